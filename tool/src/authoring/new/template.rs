//! What is known of a part of every card before it is written.

use crate::content::document::Shows;
use medication_card::model::Style;

/// A statement to write.
pub(super) struct StatementTemplate {
    pub(super) id: &'static str,
    /// Completes "write …".
    pub(super) what: &'static str,
    /// The fields of an openFDA label that it is written from.
    pub(super) fields: &'static [&'static str],
}

/// Statements under one heading.
pub(super) struct GroupTemplate {
    pub(super) id: &'static str,
    pub(super) heading: &'static str,
    pub(super) style: Style,
    pub(super) statements: &'static [StatementTemplate],
}

/// A section of the card.
pub(super) struct SectionTemplate {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) shows: Shows,
    pub(super) groups: &'static [GroupTemplate],
}
