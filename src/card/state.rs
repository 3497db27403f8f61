use std::{collections::BTreeSet, rc::Rc};

use yew::Reducible;

use crate::model::{Card, Open};

/// What the visitor has chosen for the card as a whole. Kept in memory only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    open: BTreeSet<String>,
    /// Whether every statement is marked with its sources.
    pub(super) with_sources: bool,
}

/// What can change the [`State`].
pub(super) enum Change {
    /// One section is opened or closed.
    Section { id: String, open: bool },
    /// Exactly these sections are open.
    Open(BTreeSet<String>),
    /// Sources are marked, or no longer.
    Sources,
}

impl State {
    pub(super) fn with_open(open: BTreeSet<String>) -> Self {
        Self { open, ..Self::default() }
    }

    pub(super) fn is_open(&self, section: &str) -> bool {
        self.open.contains(section)
    }

    pub(super) fn all_open(&self, card: &Card) -> bool {
        card.sections.iter().all(|section| self.is_open(section.id.as_str()))
    }
}

/// The ids of the sections of this card that are wanted open.
pub(super) fn wanted(card: &Card, open: &Open) -> BTreeSet<String> {
    card.sections.iter().map(|section| section.id.to_string()).filter(|id| open.contains(id)).collect()
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Section { id, open: true } => {
                next.open.insert(id);
            }
            Change::Section { id, open: false } => {
                next.open.remove(&id);
            }
            Change::Open(open) => next.open = open,
            Change::Sources => next.with_sources = !next.with_sources,
        }
        Rc::new(next)
    }
}
