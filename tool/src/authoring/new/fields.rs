//! Which fields of a label each part of a draft is written from.

use super::{draft::Draft, outline::statements};

/// The key of the label among the sources.
pub(super) const LABEL: &str = "label";

/// Fields about the kind of medicine.
pub(super) const CLASS: &[&str] =
    &["openfda.pharm_class_epc", "openfda.pharm_class_moa", "openfda.pharm_class_pe", "description"];

/// The sources of a part that is written from some fields: the label if it has one of them, otherwise none yet.
pub(super) fn sources(draft: &Draft, fields: &[&str]) -> Vec<&'static str> {
    if present(draft, fields).is_empty() { Vec::new() } else { vec![LABEL] }
}

/// Those of the fields that the label has.
pub(super) fn present<'a>(draft: &Draft, fields: &[&'a str]) -> Vec<&'a str> {
    let has = |field: &str| draft.label.as_ref().is_some_and(|label| label.fields.contains(field));
    fields.iter().copied().filter(|field| has(field)).collect()
}

/// The ids of the statements, sections and other parts that are written from a field.
pub(in super::super) fn written_from(field: &str) -> Vec<&'static str> {
    let ids = statements().filter(|statement| statement.fields.contains(&field)).map(|statement| statement.id);
    let own = match field {
        "adverse_reactions" | "adverse_reactions_table" => Some("side-effects"),
        "drug_interactions" | "drug_interactions_table" | "drug_and_or_laboratory_test_interactions" => {
            Some("other-medicines")
        }
        "dosage_forms_and_strengths" | "active_ingredient" => Some("identity.forms"),
        "openfda.route" => Some("identity.forms"),
        _ if CLASS.contains(&field) => Some("identity.class"),
        _ => None,
    };
    ids.chain(own).collect()
}
