use std::rc::Rc;

use crate::model::{Card, CardWords, Clinic, HeadingLevel, View};

/// What every part of a card is drawn from: what it says, its place among the page's headings, and who shows it.
#[derive(Clone, Debug)]
pub(super) struct Setting {
    pub(super) card: Rc<Card>,
    pub(super) level: HeadingLevel,
    pub(super) clinic: Option<Clinic>,
}

impl Setting {
    pub(super) fn new(card: &Rc<Card>, view: &View) -> Self {
        Self { card: card.clone(), level: view.heading_level, clinic: view.clinic.clone() }
    }

    /// The words of the interface.
    pub(super) fn words(&self) -> &CardWords {
        &self.card.words
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card) && self.level == other.level && self.clinic == other.clinic
    }
}
