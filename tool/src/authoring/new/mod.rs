//! A medicine that is still to be written: files of the right form in which every text that a person has to write is
//! marked, and everything that a person has to decide is `null`. `validate` names each of them, and nothing is built
//! while one is left.

mod coverage;
mod draft;
mod facts;
mod fields;
mod files;
mod ids;
mod outline;
mod sections;
mod template;
mod words;

pub use draft::{Draft, DraftRate, Label, SideEffect};
pub(super) use {fields::written_from, ids::has_id};
