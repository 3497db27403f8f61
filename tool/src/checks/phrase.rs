//! Finds words and phrases in a text, whole and whatever their case.

use crate::content::document::LanguageRules;

/// A text to look in.
pub(super) struct Searched {
    text: String,
    /// Whether nothing tells where a word ends.
    is_unspaced: bool,
}

impl Searched {
    /// A text of a language, with its digits as 0 to 9.
    pub(super) fn new(text: &str, rules: &LanguageRules) -> Self {
        Self { text: rules.without_digits(text).to_lowercase(), is_unspaced: rules.search.is_unspaced }
    }

    /// Whether the text holds a word or phrase.
    pub(super) fn holds(&self, phrase: &str) -> bool {
        self.around(phrase).next().is_some()
    }

    /// What stands before and after a word or phrase, wherever it is.
    pub(super) fn around(&self, phrase: &str) -> impl Iterator<Item = (&str, &str)> {
        let phrase = phrase.to_lowercase();
        let found: Vec<_> = self.text.match_indices(&phrase).map(|(at, _)| (at, at + phrase.len())).collect();
        let around =
            found.into_iter().filter_map(|(start, end)| Some((self.text.get(..start)?, self.text.get(end..)?)));
        let is_whole =
            |before: &str, after: &str| !before.ends_with(goes_on) && !after.starts_with(goes_on) && !is_address(after);
        around.filter(move |(before, after)| self.is_unspaced || is_whole(before, after))
    }
}

/// Whether a word goes on with this character.
fn goes_on(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// Whether what follows a word makes it part of a web address: `safe` in `safe.pharmacy`.
fn is_address(after: &str) -> bool {
    after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome};

    #[test]
    fn words_are_found_whole_and_whatever_their_case() -> Outcome {
        let rules = example::rules(json!({}))?;
        let holds = |text, phrase| Searched::new(text, &rules).holds(phrase);
        assert!(holds("Often, you feel well", "often"));
        assert!(holds("say it OFTEN", "Often"));
        assert!(!holds("soften it", "often"));
        assert!(!holds("non-drowsy", "drowsy"));
        assert!(!holds("look at safe.pharmacy", "safe"));
        assert!(holds("it is safe. Ask", "safe"));
        Ok(())
    }

    #[test]
    fn where_there_are_no_spaces_a_word_is_found_anywhere() -> Outcome {
        let rules = example::rules(json!({ "search": { "is_unspaced": true } }))?;
        assert!(Searched::new("水で服用します", &rules).holds("服用"));
        Ok(())
    }
}
