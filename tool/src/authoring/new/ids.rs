//! Ids that every draft has.

use super::{
    outline::{STOPPING_ALERT, statements},
    sections::SECTIONS,
};

/// The side effect of a draft without any.
pub(super) const FIRST_EFFECT: &str = "first-effect";

/// Whether a draft already has this id: in a medicine, no two things share one.
pub(in super::super) fn has_id(id: &str) -> bool {
    let groups = SECTIONS.iter().flat_map(|section| section.groups).map(|group| group.id);
    let own = SECTIONS.iter().map(|section| section.id).chain(groups).chain(statements().map(|statement| statement.id));
    own.chain(["form", "first-interaction", FIRST_EFFECT, STOPPING_ALERT]).any(|own| own == id)
}
