use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The language of a card: a primary language subtag of BCP 47, two or three small letters (`en`, `es`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z]{2,3}$")))]
pub struct Lang(String);

impl Lang {
    /// A subtag that was validated before it was stored.
    pub(super) const fn trusted(subtag: String) -> Self {
        Self(subtag)
    }

    /// English, the language of a source's title unless another is given.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The subtag, as in a `lang` attribute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of a `dir` attribute.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is not a [`Lang`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LangError(String);

impl fmt::Display for LangError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not a language: use two or three small letters, such as \"en\" or \"es\"", self.0)
    }
}

impl std::error::Error for LangError {}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, LangError> {
        let good = (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
        if good { Ok(Self(text.to_owned())) } else { Err(LangError(text.to_owned())) }
    }
}

impl TryFrom<String> for Lang {
    type Error = LangError;

    fn try_from(text: String) -> Result<Self, LangError> {
        text.parse()
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}
