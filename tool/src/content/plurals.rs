//! Which form of a word goes with a number, by the rules of CLDR.

use std::collections::BTreeSet;

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{self as icu, PluralRules};

use super::document::PluralCategory;
use medication_card::model::Lang;

/// Numbers on a card are not above this.
const MOST: u32 = 10_000;

/// The plural forms of a language.
pub(crate) struct Plurals(Option<PluralRules>);

impl Plurals {
    /// Those of a language. Where CLDR does not know it, it has one form.
    pub(crate) fn of(lang: &Lang) -> Self {
        let locale = lang.as_str().parse::<Locale>().ok();
        Self(locale.and_then(|locale| PluralRules::try_new((&locale).into(), Default::default()).ok()))
    }

    /// The category of so many tenths: 83 are 8.3, and 80 are 8.
    pub(crate) fn of_tenths(&self, tenths: u32) -> PluralCategory {
        let mut number = Decimal::from(tenths);
        number.multiply_pow10(-1);
        // "8.0" may be counted in another way than "8".
        number.trim_end();
        let category = self.0.as_ref().map(|rules| rules.category_for(&number));
        match category {
            Some(icu::PluralCategory::Zero) => PluralCategory::Zero,
            Some(icu::PluralCategory::One) => PluralCategory::One,
            Some(icu::PluralCategory::Two) => PluralCategory::Two,
            Some(icu::PluralCategory::Few) => PluralCategory::Few,
            Some(icu::PluralCategory::Many) => PluralCategory::Many,
            Some(icu::PluralCategory::Other) | None => PluralCategory::Other,
        }
    }

    /// The category of a whole number.
    pub(crate) fn of_whole(&self, number: u32) -> PluralCategory {
        self.of_tenths(number.saturating_mul(10))
    }

    /// The categories of all numbers that a card may have: whole ones, and small ones with a decimal.
    pub(crate) fn categories(&self) -> BTreeSet<PluralCategory> {
        (0..=MOST).map(|number| self.of_whole(number)).chain((0..=1000).map(|tenths| self.of_tenths(tenths))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_those_of_the_numbers_on_a_card() -> Result<(), Box<dyn std::error::Error>> {
        use PluralCategory::{Few, Many, One, Other, Two, Zero};
        for (lang, categories) in [
            ("en", &[One, Other][..]),
            // "Many" is for millions only.
            ("es", &[One, Other]),
            ("pl", &[One, Few, Many, Other]),
            ("ar", &[Zero, One, Two, Few, Many, Other]),
            ("ja", &[Other]),
            ("qqq", &[Other]),
        ] {
            assert_eq!(Plurals::of(&lang.parse()?).categories().into_iter().collect::<Vec<_>>(), categories, "{lang}");
        }
        let polish = Plurals::of(&"pl".parse()?);
        assert_eq!([1, 2, 5, 12, 22, 101].map(|number| polish.of_whole(number)), [One, Few, Many, Many, Few, Many]);
        assert_eq!(polish.of_tenths(15), Other);
        Ok(())
    }
}
