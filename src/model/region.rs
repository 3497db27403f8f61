use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The code of a country or of a group of countries: two small letters, as in data files, file names and the `region`
/// attribute (`us`, `nz`). `data/regions.json` has the telephone lines of each.
///
/// A reader's region decides which numbers to call. The region of the content decides the licensed uses and which label's
/// rates are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z]{2}$")))]
pub struct Region([u8; 2]);

impl Region {
    /// The United States.
    pub const US: Self = Self(*b"us");

    /// The region of a code that was validated before it was stored; `None` if it has not two letters.
    pub(super) const fn trusted(code: &[u8]) -> Option<Self> {
        match code {
            &[first, second] => Some(Self([first, second])),
            _ => None,
        }
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        // Always two small letters of ASCII.
        std::str::from_utf8(&self.0).unwrap_or_default()
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
        write!(f, "\"{}\" is not a region: use two small letters, such as \"us\" or \"nz\"", self.0)
    }
}

impl std::error::Error for RegionError {}

impl FromStr for Region {
    type Err = RegionError;

    fn from_str(code: &str) -> Result<Self, RegionError> {
        match code.as_bytes() {
            &[first, second] if first.is_ascii_lowercase() && second.is_ascii_lowercase() => Ok(Self([first, second])),
            _ => Err(RegionError(code.to_owned())),
        }
    }
}

impl TryFrom<String> for Region {
    type Error = RegionError;

    fn try_from(code: String) -> Result<Self, RegionError> {
        code.parse()
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.code().to_owned()
    }
}
