use std::rc::Rc;

use crate::model::{CardWords, Clinic, HeadingLevel};

/// What every part of a card needs to know: its words, its place among the page's headings, and who shows it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Setting {
    pub(super) words: Rc<CardWords>,
    pub(super) level: HeadingLevel,
    pub(super) clinic: Option<Clinic>,
}
