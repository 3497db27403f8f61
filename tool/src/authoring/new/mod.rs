//! A medicine that is still to be written: files of the right form, in which all that a person has to write is marked
//! and all that a person has to decide is `null`. `validate` names each, and as long as there is one nothing is built.

mod plan;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value, json};

use crate::content::placeholder::placeholder;
use crate::content::rate::Rate;
use crate::content::{document::Shows, names::medicine_folder};
use medication_card::model::{Id, Region};
use plan::{ALSO, DO_NOT_STOP, KEY_FACTS, SECTIONS, SIGNS, TOPICS, Wanted, statements};

/// What is known of a medicine before anybody has written about it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The medicine.
    pub id: Id,
    /// The regions a card is to be made for.
    pub regions: Vec<Region>,
    /// Its generic name, where it is known.
    pub name: Option<String>,
    /// Its brand names.
    pub brands: Vec<String>,
    /// What a label says of it.
    pub label: Option<Label>,
    /// Side effects that the label names.
    pub side_effects: Vec<SideEffect>,
}

/// A label that the draft is made from.
#[derive(Clone, Debug)]
pub struct Label {
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its date, or empty.
    pub date: String,
    /// Where it can be read.
    pub url: String,
    /// The fields it has.
    pub fields: BTreeSet<String>,
    /// The account of what was taken from it, with all that it says.
    pub report: String,
}

/// A side effect that a label names. What to do about it is for a person to decide.
#[derive(Clone, Debug)]
pub struct SideEffect {
    /// Its id.
    pub id: Id,
    /// Its name in the label.
    pub name: String,
    /// How many notice it; `None` if a person has to decide.
    pub rate: Option<DraftRate>,
}

/// A rate as a label states it.
#[derive(Clone, Copy, Debug)]
pub struct DraftRate {
    /// The numbers.
    pub rate: Rate,
    /// Whether the label says that they were counted in trials or studies.
    pub in_trials: bool,
}

/// The key of the label among the sources.
const LABEL: &str = "label";
/// Fields of a label that say what kind of medicine it is.
const CLASS: &[&str] = &["openfda.pharm_class_epc", "openfda.pharm_class_moa", "openfda.pharm_class_pe", "description"];
/// The report of an import, beside the draft.
pub(super) const REPORT: &str = "import.md";

impl Draft {
    /// A draft of which nothing is known but its id.
    #[must_use]
    pub fn new(id: Id, regions: Vec<Region>) -> Self {
        Self { id, regions, name: None, brands: Vec::new(), label: None, side_effects: Vec::new() }
    }

    /// Writes the files into a folder of their own in the data folder. Nothing that is there is changed.
    ///
    /// # Errors
    /// In words for the person who asked: when the folder is there already or cannot be written.
    pub fn write(&self, data: &Path) -> Result<PathBuf, String> {
        let folder = data.join(medicine_folder(&self.id));
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => format!(
                "{} is there already, and nothing in it was changed. Choose another id, or take that folder away first.",
                folder.display()
            ),
            _ => format!("Could not write into {}: {error}", folder.display()),
        };
        if let Some(medicines) = folder.parent() {
            fs::create_dir_all(medicines).map_err(failed)?;
        }
        fs::create_dir(&folder).map_err(failed)?;
        for (name, text) in self.files() {
            fs::write(folder.join(name), text).map_err(failed)?;
        }
        Ok(folder)
    }

    /// The files with their names.
    fn files(&self) -> Vec<(&'static str, String)> {
        let mut files = vec![
            ("facts.json", format!("{:#}\n", self.facts())),
            ("en.json", format!("{:#}\n", self.words())),
            ("coverage.json", format!("{:#}\n", self.coverage())),
        ];
        files.extend(self.label.iter().map(|label| (REPORT, label.report.clone())));
        files
    }

    fn facts(&self) -> Value {
        let class = self.sources(CLASS);
        let sections: Vec<Value> = SECTIONS.iter().map(|section| self.section(section)).collect();
        let brands: Vec<Value> = self
            .brands
            .iter()
            .map(|name| json!({ "name": name, "form": "form", "regions": self.regions, "sources": [LABEL] }))
            .collect();
        json!({
            "$schema": "../../schema/facts.json",
            "id": self.id,
            "review": { "status": "draft", "checked": null, "next_check": null },
            "regions": self.regions,
            "sources": { LABEL: self.source() },
            "identity": {
                "say": { "sources": [] },
                "purpose": { "sources": self.sources(&["indications_and_usage", "purpose"]) },
                "class": { "sources": class },
                "forms": [{
                    "id": "form",
                    "strengths": [placeholder("each strength as it is printed on the pack, such as 5 mg")],
                    "regions": self.regions,
                    "sources": self.sources(&["dosage_forms_and_strengths", "how_supplied", "active_ingredient"]),
                }],
                "brands": brands,
            },
            "key_facts": self.all(KEY_FACTS),
            "get_help": { "signs": self.all(SIGNS), "also": self.all(ALSO) },
            "do_not_stop": self.all(DO_NOT_STOP),
            "sections": sections,
            "side_effects": self.effect_facts(),
            "interactions": [{
                "id": "first-interaction",
                "level": null,
                "sources": self.sources(&["drug_interactions", "drug_and_or_laboratory_test_interactions"]),
            }],
            "take_away": { "how": ["take-first"], "effects": self.taken_along() },
            "relevance": {},
        })
    }

    fn source(&self) -> Value {
        match &self.label {
            Some(label) => json!({
                "title": label.title,
                "publisher": label.publisher,
                "kind": "label",
                "date": label.date,
                "url": label.url,
            }),
            None => json!({
                "title": placeholder("what the label is called, and name it under \"sources\" where you rest on it"),
                "publisher": placeholder("who published it"),
                "kind": "label",
                "url": placeholder("the address where it can be read"),
            }),
        }
    }

    /// The label, where it tells of this; else nothing, for a person to fill in.
    fn sources(&self, fields: &[&str]) -> Vec<&'static str> {
        if self.told_in(fields).is_empty() { Vec::new() } else { vec![LABEL] }
    }

    /// Those of the fields that the label has.
    fn told_in<'a>(&self, fields: &[&'a str]) -> Vec<&'a str> {
        let has = |field: &str| self.label.as_ref().is_some_and(|label| label.fields.contains(field));
        fields.iter().copied().filter(|field| has(field)).collect()
    }

    fn all(&self, wanted: &[Wanted]) -> Vec<Value> {
        wanted.iter().map(|wanted| json!({ "id": wanted.id, "sources": self.sources(wanted.fields) })).collect()
    }

    fn section(&self, section: &plan::WantedSection) -> Value {
        let groups: Vec<Value> = section
            .groups
            .iter()
            .map(|group| json!({ "id": group.id, "style": group.style, "statements": self.all(group.statements) }))
            .collect();
        match section.shows {
            Shows::Text => json!({ "id": section.id, "groups": groups }),
            Shows::SideEffects => json!({ "id": section.id, "shows": "side-effects" }),
            Shows::Interactions => json!({ "id": section.id, "shows": "interactions" }),
            Shows::Sources => json!({ "id": section.id, "shows": "sources" }),
        }
    }

    fn effect_facts(&self) -> Vec<Value> {
        if self.side_effects.is_empty() {
            let sources = self.sources(&["adverse_reactions", "adverse_reactions_table"]);
            return vec![json!({ "id": FIRST_EFFECT, "tier": null, "sources": sources, "rates": null })];
        }
        let fact = |effect: &SideEffect| {
            // An empty list would say that nobody tells how often, when the label may have told it in two ways.
            let rates = effect.rate.map(|rate| vec![rate_facts(rate)]);
            json!({ "id": effect.id, "tier": null, "sources": [LABEL], "rates": rates })
        };
        self.side_effects.iter().map(fact).collect()
    }

    /// What goes on the page to take along is chosen by a person; with nothing in the list `validate` says so.
    fn taken_along(&self) -> Vec<&'static str> {
        if self.side_effects.is_empty() { vec![FIRST_EFFECT] } else { Vec::new() }
    }

    fn words(&self) -> Value {
        let texts: Map<String, Value> =
            statements().map(|wanted| (wanted.id.to_owned(), self.open(wanted).into())).collect();
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
                "name": self.name.clone().unwrap_or_else(|| placeholder("the generic name, such as Baclofen")),
                "say": placeholder("how to say the name, such as BAK-loe-fen"),
                "lead": placeholder("what it does, in a few words, such as \"Eases tight, stiff muscles and spasms\""),
                "purpose": placeholder("the rest of that sentence, such as \"from multiple sclerosis.\""),
                "class": placeholder("what kind of medicine it is, such as \"Prescription muscle relaxant.\""),
                "forms": { "form": placeholder("what the form is called, such as Tablets") },
            },
            "do_not_stop_title": placeholder("the title of the block about stopping, such as \"Do not stop suddenly\""),
            "statements": texts,
            "sections": sections,
            "groups": groups,
            "side_effects": self.effect_words(),
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

    /// A placeholder for a statement, which says where the label tells of it.
    fn open(&self, wanted: &Wanted) -> String {
        let told = self.told_in(wanted.fields).join(", ");
        let found = if told.is_empty() { String::new() } else { format!("; {REPORT} has the label's {told}") };
        placeholder(&format!("{}{found}", wanted.what))
    }

    fn effect_words(&self) -> Map<String, Value> {
        let notice = placeholder("what is noticed, as it completes \"… if you\", such as \"feel sleepy\"");
        let action = placeholder("what to do about it");
        if self.side_effects.is_empty() {
            let name = placeholder("what a side effect is called, such as Sleepiness; add one entry for each");
            let words = json!({ "name": name, "notice": notice, "action": action });
            return Map::from_iter([(FIRST_EFFECT.to_owned(), words)]);
        }
        let words = |effect: &SideEffect| {
            let name = placeholder(&format!("what a reader calls it; the label says \"{}\"", effect.name));
            let term = effect.name.to_lowercase();
            (effect.id.to_string(), json!({ "name": name, "notice": notice, "term": term, "action": action }))
        };
        self.side_effects.iter().map(words).collect()
    }

    fn coverage(&self) -> Value {
        let mut topics: BTreeMap<&str, [&str; 1]> = TOPICS.iter().map(|(topic, id)| (*topic, [*id])).collect();
        // What a regulator put a box around is not left out unseen.
        if !self.told_in(&["boxed_warning"]).is_empty() {
            topics.insert("boxed warning", ["key-first"]);
        }
        let reactions: Map<String, Value> = if self.side_effects.is_empty() {
            let reaction = placeholder("an adverse reaction as the label names it; add one entry for each");
            Map::from_iter([(reaction, FIRST_EFFECT.into())])
        } else {
            self.side_effects.iter().map(|effect| (effect.name.clone(), effect.id.as_str().into())).collect()
        };
        json!({ "$schema": "../../schema/coverage.json", "topics": topics, "label_reactions": reactions })
    }
}

/// Whether the skeleton itself has something of this id: ids are one thing only in a medicine.
pub(super) fn has_id(id: &str) -> bool {
    let groups = SECTIONS.iter().flat_map(|section| section.groups).map(|group| group.id);
    let own = SECTIONS.iter().map(|section| section.id).chain(groups).chain(statements().map(|wanted| wanted.id));
    own.chain(["form", "first-interaction", FIRST_EFFECT]).any(|own| own == id)
}

/// What is to be written from a field of a label: ids of statements, sections and the like.
pub(super) fn written_from(field: &str) -> Vec<&'static str> {
    let ids = statements().filter(|wanted| wanted.fields.contains(&field)).map(|wanted| wanted.id);
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

/// The side effect of a draft that knows none.
const FIRST_EFFECT: &str = "first-effect";

fn rate_facts(DraftRate { rate, in_trials }: DraftRate) -> Value {
    let (low, high) = match rate {
        Rate::Range { low, high, .. } => (Some(low), Some(high)),
        Rate::AtLeast { low, .. } => (Some(low), None),
        Rate::Below { high, .. } => (None, Some(high)),
    };
    let basis = in_trials.then_some("trials");
    let mut facts = Map::from_iter([("region".to_owned(), json!("us")), ("basis".to_owned(), json!(basis))]);
    facts.extend(low.map(|low| ("low".to_owned(), json!(low))));
    facts.extend(high.map(|high| ("high".to_owned(), json!(high))));
    facts.insert("per".to_owned(), json!(rate.per()));
    facts.insert("sources".to_owned(), json!([LABEL]));
    Value::Object(facts)
}
