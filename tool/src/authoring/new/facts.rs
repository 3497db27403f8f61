//! The ids, rates and sources of a draft.

use serde_json::{Map, Value, json};

use super::{
    draft::{Draft, DraftRate, SideEffect},
    fields::{CLASS, LABEL, sources},
    ids::FIRST_EFFECT,
    outline::{ALSO, KEY_FACTS, SIGNS, STOPPING, STOPPING_ALERT},
    sections::SECTIONS,
    template::{SectionTemplate, StatementTemplate},
};
use crate::content::{document::Shows, figure::Figure, placeholder::placeholder, rate::Rate};

/// The content of `facts.json`.
pub(super) fn facts(draft: &Draft) -> Value {
    let class = sources(draft, CLASS);
    let sections: Vec<Value> = SECTIONS.iter().map(|section| section_facts(draft, section)).collect();
    let brands: Vec<Value> = draft
        .brands
        .iter()
        .map(|name| json!({ "name": name, "form": "form", "regions": draft.regions, "sources": [LABEL] }))
        .collect();
    json!({
        "$schema": "../../schema/facts.json",
        "id": draft.id,
        "review": { "status": "draft", "checked": null, "next_check": null },
        "regions": draft.regions,
        "sources": { LABEL: source(draft) },
        "identity": {
            "say": { "sources": [] },
            "purpose": { "sources": sources(draft, &["indications_and_usage", "purpose"]) },
            "class": { "sources": class },
            "forms": [{
                "id": "form",
                "strengths": [placeholder("each strength as it is printed on the pack, such as 5 mg")],
                "regions": draft.regions,
                "sources": sources(draft, &["dosage_forms_and_strengths", "how_supplied", "active_ingredient"]),
            }],
            "brands": brands,
            "legal": [{ "regions": draft.regions, "supply": null, "control": null, "sources": [] }],
        },
        "key_facts": statements(draft, KEY_FACTS),
        "get_help": { "signs": statements(draft, SIGNS), "also": statements(draft, ALSO) },
        "alerts": [{
            "id": STOPPING_ALERT,
            "kind": null,
            "tier": null,
            "statements": statements(draft, STOPPING),
        }],
        "sections": sections,
        "side_effects": side_effects(draft),
        "interactions": [{
            "id": "first-interaction",
            "level": null,
            "sources": sources(draft, &["drug_interactions", "drug_and_or_laboratory_test_interactions"]),
        }],
        "take_away": { "how": ["take-first"], "effects": taken_along(draft) },
        "relevance": [{ "trait": "carer", "ids": ["carers-first"] }],
        "answers": {
            "missed-dose": ["missed-dose"],
            "too-much": ["too-much"],
            "stop": [STOPPING_ALERT],
            "side-effects": ["side-effects"],
            "other-medicines": ["other-medicines"],
        },
        "tiles": ["missed-dose", "too-much", "stop", "side-effects", "other-medicines"],
    })
}

/// The one source of a new draft.
fn source(draft: &Draft) -> Value {
    match &draft.label {
        Some(label) => json!({
            "title": label.title,
            "publisher": label.publisher,
            "kind": "label",
            "date": label.date,
            "url": label.url,
        }),
        None => json!({
            "title": placeholder("the title of the label; add its key to the \"sources\" of each part that it supports"),
            "publisher": placeholder("who published it"),
            "kind": "label",
            "url": placeholder("the address where it can be read"),
        }),
    }
}

fn statements(draft: &Draft, templates: &[StatementTemplate]) -> Vec<Value> {
    templates.iter().map(|template| json!({ "id": template.id, "sources": sources(draft, template.fields) })).collect()
}

fn section_facts(draft: &Draft, section: &SectionTemplate) -> Value {
    let groups: Vec<Value> = section
        .groups
        .iter()
        .map(|group| json!({ "id": group.id, "style": group.style, "statements": statements(draft, group.statements) }))
        .collect();
    match section.shows {
        Shows::Text => json!({ "id": section.id, "groups": groups }),
        Shows::SideEffects => json!({ "id": section.id, "shows": "side-effects" }),
        Shows::Interactions => json!({ "id": section.id, "shows": "interactions" }),
        Shows::Sources => json!({ "id": section.id, "shows": "sources" }),
    }
}

fn side_effects(draft: &Draft) -> Vec<Value> {
    if draft.side_effects.is_empty() {
        let sources = sources(draft, &["adverse_reactions", "adverse_reactions_table"]);
        return vec![json!({ "id": FIRST_EFFECT, "tier": null, "sources": sources, "rates": null })];
    }
    let fact = |effect: &SideEffect| {
        // An empty list would state that the rate is not known, when the label may give several.
        let rates = effect.rate.map(|rate| vec![rate_facts(rate)]);
        json!({ "id": effect.id, "tier": null, "sources": [LABEL], "rates": rates })
    };
    draft.side_effects.iter().map(fact).collect()
}

/// The side effects of the page to take along are for a person to choose: `validate` asks for them if the list is empty.
fn taken_along(draft: &Draft) -> Vec<&'static str> {
    if draft.side_effects.is_empty() { vec![FIRST_EFFECT] } else { Vec::new() }
}

/// A rate, as `facts.json` has it.
fn rate_facts(DraftRate { rate, in_trials }: DraftRate) -> Value {
    let (low, high) = match rate {
        Rate::Range { low, high, .. } => (Some(low), Some(high)),
        Rate::AtLeast { low, .. } => (Some(Figure::whole(low)), None),
        Rate::Below { high, .. } => (None, Some(Figure::whole(high))),
    };
    let basis = in_trials.then_some("trials");
    let mut facts = Map::from_iter([("region".to_owned(), json!("us")), ("basis".to_owned(), json!(basis))]);
    facts.extend(low.map(|low| ("low".to_owned(), json!(low))));
    facts.extend(high.map(|high| ("high".to_owned(), json!(high))));
    facts.insert("per".to_owned(), json!(rate.per()));
    facts.insert("sources".to_owned(), json!([LABEL]));
    Value::Object(facts)
}
