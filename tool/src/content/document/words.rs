use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

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
    /// Heads the block that says why not to stop suddenly.
    pub do_not_stop_title: String,
    /// What is said, by id.
    pub statements: BTreeMap<Id, String>,
    /// Headings of sections, by id.
    pub sections: BTreeMap<Id, SectionWords>,
    /// Headings of groups, by id; a group may go without.
    pub groups: BTreeMap<Id, GroupWords>,
    /// Side effects, by id.
    pub side_effects: BTreeMap<Id, SideEffectWords>,
    /// Interactions, by id.
    pub interactions: BTreeMap<Id, InteractionWords>,
}

impl Words {
    /// Whether the card is offered in this language for a region.
    #[must_use]
    pub fn is_for(&self, region: Region) -> bool {
        self.regions.as_ref().is_none_or(|regions| regions.contains(&region))
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
