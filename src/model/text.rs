use serde::Serialize;

use super::Phone;

/// One piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Span {
    /// Words.
    Plain(String),
    /// A telephone number, which becomes a link.
    Phone(Phone),
    /// The clinic that shows the card, or these general words if it gives no name.
    Clinic(String),
    /// A brand name or a dose (`5 mg`), isolated from the direction of the words around it.
    Isolated(String),
}

/// The text of a statement: words, with the telephone numbers of the region filled in. Never markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// The text as one string, where a link is not possible.
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

/// The text with each `{name}` replaced by its value. A name without a value stays as it is.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    fill_with(text, values, |piece| match piece {
        Piece::Words(words) => filled.push_str(words),
        Piece::Value(value) => filled.push_str(value),
    });
    filled
}

/// A piece of a text that is filled.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'a, V> {
    /// Words of the text; may be empty.
    Words(&'a str),
    /// What stands for a name.
    Value(&'a V),
}

/// Calls `put` with the pieces of a text in their order: the value of each `{name}`, and the words around them. A name without
/// a value is words.
pub fn fill_with<'a, V>(text: &'a str, values: &'a [(&str, V)], mut put: impl FnMut(Piece<'a, V>)) {
    // Splits at characters and not at whole names: substring search would be 3 kB of WebAssembly.
    for (at, piece) in text.split('{').enumerate() {
        let value = piece
            .split_once('}')
            .and_then(|(name, rest)| values.iter().find(|(other, _)| *other == name).map(|(_, value)| (value, rest)));
        match value {
            Some((value, rest)) if at > 0 => {
                put(Piece::Value(value));
                put(Piece::Words(rest));
            }
            _ => {
                if at > 0 {
                    put(Piece::Words("{"));
                }
                put(Piece::Words(piece));
            }
        }
    }
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
