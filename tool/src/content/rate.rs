//! How many people notice a side effect, as numbers.

use std::fmt;

use medication_card::model::{Band, People};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Out of how many people a rate is given. Only these three, so that rates in one view can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "u32", into = "u32")]
#[schemars(extend("enum" = [100, 1000, 10000]))]
pub enum Per {
    /// Out of 100: the denominator to use wherever it can be.
    Hundred,
    /// Out of 1,000: for rates under 1 in 100.
    Thousand,
    /// Out of 10,000: for rates under 1 in 1,000.
    TenThousand,
}

impl Per {
    /// The denominator as a number of people.
    #[must_use]
    pub const fn people(self) -> u32 {
        match self {
            Self::Hundred => 100,
            Self::Thousand => 1_000,
            Self::TenThousand => 10_000,
        }
    }
}

impl From<Per> for u32 {
    fn from(per: Per) -> Self {
        per.people()
    }
}

impl TryFrom<u32> for Per {
    type Error = RateError;

    fn try_from(people: u32) -> Result<Self, RateError> {
        match people {
            100 => Ok(Self::Hundred),
            1_000 => Ok(Self::Thousand),
            10_000 => Ok(Self::TenThousand),
            _ => Err(RateError::Per(people)),
        }
    }
}

/// How many people notice a side effect. A range stays a range: its middle is never taken.
///
/// An unknown rate is no `Rate` at all (`Option<Rate>`), so it cannot be mistaken for a small one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// From `low` to `high` people, both included. `low == high` is one exact number.
    Range {
        /// The fewest people.
        low: u32,
        /// The most people.
        high: u32,
        /// Out of how many.
        per: Per,
    },
    /// `low` people or more.
    AtLeast {
        /// The fewest people.
        low: u32,
        /// Out of how many.
        per: Per,
    },
    /// Fewer than `high` people.
    Below {
        /// One more than the most people.
        high: u32,
        /// Out of how many.
        per: Per,
    },
}

impl Rate {
    /// Makes a rate from what a data file may hold.
    ///
    /// # Errors
    /// When neither end is given, when `low` is above `high`, when either is above `per`, or when a rate that is not
    /// under 1 in 100 is given out of more than 100.
    pub fn new(low: Option<u32>, high: Option<u32>, per: Per) -> Result<Self, RateError> {
        let people = per.people();
        if let Some(count) = [low, high].into_iter().flatten().find(|&count| count > people) {
            return Err(RateError::AbovePer { count, people });
        }
        let most = high.or(low).unwrap_or_default();
        if people > 100 && (high.is_none() || most > people / 100) && most > 0 {
            return Err(RateError::NotRare { count: most, people });
        }
        match (low, high) {
            (Some(low), Some(high)) if low > high => Err(RateError::Reversed { low, high }),
            (Some(low), Some(high)) => Ok(Self::Range { low, high, per }),
            (Some(low), None) => Ok(Self::AtLeast { low, per }),
            (None, Some(0)) => Err(RateError::BelowZero),
            (None, Some(high)) => Ok(Self::Below { high, per }),
            (None, None) => Err(RateError::Empty),
        }
    }

    /// Out of how many people the rate is given.
    #[must_use]
    pub const fn per(self) -> Per {
        match self {
            Self::Range { per, .. } | Self::AtLeast { per, .. } | Self::Below { per, .. } => per,
        }
    }

    /// What a picture of a hundred people shows of it. `None` where no number is the most there can be: a picture would
    /// show the others as people who do not notice it. A rate under 1 in 100 is one person who may.
    #[must_use]
    pub fn people(self) -> Option<People> {
        let (certain, most) = match self {
            _ if self.per() != Per::Hundred => (0, 1),
            Self::Range { low, high, .. } => (low, high),
            Self::AtLeast { .. } => return None,
            Self::Below { high, .. } => (0, high),
        };
        Some(People { certain: u8::try_from(certain).ok()?, most: u8::try_from(most).ok()? })
    }

    /// Its band.
    #[must_use]
    pub fn band(self) -> Band {
        match self {
            _ if self.per() != Per::Hundred => Band::Fewer,
            Self::Range { high, .. } => {
                if high >= 10 {
                    Band::Ten
                } else if high >= 1 {
                    Band::One
                } else {
                    Band::Fewer
                }
            }
            Self::AtLeast { low, .. } => {
                if low >= 10 {
                    Band::Ten
                } else {
                    Band::One
                }
            }
            Self::Below { high, .. } => {
                if high > 10 {
                    Band::Ten
                } else if high > 1 {
                    Band::One
                } else {
                    Band::Fewer
                }
            }
        }
    }

    /// A number that puts the more frequent first, by the higher end and then the lower.
    #[must_use]
    pub fn rank(self) -> u32 {
        // Parts of 10,000.
        let scale = 10_000 / self.per().people();
        let (high, low) = match self {
            Self::Range { low, high, .. } => (high * scale, low * scale),
            Self::AtLeast { low, .. } => (low * scale, low * scale),
            Self::Below { high, .. } => ((high * scale).saturating_sub(1), 0),
        };
        (10_000_u32.saturating_sub(high) << 14) | 10_000_u32.saturating_sub(low)
    }
}

/// Why numbers do not make a [`Rate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RateError {
    /// The denominator is none of the three.
    Per(u32),
    /// More people than there are.
    AbovePer {
        /// The number given.
        count: u32,
        /// The denominator.
        people: u32,
    },
    /// `low` is above `high`.
    Reversed {
        /// The number given as the low end.
        low: u32,
        /// The number given as the high end.
        high: u32,
    },
    /// A rate that is not under 1 in 100, given out of more than 100.
    NotRare {
        /// The number given.
        count: u32,
        /// The denominator.
        people: u32,
    },
    /// "Fewer than 0".
    BelowZero,
    /// No number at all.
    Empty,
}

impl fmt::Display for RateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Per(people) => write!(f, "a rate is out of 100, 1000 or 10000 people, not out of {people}"),
            Self::AbovePer { count, people } => {
                write!(f, "{count} out of {people} is more people than there are: check the number or \"per\"")
            }
            Self::Reversed { low, high } => write!(f, "\"low\" ({low}) is above \"high\" ({high}): swap or mend them"),
            Self::NotRare { count, people } => {
                write!(f, "{count} out of {people} is not under 1 out of 100: give it out of 100")
            }
            Self::BelowZero => f.write_str("\"high\" of 0 means \"fewer than 0\": give at least 1"),
            Self::Empty => {
                f.write_str("a rate needs \"low\", \"high\" or both; where it is unknown leave the rate out")
            }
        }
    }
}

impl std::error::Error for RateError {}

#[cfg(test)]
mod tests {
    use super::*;

    const PER: Per = Per::Hundred;

    #[test]
    fn a_range_an_open_end_and_an_exact_number_are_rates() {
        assert_eq!(Rate::new(Some(10), Some(63), PER), Ok(Rate::Range { low: 10, high: 63, per: PER }));
        assert_eq!(Rate::new(Some(5), Some(5), PER), Ok(Rate::Range { low: 5, high: 5, per: PER }));
        assert_eq!(Rate::new(Some(10), None, PER), Ok(Rate::AtLeast { low: 10, per: PER }));
        assert_eq!(Rate::new(None, Some(1), PER), Ok(Rate::Below { high: 1, per: PER }));
    }

    #[test]
    fn impossible_numbers_are_refused_with_what_to_mend() {
        assert_eq!(Rate::new(Some(63), Some(10), PER), Err(RateError::Reversed { low: 63, high: 10 }));
        assert_eq!(Rate::new(Some(5), Some(101), PER), Err(RateError::AbovePer { count: 101, people: 100 }));
        assert_eq!(Rate::new(None, Some(0), PER), Err(RateError::BelowZero));
        assert_eq!(Rate::new(None, None, PER), Err(RateError::Empty));
        assert_eq!(Per::try_from(50), Err(RateError::Per(50)));
        let thousand = Per::Thousand;
        assert_eq!(Rate::new(Some(1), Some(50), thousand), Err(RateError::NotRare { count: 50, people: 1000 }));
        assert_eq!(Rate::new(Some(1), None, thousand), Err(RateError::NotRare { count: 1, people: 1000 }));
        assert!(Rate::new(Some(1), Some(9), thousand).is_ok() && Rate::new(None, Some(1), Per::TenThousand).is_ok());
    }

    #[test]
    fn a_picture_never_draws_as_certain_what_is_not_known() {
        assert_eq!(Rate::Below { high: 1, per: PER }.people(), Some(People { certain: 0, most: 1 }));
        assert_eq!(Rate::Below { high: 5, per: Per::Thousand }.people(), Some(People { certain: 0, most: 1 }));
        // A regression: "10 or more" was drawn as 10 who do and 90 who do not.
        assert_eq!(Rate::AtLeast { low: 10, per: PER }.people(), None);
    }
}
