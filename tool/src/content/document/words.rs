use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::holds_in;
use medication_card::model::{Id, Lang, Region};

/// `data/medicines/<id>/<lang>.json`: the words of one language, found by the ids in `facts.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// For editors: `../../schema/words.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The language; also the name of the file.
    pub lang: Lang,
    /// The regions for which the card is offered in this language. Left out: all those of the medicine.
    #[serde(default)]
    pub regions: Option<Vec<Region>>,
    /// Who the medicine is.
    pub identity: IdentityWords,
    /// Headings of alerts, by id.
    pub alerts: BTreeMap<Id, String>,
    /// Statements, by id.
    pub statements: BTreeMap<Id, String>,
    /// Headings of sections, by id.
    pub sections: BTreeMap<Id, SectionWords>,
    /// Headings of groups, by id; a group may go without.
    pub groups: BTreeMap<Id, GroupWords>,
    /// Tests and checks, by id.
    #[serde(default)]
    pub tests: BTreeMap<Id, TestWords>,
    /// Side effects, by id.
    pub side_effects: BTreeMap<Id, SideEffectWords>,
    /// Study groups, by id.
    #[serde(default)]
    pub study_groups: BTreeMap<Id, StudyGroupWords>,
    /// Interactions, by id.
    pub interactions: BTreeMap<Id, InteractionWords>,
    /// How readers ask for something of this medicine, by its id, besides how they ask about its topics.
    #[serde(default)]
    pub phrases: BTreeMap<Id, Vec<String>>,
}

impl Words {
    /// Whether the card is offered in this language for a region.
    #[must_use]
    pub fn is_for(&self, region: Region) -> bool {
        holds_in(self.regions.as_deref(), region)
    }

    /// Every text that a card shows, with its place.
    #[must_use]
    pub fn texts(&self) -> Vec<Passage<'_>> {
        let identity = &self.identity;
        let mut texts = vec![
            Passage::fixed("identity.name", &identity.name),
            Passage::cited("identity.say", &identity.say),
            Passage::fixed("identity.lead", &identity.lead),
            Passage::cited("identity.purpose", &identity.purpose),
            Passage::cited("identity.class", &identity.class),
        ];
        texts.extend(self.alerts.iter().map(|(id, text)| Passage::fixed(format!("alerts.{id}"), text)));
        texts.extend(identity.forms.iter().map(|(id, text)| Passage::fixed(format!("identity.forms.{id}"), text)));
        texts.extend(identity.uses.iter().map(|(id, text)| Passage::fixed(format!("identity.uses.{id}"), text)));
        texts.extend(self.statements.iter().map(|(id, text)| Passage::cited(format!("statements.{id}"), text)));
        for (id, section) in &self.sections {
            texts.push(Passage::fixed(format!("sections.{id}.title"), &section.title));
            texts.push(Passage::fixed(format!("sections.{id}.summary"), &section.summary));
            for (region, text) in &section.regional_summary {
                texts.push(Passage::fixed(format!("sections.{id}.regional_summary.{region}"), text));
            }
        }
        for (id, group) in &self.groups {
            texts.extend(group.heading.iter().map(|text| Passage::fixed(format!("groups.{id}.heading"), text)));
            for (at, text) in group.columns.iter().enumerate() {
                texts.push(Passage::fixed(format!("groups.{id}.columns[{at}]"), text));
            }
            texts.extend(group.lead.iter().map(|text| Passage::cited(format!("groups.{id}.lead"), text)));
        }
        for (id, test) in &self.tests {
            for (key, text) in [("what", &test.what), ("when", &test.when), ("why", &test.why)] {
                texts.push(Passage::cited(format!("tests.{id}.{key}"), text));
            }
        }
        for (id, effect) in &self.side_effects {
            let place = |key: &str| format!("side_effects.{id}.{key}");
            texts.push(Passage::fixed(place("name"), &effect.name));
            texts.push(Passage::fixed(place("notice"), &effect.notice));
            texts.extend(effect.term.iter().map(|text| Passage::fixed(place("term"), text)));
            texts.push(Passage::cited(place("action"), &effect.action));
            texts.extend(effect.step_up.iter().map(|text| Passage::cited(place("step_up"), text)));
        }
        for (id, group) in &self.study_groups {
            for (key, text) in [("name", &group.name), ("who", &group.who), ("dose", &group.dose)] {
                texts.extend(text.iter().map(|text| Passage::fixed(format!("study_groups.{id}.{key}"), text)));
            }
        }
        for (id, entry) in &self.interactions {
            let place = |key: &str| format!("interactions.{id}.{key}");
            texts.push(Passage::fixed(place("name"), &entry.name));
            texts.push(Passage::fixed(place("examples"), &entry.examples));
            texts.push(Passage::cited(place("effect"), &entry.effect));
            texts.push(Passage::cited(place("action"), &entry.action));
        }
        texts
    }
}

/// One text of a language with its place in the file.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// Where it stands: `statements.key-water`.
    pub place: String,
    /// The text.
    pub text: &'a str,
    /// Whether a card cites its sources, and fills in the telephone lines that it names in braces.
    pub cited: bool,
}

impl<'a> Passage<'a> {
    fn cited(place: impl Into<String>, text: &'a str) -> Self {
        Self { place: place.into(), text, cited: true }
    }

    fn fixed(place: impl Into<String>, text: &'a str) -> Self {
        Self { place: place.into(), text, cited: false }
    }
}

/// Who the medicine is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityWords {
    /// The generic name.
    pub name: String,
    /// How to say it.
    pub say: String,
    /// What it does, first half: shown in bold.
    pub lead: String,
    /// What it does, second half.
    pub purpose: String,
    /// What kind of medicine it is.
    pub class: String,
    /// Names of the forms, by id.
    pub forms: BTreeMap<Id, String>,
    /// What it is taken for, by id.
    #[serde(default)]
    pub uses: BTreeMap<Id, String>,
}

/// The heading of a section.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionWords {
    /// The heading.
    pub title: String,
    /// One line: what is inside.
    pub summary: String,
    /// The same line for regions in which it is another.
    #[serde(default)]
    pub regional_summary: BTreeMap<Region, String>,
}

/// The heading of a group.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupWords {
    /// The heading, or the question it answers.
    #[serde(default)]
    pub heading: Option<String>,
    /// A line that the statements complete.
    #[serde(default)]
    pub lead: Option<String>,
    /// Headings of the columns of a group with `"style": "ratings"`.
    #[serde(default)]
    pub columns: Vec<String>,
}

/// The words of a test or check.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TestWords {
    /// What is tested: `Liver blood tests`.
    pub what: String,
    /// When: `before you start, and 1 month after your top dose`.
    pub when: String,
    /// What for: `they show harm to the liver before you feel it`.
    pub why: String,
}

/// The words of a side effect.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SideEffectWords {
    /// What it is called, where it stands by itself: in search and in order of names.
    pub name: String,
    /// What is noticed: completes "… if you".
    pub notice: String,
    /// The medical word, where it is another.
    #[serde(default)]
    pub term: Option<String>,
    /// What to do.
    pub action: String,
    /// When to get help faster.
    #[serde(default)]
    pub step_up: Option<String>,
    /// What else a reader may call it, for search.
    #[serde(default)]
    pub synonyms: Vec<String>,
}

/// The words of a study group.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StudyGroupWords {
    /// What its rates are about, before them, where the names of its forms and uses do not say it: `Tablets, 5 mg`.
    #[serde(default)]
    pub name: Option<String>,
    /// Who they were: `adults with nerve pain after shingles`.
    #[serde(default)]
    pub who: Option<String>,
    /// What they took: `up to 3,600 mg a day`.
    #[serde(default)]
    pub dose: Option<String>,
}

/// The words of an interaction.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InteractionWords {
    /// The substance or class.
    pub name: String,
    /// Substances and brands it covers.
    pub examples: String,
    /// What may happen.
    pub effect: String,
    /// What to do.
    pub action: String,
    /// What else a reader may call it, for search.
    #[serde(default)]
    pub synonyms: Vec<String>,
}
