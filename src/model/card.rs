use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Alert, Answer, Band, CardWords, Counts, Direction, Id, Lang, People, Region, SearchRules, Text, Tier};

/// A finished card: one medicine, one region, one language, every text in its final words, with places for telephone numbers.
///
/// The tool composes it from `data/`, the components render it, and the browser receives it as postcard bytes. The numbers
/// are not in the bytes, because they are those of the reader's region: see [`super::Lines`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// `<build>.<content>.<name>`: which code renders this card, a digest of its content, and its name. See
    /// [`crate::BUILD`].
    pub stamp: String,
    /// The medicine.
    pub medicine: Id,
    /// The region it is written for.
    pub region: Region,
    /// The language of the interface, and of all words unless `content` says otherwise.
    pub lang: Lang,
    /// Which way the interface is written.
    pub direction: Direction,
    /// The language of the content, if it differs from that of the interface.
    pub content: Option<Lang>,
    /// Which way the content is written.
    pub content_direction: Direction,
    /// The name and what it does.
    pub identity: Identity,
    /// Review status and dates.
    pub review: Review,
    /// What readers come for, and where it is answered.
    pub tiles: Vec<Tile>,
    /// When to call the emergency number. Never inside a section.
    pub emergency: Emergency,
    /// What else must not be missed, such as why not to stop suddenly. Never inside a section.
    pub alerts: Vec<Alert>,
    /// The two or three most important statements.
    pub key_facts: Vec<Statement>,
    /// What to highlight for readers with certain traits.
    pub highlights: Vec<TraitHighlights>,
    /// What is on the one page to print and take along.
    pub take_away: TakeAway,
    /// The sections, in reading order.
    pub sections: Vec<Section>,
    /// What readers ask, and what answers it.
    pub answers: Vec<Answer>,
    /// How words of the content's language are compared.
    pub search: Arc<SearchRules>,
    /// Words of the interface.
    pub words: CardWords,
    /// Those of them that count something.
    pub counts: Counts,
}

impl Card {
    /// The language of the content.
    #[must_use]
    pub fn content_lang(&self) -> &Lang {
        self.content.as_ref().unwrap_or(&self.lang)
    }

    /// Every statement, in reading order, without side effects and interactions.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        let groups = self.sections.iter().flat_map(|section| &section.groups);
        let Emergency { signs, also, .. } = &self.emergency;
        signs
            .iter()
            .chain(also)
            .chain(self.alerts.iter().flat_map(|alert| &alert.statements))
            .chain(&self.key_facts)
            .chain(groups.flat_map(|group| &group.statements))
    }

    /// The section that has this id or contains an element with it. `None` if it is outside of every section.
    #[must_use]
    pub fn section_of(&self, id: &str) -> Option<&str> {
        let holds = |section: &&Section| {
            section.id.as_str() == id
                || section.groups.iter().any(|group| {
                    group.id.as_str() == id || group.statements.iter().any(|statement| statement.id.as_str() == id)
                })
                || match &section.body {
                    Body::SideEffects(effects) => effects.iter().any(|effect| effect.id.as_str() == id),
                    Body::Interactions(list) => list.iter().any(|entry| entry.id.as_str() == id),
                    Body::Medicine(particulars) => particulars.facts.iter().any(|fact| fact.id == id),
                    Body::Text | Body::Sources(_) => false,
                }
        };
        self.sections.iter().find(holds).map(|section| section.id.as_str())
    }

    /// Every side effect, the most urgent tier first.
    pub fn side_effects(&self) -> &[SideEffect] {
        let list = self.sections.iter().find_map(|section| match &section.body {
            Body::SideEffects(effects) => Some(effects.as_slice()),
            _ => None,
        });
        list.unwrap_or_default()
    }

    /// Every interaction.
    pub fn interactions(&self) -> &[Interaction] {
        let list = self.sections.iter().find_map(|section| match &section.body {
            Body::Interactions(list) => Some(list.as_slice()),
            _ => None,
        });
        list.unwrap_or_default()
    }

    /// What is to be known of the medicine itself.
    #[must_use]
    pub fn particulars(&self) -> Option<&Particulars> {
        self.sections.iter().find_map(|section| match &section.body {
            Body::Medicine(particulars) => Some(particulars),
            _ => None,
        })
    }

    /// Every source, in the order of their numbers.
    pub fn sources(&self) -> &[Source] {
        let list = self.sections.iter().find_map(|section| match &section.body {
            Body::Sources(list) => Some(list.as_slice()),
            _ => None,
        });
        list.unwrap_or_default()
    }
}

/// The identity of the medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identity {
    /// The generic name.
    pub name: String,
    /// How to say it (`BAK-loe-fen`).
    pub say: Cited,
    /// What it does, first half: shown in bold.
    pub lead: String,
    /// What it does, second half: completes `lead`.
    pub purpose: Cited,
    /// How its names are misspelt; never shown.
    pub synonyms: Vec<String>,
}

/// What is to be known of the medicine itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Particulars {
    /// What kind of medicine it is.
    pub class: Cited,
    /// The rest in a word or two each, such as its forms, its brands and what the law says.
    pub facts: Vec<Fact>,
}

impl Particulars {
    /// The id of the section that shows them.
    #[must_use]
    pub fn section() -> Id {
        Id::trusted("medicine".to_owned())
    }
}

/// A button that leads to what readers come for, such as what to do after a missed dose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tile {
    /// The words on it.
    pub label: String,
    /// The id of where it leads.
    pub id: Id,
}

/// A line about the medicine itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The id of its element, the same on every card.
    pub id: String,
    /// What it is about.
    pub term: String,
    /// One or more values.
    pub values: Vec<Cited>,
}

/// The review status of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// Whether a clinician has signed it off, in words.
    pub status: String,
    /// When it was last checked, in words.
    pub checked: String,
    /// When it is to be checked next, in words.
    pub next: String,
    /// The same day as `YYYY-MM-DD`: after it, the loader says that the card is out of date.
    pub next_date: String,
    /// The country that it is written for, in words.
    pub region: String,
}

/// A text and its sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// What it says.
    pub text: Text,
    /// Numbers of its sources in the card's list, counted from 1; never empty.
    pub sources: Vec<u16>,
}

/// A text that can be linked to by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Its id in `facts.json`.
    pub id: Id,
    /// The text and its sources.
    pub content: Cited,
}

/// The block that says when to call the emergency number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Emergency {
    /// An instruction that the signs complete.
    pub title: Text,
    /// The signs.
    pub signs: Vec<Statement>,
    /// The words on the button that calls the number.
    pub call: Text,
    /// Whom else to call: poison and crisis lines.
    pub also: Vec<Statement>,
}

/// What to highlight for readers with a trait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TraitHighlights {
    /// The trait, such as `pregnant`.
    pub id: Id,
    /// What a reader says of themselves ("I drive").
    pub label: String,
    /// Ids of statements, side effects and interactions, the most important first.
    pub ids: Vec<Id>,
}

/// One page to print and take along: ids of statements, groups and side effects, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakeAway {
    /// How to take it.
    pub how: Vec<Id>,
    /// Side effects, and what to do about each.
    pub effects: Vec<Id>,
}

/// A part of the card that can be opened and closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its id, as in links and the `open` attribute.
    pub id: Id,
    /// Its heading.
    pub title: String,
    /// One line under the heading: what is inside.
    pub summary: String,
    /// Groups of statements.
    pub groups: Vec<Group>,
    /// What follows the groups.
    pub body: Body,
}

/// What a section shows besides its groups of statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Body {
    /// Nothing more.
    Text,
    /// Every side effect, the most urgent tier first.
    SideEffects(Vec<SideEffect>),
    /// Every interaction, in the order of `facts.json`.
    Interactions(Vec<Interaction>),
    /// Every source, in the order in which the card refers to them.
    Sources(Vec<Source>),
    /// What it is for in full, what is to be known of the medicine itself, and when the card was checked.
    Medicine(Particulars),
}

/// Statements that belong together, with or without a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its id in `facts.json`.
    pub id: Id,
    /// Its heading, or the question it answers.
    pub heading: Option<String>,
    /// A line that its statements complete.
    pub lead: Option<Cited>,
    /// How it is rendered.
    pub style: Style,
    /// Headings of the columns of [`Style::Ratings`]; else empty.
    pub columns: Vec<String>,
    /// What it says.
    pub statements: Vec<Statement>,
}

/// How a [`Group`] is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Style {
    /// Paragraphs.
    Text,
    /// A list with bullets.
    List,
    /// A numbered list.
    Steps,
    /// A highlighted list.
    Warning,
    /// A table with empty cells, to fill in on paper.
    Ratings,
}

/// One side effect: what is noticed, how many notice it, what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SideEffect {
    /// Its id in `facts.json`.
    pub id: Id,
    /// What to do about it.
    pub tier: Tier,
    /// What it is called, where it stands by itself.
    pub name: String,
    /// Its place among the side effects of the card by name.
    pub by_name: u16,
    /// What the reader notices: a phrase that completes "… if you".
    pub notice: String,
    /// The medical term, if it differs.
    pub term: Option<String>,
    /// What else a reader may call it; never shown.
    pub synonyms: Vec<String>,
    /// How often it is noticed, in bands with one denominator.
    pub band: Band,
    /// Its place among the side effects of the card by how often, the most frequent first.
    pub by_often: u16,
    /// What the picture of a hundred people shows; `None` if every picture would mislead.
    pub people: Option<People>,
    /// The rate in words, or that it is unknown. Words of the content in it are isolated.
    pub rate_text: Text,
    /// How many do not notice it, in words.
    pub complement: Option<String>,
    /// For each rate, where it comes from and how it compares with a dummy pill. All but the first begin with the rate.
    pub rate_notes: Vec<Text>,
    /// What to do.
    pub action: Text,
    /// When to get help faster.
    pub step_up: Option<Text>,
    /// Numbers of its sources, counted from 1; never empty.
    pub sources: Vec<u16>,
}

/// A medicine or drink that interacts with this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Interaction {
    /// Its id in `facts.json`.
    pub id: Id,
    /// The level of caution.
    pub level: Level,
    /// The level in words.
    pub level_text: String,
    /// The substance or class.
    pub name: String,
    /// Substances and brands it covers.
    pub examples: String,
    /// What else a reader may call it; never shown.
    pub synonyms: Vec<String>,
    /// What may happen.
    pub effect: Text,
    /// What to do.
    pub action: Text,
    /// Numbers of its sources, counted from 1; never empty.
    pub sources: Vec<u16>,
}

/// How much caution an interaction needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Level {
    /// Together they are forbidden (contraindicated).
    Never,
    /// Better not together: only where a prescriber has weighed it.
    Avoid,
    /// Only with care, and perhaps a lower dose.
    Caution,
    /// Together, with checks.
    Monitor,
}

impl Level {
    /// The name used in data files and style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Avoid => "avoid",
            Self::Caution => "caution",
            Self::Monitor => "monitor",
        }
    }
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The language of its title.
    pub lang: Lang,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// What kind of source it is, in words.
    pub kind: String,
    /// Its date as the source gives it, or empty.
    pub date: String,
    /// Where it can be read.
    pub url: String,
}
