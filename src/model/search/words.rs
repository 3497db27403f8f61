use super::{fold::is_letter, rules::SearchRules};

impl SearchRules {
    /// The words of a text as they are compared: folded, and without the endings that do not matter.
    #[must_use]
    pub fn words(&self, text: &str) -> Vec<String> {
        let mut words = self.split(text);
        for word in &mut words {
            self.stem(word);
        }
        words
    }

    /// The words of a text, folded. A number and the letters beside it are two words. Where words are written without
    /// spaces, every two letters are one.
    pub(super) fn split(&self, text: &str) -> Vec<String> {
        let mut words = Vec::new();
        let mut word = String::new();
        let mut last = ' ';
        // One more character ends the last word.
        for c in (self.fold(text) + " ").chars() {
            let is_letter = is_letter(c);
            let goes_on = is_letter
                && last.is_ascii_digit() == c.is_ascii_digit()
                && (!self.is_unspaced || last.is_ascii() == c.is_ascii());
            if !goes_on && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            } else if self.is_unspaced && !c.is_ascii() && word.chars().count() > 1 {
                words.push(std::mem::replace(&mut word, last.into()));
            }
            if is_letter {
                word.push(c);
            }
            last = c;
        }
        words
    }

    /// Whether a query is long enough: it has a word of two letters or more, or of one where each says more.
    #[must_use]
    pub fn is_query(&self, query: &str) -> bool {
        let least = if self.is_unspaced { 1 } else { 2 };
        self.split(query).iter().any(|word| word.chars().count() >= least)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::Rule;
    use super::*;

    fn rules(endings: &[(&str, &str)]) -> SearchRules {
        let endings = endings.iter().map(|(from, to)| Rule { from: (*from).into(), to: (*to).into() }).collect();
        SearchRules { endings, ..SearchRules::default() }
    }

    #[test]
    fn a_number_and_its_unit_are_two_words_however_they_are_written() {
        for text in ["5mg", "5 mg", "5-mg", "5\u{a0}mg", "5\u{202f}mg", "5\u{2011}mg", "5.mg", "５ｍｇ", "५ mg", "۵ mg"]
        {
            assert_eq!(rules(&[]).words(text), ["5", "mg"], "{text}");
        }
        assert_eq!(rules(&[]).words("10mg/5ml B12"), ["10", "mg", "5", "ml", "b", "12"]);
    }

    #[test]
    fn the_first_ending_that_leaves_three_letters_is_replaced() {
        let rules = rules(&[("ies", "y"), ("ss", "ss"), ("s", ""), ("ों", "")]);
        let words = ["seizures allergies dress ties yes os दवाओं बच्चों"].map(|text| rules.words(text).join(" "));
        assert_eq!(words, ["seizure allergy dress tie yes os दवाओं बच्च"]);
    }

    #[test]
    fn where_there_are_no_spaces_every_two_letters_are_a_word() {
        let rules = SearchRules { is_unspaced: true, ..SearchRules::default() };
        assert_eq!(rules.split("とても眠い 5mgを"), ["とて", "ても", "も眠", "眠い", "5", "mg", "を"]);
        assert!(rules.is_query("眠") && !SearchRules::default().is_query("e"));
    }
}
