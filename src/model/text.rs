use serde::Serialize;

/// A telephone number: what is read and what is dialled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// The number as people write it (`1-800-222-1222`).
    pub label: String,
    /// The digits to dial, with a leading `+` allowed.
    pub dial: String,
}

/// One piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Span {
    /// Words.
    Plain(String),
    /// A number the reader can call.
    Phone(Phone),
    /// The clinic that shows the card, or these general words where it does not say who it is.
    Clinic(String),
    /// A brand name or a dose (`5 mg`), which the words around it must not reorder.
    Isolated(String),
}

/// What a statement says: words, with the telephone numbers of the reader's region in place. Never markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// The text as one string, for where a link cannot stand.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|span| match span {
                Span::Plain(words) | Span::Clinic(words) | Span::Isolated(words) => words.as_str(),
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

/// The text, with each `{name}` replaced by its value. A name that is not given stays as it is.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    // Split at characters and not at whole names: searching for strings would be 3 kB of WebAssembly.
    for (at, piece) in text.split('{').enumerate() {
        let value = piece
            .split_once('}')
            .and_then(|(name, rest)| values.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value, rest)));
        match value {
            Some((value, rest)) if at > 0 => {
                filled.push_str(value);
                filled.push_str(rest);
            }
            _ => {
                if at > 0 {
                    filled.push('{');
                }
                filled.push_str(piece);
            }
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_given_stays_as_it_is() {
        assert_eq!(fill("{a} of {b}, {c} {", &[("a", "1"), ("b", "{a}")]), "1 of {a}, {c} {");
        assert_eq!(fill("a} {a}", &[("a", "1")]), "a} 1");
    }
}
