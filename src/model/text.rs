use serde::{Deserialize, Serialize};

use super::{Line, LineName, Phone};

/// One piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Span {
    /// Words.
    Plain(String),
    /// A telephone line of the reader's region, which becomes a link.
    Call(Call),
    /// The clinic that shows the card, or these general words if it gives no name.
    Clinic(String),
    /// A brand name or a dose (`5 mg`), isolated from the direction of the words around it.
    Isolated(String),
}

/// A place for a telephone line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// Which line.
    pub name: LineName,
    /// The words for it where the region has no such line, or is not known.
    pub general: String,
    /// The line of the reader's region. Not part of the bytes.
    #[serde(skip)]
    pub line: Option<Line>,
}

impl Call {
    /// The number, or the general words.
    #[must_use]
    pub fn label(&self) -> &str {
        self.line.as_ref().map_or(&self.general, |line| &line.phone.label)
    }
}

/// The text of a statement: words, with places for telephone lines. Never markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(from = "String")]
pub struct Text(pub Vec<Span>);

impl Text {
    /// The text as one string, where a link is not possible.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for span in &self.0 {
            match span {
                Span::Plain(words) | Span::Clinic(words) | Span::Isolated(words) => plain.push_str(words),
                Span::Call(call) => {
                    plain.push_str(call.label());
                    if let Some(name) = call.line.as_ref().map(|line| &line.name).filter(|name| !name.is_empty()) {
                        plain.push_str(" (");
                        plain.push_str(name);
                        plain.push(')');
                    }
                }
            }
        }
        plain
    }

    /// The text up to the end of its first sentence that is no question.
    #[must_use]
    pub fn first_sentence(&self) -> Self {
        let mut first = Vec::new();
        for span in &self.0 {
            if let Span::Plain(words) = span
                && let Some(sentence) = sentence(words)
            {
                first.push(Span::Plain(sentence.to_owned()));
                break;
            }
            first.push(span.clone());
        }
        Self(first)
    }

    /// The telephone lines that it names.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        self.0.iter().filter_map(|span| if let Span::Call(call) = span { Some(call) } else { None })
    }

    /// The number of the first line that it names, if the reader's region has that line.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        self.calls().next().and_then(|call| call.line.as_ref()).map(|line| &line.phone)
    }
}

/// The words up to the end of a sentence. A full stop also stands in numbers, but nothing follows it there without a space.
fn sentence(words: &str) -> Option<&str> {
    let mut end = None;
    for (at, c) in words.char_indices() {
        match (end, c) {
            (Some(end), ' ') => return words.get(..end),
            (_, '.' | '!' | '।' | '۔') => end = Some(at + c.len_utf8()),
            (_, '。') => return words.get(..at + c.len_utf8()),
            _ => end = None,
        }
    }
    None
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self(vec![Span::Plain(words)])
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
    fn the_first_sentence_ends_at_a_full_stop_before_a_space() {
        for (text, first) in [
            ("Call now. Wait.", "Call now."),
            ("Took 2.5 mg? Call now. Wait.", "Took 2.5 mg? Call now."),
            ("眠い。待つ。", "眠い。"),
            ("One only.", "One only."),
        ] {
            assert_eq!(Text::from(text).first_sentence().plain(), first);
        }
        let spans = vec![Span::Plain("Ask ".into()), Span::Clinic("them".into()), Span::Plain(". Then go.".into())];
        assert_eq!(Text(spans).first_sentence().plain(), "Ask them.");
    }

    #[test]
    fn what_is_not_given_stays_as_it_is() {
        assert_eq!(fill("{a} of {b}, {c} {", &[("a", "1"), ("b", "{a}")]), "1 of {a}, {c} {");
        assert_eq!(fill("a} {a}", &[("a", "1")]), "a} 1");
    }
}
