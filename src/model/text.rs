use serde::{Deserialize, Serialize};

/// A telephone number: what is read and what is dialled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The number as people write it (`1-800-222-1222`).
    pub label: String,
    /// The digits to dial, with a leading `+` allowed.
    pub dial: String,
}

/// One piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// Words.
    Plain(String),
    /// A number the reader can call.
    Phone(Phone),
    /// The clinic that shows the card, or these general words where it does not say who it is.
    Clinic(String),
}

/// What a statement says: words, with the telephone numbers of the reader's region in place. Never markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// The text as one string, for where a link cannot stand.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|span| match span {
                Span::Plain(words) | Span::Clinic(words) => words.as_str(),
                Span::Phone(phone) => phone.label.as_str(),
            })
            .collect()
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self(vec![Span::Plain(words.to_owned())])
    }
}
