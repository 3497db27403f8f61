//! Languages: words can be checked only where there are rules and reading formulas for them.

use super::{
    reading::{Language, Scale},
    wording::Wording,
};
use crate::content::{document::LanguageRules, problem::Problem};

/// The rules for words, if these can be checked.
///
/// # Errors
/// Where the language has no rules, or no reading formula.
pub(super) fn required(wording: &Wording<'_>, rules: Option<LanguageRules>) -> Result<LanguageRules, Problem> {
    let lang = &wording.words.lang;
    let rules = rules.ok_or_else(|| {
        let what = "cannot be read, so these words cannot be checked";
        Problem::new(format!("languages/{lang}.json"), "", what, "create this file")
    })?;
    if Language::of(lang).is_none() {
        let what = format!("there is no reading formula for the language \"{lang}\", so these words cannot be checked");
        let mend = "add its formulas and syllables to tool/src/checks/reading/language.rs, or take these words away";
        return Err(wording.problem("lang", what, mend));
    }
    Ok(rules)
}

/// Limits that the formulas of a language need and do not have, or have and do not need.
pub(super) fn check_limits(rules: &LanguageRules) -> Vec<Problem> {
    let formulas = Language::of(&rules.lang).map(Language::formulas);
    let formula = formulas.into_iter().flatten().find(|formula| formula.scale() == Scale::Ease);
    let mut problems = Vec::new();
    for (key, limit) in [("card_ease", rules.card_ease), ("section_ease", rules.section_ease)] {
        let (what, mend) = match (formula, limit) {
            (Some(formula), None) => {
                let mend = format!("add \"{key}\", the least that {} may be; 65 is quite easy", formula.name());
                (format!("the key \"{key}\" is missing"), mend)
            }
            (None, Some(_)) => {
                let what = format!("no formula for \"{}\" measures how easy a text is", rules.lang);
                (what, format!("leave out \"{key}\": nothing is compared with it"))
            }
            _ => continue,
        };
        problems.push(Problem::new(format!("languages/{}.json", rules.lang), key, what, mend));
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn words_need_rules_and_formulas_of_their_language() -> Outcome {
        let facts = example::facts(json!({}))?;
        let place = |lang: &str, rules: bool| {
            let words = example::words(json!({ "lang": lang }))?;
            let rules = if rules { Some(example::rules(json!({ "lang": lang }))?) } else { None };
            let problem = required(&Wording::new(&facts, &words), rules).err();
            Outcome::<_>::Ok(problem.map(|problem| (problem.file.display().to_string(), problem.place)))
        };
        assert_eq!(place("en", true)?, None);
        assert_eq!(place("en", false)?, Some(("languages/en.json".to_owned(), String::new())));
        assert_eq!(place("fr", true)?, Some(("medicines/examplin/fr.json".to_owned(), "lang".to_owned())));
        Ok(())
    }

    #[test]
    fn limits_are_those_that_the_formulas_need() -> Outcome {
        let of = |fields| Outcome::<_>::Ok(check_limits(&example::rules(fields)?));
        assert_eq!(of(json!({ "lang": "en" }))?, []);
        assert_eq!(places(&of(json!({ "lang": "en", "card_ease": 65 }))?), ["card_ease"]);
        assert_eq!(of(json!({ "lang": "es", "card_ease": 65, "section_ease": 65 }))?, []);
        assert_eq!(places(&of(json!({ "lang": "es", "card_ease": 65 }))?), ["section_ease"]);
        Ok(())
    }
}
