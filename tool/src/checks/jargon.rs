use super::{
    phrase::Searched,
    reading::{block_texts, section_texts},
};
use crate::content::{document::LanguageRules, names::words_file, problem::Problem};
use medication_card::model::Card;

/// Medical words that are nowhere explained in the section that uses them. Each section is read by itself, so each has to.
pub(super) fn check(card: &Card, rules: &LanguageRules) -> Vec<Problem> {
    let file = words_file(&card.medicine, &card.lang);
    let mut problems = Vec::new();
    let mut report = |place: String, texts: &[String]| {
        for word in unexplained(texts, rules) {
            let mend = format!("once, put plain words first and the medical one in brackets: \"… ({word})\"");
            problems.push(Problem::new(&file, place.clone(), format!("says \"{word}\" and not what it is"), mend));
        }
    };
    report(String::new(), &block_texts(card));
    for section in &card.sections {
        report(format!("sections.{}", section.id), &section_texts(section));
    }
    problems
}

fn unexplained<'r>(texts: &[String], rules: &'r LanguageRules) -> Vec<&'r String> {
    // A word that is not in all of them is in none, which is quicker to find out at once.
    let all = Searched::new(&texts.join("\n"), rules);
    let texts: Vec<_> = texts.iter().map(|text| Searched::new(text, rules)).collect();
    let is_explained = |word: &String| texts.iter().any(|text| is_glossed(text, word));
    rules.jargon.iter().filter(|word| all.holds(word) && !is_explained(word)).collect()
}

/// Whether a word stands in brackets somewhere, or has brackets right behind it.
fn is_glossed(text: &Searched, word: &str) -> bool {
    text.around(word).any(|(before, after)| {
        let inside = before.rfind('(') > before.rfind(')') && after.contains(')');
        inside || after.trim_start().starts_with('(')
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn a_gloss_is_in_brackets_or_right_before_them() -> Outcome {
        let rules = example::rules(json!({}))?;
        let glossed = |text: &str| is_glossed(&Searched::new(text, &rules), "spasticity");
        assert!(glossed("tight muscles (spasticity)"));
        assert!(glossed("spasticity (tight muscles)"));
        assert!(!glossed("your spasticity gets better (soon)"));
        Ok(())
    }

    #[test]
    fn a_word_is_explained_once_where_it_is_used() -> Outcome {
        let rules = example::rules(json!({ "jargon": ["spasticity"] }))?;
        let of = |texts: &[&str]| unexplained(&texts.iter().map(ToString::to_string).collect::<Vec<_>>(), &rules).len();
        assert_eq!(of(&["It eases spasticity."]), 1);
        assert_eq!(of(&["It eases spasticity.", "Tight muscles (spasticity) get better."]), 0);
        assert_eq!(of(&["It eases tight muscles."]), 0);
        Ok(())
    }

    #[test]
    fn each_section_is_read_by_itself() -> Outcome {
        let mut card = example::card()?;
        let rules = example::rules(json!({ "jargon": ["spasticity"] }))?;
        assert_eq!(check(&card, &rules), []);
        card.identity.lead = "Eases tight muscles (spasticity)".to_owned();
        for section in card.sections.iter_mut().take(1) {
            section.summary = "For spasticity".to_owned();
        }
        assert_eq!(places(&check(&card, &rules)), ["sections.uses"]);
        Ok(())
    }
}
