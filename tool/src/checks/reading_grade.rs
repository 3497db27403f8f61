use super::reading::{Grades, Scale, section_texts, whole_card};
use crate::content::{document::LanguageRules, names::words_file, problem::Problem};
use medication_card::model::Card;

/// Sections, and the card as a whole, that are too hard to read.
pub(super) fn check(card: &Card, rules: &LanguageRules) -> Vec<Problem> {
    let file = words_file(&card.medicine, &card.lang);
    let mut problems = Vec::new();
    let mut compare = |place: String, what: &str, grades: Grades, most: f64, least: Option<f64>| {
        for figure in grades.figures {
            let (name, value) = (figure.formula.name(), figure.value);
            let reads = match (figure.formula.scale(), least) {
                (Scale::Grade, _) if value > most => format!("grade {value:.1} ({name}); {most} is the most"),
                (Scale::Ease, Some(least)) if value < least => format!("{value:.1} ({name}); {least} is the least"),
                _ => continue,
            };
            let what = format!("{what} for {} reads at {reads}", card.region);
            problems.push(Problem::new(&file, place.clone(), what, "use shorter sentences and shorter words"));
        }
    };
    compare(String::new(), "the card", whole_card(card, rules), rules.card_grade, rules.card_ease);
    for section in &card.sections {
        let grades = Grades::of(&section_texts(section), rules);
        compare(format!("sections.{}", section.id), "the section", grades, rules.section_grade, rules.section_ease);
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn a_section_is_as_easy_to_read_as_the_language_asks() -> Outcome {
        let mut card = example::card()?;
        let english = example::rules(json!({ "card_grade": 6, "section_grade": 8 }))?;
        let spanish = example::rules(json!({ "lang": "es", "card_ease": 65, "section_ease": 65 }))?;
        assert_eq!(check(&card, &english), []);
        assert_eq!(check(&card, &spanish), []);
        for section in card.sections.iter_mut().take(1) {
            section.summary = "Contraindications necessitate individualized pharmaceutical considerations. ".repeat(20);
        }
        let found = check(&card, &english);
        assert!(places(&found).contains(&"") && places(&found).contains(&"sections.uses"), "{found:?}");
        let found = check(&card, &spanish);
        assert!(found.iter().any(|problem| problem.what.ends_with("65 is the least")), "{found:?}");
        Ok(())
    }
}
