use std::collections::BTreeSet;

use crate::{
    compose::search_rules,
    content::{document::LanguageRules, problem::Problem},
};

/// Rules for searching that contradict each other or can never apply.
pub(super) fn check(rules: &LanguageRules) -> Vec<Problem> {
    let words = &rules.search;
    let compared = search_rules(words);
    let mut problems = Vec::new();
    let mut report = |key: &str, what: String, mend: &str| {
        problems.push(Problem::new(format!("languages/{}.json", rules.lang), format!("search.{key}"), what, mend));
    };
    let mut seen = BTreeSet::new();
    for letter in words.folds.values().flat_map(|letters| letters.chars()) {
        if letter.is_uppercase() {
            report("folds", format!("\"{letter}\" is never compared: capitals are small by then"), "write it small");
        }
        if !seen.insert(letter) {
            report("folds", format!("\"{letter}\" is compared as two different letters"), "keep one of them");
        }
    }
    for (key, letters) in [("endings", &words.endings), ("sounds", &words.sounds)] {
        for from in letters.keys() {
            let folded = compared.fold(from);
            if folded != *from || from.is_empty() {
                let what = format!("\"{from}\" never applies: words are compared as \"{folded}\"");
                report(key, what, "write it as words are compared: small, and with \"folds\" applied");
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn rules_for_searching_can_apply_and_do_not_contradict_each_other() -> Outcome {
        let of = |search| Outcome::<_>::Ok(check(&example::rules(json!({ "search": search }))?));
        let good = json!({ "folds": { "e": "éè", "ae": "æ" }, "endings": { "es": "" }, "sounds": { "ph": "f" } });
        assert_eq!(of(good)?, []);
        assert_eq!(places(&of(json!({ "folds": { "e": "é", "a": "é" } }))?), ["search.folds"]);
        assert_eq!(places(&of(json!({ "folds": { "e": "É" } }))?), ["search.folds"]);
        assert_eq!(places(&of(json!({ "folds": { "e": "é" }, "endings": { "és": "" } }))?), ["search.endings"]);
        assert_eq!(places(&of(json!({ "sounds": { "": "f" } }))?), ["search.sounds"]);
        assert_eq!(places(&of(json!({ "sounds": { "PH": "f" } }))?), ["search.sounds"]);
        Ok(())
    }
}
