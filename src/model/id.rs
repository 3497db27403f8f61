use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The name of a medicine, section, statement or side effect: small letters, digits and single hyphens (`missed-dose`).
///
/// Ids end up in links, file names and element ids, so nothing else is allowed in them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
pub struct Id(String);

impl Id {
    /// An id that was validated before it was stored.
    pub(super) const fn trusted(id: String) -> Self {
        Self(id)
    }

    /// The id as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is not an [`Id`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError(String);

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not an id: use small letters, digits and single hyphens, such as \"missed-dose\"", self.0)
    }
}

impl std::error::Error for IdError {}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.split('-').all(part) { Ok(Self(text.to_owned())) } else { Err(IdError(text.to_owned())) }
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_small_letters_digits_and_single_hyphens() {
        for good in ["baclofen", "missed-dose", "b12", "a-1-b"] {
            assert_eq!(good.parse::<Id>().map(String::from), Ok(good.to_owned()));
        }
        for bad in ["", "Baclofen", "missed dose", "-a", "a-", "a--b", "../secret", "<b>", "é"] {
            assert!(bad.parse::<Id>().is_err(), "{bad:?} was taken for an id");
        }
    }
}
