//! How many people notice a side effect, as numbers.

use std::fmt;

use super::figure::Figure;
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
    /// From `low` to `high` people, both included. `low == high` is one number. Only these may have a decimal, and only
    /// out of 100.
    Range {
        /// The fewest people.
        low: Figure,
        /// The most people.
        high: Figure,
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
    /// When neither end is given, when `low` is above `high`, when either is above `per`, when a rate that is not under
    /// 1 in 100 is given out of more than 100 or one that is under it out of 100 with a decimal, or when a decimal stands
    /// where there is none.
    pub fn new(low: Option<Figure>, high: Option<Figure>, per: Per) -> Result<Self, RateError> {
        let people = per.people();
        let ends = || [low, high].into_iter().flatten();
        if let Some(figure) = ends().find(|&figure| figure > Figure::whole(people)) {
            return Err(RateError::AbovePer { figure, people });
        }
        let most = high.or(low).unwrap_or_default();
        if people > 100 && (high.is_none() || most > Figure::whole(people / 100)) && most > Figure::default() {
            return Err(RateError::NotRare { figure: most, people });
        }
        if let Some(figure) = ends().find(|figure| !figure.is_whole()) {
            if people > 100 {
                return Err(RateError::FractionOf { figure, people });
            }
            if low.is_none() || high.is_none() {
                return Err(RateError::OpenFraction { figure });
            }
            if most < Figure::whole(1) {
                return Err(RateError::Rare { figure: most });
            }
        }
        match (low, high) {
            (Some(low), Some(high)) if low > high => Err(RateError::Reversed { low, high }),
            (Some(low), Some(high)) => Ok(Self::Range { low, high, per }),
            (Some(low), None) => Ok(Self::AtLeast { low: low.rounded(), per }),
            (None, Some(high)) if high == Figure::default() => Err(RateError::BelowZero),
            (None, Some(high)) => Ok(Self::Below { high: high.rounded(), per }),
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
            Self::Range { low, high, .. } => (low.rounded(), high.rounded()),
            Self::AtLeast { .. } => return None,
            Self::Below { high, .. } => (0, high),
        };
        Some(People { certain: u8::try_from(certain).ok()?, most: u8::try_from(most).ok()? })
    }

    /// Its band: that of the whole numbers which a card shows.
    #[must_use]
    pub fn band(self) -> Band {
        match self {
            _ if self.per() != Per::Hundred => Band::Fewer,
            Self::Range { high, .. } => {
                if high.rounded() >= 10 {
                    Band::Ten
                } else if high.rounded() >= 1 {
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
        // In parts of 10,000; a tenth of one in 100 is ten of them.
        let parts = |tenths: u32| tenths * 1_000 / self.per().people();
        let (high, low) = match self {
            Self::Range { low, high, .. } => (parts(high.tenths()), parts(low.tenths())),
            Self::AtLeast { low, .. } => (parts(low * 10), parts(low * 10)),
            Self::Below { high, .. } => (parts(high * 10).saturating_sub(1), 0),
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
        figure: Figure,
        /// The denominator.
        people: u32,
    },
    /// `low` is above `high`.
    Reversed {
        /// The number given as the low end.
        low: Figure,
        /// The number given as the high end.
        high: Figure,
    },
    /// A rate that is not under 1 in 100, given out of more than 100.
    NotRare {
        /// The number given.
        figure: Figure,
        /// The denominator.
        people: u32,
    },
    /// A rate under 1 in 100, given with a decimal instead of out of more people.
    Rare {
        /// The number given.
        figure: Figure,
    },
    /// A decimal in a rate out of more than 100.
    FractionOf {
        /// The number given.
        figure: Figure,
        /// The denominator.
        people: u32,
    },
    /// A decimal in "fewer than" or "or more".
    OpenFraction {
        /// The number given.
        figure: Figure,
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
            Self::AbovePer { figure, people } => {
                write!(f, "{figure} out of {people} is more people than there are: check the number or \"per\"")
            }
            Self::Reversed { low, high } => write!(f, "\"low\" ({low}) is above \"high\" ({high}): swap or mend them"),
            Self::NotRare { figure, people } => {
                write!(f, "{figure} out of {people} is not under 1 out of 100: give it out of 100")
            }
            Self::Rare { figure } => {
                write!(f, "{figure} out of 100 is under 1 out of 100: give whole numbers out of 1000 or 10000")
            }
            Self::FractionOf { figure, people } => {
                write!(f, "{figure} out of {people} has a decimal: give whole numbers, out of 10000 if need be")
            }
            Self::OpenFraction { figure } => {
                write!(f, "\"fewer than\" and \"or more\" need a whole number, not {figure}: take the next one outside")
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

    fn tenths(tenths: u32) -> Figure {
        Figure::of_tenths(tenths)
    }

    fn range(low: u32, high: u32, per: Per) -> Rate {
        Rate::Range { low: tenths(low), high: tenths(high), per }
    }

    /// A rate whose ends are given in tenths.
    fn rate(low: Option<u32>, high: Option<u32>, per: Per) -> Result<Rate, RateError> {
        Rate::new(low.map(tenths), high.map(tenths), per)
    }

    #[test]
    fn a_range_an_open_end_and_an_exact_number_are_rates() {
        assert_eq!(rate(Some(100), Some(630), PER), Ok(range(100, 630, PER)));
        assert_eq!(rate(Some(83), Some(83), PER), Ok(range(83, 83, PER)));
        assert_eq!(rate(Some(100), None, PER), Ok(Rate::AtLeast { low: 10, per: PER }));
        assert_eq!(rate(None, Some(10), PER), Ok(Rate::Below { high: 1, per: PER }));
    }

    #[test]
    fn impossible_numbers_are_refused_with_what_to_mend() {
        let low_above_high = Err(RateError::Reversed { low: tenths(630), high: tenths(100) });
        assert_eq!(rate(Some(630), Some(100), PER), low_above_high);
        let too_many = Err(RateError::AbovePer { figure: tenths(1001), people: 100 });
        assert_eq!(rate(Some(50), Some(1001), PER), too_many);
        assert_eq!(rate(None, Some(0), PER), Err(RateError::BelowZero));
        assert_eq!(rate(None, None, PER), Err(RateError::Empty));
        assert_eq!(Per::try_from(50), Err(RateError::Per(50)));
        let thousand = Per::Thousand;
        let not_rare = |figure| Err(RateError::NotRare { figure: tenths(figure), people: 1000 });
        assert_eq!(rate(Some(10), Some(500), thousand), not_rare(500));
        assert_eq!(rate(Some(10), None, thousand), not_rare(10));
        assert!(rate(Some(10), Some(90), thousand).is_ok() && rate(None, Some(10), Per::TenThousand).is_ok());
    }

    #[test]
    fn a_decimal_stands_only_where_it_can_be_rounded_and_says_something() {
        assert!(rate(Some(4), Some(32), PER).is_ok());
        assert_eq!(rate(Some(2), Some(8), PER), Err(RateError::Rare { figure: tenths(8) }));
        assert_eq!(rate(None, Some(15), PER), Err(RateError::OpenFraction { figure: tenths(15) }));
        assert_eq!(rate(Some(83), None, PER), Err(RateError::OpenFraction { figure: tenths(83) }));
        let fraction = Err(RateError::FractionOf { figure: tenths(5), people: 1000 });
        assert_eq!(rate(Some(5), Some(10), Per::Thousand), fraction);
    }

    #[test]
    fn what_is_more_frequent_comes_first_to_the_tenth() {
        let ranks =
            [range(84, 84, PER), range(83, 83, PER), range(80, 90, Per::Thousand), range(8, 9, Per::TenThousand)];
        assert!(ranks.map(Rate::rank).is_sorted(), "{ranks:?}");
        assert_eq!(range(5, 5, Per::Thousand).rank(), range(50, 50, Per::TenThousand).rank());
    }

    #[test]
    fn the_band_is_that_of_the_numbers_that_are_shown() {
        assert_eq!([range(95, 95, PER), range(94, 94, PER)].map(Rate::band), [Band::Ten, Band::One]);
    }

    #[test]
    fn a_picture_never_draws_as_certain_what_is_not_known() {
        let people = |certain, most| Some(People { certain, most });
        assert_eq!(Rate::Below { high: 1, per: PER }.people(), people(0, 1));
        assert_eq!(Rate::Below { high: 5, per: Per::Thousand }.people(), people(0, 1));
        assert_eq!(range(83, 117, PER).people(), people(8, 12));
        // A regression: "10 or more" was drawn as 10 who do and 90 who do not.
        assert_eq!(Rate::AtLeast { low: 10, per: PER }.people(), None);
    }
}
