//! The statements and topics that every card needs, in their order on the card.

use super::{sections::SECTIONS, template::StatementTemplate};

/// The key facts.
pub(super) const KEY_FACTS: &[StatementTemplate] = &[StatementTemplate {
    id: "key-first",
    what: "the one thing that matters most, in a short sentence; add a second and a third if need be",
    fields: &["boxed_warning", "warnings_and_cautions", "warnings", "information_for_patients"],
}];

/// The signs of an emergency.
pub(super) const SIGNS: &[StatementTemplate] = &[StatementTemplate {
    id: "help-first",
    what: "a sign of an emergency that completes \"Call the emergency number if\", such as \"cannot be woken up\"; \
           one statement for each sign",
    fields: &["boxed_warning", "warnings_and_cautions", "warnings", "overdosage", "stop_use"],
}];

/// What else to do in an emergency.
pub(super) const ALSO: &[StatementTemplate] = &[StatementTemplate {
    id: "help-too-much",
    what: "whom to call after too much of it; the word poison in braces becomes the poison line of the region",
    fields: &["overdosage", "keep_out_of_reach_of_children"],
}];

/// The id of the alert about stopping.
pub(super) const STOPPING_ALERT: &str = "do-not-stop";

/// What the alert about stopping says.
pub(super) const STOPPING: &[StatementTemplate] = &[StatementTemplate {
    id: "stop-first",
    what: "how to stop: why not suddenly, and what to do instead, or that it may be stopped at any time",
    fields: &["boxed_warning", "warnings_and_cautions", "warnings", "dependence", "drug_abuse_and_dependence"],
}];

/// The topics that a card has to cover, each with the id of the part that covers it.
pub(super) const TOPICS: &[(&str, &str)] = &[
    ("approved uses", "uses"),
    ("who must not take it", "who-never"),
    ("who should ask first", "who-ask"),
    ("dosing", "taking"),
    ("missed dose", "missed-dose"),
    ("overdose", "too-much"),
    ("stopping", STOPPING_ALERT),
    ("side effects", "side-effects"),
    ("other medicines", "other-medicines"),
    ("pregnancy", "pregnancy-before"),
    ("breastfeeding", "breastfeeding"),
    ("storage", "storing"),
    ("caring for someone", "carers"),
];

/// All statements of a card.
pub(super) fn statements() -> impl Iterator<Item = &'static StatementTemplate> {
    let groups = SECTIONS.iter().flat_map(|section| section.groups);
    [KEY_FACTS, SIGNS, ALSO, STOPPING].into_iter().flatten().chain(groups.flat_map(|group| group.statements))
}
