use crate::model::{Bits, Body, Card, Hit, Index, Open, Selection};

/// What the reader has selected. Kept in memory only.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Ids of the open sections.
    pub(super) open: Vec<String>,
    /// Ids of the sections that were open and are closed. The browser remembers their height, so that they need no
    /// layout when they are opened again off screen.
    measured: Vec<String>,
    /// Whether statements show the numbers of their sources.
    pub(super) show_source_numbers: bool,
    /// Which side effects are shown, and in which order.
    pub(super) selection: Selection,
    /// Whether the list of sources is not rendered until it is needed.
    pub(super) source_list_pending: bool,
    /// Whether the pictures of a hundred people are hidden.
    pub(super) no_pictures: bool,
    /// The reader's selected traits.
    pub(super) traits: Bits,
    /// The text in the search box.
    pub(super) query: String,
    /// What was found, the best match first.
    pub(super) found: Vec<Hit>,
    /// Whether all of it is listed.
    pub(super) lists_all: bool,
    /// The index of the result visited last.
    pub(super) at: Option<usize>,
    /// The target visited last.
    pub(super) target: Option<Target>,
    /// Built at the first letter: most readers never search.
    index: Option<Index>,
}

/// A place on the card to scroll to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Target {
    /// The id of its element.
    pub(super) id: String,
    /// Whether the focus stays in the search box, so that Enter goes to the next result.
    pub(super) keep_focus: bool,
    /// Incremented at each visit, so that the same target can be visited again.
    pub(super) visit: u32,
}

/// A change of the [`State`].
#[derive(Clone, Debug)]
pub enum Change {
    /// Opens or closes one section.
    Section { id: String, open: bool },
    /// Opens or closes every section.
    Sections { open: bool },
    /// Shows or hides the numbers of sources.
    ToggleSourceNumbers,
    /// Filters and sorts the side effects.
    Select(Selection),
    /// Removes the filter.
    ShowAll,
    /// Renders the list of sources though its section is closed, as for print.
    RenderSourceList,
    /// Shows or hides the pictures.
    Pictures,
    /// Selects or deselects a trait of the reader, by its place among those of the card.
    Trait(u8),
    /// Searches.
    Query(String),
    /// Lists everything that was found.
    ListAll,
    /// Visits the next result or the previous one.
    Next { back: bool },
    /// Goes to the element with this id. Opens its section and removes a filter that hides it.
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

    /// Opens exactly the sections that the host page asks for.
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

    /// Resets what belongs to one card only: results, traits and measured heights.
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
            Change::ToggleSourceNumbers => self.show_source_numbers = !self.show_source_numbers,
            Change::Select(selection) => self.selection = selection,
            Change::ShowAll => self.selection = self.selection.all(),
            Change::RenderSourceList => self.source_list_pending = false,
            Change::Pictures => self.no_pictures = !self.no_pictures,
            Change::Trait(at) => self.traits = self.traits.toggle(at),
            Change::Query(query) => {
                self.at = None;
                self.lists_all = false;
                self.found = if card.search.is_query(&query) {
                    let index = self.index.get_or_insert_with(|| Index::of(card));
                    index.find(&query)
                } else {
                    Vec::new()
                };
                self.query = query;
            }
            Change::ListAll => self.lists_all = true,
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

    /// Whether the list of sources is needed and not rendered. It is rendered when its section is first opened, and
    /// stays.
    pub(super) fn needs_source_list(&self, card: &Card) -> bool {
        let mut lists = card.sections.iter().filter(|section| matches!(section.body, Body::Sources(_)));
        self.source_list_pending && lists.any(|section| self.is_open(section.id.as_str()))
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
