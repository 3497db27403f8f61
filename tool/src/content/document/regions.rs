use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::SourceFacts;
use medication_card::model::{self, Lang, LineName, Lines, Phone, Region};

/// `data/regions.json`: whom to call, by region, and whose content is shown there.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// For editors: `schema/regions.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// When the telephone lines were checked against their sources.
    pub review: LinesReview,
    /// The region whose content is shown where nothing tells the region of the reader.
    pub default: Region,
    /// Where the numbers come from, by key.
    pub sources: BTreeMap<String, SourceFacts>,
    /// The lines of each region.
    pub regions: BTreeMap<Region, RegionFacts>,
}

/// When the telephone lines were checked against their sources.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinesReview {
    /// The day of the last check.
    pub checked: Date,
    /// The day of the next.
    pub next_check: Date,
}

/// One region. Where it lacks a line, general words are shown.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegionFacts {
    /// The regions whose content and rates are shown where there are none for this one, the nearest first. After them comes
    /// the default.
    #[serde(default)]
    pub nearest: Vec<Region>,
    /// Ambulance.
    #[serde(default)]
    pub emergency: Option<Line>,
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

impl Regions {
    /// The region whose content is shown in a region: its own, otherwise that of the nearest that has any.
    #[must_use]
    pub fn nearest(&self, region: Region, has: impl Fn(Region) -> bool) -> Option<Region> {
        self.order(region).find(|region| has(*region))
    }

    /// A region, the nearest to it, and the default.
    pub fn order(&self, region: Region) -> impl Iterator<Item = Region> {
        let nearest = self.regions.get(&region).map(|facts| facts.nearest.as_slice()).unwrap_or_default();
        [region].into_iter().chain(nearest.iter().copied()).chain([self.default])
    }

    /// The telephone lines of a region, for a reader of a language. A region that is not in the file has none.
    #[must_use]
    pub fn lines(&self, region: Region, lang: &Lang) -> Lines {
        let facts = self.regions.get(&region);
        let lines =
            LineName::ALL.map(|name| facts.and_then(|facts| facts.line(name)).map(|line| line.for_reader(lang)));
        Lines(lines.into())
    }
}

impl RegionFacts {
    /// The line of this name.
    pub(crate) const fn line(&self, name: LineName) -> Option<&Line> {
        match name {
            LineName::Emergency => self.emergency.as_ref(),
            LineName::Poison => self.poison.as_ref(),
            LineName::Crisis => self.crisis.as_ref(),
            LineName::Reporting => self.reporting.as_ref(),
        }
    }
}

impl Line {
    fn for_reader(&self, lang: &Lang) -> model::Line {
        let Self { name, names, label, dial, .. } = self;
        let phone = Phone { label: label.clone(), dial: dial.clone() };
        model::Line { phone, name: names.get(lang).unwrap_or(name).clone() }
    }
}
