//! A rate in words: numbers out of 100 with how many do not notice it, and the exact numbers where those are not shown.

use crate::content::{
    document::FrequencyWords,
    figure::Figure,
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
    pub(super) fn new(rate: Rate, words: &FrequencyWords) -> Self {
        let is_small = match rate {
            Rate::Range { high, .. } => Figure::default() < high && high < Figure::whole(1),
            Rate::AtLeast { .. } | Rate::Below { .. } => false,
        };
        if rate.per() != Per::Hundred || is_small {
            let shown = Rate::Below { high: 1, per: Per::Hundred };
            return Self { exact: Some(text(rate, words)), ..Self::new(shown, words) };
        }
        match rate {
            Rate::Range { low, high, per } if !low.is_whole() || !high.is_whole() => {
                let about = |number: u32| fill(&words.about, &[("number", &number.to_string())]);
                let (low, high) = (low.rounded(), high.rounded());
                let (fewest, most) = (per.people().saturating_sub(high), per.people().saturating_sub(low));
                let (text_of, others_of) =
                    if low == high { (&words.exact, &words.others_exact) } else { (&words.range, &words.others_range) };
                Self {
                    text: with_numbers(text_of, &about(low), &high.to_string(), per, words),
                    others: with_numbers(others_of, &about(fewest), &most.to_string(), per, words),
                    exact: Some(text(rate, words)),
                }
            }
            _ => Self { text: text(rate, words), others: others(rate, words), exact: None },
        }
    }

    /// One number, with the exact one in brackets.
    pub(super) fn one(figure: Figure, per: Per, words: &FrequencyWords) -> String {
        let Self { text, exact, .. } = Self::new(Rate::Range { low: figure, high: figure, per }, words);
        match exact {
            Some(_) if per == Per::Hundred => format!("{text} ({})", figure_text(figure, words)),
            Some(exact) => format!("{text} ({exact})"),
            None => text,
        }
    }
}

/// A number of people as the language writes it.
pub(super) fn number_text(number: u32, words: &FrequencyWords) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{}{rest:03}", words.thousands),
    }
}

fn figure_text(figure: Figure, words: &FrequencyWords) -> String {
    let whole = number_text(figure.tenths() / 10, words);
    if figure.is_whole() { whole } else { format!("{whole}{}{}", words.decimal, figure.tenths() % 10) }
}

fn text(rate: Rate, words: &FrequencyWords) -> String {
    let (text, low, high) = match rate {
        Rate::Range { low, high, .. } if low == high => (&words.exact, low, high),
        Rate::Range { low, high, .. } => (&words.range, low, high),
        Rate::AtLeast { low, .. } => (&words.at_least, Figure::whole(low), Figure::default()),
        Rate::Below { high, .. } => (&words.below, Figure::default(), Figure::whole(high)),
    };
    with_numbers(text, &figure_text(low, words), &figure_text(high, words), rate.per(), words)
}

fn others(rate: Rate, words: &FrequencyWords) -> String {
    let others = |count: u32| rate.per().people().saturating_sub(count);
    let (text, low, high) = match rate {
        Rate::Range { low, high, .. } if low == high => (&words.others_exact, others(low.rounded()), 0),
        Rate::Range { low, high, .. } => (&words.others_range, others(high.rounded()), others(low.rounded())),
        Rate::AtLeast { low, .. } => (&words.others_at_most, 0, others(low)),
        Rate::Below { high, .. } => (&words.others_more_than, others(high), 0),
    };
    with_numbers(text, &number_text(low, words), &number_text(high, words), rate.per(), words)
}

fn with_numbers(text: &str, low: &str, high: &str, per: Per, words: &FrequencyWords) -> String {
    fill(text, &[("low", low), ("high", high), ("per", &number_text(per.people(), words))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Option<FrequencyWords> {
        let interface: serde_json::Value = serde_json::from_str(include_str!("../../../data/words/en.json")).ok()?;
        serde_json::from_value(interface.get("frequency")?.clone()).ok()
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
