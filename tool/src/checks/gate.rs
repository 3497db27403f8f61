//! The quality gate: what careful words are, checked by machine.
//!
//! It cannot tell whether a statement is true. It can tell that it is short, plain and without the words that are known
//! to mislead, that its numbers are those of the facts, and that nothing a card has to talk about is missing.

use std::path::Path;

use super::language::{Language, Scale};
use super::reading::{Grades, section_texts, whole_card};
use super::validate::texts;
use super::{coverage, numbers, plain};
use crate::content::{
    document::LanguageRules,
    library::{Library, Medicine},
    names::medicine_folder,
    placeholder,
    problem::Problem,
};
use medication_card::model::Card;

/// Everything that keeps a medicine's cards from being shipped.
#[must_use]
pub fn check(library: &Library, medicine: &Medicine, cards: &[Card]) -> Vec<Problem> {
    let folder = medicine_folder(&medicine.facts.id);
    let mut problems = coverage::check(medicine, cards, &folder.join("coverage.json"));
    for (lang, words) in &medicine.words {
        let file = folder.join(format!("{lang}.json"));
        let Some(gate) = library.gate(medicine, lang) else {
            let name = format!("languages/{lang}.json");
            problems.push(Problem::new(
                name,
                "",
                "cannot be read, so these words cannot be checked",
                "create this file",
            ));
            continue;
        };
        let Some(language) = Language::of(lang) else {
            let mend = "add its formulas and syllables to src/tools/gate/language.rs, or take these words away";
            let what =
                format!("there is no reading formula for the language \"{lang}\", so these words cannot be checked");
            problems.push(Problem::new(&file, "lang", what, mend));
            continue;
        };
        let gate = &gate;
        problems.extend(limits(language, gate));
        problems.extend(plain::check(words, gate, language, &file));
        let thousands = library.interface.get(lang).map_or(",", |words| words.frequency.thousands.as_str());
        problems.extend(numbers::check(&medicine.facts, words, thousands, &file));
        // How hard a text is to read is told when all of it is written.
        if texts(words).iter().any(|(_, text)| placeholder::is_open(text)) {
            continue;
        }
        for card in cards.iter().filter(|card| card.lang == *lang) {
            problems.extend(grades(card, gate, &file));
            problems.extend(plain::unexplained(card, gate, &file));
        }
    }
    problems
}

/// Limits that the formulas of a language need and do not have, or have and do not need.
fn limits(language: Language, gate: &LanguageRules) -> Vec<Problem> {
    let file = format!("languages/{}.json", gate.lang);
    let formula = language.formulas().into_iter().find(|formula| formula.scale() == Scale::Ease);
    let mut problems = Vec::new();
    for (key, limit) in [("card_ease", gate.card_ease), ("section_ease", gate.section_ease)] {
        let (what, mend) = match (formula, limit) {
            (Some(formula), None) => {
                let mend = format!("add \"{key}\", the least that {} may say; 65 is quite easy", formula.name());
                (format!("the key \"{key}\" is missing"), mend)
            }
            (None, Some(_)) => {
                let what = format!("no formula for \"{}\" tells how easy a text is", gate.lang);
                (what, format!("leave out \"{key}\": nothing is held against it"))
            }
            _ => continue,
        };
        problems.push(Problem::new(&file, key, what, &mend));
    }
    problems
}

/// Sections, and the card as a whole, that are too hard to read.
fn grades(card: &Card, gate: &LanguageRules, file: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut judge = |place: String, what: &str, grades: Grades, most: f64, least: Option<f64>| {
        for figure in grades.figures {
            let (name, value) = (figure.formula.name(), figure.value);
            let said = match (figure.formula.scale(), least) {
                (Scale::Grade, _) if value > most => format!("grade {value:.1} ({name}); {most} is the most"),
                (Scale::Ease, Some(least)) if value < least => format!("{value:.1} ({name}); {least} is the least"),
                _ => continue,
            };
            let what = format!("{what} for {} reads at {said}", card.region);
            problems.push(Problem::new(file, place.clone(), what, "use shorter sentences and shorter words"));
        }
    };
    judge(String::new(), "the card", whole_card(card, gate), gate.card_grade, gate.card_ease);
    for section in &card.sections {
        let grades = Grades::of(&section_texts(section), gate);
        judge(format!("sections.{}", section.id), "the section", grades, gate.section_grade, gate.section_ease);
    }
    problems
}
