//! Ids: links lead to them, and they are the ids of HTML elements.

use std::collections::BTreeSet;

use crate::content::{document::Facts, names::facts_file, problem::Problem};

/// Ids that something else has: the card itself, or another part of the same medicine.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut report = |list: &str, what: String, mend: &str| {
        problems.push(Problem::new(facts_file(&facts.id), list, what, mend));
    };
    let mut seen = BTreeSet::new();
    for (list, ids) in facts.ids() {
        for id in ids {
            if is_reserved(id.as_str()) {
                report(list, format!("has \"{id}\", which the card needs for itself"), "choose another id");
            }
            if !seen.insert(id) {
                let what = format!("has \"{id}\", which is the id of something else too");
                report(list, what, "give each its own id: links need it to be one thing only");
            }
        }
    }
    problems
}

/// Ids of elements that every card has. A statement of the same name would take their links and labels. `all` is the id
/// of no element: `open="all"` opens every section.
pub const RESERVED: [&str; 19] = [
    "all",
    "brands",
    "disclaimer",
    "forms",
    "get-help-now",
    "identity",
    "legal-status",
    "look-alikes",
    "medicine",
    "name",
    "often-label",
    "order-label",
    "print-label",
    "search",
    "search-status",
    "sold-abroad",
    "sold-once",
    "traits",
    "traits-label",
];

/// Whether every card has an element of this id already. Those of a section's parts are made of its own id.
#[must_use]
pub fn is_reserved(id: &str) -> bool {
    RESERVED.contains(&id) || ["-panel", "-summary"].iter().any(|end| id.ends_with(end))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome};

    #[test]
    fn an_id_is_one_thing_only_and_nothing_of_the_card_itself() -> Outcome {
        let facts = example::facts(json!({
            "sections": [{ "id": "uses" }, { "id": "search" }, { "id": "uses-panel" }],
            "interactions": [{ "id": "alcohol", "sources": [] }, { "id": "uses", "sources": [] }],
        }))?;
        let found: Vec<_> = check(&facts).into_iter().map(|problem| (problem.place, problem.what)).collect();
        let expected = [
            ("sections", "has \"search\", which the card needs for itself"),
            ("sections", "has \"uses-panel\", which the card needs for itself"),
            ("interactions", "has \"uses\", which is the id of something else too"),
        ];
        assert_eq!(found, expected.map(|(place, what)| (place.to_owned(), what.to_owned())));
        Ok(())
    }
}
