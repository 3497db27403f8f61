use crate::model::{Bits, Body, Card, Entry, Index, Open, ReaderTrait, Selection};

/// What the visitor has chosen. Kept in memory only.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Ids of the sections that are open.
    pub(super) open: Vec<String>,
    /// Ids of the sections that have been open and were closed. The browser remembers how high they are, so that they need
    /// not be laid out to be opened again while they are out of sight.
    measured: Vec<String>,
    /// Whether every statement is marked with its sources.
    pub(super) with_sources: bool,
    /// Which side effects are shown, and in which order.
    pub(super) selection: Selection,
    /// Whether the list of sources is left until it is wanted.
    pub(super) without_sources: bool,
    /// Whether the pictures of a hundred people are put away.
    pub(super) no_pictures: bool,
    /// What the visitor has said of themselves.
    pub(super) traits: Bits,
    /// What is in the search box.
    pub(super) query: String,
    /// What it finds, the best first.
    pub(super) found: Vec<Entry>,
    /// Which of these was visited last.
    pub(super) at: Option<usize>,
    /// Where the visitor has gone last.
    pub(super) target: Option<Target>,
    /// Made at the first letter: most readers never search.
    index: Option<Index>,
}

/// A place on the card to go to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Target {
    /// The id of its element.
    pub(super) id: String,
    /// Whether the focus stays where it is: in the search box, so that Enter can go on.
    pub(super) keep_focus: bool,
    /// Tells going there again from being there.
    pub(super) visit: u32,
}

/// What can change the [`State`].
#[derive(Clone, Debug)]
pub enum Change {
    /// One section is opened or closed.
    Section { id: String, open: bool },
    /// Every section is opened or closed.
    Sections { open: bool },
    /// Sources are marked, or no longer.
    Sources,
    /// Other side effects are shown.
    Select(Selection),
    /// All side effects are shown.
    ShowAll,
    /// The list of sources is wanted though it is closed, as on paper.
    Whole,
    /// Pictures are shown, or no longer.
    Pictures,
    /// Something is true of the visitor, or no longer.
    Trait(ReaderTrait),
    /// Something is searched for.
    Query(String),
    /// The next result is visited, or the one before.
    Next { back: bool },
    /// The visitor goes to what has this id. What is closed or hidden there is opened.
    Go(String),
}

impl State {
    pub(super) fn is_open(&self, section: &str) -> bool {
        self.open.iter().any(|open| open == section)
    }

    pub(super) fn is_measured(&self, section: &str) -> bool {
        self.measured.iter().any(|measured| measured == section)
    }

    pub(super) fn all_open(&self, card: &Card) -> bool {
        card.sections.iter().all(|section| self.is_open(section.id.as_str()))
    }

    /// Opens what the page wants open, and nothing else.
    pub(super) fn open_only(&mut self, card: &Card, open: &Open) {
        let ids = card.sections.iter().map(|section| section.id.to_string());
        self.set_open(ids.filter(|id| open.contains(id)).collect());
    }

    fn set_open(&mut self, open: Vec<String>) {
        for id in std::mem::replace(&mut self.open, open) {
            if !self.is_open(&id) && !self.is_measured(&id) {
                self.measured.push(id);
            }
        }
    }

    /// Forgets what holds for another card only: what was found there, what matters there and how high it is.
    pub(super) fn forget_card(&mut self) {
        self.measured.clear();
        self.index = None;
        self.found.clear();
        self.query.clear();
        self.at = None;
        self.traits = Bits::default();
    }

    pub(super) fn apply(&mut self, change: Change, card: &Card) {
        match change {
            Change::Section { id, open } => {
                let others = self.open.iter().filter(|other| **other != id).cloned();
                self.set_open(others.chain(open.then_some(id.clone())).collect());
            }
            Change::Sections { open } => self.open_only(card, &if open { Open::All } else { Open::default() }),
            Change::Sources => self.with_sources = !self.with_sources,
            Change::Select(selection) => self.selection = selection,
            Change::ShowAll => self.selection = self.selection.all(),
            Change::Whole => self.without_sources = false,
            Change::Pictures => self.no_pictures = !self.no_pictures,
            Change::Trait(reader_trait) => self.traits = self.traits.toggle(reader_trait as u8),
            Change::Query(query) => {
                self.at = None;
                self.found = if Index::is_query(&query) {
                    let index = self.index.get_or_insert_with(|| Index::of(card));
                    index.find(&query).into_iter().cloned().collect()
                } else {
                    Vec::new()
                };
                self.query = query;
            }
            Change::Next { back } => {
                let Some(last) = self.found.len().checked_sub(1) else { return };
                let next = match self.at {
                    None if back => last,
                    None => 0,
                    Some(here) if back => here.checked_sub(1).unwrap_or(last),
                    Some(here) if here < last => here + 1,
                    Some(_) => 0,
                };
                self.at = Some(next);
                if let Some(entry) = self.found.get(next) {
                    self.go(entry.id.clone(), true, card);
                }
            }
            Change::Go(id) => self.go(id, false, card),
        }
    }

    /// Whether the list of sources is wanted and not there. It is drawn when its section is opened, and stays.
    pub(super) fn wants_sources(&self, card: &Card) -> bool {
        let mut lists = card.sections.iter().filter(|section| matches!(section.body, Body::Sources(_)));
        self.without_sources && lists.any(|section| self.is_open(section.id.as_str()))
    }

    fn go(&mut self, id: String, keep_focus: bool, card: &Card) {
        if let Some(section) = card.section_of(&id)
            && !self.is_open(section)
        {
            self.open.push(section.to_owned());
        }
        let hidden = card.side_effects().iter().any(|effect| effect.id.as_str() == id && !self.selection.shows(effect));
        if hidden {
            self.selection = self.selection.all();
        }
        let visit = self.target.as_ref().map_or(0, |last| last.visit.wrapping_add(1));
        self.target = Some(Target { id, keep_focus, visit });
    }
}
