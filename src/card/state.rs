use std::{collections::BTreeSet, rc::Rc};

use yew::Reducible;

use crate::model::{Card, Entry, Open, Selection, SideEffect};

/// What the visitor has chosen for the card as a whole. Kept in memory only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    open: BTreeSet<String>,
    /// Whether every statement is marked with its sources.
    pub(super) with_sources: bool,
    /// Which side effects are shown, and in which order.
    pub(super) selection: Selection,
    /// Where the visitor has gone last.
    pub(super) target: Option<Target>,
}

/// A place on the card to go to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Target {
    /// The id of its element.
    pub(super) id: String,
    /// The section to open for it.
    pub(super) section: Option<String>,
    /// Whether the focus stays where it is: in the search box, so that Enter can go on.
    pub(super) keep_focus: bool,
    /// Tells going there again from being there.
    pub(super) visit: u32,
}

impl Target {
    pub(super) fn new(id: &str, section: Option<&str>) -> Self {
        Self { id: id.to_owned(), section: section.map(str::to_owned), ..Self::default() }
    }
}

impl From<&Entry> for Target {
    fn from(entry: &Entry) -> Self {
        Self::new(&entry.id, entry.section.as_deref())
    }
}

/// What can change the [`State`].
pub(super) enum Change {
    /// One section is opened or closed.
    Section { id: String, open: bool },
    /// Exactly these sections are open.
    Open(BTreeSet<String>),
    /// Sources are marked, or no longer.
    Sources,
    /// Other side effects are shown.
    Select(Selection),
    /// The visitor goes somewhere. What is closed or hidden there is opened.
    Go {
        /// Where to.
        target: Target,
        /// The side effect that stands there, if it is one.
        effect: Option<Rc<SideEffect>>,
    },
}

impl State {
    pub(super) fn new(open: BTreeSet<String>) -> Self {
        Self { open, ..Self::default() }
    }

    pub(super) fn open(&self) -> &BTreeSet<String> {
        &self.open
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
            Change::Select(selection) => next.selection = selection,
            Change::Go { target, effect } => {
                next.open.extend(target.section.clone());
                if effect.is_some_and(|effect| !next.selection.shows(&effect)) {
                    next.selection = next.selection.all();
                }
                let visit = next.target.map_or(0, |last| last.visit.wrapping_add(1));
                next.target = Some(Target { visit, ..target });
            }
        }
        Rc::new(next)
    }
}
