use std::num::NonZero;

use schemars::JsonSchema;
use serde::Deserialize;

use super::undecided::undecided;
use crate::content::{figure::Figure, rate::Per};
use medication_card::model::{Id, Region};

/// How many notice a side effect, by one region's label.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateFacts {
    /// Whose label it is.
    pub region: Region,
    /// How the number was come by; `null` as long as nobody has looked, and then there is no card.
    #[serde(default)]
    #[schemars(schema_with = "undecided::<Basis>")]
    pub basis: Option<Basis>,
    /// The fewest people.
    #[serde(default)]
    pub low: Option<Figure>,
    /// The most people; without `low`, fewer than this.
    #[serde(default)]
    pub high: Option<Figure>,
    /// Out of how many.
    pub per: Per,
    /// The study group it was counted among. Several rates of a region each need one that says what it is about.
    #[serde(default)]
    pub among: Option<Id>,
    /// The same people with and without the medicine.
    #[serde(default)]
    pub comparison: Option<Comparison>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

impl RateFacts {
    /// The study group of its comparison, if it has one and says in which.
    #[must_use]
    pub fn compared_among(&self) -> Option<&Id> {
        self.comparison.as_ref().and_then(|comparison| comparison.among.as_ref().or(self.among.as_ref()))
    }
}

/// How a rate was come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Counted in studies.
    Trials,
    /// The band a label puts it in.
    Band,
    /// Reported after approval.
    Reports,
    /// From lay pages only, such as a list of side effects that names no label.
    Unofficial,
}

/// How many of those who took the medicine, and how many of those who took a dummy pill.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// The study group. Left out: that of the rate.
    #[serde(default)]
    pub among: Option<Id>,
    /// Out of how many both numbers are. Left out: 100.
    #[serde(default = "hundred")]
    pub per: Per,
    /// With the medicine.
    pub with: Figure,
    /// With the dummy pill.
    pub without: Figure,
}

const fn hundred() -> Per {
    Per::Hundred
}

/// People in one or more studies, among whom side effects were counted. Its words say who they were and what they took.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StudyGroupFacts {
    /// Finds its words.
    pub id: Id,
    /// How many studies.
    pub studies: NonZero<u32>,
    /// How many people took part in them, those with a dummy pill included.
    pub people: NonZero<u32>,
    /// The forms that they took, if the rates are for these only.
    #[serde(default)]
    pub forms: Vec<Id>,
    /// What they took it for, if the rates are for these uses only.
    #[serde(default)]
    pub uses: Vec<Id>,
    /// Every number that its words hold, as digits: the same in every language.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}
