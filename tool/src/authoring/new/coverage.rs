//! What the card of a draft has to cover.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{draft::Draft, fields::present, ids::FIRST_EFFECT, outline::TOPICS};
use crate::content::placeholder::placeholder;

/// The content of `coverage.json`.
pub(super) fn coverage(draft: &Draft) -> Value {
    let mut topics: BTreeMap<&str, [&str; 1]> = TOPICS.iter().map(|(topic, id)| (*topic, [*id])).collect();
    // A boxed warning must not be left out unnoticed.
    if !present(draft, &["boxed_warning"]).is_empty() {
        topics.insert("boxed warning", ["key-first"]);
    }
    let reactions: Map<String, Value> = if draft.side_effects.is_empty() {
        let reaction = placeholder("an adverse reaction as the label names it; add one entry for each");
        Map::from_iter([(reaction, FIRST_EFFECT.into())])
    } else {
        draft.side_effects.iter().map(|effect| (effect.name.clone(), effect.id.as_str().into())).collect()
    };
    json!({
        "$schema": "../../schema/coverage.json",
        "topics": topics,
        "each_form": { "dosing": ["taking"] },
        "label_reactions": reactions,
    })
}
