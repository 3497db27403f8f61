use super::reading::{Grades, section_texts, whole_card};
use crate::content::{
    document::{Formula, LanguageRules, Scale},
    names::words_file,
    problem::Problem,
};
use medication_card::model::Card;

/// Sections, and the card as a whole, that are too hard to read.
pub(super) fn check(card: &Card, rules: &LanguageRules) -> Vec<Problem> {
    let file = words_file(&card.medicine, &card.lang);
    let mut problems = Vec::new();
    let mut compare = |place: String, what: &str, grades: Grades<'_>, limit: fn(&Formula) -> f64| {
        for figure in grades.figures {
            let (name, value, limit) = (&figure.formula.name, figure.value, limit(figure.formula));
            let reads = match figure.formula.scale {
                Scale::Grade if value > limit => format!("grade {value:.1} ({name}); {limit} is the most"),
                Scale::Ease if value < limit => format!("{value:.1} ({name}); {limit} is the least"),
                _ => continue,
            };
            let what = format!("{what} for {} reads at {reads}", card.region);
            problems.push(Problem::new(&file, place.clone(), what, "use shorter sentences and shorter words"));
        }
    };
    compare(String::new(), "the card", whole_card(card, rules), |formula| formula.card);
    for section in &card.sections {
        let grades = Grades::of(&section_texts(section), rules);
        compare(format!("sections.{}", section.id), "the section", grades, |formula| formula.section);
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::example::{self, Outcome, places, real_rules};

    #[test]
    fn a_section_is_as_easy_to_read_as_the_language_asks() -> Outcome {
        let mut card = example::card()?;
        let (english, spanish) = (real_rules("en")?, real_rules("es")?);
        assert_eq!(check(&card, &english), []);
        assert_eq!(check(&card, &spanish), []);
        for section in card.sections.iter_mut().take(1) {
            section.summary = "Contraindications necessitate individualized pharmaceutical considerations. ".repeat(20);
        }
        let found = check(&card, &english);
        assert!(places(&found).contains(&"") && places(&found).contains(&"sections.uses"), "{found:?}");
        let found = check(&card, &spanish);
        assert!(found.iter().any(|problem| problem.what.ends_with("65 is the least")), "{found:?}");
        let unmeasured = LanguageRules { reading: None, ..english };
        assert_eq!(check(&card, &unmeasured), []);
        Ok(())
    }
}
