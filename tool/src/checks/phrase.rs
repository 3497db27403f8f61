//! Finds words and phrases in a text, whole and whatever their case.

/// A text to look in.
pub(super) struct Searched(String);

impl Searched {
    pub(super) fn new(text: &str) -> Self {
        Self(text.to_lowercase())
    }

    /// Whether the text holds a word or phrase.
    pub(super) fn holds(&self, phrase: &str) -> bool {
        self.around(phrase).next().is_some()
    }

    /// What stands before and after a word or phrase, wherever it is.
    pub(super) fn around(&self, phrase: &str) -> impl Iterator<Item = (&str, &str)> {
        let phrase = phrase.to_lowercase();
        let found: Vec<_> = self.0.match_indices(&phrase).map(|(at, _)| (at, at + phrase.len())).collect();
        let around = found.into_iter().filter_map(|(start, end)| Some((self.0.get(..start)?, self.0.get(end..)?)));
        around.filter(|(before, after)| !before.ends_with(goes_on) && !after.starts_with(goes_on) && !is_address(after))
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
    use super::*;

    #[test]
    fn words_are_found_whole_and_whatever_their_case() {
        let holds = |text, phrase| Searched::new(text).holds(phrase);
        assert!(holds("Often, you feel well", "often"));
        assert!(holds("say it OFTEN", "Often"));
        assert!(!holds("soften it", "often"));
        assert!(!holds("non-drowsy", "drowsy"));
        assert!(!holds("look at safe.pharmacy", "safe"));
        assert!(holds("it is safe. Ask", "safe"));
    }
}
