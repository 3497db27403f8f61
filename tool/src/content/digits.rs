//! The digits of a language.

use super::document::LanguageRules;

impl LanguageRules {
    /// A number that is written with 0 to 9, in the digits of the language.
    pub(crate) fn with_digits(&self, number: &str) -> String {
        let Some(digits) = &self.digits else { return number.to_owned() };
        let own = |c: char| c.to_digit(10).and_then(|digit| digits.chars().nth(usize::try_from(digit).ok()?));
        number.chars().map(|c| own(c).unwrap_or(c)).collect()
    }

    /// A text with 0 to 9 in place of the digits of the language.
    pub(crate) fn without_digits(&self, text: &str) -> String {
        let Some(digits) = &self.digits else { return text.to_owned() };
        let plain = |c: char| digits.chars().zip('0'..='9').find_map(|(own, plain)| (own == c).then_some(plain));
        text.chars().map(|c| plain(c).unwrap_or(c)).collect()
    }
}
