//! A rate in words: numbers out of 100 with how many do not notice it, and the exact numbers where those are not shown.

use crate::content::{
    document::{Counted, LanguageRules, RatePatterns},
    figure::Figure,
    plurals::Plurals,
    rate::{Per, Rate},
};
use medication_card::model::fill;

/// A rate as a card words it.
///
/// All rates share one denominator and whole numbers, so that they can be compared at a glance: a rate out of 1,000 is
/// "fewer than 1 in 100", and 8.3 in 100 is "about 8 in 100". The exact rate stands beside it.
pub(super) struct RateWords {
    pub(super) text: String,
    /// How many do not notice it.
    pub(super) others: String,
    /// The exact rate, if the text is not.
    pub(super) exact: Option<String>,
}

impl RateWords {
    pub(super) fn new(rate: Rate, rules: &LanguageRules) -> Self {
        let words = &rules.rates;
        let is_small = match rate {
            Rate::Range { high, .. } => Figure::default() < high && high < Figure::whole(1),
            Rate::AtLeast { .. } | Rate::Below { .. } => false,
        };
        if rate.per() != Per::Hundred || is_small {
            let shown = Rate::Below { high: 1, per: Per::Hundred };
            return Self { exact: Some(exactly(text_of(rate, words), rate, rules)), ..Self::new(shown, rules) };
        }
        if let Rate::Range { low, high, per } = rate
            && !(low.is_whole() && high.is_whole())
        {
            let [low, high] = [low, high].map(|figure| Figure::whole(figure.rounded()));
            let shown = Rate::Range { low, high, per };
            let about = |figure| fill(&words.about, &[("number", &figure_text(figure, rules))]);
            let [text, others] = [text_of(shown, words), others_of(shown, words)]
                .map(|pattern| pattern.write(&about(pattern.low), per, rules));
            return Self { text, others, exact: Some(exactly(text_of(rate, words), rate, rules)) };
        }
        Self {
            text: exactly(text_of(rate, words), rate, rules),
            others: exactly(others_of(rate, words), rate, rules),
            exact: None,
        }
    }

    /// One number, with the exact one in brackets.
    pub(super) fn one(figure: Figure, per: Per, rules: &LanguageRules) -> String {
        let Self { text, exact, .. } = Self::new(Rate::Range { low: figure, high: figure, per }, rules);
        match exact {
            Some(_) if per == Per::Hundred => format!("{text} ({})", figure_text(figure, rules)),
            Some(exact) => format!("{text} ({exact})"),
            None => text,
        }
    }
}

/// A number of people as the language writes it.
pub(super) fn number_text(number: u32, rules: &LanguageRules) -> String {
    let number = match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{}{rest:03}", rules.rates.thousands),
    };
    rules.with_digits(&number)
}

fn figure_text(figure: Figure, rules: &LanguageRules) -> String {
    let whole = number_text(figure.tenths() / 10, rules);
    if figure.is_whole() {
        return whole;
    }
    format!("{whole}{}{}", rules.rates.decimal, rules.with_digits(&(figure.tenths() % 10).to_string()))
}

/// A pattern with the numbers that are filled in.
struct Pattern<'a> {
    words: &'a Counted,
    low: Figure,
    high: Figure,
    /// The one that decides which form of the words it is.
    counted: Figure,
}

impl Pattern<'_> {
    /// The words, with the lower number written like this.
    fn write(&self, low: &str, per: Per, rules: &LanguageRules) -> String {
        let words = self.words.of(Plurals::of(&rules.lang).of_tenths(self.counted.tenths()));
        let (high, per) = (figure_text(self.high, rules), number_text(per.people(), rules));
        fill(words, &[("low", low), ("high", &high), ("per", &per)])
    }
}

fn exactly(pattern: Pattern<'_>, rate: Rate, rules: &LanguageRules) -> String {
    pattern.write(&figure_text(pattern.low, rules), rate.per(), rules)
}

fn text_of(rate: Rate, words: &RatePatterns) -> Pattern<'_> {
    let none = Figure::default();
    let (words, low, high, counted) = match rate {
        Rate::Range { low, high, .. } if low == high => (&words.exact, low, high, low),
        Rate::Range { low, high, .. } => (&words.range, low, high, high),
        Rate::AtLeast { low, .. } => (&words.at_least, Figure::whole(low), none, Figure::whole(low)),
        Rate::Below { high, .. } => (&words.below, none, Figure::whole(high), Figure::whole(high)),
    };
    Pattern { words, low, high, counted }
}

/// How many do not notice it.
fn others_of(rate: Rate, words: &RatePatterns) -> Pattern<'_> {
    let none = Figure::default();
    let others = |count: u32| Figure::whole(rate.per().people().saturating_sub(count));
    let (words, low, high, counted) = match rate {
        Rate::Range { low, high, .. } if low == high => {
            let others = others(low.rounded());
            (&words.others_exact, others, none, others)
        }
        Rate::Range { low, high, .. } => {
            let (fewest, most) = (others(high.rounded()), others(low.rounded()));
            (&words.others_range, fewest, most, most)
        }
        Rate::AtLeast { low, .. } => (&words.others_at_most, none, others(low), others(low)),
        Rate::Below { high, .. } => (&words.others_more_than, others(high), none, others(high)),
    };
    Pattern { words, low, high, counted }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Option<LanguageRules> {
        serde_json::from_str(include_str!("../../../data/languages/en.json")).ok()
    }

    fn said(low: u32, high: u32, per: Per) -> Option<[String; 3]> {
        let rate = Rate::Range { low: Figure::of_tenths(low), high: Figure::of_tenths(high), per };
        let RateWords { text, others, exact } = RateWords::new(rate, &english()?);
        Some([text, others, exact.unwrap_or_default()])
    }

    #[test]
    fn a_decimal_is_about_a_whole_number_with_the_exact_one_beside_it() {
        let expect = |texts: [&str; 3]| Some(texts.map(str::to_owned));
        assert_eq!(said(83, 83, Per::Hundred), expect(["about 8 in 100", "so about 92 do not", "8.3 in 100"]));
        let range = ["about 8 to 12 in 100", "so about 88 to 92 do not", "8.3 to 11.7 in 100"];
        assert_eq!(said(83, 117, Per::Hundred), expect(range));
        assert_eq!(said(80, 80, Per::Hundred), expect(["8 in 100", "so 92 do not", ""]));
        let small = ["fewer than 1 in 100", "so more than 99 do not", "5 in 1,000"];
        assert_eq!(said(50, 50, Per::Thousand), expect(small));
    }

    #[test]
    fn one_number_has_the_exact_one_in_brackets() {
        let one = |tenths, per| Some(RateWords::one(Figure::of_tenths(tenths), per, &english()?));
        assert_eq!(one(234, Per::Hundred).as_deref(), Some("about 23 in 100 (23.4)"));
        assert_eq!(one(4, Per::Hundred).as_deref(), Some("fewer than 1 in 100 (0.4)"));
        assert_eq!(one(430, Per::TenThousand).as_deref(), Some("fewer than 1 in 100 (43 in 10,000)"));
        assert_eq!(one(630, Per::Hundred).as_deref(), Some("63 in 100"));
        assert_eq!(one(0, Per::Hundred).as_deref(), Some("0 in 100"));
    }
}
