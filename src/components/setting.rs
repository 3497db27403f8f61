use std::{cell::Cell, rc::Rc};

use yew::{html::Scope, prelude::*};

use super::{medication_card::MedicationCard, state::Change};
use crate::model::{Card, CardWords, Clinic, HeadingLevel, Stage, View};

/// What every part of a card is drawn from: what it says, its place among the page's headings, who shows it, and who
/// hears what the visitor does.
#[derive(Clone, Debug)]
pub(super) struct Setting {
    pub(super) card: Rc<Card>,
    pub(super) level: HeadingLevel,
    pub(super) clinic: Option<Clinic>,
    pub(super) link: Scope<MedicationCard>,
    /// How parts are drawn that come now.
    pub(super) stage: Cell<Stage>,
}

impl Setting {
    pub(super) fn new(card: &Rc<Card>, view: &View, stage: Stage, link: &Scope<MedicationCard>) -> Self {
        Self {
            card: card.clone(),
            level: view.heading_level,
            clinic: view.clinic.clone(),
            link: link.clone(),
            stage: Cell::new(stage),
        }
    }

    /// The words of the interface.
    pub(super) fn words(&self) -> &CardWords {
        &self.card.words
    }

    /// What a button does.
    pub(super) fn press(&self, change: Change) -> Callback<MouseEvent> {
        self.link.callback(move |_| change.clone())
    }

    /// Whether what is drawn from it has the same words. Levels of headings, in which it may still differ, the loader sets
    /// on all headings itself.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card) && self.clinic == other.clinic
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        self.says_the_same_as(other) && self.level == other.level
    }
}
