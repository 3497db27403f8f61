//! Plural forms: each text that counts something has those of its language, and no others.

use std::{collections::BTreeSet, path::PathBuf};

use crate::content::{
    document::{Counted, Interface, LanguageRules, PluralCategory},
    plurals::Plurals,
    problem::Problem,
};
use medication_card::model::Lang;

/// The words of the interface.
pub(super) fn check_words(words: &Interface) -> Vec<Problem> {
    let counts = &words.counts;
    let texts = [
        ("counts.narrowed", &counts.narrowed),
        ("counts.picture", &counts.picture),
        ("counts.found", &counts.found),
        ("counts.show_found", &counts.show_found),
        ("frequency.studies", &words.frequency.studies),
    ];
    check(format!("words/{}.json", words.lang).into(), &words.lang, &texts)
}

/// How rates are written.
pub(super) fn check_rates(rules: &LanguageRules) -> Vec<Problem> {
    let rates = &rules.rates;
    let texts = [
        ("rates.range", &rates.range),
        ("rates.exact", &rates.exact),
        ("rates.at_least", &rates.at_least),
        ("rates.below", &rates.below),
        ("rates.others_range", &rates.others_range),
        ("rates.others_exact", &rates.others_exact),
        ("rates.others_at_most", &rates.others_at_most),
        ("rates.others_more_than", &rates.others_more_than),
    ];
    check(format!("languages/{}.json", rules.lang).into(), &rules.lang, &texts)
}

fn check(file: PathBuf, lang: &Lang, texts: &[(&str, &Counted)]) -> Vec<Problem> {
    let wanted = Plurals::of(lang).categories();
    let list = |categories: &BTreeSet<PluralCategory>| {
        categories.iter().map(|category| category.name()).collect::<Vec<_>>().join(", ")
    };
    let forms = texts.iter().filter_map(|(place, text)| match text {
        Counted::Same(_) => None,
        Counted::Forms(forms) => Some((place, forms.keys().copied().collect::<BTreeSet<_>>())),
    });
    forms
        .filter(|(_, found)| *found != wanted)
        .map(|(place, found)| {
            let what = format!("has the plural forms {}; those of \"{lang}\" are {}", list(&found), list(&wanted));
            let mend = "give each of them, or one text in place of the forms if it is right for every number";
            Problem::new(&file, *place, what, mend)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome};

    #[test]
    fn a_counted_text_has_the_forms_of_its_language() -> Outcome {
        let of = |lang: &str, forms: serde_json::Value| -> Outcome<Vec<String>> {
            let mut rules = example::rules(json!({ "lang": lang }))?;
            rules.rates.exact = serde_json::from_value(forms)?;
            Ok(check_rates(&rules).into_iter().map(|problem| format!("{}: {}", problem.place, problem.what)).collect())
        };
        for (lang, forms) in [
            ("en", json!({ "one": "", "other": "" })),
            ("pl", json!({ "one": "", "few": "", "many": "", "other": "" })),
            ("ja", json!({ "other": "" })),
            ("pl", json!("the same for every number")),
        ] {
            assert_eq!(of(lang, forms)?, [""; 0]);
        }
        let missing = "rates.exact: has the plural forms one, other; those of \"pl\" are one, few, many, other";
        assert_eq!(of("pl", json!({ "one": "", "other": "" }))?, [missing]);
        assert_eq!(of("ja", json!({ "one": "", "other": "" }))?.len(), 1);
        Ok(())
    }
}
