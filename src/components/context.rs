use std::{cell::Cell, rc::Rc};

use yew::prelude::*;

use super::state::Change;
use crate::model::{Card, CardWords, Clinic, HeadingLevel, Stage, View};

/// What every part of a card is rendered from: the card itself, the level of its first heading, the clinic that shows
/// it, and where changes are sent.
#[derive(Clone, Debug)]
pub(super) struct RenderContext {
    pub(super) card: Rc<Card>,
    pub(super) level: HeadingLevel,
    pub(super) clinic: Option<Clinic>,
    /// Receives the reader's actions.
    pub(super) dispatch: Callback<Change>,
    /// How parts are rendered that are created from now on.
    pub(super) stage: Cell<Stage>,
}

impl RenderContext {
    pub(super) fn new(card: &Rc<Card>, view: &View, stage: Stage, dispatch: Callback<Change>) -> Self {
        Self {
            card: card.clone(),
            level: view.heading_level,
            clinic: view.clinic.clone(),
            dispatch,
            stage: Cell::new(stage),
        }
    }

    /// The words of the interface.
    pub(super) fn words(&self) -> &CardWords {
        &self.card.words
    }

    /// A handler for a button that makes this change.
    pub(super) fn press(&self, change: Change) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| change.clone())
    }

    /// Whether both render the same content. They may still differ in the level of headings, which the loader sets on all
    /// headings itself.
    pub(super) fn has_same_content_as(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card) && self.clinic == other.clinic
    }
}

impl PartialEq for RenderContext {
    fn eq(&self, other: &Self) -> bool {
        self.has_same_content_as(other) && self.level == other.level
    }
}
