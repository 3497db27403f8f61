use schemars::JsonSchema;
use serde::Deserialize;

use super::{holds_in, undecided::undecided};
use medication_card::model::{Id, Region};

/// Who the medicine is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityFacts {
    /// How to say the name.
    pub say: Cited,
    /// What it does.
    pub purpose: Cited,
    /// What kind of medicine it is.
    pub class: Cited,
    /// Its forms and strengths.
    pub forms: Vec<FormFacts>,
    /// What it is taken for, where a use has groups or rates of its own.
    #[serde(default)]
    pub uses: Vec<UseFacts>,
    /// Its brand names, also those of the past.
    pub brands: Vec<BrandFacts>,
    /// What the law says of it, one entry for each region or for several that agree.
    #[serde(default)]
    pub legal: Vec<LegalFacts>,
    /// Names of other medicines for which its own may be taken.
    #[serde(default)]
    pub look_alikes: Vec<LookAlikeFacts>,
    /// How its names are misspelt. Search finds them, and nothing shows them.
    #[serde(default)]
    pub misspellings: Vec<String>,
}

/// Sources of something whose words have a place of their own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// A form the medicine comes in.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormFacts {
    /// Finds its words.
    pub id: Id,
    /// Strengths as printed on the pack.
    pub strengths: Vec<String>,
    /// Where it is sold.
    pub regions: Vec<Region>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// Something that the medicine is taken for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UseFacts {
    /// Finds its words.
    pub id: Id,
    /// Where it is taken for this; without it, everywhere.
    #[serde(default)]
    pub regions: Option<Vec<Region>>,
}

impl UseFacts {
    /// Whether the medicine is taken for it in a region.
    #[must_use]
    pub fn is_for(&self, region: Region) -> bool {
        holds_in(self.regions.as_deref(), region)
    }
}

/// A brand name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandFacts {
    /// The name, the same in every language.
    pub name: String,
    /// The id of the form it is sold as, if it is known.
    #[serde(default)]
    pub form: Option<Id>,
    /// Where it is sold.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// Where it was sold once and is not any more.
    #[serde(default)]
    pub once: Vec<Region>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// What a brand is in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Market {
    /// It is sold there.
    Here,
    /// It is sold in other regions, and never was there.
    Abroad,
    /// It was sold there once.
    Once,
}

impl BrandFacts {
    /// What it is in a region; `None` where it was only ever sold in others, and is not any more.
    #[must_use]
    pub fn market(&self, region: Region) -> Option<Market> {
        if self.regions.contains(&region) {
            Some(Market::Here)
        } else if self.once.contains(&region) {
            Some(Market::Once)
        } else {
            (!self.regions.is_empty()).then_some(Market::Abroad)
        }
    }
}

/// The name of another medicine, which is easily taken for this one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookAlikeFacts {
    /// The other name, the same in every language.
    pub name: String,
    /// Where the two may meet; without it, everywhere.
    #[serde(default)]
    pub regions: Option<Vec<Region>>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

impl LookAlikeFacts {
    /// Whether the two may meet in a region.
    #[must_use]
    pub fn is_for(&self, region: Region) -> bool {
        holds_in(self.regions.as_deref(), region)
    }
}

/// What the law of some regions says of the medicine.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalFacts {
    /// Where this is the law.
    pub regions: Vec<Region>,
    /// Who may have it; `null` as long as nobody has looked, and then there is no card.
    #[serde(default)]
    #[schemars(schema_with = "undecided::<Supply>")]
    pub supply: Option<Supply>,
    /// Whether it is a controlled drug; `null` as long as nobody has looked, and then there is no card.
    #[serde(default)]
    #[schemars(schema_with = "undecided::<Control>")]
    pub control: Option<Control>,
    /// The class or schedule of a controlled drug, as the law of the region calls it: `Schedule IV`.
    #[serde(default)]
    pub schedule: Option<String>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// Who may have a medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Supply {
    /// Those with a prescription.
    Prescription,
    /// Anybody, from a pharmacist.
    Pharmacy,
    /// Anybody, from any shop.
    Shop,
}

/// Whether a medicine is a controlled drug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Control {
    /// It is.
    Controlled,
    /// It is in some parts of the region, such as some states.
    Partly,
    /// A source says that it is not.
    None,
    /// No source says, and nor does the card.
    Unknown,
}

impl Control {
    /// Whether it has a class or schedule.
    #[must_use]
    pub const fn has_schedule(self) -> bool {
        matches!(self, Self::Controlled | Self::Partly)
    }
}
