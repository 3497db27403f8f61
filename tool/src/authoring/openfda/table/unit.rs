//! What a table says that the bare numbers of its cells are.

use super::{
    super::words::words,
    wording::{PERCENT, is_threshold},
};

/// Words for a number of people, when they are in front of a percent sign: `n (%)`.
const COUNTED: [&str; 7] = ["n", "no", "number", "patients", "subjects", "cases", "events"];

/// What a bare number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A percentage.
    Percent,
    /// A number of people; the percentage follows in brackets.
    CountAndPercent,
    /// The table does not say: only a number with its own sign is a percentage.
    Unknown,
}

impl Unit {
    /// The unit that is stated around the column of the medicine, as in the title, or in its own headings.
    pub(super) fn stated_in<'a>(
        around: impl Iterator<Item = &'a str>,
        column: impl Iterator<Item = &'a str> + Clone,
    ) -> Self {
        let counts = |text: &str| {
            let words = words(text);
            let before = [""].into_iter().chain(words.iter().map(String::as_str));
            // "% of patients" is a percentage; "patients" by itself is a number of them.
            before.zip(&words).any(|(before, word)| word != "n" && COUNTED.contains(&word.as_str()) && before != "of")
        };
        if column.clone().any(counts) {
            return Self::CountAndPercent;
        }
        let mut unit = Self::Unknown;
        for text in around.chain(column) {
            let words = words(text);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            for (at, _) in words.iter().enumerate().filter(|(_, word)| PERCENT.contains(word)) {
                // With a number it says which reactions are in the table: "in 2% or more of patients".
                if is_threshold(&words, at) {
                    continue;
                }
                if at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| COUNTED.contains(word)) {
                    return Self::CountAndPercent;
                }
                unit = Self::Percent;
            }
        }
        unit
    }
}
