//! The words of a draft: placeholders that say what to write.

use serde_json::{Map, Value, json};

use super::{
    draft::{Draft, REPORT, SideEffect},
    fields::present,
    ids::FIRST_EFFECT,
    outline::{STOPPING_ALERT, statements},
    sections::SECTIONS,
    template::StatementTemplate,
};
use crate::content::placeholder::placeholder;

/// The content of `en.json`.
pub(super) fn words(draft: &Draft) -> Value {
    let texts: Map<String, Value> =
        statements().map(|template| (template.id.to_owned(), statement(draft, template).into())).collect();
    let mut sections = Map::new();
    let mut groups = Map::new();
    for section in SECTIONS {
        let summary = placeholder("in one line what is inside");
        sections.insert(section.id.to_owned(), json!({ "title": section.title, "summary": summary }));
        for group in section.groups {
            groups.insert(group.id.to_owned(), json!({ "heading": group.heading }));
        }
    }
    json!({
        "$schema": "../../schema/words.json",
        "lang": "en",
        "identity": {
            "name": draft.name.clone().unwrap_or_else(|| placeholder("the generic name, such as Baclofen")),
            "say": placeholder("how to say the name, such as BAK-loe-fen"),
            "lead": placeholder("what it does, in a few words, such as \"Eases tight, stiff muscles and spasms\""),
            "purpose": placeholder("the rest of that sentence, such as \"from multiple sclerosis.\""),
            "class": placeholder("what kind of medicine it is, such as \"Prescription muscle relaxant.\""),
            "forms": { "form": placeholder("what the form is called, such as Tablets") },
        },
        "alerts": { STOPPING_ALERT: placeholder("the title of the alert about stopping, such as \"Do not stop suddenly\"") },
        "statements": texts,
        "sections": sections,
        "groups": groups,
        "side_effects": side_effects(draft),
        "interactions": {
            "first-interaction": {
                "name": placeholder("a medicine, food or drink that it does not go with; add one entry for each"),
                "examples": placeholder("substances and brands that this covers"),
                "effect": placeholder("what may happen"),
                "action": placeholder("what to do"),
            },
        },
    })
}

/// The placeholder of a statement, with the fields of the label that it is written from.
fn statement(draft: &Draft, template: &StatementTemplate) -> String {
    let fields = present(draft, template.fields).join(", ");
    let found = if fields.is_empty() { String::new() } else { format!("; {REPORT} has the label's {fields}") };
    placeholder(&format!("{}{found}", template.what))
}

fn side_effects(draft: &Draft) -> Map<String, Value> {
    let notice = placeholder("what is noticed, as it completes \"… if you\", such as \"feel sleepy\"");
    let action = placeholder("what to do about it");
    if draft.side_effects.is_empty() {
        let name = placeholder("what a side effect is called, such as Sleepiness; add one entry for each");
        let words = json!({ "name": name, "notice": notice, "action": action });
        return Map::from_iter([(FIRST_EFFECT.to_owned(), words)]);
    }
    let words = |effect: &SideEffect| {
        let name = placeholder(&format!("what a reader calls it; the label says \"{}\"", effect.name));
        let term = effect.name.to_lowercase();
        (effect.id.to_string(), json!({ "name": name, "notice": notice, "term": term, "action": action }))
    };
    draft.side_effects.iter().map(words).collect()
}
