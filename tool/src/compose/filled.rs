//! Sentences of the interface with values of several pieces in them.

use super::dose::doses;
use medication_card::model::{Piece, Span, Text, fill_with};

/// The text with each `{name}` replaced by its value. A name without a value stays as it is.
pub(super) fn filled(text: &str, values: &[(&str, Text)]) -> Text {
    let mut spans = Vec::new();
    fill_with(text, values, |piece| match piece {
        Piece::Words(words) => push(&mut spans, plain(words)),
        Piece::Value(Text(value)) => value.iter().for_each(|span| push(&mut spans, span.clone())),
    });
    Text(spans)
}

/// Texts one after the other, with a space between two.
pub(super) fn joined(texts: impl IntoIterator<Item = Text>) -> Text {
    let mut spans = Vec::new();
    for Text(text) in texts {
        if !spans.is_empty() {
            push(&mut spans, plain(" "));
        }
        text.into_iter().for_each(|span| push(&mut spans, span));
    }
    Text(spans)
}

/// Words in which doses are isolated.
pub(super) fn words(text: &str) -> Text {
    Text(doses(text))
}

fn plain(words: &str) -> Span {
    Span::Plain(words.to_owned())
}

/// Adds a span. Words after words are one span.
fn push(spans: &mut Vec<Span>, span: Span) {
    match (spans.last_mut(), span) {
        (_, Span::Plain(words)) if words.is_empty() => {}
        (Some(Span::Plain(before)), Span::Plain(words)) => before.push_str(&words),
        (_, span) => spans.push(span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_pieces_and_words_run_together() {
        let name = Span::Isolated("Examplin".to_owned());
        let values = [("number", "8".into()), ("name", Text(vec![name.clone()]))];
        let Text(spans) = filled("{number} of {people} with {name} {", &values);
        assert_eq!(spans, [plain("8 of {people} with "), name, plain(" {")]);
        assert_eq!(joined(["One.".into(), "Two.".into()]), "One. Two.".into());
    }
}
