//! Languages that are added by files alone: `tests/native/other-languages/`.

use medication_card::model::Card;
use medication_card_tool::{checks::validate, content::library::Library};

use super::{copy, project};

/// Their files, as they would be in `data/`.
pub(crate) const OTHERS: &str = "tests/native/other-languages";

/// The example medicine in them, and its cards.
pub(crate) fn other_languages() -> (Library, Vec<Card>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for from in ["tests/native/data", OTHERS] {
        copy(&project(from), folder.path());
    }
    let library = Library::read(folder.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let cards = validate(&library).unwrap_or_else(|problems| panic!("{problems:#?}"));
    (library, cards)
}
