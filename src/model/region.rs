use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Where the reader is: decides the emergency numbers, the licensed uses and which label's rates are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Region {
    /// United States.
    Us,
    /// Canada.
    Ca,
    /// United Kingdom.
    Uk,
    /// Ireland.
    Ie,
    /// European Union, where no member state is named.
    Eu,
    /// Australia.
    Au,
    /// New Zealand.
    Nz,
}

impl Region {
    /// All regions, in the order of `data/README.md`.
    pub const ALL: [Self; 7] = [Self::Us, Self::Ca, Self::Uk, Self::Ie, Self::Eu, Self::Au, Self::Nz];

    /// The code used in data files, file names and the `region` attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Ca => "ca",
            Self::Uk => "uk",
            Self::Ie => "ie",
            Self::Eu => "eu",
            Self::Au => "au",
            Self::Nz => "nz",
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that is not the code of a [`Region`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionError(String);

impl fmt::Display for RegionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not a region: use us, ca, uk, ie, eu, au or nz", self.0)
    }
}

impl std::error::Error for RegionError {}

impl FromStr for Region {
    type Err = RegionError;

    fn from_str(code: &str) -> Result<Self, RegionError> {
        Self::ALL.into_iter().find(|region| region.code() == code).ok_or_else(|| RegionError(code.to_owned()))
    }
}
