//! The quality gate: what careful words are, checked by machine.
//!
//! It cannot tell whether a statement is true. It can tell that it is short, plain and without the words that are known
//! to mislead, that its numbers are those of the facts, and that nothing a card has to talk about is missing.

pub(super) mod coverage;
mod numbers;
mod plain;
pub mod reading;

use std::path::Path;

use super::{
    document::Gate,
    library::{Library, Medicine},
    names::medicine_folder,
    problem::Problem,
};
use crate::model::Card;
use reading::{Grades, section_texts, whole_card};

/// Everything that keeps a medicine's cards from being shipped.
#[must_use]
pub fn check(library: &Library, medicine: &Medicine, cards: &[Card]) -> Vec<Problem> {
    let folder = medicine_folder(&medicine.facts.id);
    let mut problems = coverage::check(medicine, cards, &folder.join("coverage.json"));
    for (lang, words) in &medicine.words {
        let file = folder.join(format!("{lang}.json"));
        let Some(gate) = library.gates.get(lang) else {
            let name = format!("gate/{lang}.json");
            problems.push(Problem::new(
                name,
                "",
                "cannot be read, so these words cannot be checked",
                "create this file",
            ));
            continue;
        };
        problems.extend(plain::check(words, gate, &file));
        problems.extend(numbers::check(&medicine.facts, words, &file));
        for card in cards.iter().filter(|card| card.lang == *lang) {
            problems.extend(grades(card, gate, &file));
            problems.extend(plain::unexplained(card, gate, &file));
        }
    }
    problems
}

/// Sections, and the card as a whole, that are too hard to read.
fn grades(card: &Card, gate: &Gate, file: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut judge = |place: String, what: &str, grades: Grades, most: f64| {
        for (formula, grade) in grades.named() {
            if grade > most {
                let what =
                    format!("{what} for {} reads at grade {grade:.1} ({formula}); {most} is the most", card.region);
                problems.push(Problem::new(file, place.clone(), what, "use shorter sentences and shorter words"));
            }
        }
    };
    judge(String::new(), "the card", whole_card(card, gate), gate.card_grade);
    for section in &card.sections {
        let grades = Grades::of(&section_texts(section), gate);
        judge(format!("sections.{}", section.id), "the section", grades, gate.section_grade);
    }
    problems
}
