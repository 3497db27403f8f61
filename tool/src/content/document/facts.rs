use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    holds_in,
    identity::IdentityFacts,
    rates::{RateFacts, StudyGroupFacts},
    undecided::undecided,
};
use medication_card::model::{Id, Lang, Level, Region, Style, Tier};

/// `data/medicines/<id>/facts.json`: all that is the same in every language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// For editors: `../../schema/facts.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The medicine; also the name of its folder.
    pub id: Id,
    /// Who has checked the content, and when.
    pub review: ReviewFacts,
    /// The regions a card is made for; the first is shown where a page names none.
    pub regions: Vec<Region>,
    /// Every source, by key.
    pub sources: BTreeMap<String, SourceFacts>,
    /// Who the medicine is.
    pub identity: IdentityFacts,
    /// The two or three statements that matter most.
    pub key_facts: Vec<StatementFacts>,
    /// When to call the emergency number.
    pub get_help: GetHelpFacts,
    /// What must not be missed besides an emergency: none to four blocks above all sections.
    pub alerts: Vec<AlertFacts>,
    /// What can be opened and closed, in reading order.
    pub sections: Vec<SectionFacts>,
    /// Every side effect.
    pub side_effects: Vec<SideEffectFacts>,
    /// The people among whom the rates of side effects were counted.
    #[serde(default)]
    pub study_groups: Vec<StudyGroupFacts>,
    /// Every interaction.
    pub interactions: Vec<InteractionFacts>,
    /// What matters most to a reader of whom something is true, in the order in which it is offered.
    #[serde(default)]
    pub relevance: Vec<RelevanceFacts>,
    /// What goes on the one page to print and take along.
    pub take_away: TakeAwayFacts,
    /// What the card answers: topics, each with ids of anything on the card, the best answer first. How readers ask about
    /// a topic is in `data/languages/<lang>.json`.
    #[serde(default)]
    pub answers: BTreeMap<Id, Vec<Id>>,
    /// What readers come for, on the first screen of the card: up to six topics of `answers`, the most pressing first.
    #[serde(default)]
    pub tiles: Vec<Id>,
}

/// What matters most to a reader with a trait.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelevanceFacts {
    /// The trait, such as `pregnant`; finds its words in those of the interface.
    #[serde(rename = "trait")]
    pub reader_trait: Id,
    /// Ids of statements, side effects and interactions, the most important first.
    pub ids: Vec<Id>,
}

/// Ids of statements, groups and side effects, each list in the order in which it is printed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeAwayFacts {
    /// How to take it.
    pub how: Vec<Id>,
    /// The side effects that readers notice most, and those they must not miss.
    pub effects: Vec<Id>,
}

impl Facts {
    /// Every statement with words of its own, in reading order.
    pub fn statements(&self) -> impl Iterator<Item = &StatementFacts> {
        let groups = self.groups();
        self.key_facts
            .iter()
            .chain(&self.get_help.signs)
            .chain(&self.get_help.also)
            .chain(self.alerts.iter().flat_map(|alert| &alert.statements))
            .chain(groups.flat_map(|group| &group.statements))
    }

    /// Every group, in reading order.
    pub fn groups(&self) -> impl Iterator<Item = &GroupFacts> {
        self.sections.iter().flat_map(|section| &section.groups)
    }

    /// Every test, in reading order.
    pub fn tests(&self) -> impl Iterator<Item = &StatementFacts> {
        self.groups().flat_map(|group| &group.tests)
    }

    /// The ids of each list of words, by the name of the list. Within one they must differ.
    pub(crate) fn ids(&self) -> [(&'static str, Vec<&Id>); 10] {
        [
            ("statements", self.statements().map(|statement| &statement.id).collect()),
            ("alerts", self.alerts.iter().map(|alert| &alert.id).collect()),
            ("sections", self.sections.iter().map(|section| &section.id).collect()),
            ("groups", self.groups().map(|group| &group.id).collect()),
            ("tests", self.tests().map(|test| &test.id).collect()),
            ("side_effects", self.side_effects.iter().map(|effect| &effect.id).collect()),
            ("study_groups", self.study_groups.iter().map(|group| &group.id).collect()),
            ("interactions", self.interactions.iter().map(|entry| &entry.id).collect()),
            ("identity.forms", self.identity.forms.iter().map(|form| &form.id).collect()),
            ("identity.uses", self.identity.uses.iter().map(|each| &each.id).collect()),
        ]
    }
}

impl StatementFacts {
    /// Whether it holds for a region.
    #[must_use]
    pub fn is_for(&self, region: Region) -> bool {
        holds_in(self.regions.as_deref(), region)
    }
}

/// How far the content has been checked.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewFacts {
    /// Whether a clinician has signed it off.
    pub status: ReviewStatus,
    /// When it was last checked against its sources; `null` as long as nobody has, and then there is no card.
    #[serde(default)]
    pub checked: Option<Date>,
    /// When it has to be checked again; `null` as long as it has not been checked.
    #[serde(default)]
    pub next_check: Option<Date>,
}

/// Whether a clinician has signed the content off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ReviewStatus {
    /// Not yet.
    Draft,
}

/// One source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceFacts {
    /// What it is called.
    pub title: String,
    /// The language of the title. Left out: English.
    #[serde(default = "Lang::english")]
    pub lang: Lang,
    /// Who published it.
    pub publisher: String,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Its date: a year, a month (`2026-09`) or a day.
    #[serde(default)]
    pub date: String,
    /// Where it can be read.
    pub url: String,
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A label or record at a regulator.
    Label,
    /// A regulator's text, read on somebody else's page.
    LabelCopy,
    /// A health service or hospital.
    HealthService,
    /// A clinical reference or consumer medicine information.
    Reference,
    /// A study or review in a journal.
    Study,
    /// A government body or its statistics.
    Government,
    /// Anything else.
    Other,
}

impl SourceKind {
    /// The name used in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::LabelCopy => "label-copy",
            Self::HealthService => "health-service",
            Self::Reference => "reference",
            Self::Study => "study",
            Self::Government => "government",
            Self::Other => "other",
        }
    }
}

/// A statement with its sources and, where it does not hold everywhere, its regions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementFacts {
    /// Finds its words.
    pub id: Id,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// The regions it holds for; without it, all.
    #[serde(default)]
    pub regions: Option<Vec<Region>>,
    /// Every number that its words hold, as digits: the same in every language.
    #[serde(default)]
    pub numbers: Vec<String>,
}

/// When to call the emergency number, and whom else to call.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetHelpFacts {
    /// Signs of an emergency.
    pub signs: Vec<StatementFacts>,
    /// Poison and crisis lines.
    pub also: Vec<StatementFacts>,
}

/// A block above all sections.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlertFacts {
    /// Finds its words; also its name in links.
    pub id: Id,
    /// What it is about; `null` as long as nobody has decided, and then there is no card.
    #[serde(default)]
    #[schemars(schema_with = "undecided::<AlertKind>")]
    pub kind: Option<AlertKind>,
    /// What to do about it; `null` as long as nobody has decided, and then there is no card.
    #[serde(default)]
    #[schemars(schema_with = "undecided::<Tier>")]
    pub tier: Option<Tier>,
    /// The regions it holds for; without it, all.
    #[serde(default)]
    pub regions: Option<Vec<Region>>,
    /// What it says.
    pub statements: Vec<StatementFacts>,
}

/// What an alert is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AlertKind {
    /// Stopping suddenly does harm.
    StopSlowly,
    /// It may be stopped at any time.
    MayStop,
    /// The regulator's strongest warning, such as a boxed warning of the FDA.
    StrongestWarning,
    /// Tests and checks that it needs.
    Monitoring,
}

impl AlertKind {
    /// Whether it says how to stop, which every medicine has to say.
    #[must_use]
    pub const fn is_about_stopping(self) -> bool {
        matches!(self, Self::StopSlowly | Self::MayStop)
    }
}

impl AlertFacts {
    /// Whether it holds for a region.
    #[must_use]
    pub fn is_for(&self, region: Region) -> bool {
        holds_in(self.regions.as_deref(), region)
    }
}

/// A section.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionFacts {
    /// Finds its words; also its name in links.
    pub id: Id,
    /// What it shows under its groups.
    #[serde(default)]
    pub shows: Shows,
    /// Groups of statements.
    #[serde(default)]
    pub groups: Vec<GroupFacts>,
}

/// What a section shows under its groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    /// Nothing more.
    #[default]
    Text,
    /// The side effects.
    SideEffects,
    /// The interactions.
    Interactions,
    /// The sources.
    Sources,
}

/// Statements that belong together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupFacts {
    /// Finds its words.
    pub id: Id,
    /// How it is set.
    pub style: Style,
    /// The forms that it is about, if it is not about all. Where none of them is sold, it is left out.
    #[serde(default)]
    pub forms: Vec<Id>,
    /// The uses that it is about, if it is not about all. Where the medicine is taken for none of them, it is left out.
    #[serde(default)]
    pub uses: Vec<Id>,
    /// Keys of the sources of its lead; empty where it has none.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Every number that its heading and lead hold, as digits: the same in every language.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// What it says.
    #[serde(default)]
    pub statements: Vec<StatementFacts>,
    /// Tests and checks that the medicine needs, such as blood tests, after the statements. Their words say what is
    /// tested, when and why.
    #[serde(default)]
    pub tests: Vec<StatementFacts>,
}

/// A side effect.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SideEffectFacts {
    /// Finds its words; also its name in links.
    pub id: Id,
    /// What to do about it; `null` as long as nobody has decided, and then there is no card.
    #[serde(default)]
    #[schemars(schema_with = "undecided::<Tier>")]
    pub tier: Option<Tier>,
    /// Every number that its words hold, as digits: the same in every language.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How many notice it, by region; empty or left out where it is not known. `null` as long as nobody has decided which
    /// rate to give, and then there is no card.
    #[serde(default = "no_rates")]
    pub rates: Option<Vec<RateFacts>>,
}

/// Left out is not `null`: most side effects have no rate, because none is known.
const fn no_rates() -> Option<Vec<RateFacts>> {
    Some(Vec::new())
}

impl SideEffectFacts {
    /// The rates that are given.
    #[must_use]
    pub fn rates(&self) -> &[RateFacts] {
        self.rates.as_deref().unwrap_or_default()
    }
}

/// An interaction.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InteractionFacts {
    /// Finds its words; also its name in links.
    pub id: Id,
    /// How far to keep the two apart; `null` as long as nobody has decided, and then there is no card.
    #[serde(default)]
    #[schemars(schema_with = "undecided::<Level>")]
    pub level: Option<Level>,
    /// Every number that its words hold, as digits: the same in every language.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}
