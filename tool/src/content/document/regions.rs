use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::SourceFacts;
use medication_card::model::{Lang, Phone, Region};

/// `data/regions.json`: whom to call, by region.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// For editors: `schema/regions.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Where the numbers come from, by key.
    pub sources: BTreeMap<String, SourceFacts>,
    /// The lines of each region.
    pub regions: BTreeMap<Region, RegionFacts>,
}

/// The lines of one region. A line that a region does not have cannot be named in a text for it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegionFacts {
    /// Ambulance.
    pub emergency: Line,
    /// Poisons advice.
    #[serde(default)]
    pub poison: Option<Line>,
    /// Thoughts of suicide and other crises.
    #[serde(default)]
    pub crisis: Option<Line>,
    /// Reports of side effects.
    #[serde(default)]
    pub reporting: Option<Line>,
}

/// A telephone line.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Whose line it is, in its own language; empty where the number says it all.
    #[serde(default)]
    pub name: String,
    /// The same in other languages, by language; `name` stands where none is given.
    #[serde(default)]
    pub names: BTreeMap<Lang, String>,
    /// The number as people write it.
    pub label: String,
    /// The digits to dial.
    pub dial: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

impl Line {
    /// Whose line it is, for a reader of a language.
    #[must_use]
    pub fn name_in(&self, lang: &Lang) -> &str {
        self.names.get(lang).unwrap_or(&self.name)
    }

    /// The number to read and to dial.
    #[must_use]
    pub fn phone(&self) -> Phone {
        Phone { label: self.label.clone(), dial: self.dial.clone() }
    }
}
