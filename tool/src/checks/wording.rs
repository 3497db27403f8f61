use std::path::PathBuf;

use crate::content::{
    document::{Facts, Passage, Words},
    names::words_file,
    placeholder,
    problem::Problem,
};

/// The words of one language beside the facts they belong to, as the rules read them.
pub(super) struct Wording<'a> {
    pub(super) facts: &'a Facts,
    pub(super) words: &'a Words,
    /// Every text, but for those that are still to be written.
    pub(super) texts: Vec<Passage<'a>>,
    /// Whether there is any text still to be written.
    pub(super) is_open: bool,
    file: PathBuf,
}

impl<'a> Wording<'a> {
    pub(super) fn new(facts: &'a Facts, words: &'a Words) -> Self {
        let (open, texts): (Vec<_>, Vec<_>) =
            words.texts().into_iter().partition(|passage| placeholder::is_open(passage.text));
        Self { facts, words, texts, is_open: !open.is_empty(), file: words_file(&facts.id, &words.lang) }
    }

    /// A problem at a place in these words.
    pub(super) fn problem(
        &self,
        place: impl Into<String>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Problem {
        Problem::new(&self.file, place, what, mend)
    }
}
