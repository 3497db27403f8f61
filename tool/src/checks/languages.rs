//! Languages: words can be checked only where there are rules for them.

use std::collections::BTreeSet;

use icu_properties::{CodePointMapData, props::GeneralCategory};

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

/// Rules that contradict each other.
pub(super) fn check(rules: &LanguageRules) -> Vec<Problem> {
    let problem = |place: &str, what: String, mend: &str| {
        Problem::new(format!("languages/{}.json", rules.lang), place, what, mend)
    };
    let mut problems = Vec::new();
    let is_digit = |c: char| CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::DecimalNumber;
    if let Some(digits) = &rules.digits {
        let different: BTreeSet<char> = digits.chars().filter(|&c| is_digit(c)).collect();
        if digits.chars().count() != 10 || different.len() != 10 || !digits.chars().is_sorted() {
            let mend = "write the ten digits in a row, from that for 0 to that for 9, or leave them out for 0 to 9";
            problems.push(problem("digits", format!("\"{digits}\" are not ten digits in their order"), mend));
        }
    }
    if let Some(reading) = &rules.reading
        && reading.syllables.vowels.is_empty()
        && let Some(formula) = reading.formulas.iter().find(|formula| formula.syllables_per_word != 0.0)
    {
        let what = format!("{} counts syllables, and there are no vowels", formula.name);
        let mend =
            "list the vowels, and where they are syllables of their own, or choose a formula that counts letters";
        problems.push(problem("reading.syllables", what, mend));
    }
    problems
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

    #[test]
    fn digits_are_ten_in_their_order() -> Outcome {
        let of = |digits: &str| Outcome::<_>::Ok(check(&example::rules(json!({ "digits": digits }))?));
        for digits in ["०१२३४५६७८९", "۰۱۲۳۴۵۶۷۸۹", "0123456789"] {
            assert_eq!(of(digits)?, [], "{digits}");
        }
        for digits in ["०१२३४५६७८", "१२३४५६७८९०", "००२३४५६७८९", "abcdefghij", ""]
        {
            assert_eq!(places(&of(digits)?), ["digits"], "{digits}");
        }
        Ok(())
    }
}
