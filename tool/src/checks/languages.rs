//! Languages: words can be checked only where there are rules for them.

use super::wording::Wording;
use crate::content::{document::LanguageRules, problem::Problem};

/// The rules for words.
///
/// # Errors
/// Where the language has none.
pub(super) fn required(wording: &Wording<'_>, rules: Option<LanguageRules>) -> Result<LanguageRules, Problem> {
    rules.ok_or_else(|| {
        let what = "cannot be read, so the words of this language cannot be checked";
        Problem::new(format!("languages/{}.json", wording.words.lang), "", what, "create this file")
    })
}

/// Formulas that count syllables, where nothing says what a syllable is.
pub(super) fn check(rules: &LanguageRules) -> Vec<Problem> {
    let Some(reading) = &rules.reading else { return Vec::new() };
    let formula = reading.formulas.iter().find(|formula| formula.syllables_per_word != 0.0);
    let missing = formula.filter(|_| reading.syllables.vowels.is_empty()).map(|formula| {
        let what = format!("{} counts syllables, and there are no vowels", formula.name);
        let mend =
            "list the vowels, and where they are syllables of their own, or choose a formula that counts letters";
        Problem::new(format!("languages/{}.json", rules.lang), "reading.syllables", what, mend)
    });
    missing.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn words_need_rules_of_their_language() -> Outcome {
        let facts = example::facts(json!({}))?;
        let words = example::words(json!({ "lang": "fr" }))?;
        let problem = required(&Wording::new(&facts, &words), None).err();
        assert_eq!(problem.map(|problem| problem.file.display().to_string()), Some("languages/fr.json".to_owned()));
        assert!(required(&Wording::new(&facts, &words), Some(example::rules(json!({ "lang": "fr" }))?)).is_ok());
        Ok(())
    }

    #[test]
    fn a_formula_that_counts_syllables_needs_vowels() -> Outcome {
        let of = |coefficient: &str, vowels: &str| {
            let formula =
                json!({ "name": "F", "scale": "grade", "constant": 1, coefficient: 2, "card": 6, "section": 8 });
            let reading = json!({ "formulas": [formula], "syllables": { "vowels": vowels } });
            Outcome::<_>::Ok(check(&example::rules(json!({ "reading": reading }))?))
        };
        assert_eq!(of("letters_per_word", "")?, []);
        assert_eq!(of("syllables_per_word", "aeiou")?, []);
        assert_eq!(places(&of("syllables_per_word", "")?), ["reading.syllables"]);
        Ok(())
    }
}
