//! A draft of a medicine.

use std::collections::BTreeSet;

use crate::content::rate::Rate;
use medication_card::model::{Id, Region};

/// The file name of the report of an import.
pub(super) const REPORT: &str = "import.md";

/// A medicine of which nobody has written the card yet.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The medicine.
    pub id: Id,
    /// The regions to make cards for.
    pub regions: Vec<Region>,
    /// Its generic name, if it is known.
    pub name: Option<String>,
    /// Its brand names.
    pub brands: Vec<String>,
    /// The label that the draft is made from, if there is one.
    pub label: Option<Label>,
    /// Side effects that the label names.
    pub side_effects: Vec<SideEffect>,
}

/// A label that the draft is made from.
#[derive(Clone, Debug)]
pub struct Label {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its date; empty if it states none.
    pub date: String,
    /// Where it can be read.
    pub url: String,
    /// The names of its fields that are not empty.
    pub fields: BTreeSet<String>,
    /// The report of the import, with everything that the label says.
    pub report: String,
}

/// A side effect that a label names. What to do about it is for a person to decide.
#[derive(Clone, Debug)]
pub struct SideEffect {
    /// Its id.
    pub id: Id,
    /// Its name in the label.
    pub name: String,
    /// How many notice it; `None` if a person has to decide.
    pub rate: Option<DraftRate>,
}

/// A rate as a label states it.
#[derive(Clone, Copy, Debug)]
pub struct DraftRate {
    /// The numbers.
    pub rate: Rate,
    /// Whether the label says that they were counted in trials or studies.
    pub in_trials: bool,
}

impl Draft {
    /// A draft with an id and nothing else.
    #[must_use]
    pub fn new(id: Id, regions: Vec<Region>) -> Self {
        Self { id, regions, name: None, brands: Vec::new(), label: None, side_effects: Vec::new() }
    }
}
