//! What the rules need of each language.
//!
//! Formulas are made for one language each: they weigh the length of its words, and a Spanish word is longer than an
//! English one of the same age. Words in a language without formulas cannot be checked, and its cards are not built.

use super::{english, formula::Formula, spanish};
use medication_card::model::Lang;

/// A language whose words can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// The language of these words, if it is one that can be checked.
    pub(crate) fn of(lang: &Lang) -> Option<Self> {
        match lang.as_str() {
            "en" => Some(Self::English),
            "es" => Some(Self::Spanish),
            _ => None,
        }
    }

    /// Two formulas, because each has a blind spot: one of a pair counts on long words, the other on long sentences.
    pub(crate) const fn formulas(self) -> [Formula; 2] {
        match self {
            Self::English => [Formula::FleschKincaid, Formula::Automated],
            Self::Spanish => [Formula::Crawford, Formula::SzigrisztPazos],
        }
    }

    /// How "1 in 50" begins.
    pub(crate) const fn one_in(self) -> &'static [&'static str] {
        match self {
            Self::English => &["1 in"],
            Self::Spanish => &["1 en", "1 de cada"],
        }
    }

    /// The syllables of a word, by its vowels. A number counts as one.
    pub(super) fn syllables(self, word: &str) -> usize {
        let word = word.to_lowercase();
        if word.chars().all(|c| !c.is_alphabetic()) {
            return 1;
        }
        let part = match self {
            Self::English => english::syllables,
            Self::Spanish => spanish::syllables,
        };
        word.split('-').map(part).sum::<usize>().max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_syllables_of_its_parts_and_a_number_has_one() {
        for (word, count) in [("911", 1), ("mg", 1), ("Well-Known", 2), ("2-table", 3), ("-", 1)] {
            assert_eq!(Language::English.syllables(word), count, "{word}");
        }
    }
}
