use std::rc::Rc;

use yew::{html::Scope, prelude::*};

use super::{medication_card::MedicationCard, state::Change};
use crate::model::{Card, CardWords, Clinic, HeadingLevel, View};

/// What every part of a card is drawn from: what it says, its place among the page's headings, who shows it, and who
/// hears what the visitor does.
#[derive(Clone, Debug)]
pub(super) struct Setting {
    pub(super) card: Rc<Card>,
    pub(super) level: HeadingLevel,
    pub(super) clinic: Option<Clinic>,
    pub(super) link: Scope<MedicationCard>,
}

impl Setting {
    pub(super) fn new(card: &Rc<Card>, view: &View, link: &Scope<MedicationCard>) -> Self {
        Self { card: card.clone(), level: view.heading_level, clinic: view.clinic.clone(), link: link.clone() }
    }

    /// The words of the interface.
    pub(super) fn words(&self) -> &CardWords {
        &self.card.words
    }

    /// What a button does.
    pub(super) fn press(&self, change: Change) -> Callback<MouseEvent> {
        self.link.callback(move |_| change.clone())
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card) && self.level == other.level && self.clinic == other.clinic
    }
}
