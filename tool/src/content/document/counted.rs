use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A text with a number in it: one for each plural category that the language has, or one for every number.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Counted {
    /// The same for every number.
    Same(String),
    /// By plural category.
    Forms(BTreeMap<PluralCategory, String>),
}

/// A class of numbers that go with the same form of a word, as CLDR names it. A language has some of them, and which numbers
/// are in each differs by language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "their meaning differs by language")]
pub enum PluralCategory {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl PluralCategory {
    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

impl Counted {
    /// The text for numbers of a category. Where it has none, which is a problem that is reported elsewhere, the last.
    #[must_use]
    pub fn of(&self, category: PluralCategory) -> &str {
        match self {
            Self::Same(text) => text,
            Self::Forms(forms) => {
                forms.get(&category).or_else(|| forms.values().next_back()).map_or("", String::as_str)
            }
        }
    }
}
