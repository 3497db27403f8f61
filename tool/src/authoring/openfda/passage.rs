//! Passages of a label that state figures outside of its tables of adverse reactions: none becomes a rate, but a rate
//! is only taken if no passage may contradict it.

use super::{
    prose::sentences_with_figures,
    record::Record,
    table::{Grid, words_of},
    words::words,
};

/// A sentence, or a row of another table.
#[derive(Debug)]
pub(super) struct Passage {
    place: String,
    text: String,
    words: Vec<String>,
}

impl Passage {
    /// Some words of the label that state a figure.
    pub(super) fn new(place: &str, text: &str) -> Self {
        Self { place: place.to_owned(), text: text.to_owned(), words: words(text) }
    }

    /// Whether the passage names a side effect.
    pub(super) fn names(&self, reaction: &str) -> bool {
        let name = words(reaction);
        // "Rashes" is about "rash" too, and "headache" about "headaches".
        let begins = |word: &str, name: &str| word.starts_with(name.strip_suffix('s').unwrap_or(name));
        let is_there = |part: &[String]| part.iter().zip(&name).all(|(word, name)| begins(word, name));
        !name.is_empty() && self.words.windows(name.len()).any(is_there)
    }

    /// Its words and its place.
    pub(super) fn candidate(&self) -> String {
        format!("\"{}\" ({})", self.text, self.place)
    }
}

/// All such passages of a label.
pub(super) fn passages(record: &Record) -> Vec<Passage> {
    let tables: Vec<Vec<String>> =
        record.field("adverse_reactions_table").iter().map(|html| words_of(html)).filter(|it| it.len() > 1).collect();
    let mut passages = Vec::new();
    for (field, texts) in record.texts.iter().filter(|(field, _)| field != "adverse_reactions_table") {
        for text in texts {
            let found: Vec<String> = match Grid::parse(text) {
                Ok(grid) => grid.rows.iter().filter_map(|row| row.words()).filter(|row| has_digit(row)).collect(),
                Err(_) => sentences_with_figures(&without(text, &tables)),
            };
            passages.extend(found.iter().map(|text| Passage::new(field, text)));
        }
    }
    passages
}

/// A text without the tables: openFDA repeats their words in the text of the section.
fn without(text: &str, tables: &[Vec<String>]) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    for table in tables {
        let begins = words.windows(table.len()).position(|part| part == table.as_slice());
        if let Some(at) = begins {
            words.drain(at..at + table.len());
        }
    }
    words.join(" ")
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}
