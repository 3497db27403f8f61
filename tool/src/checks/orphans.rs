use std::collections::BTreeSet;

use super::wording::Wording;
use crate::content::problem::Problem;
use medication_card::model::Id;

/// Words that no fact needs, so no card would ever show them.
pub(super) fn check(wording: &Wording<'_>) -> Vec<Problem> {
    let words = wording.words;
    let lists: [(&str, Vec<&Id>); 10] = [
        ("statements", words.statements.keys().collect()),
        ("alerts", words.alerts.keys().collect()),
        ("sections", words.sections.keys().collect()),
        ("groups", words.groups.keys().collect()),
        ("side_effects", words.side_effects.keys().collect()),
        ("interactions", words.interactions.keys().collect()),
        ("tests", words.tests.keys().collect()),
        ("study_groups", words.study_groups.keys().collect()),
        ("identity.forms", words.identity.forms.keys().collect()),
        ("identity.uses", words.identity.uses.keys().collect()),
    ];
    let known: BTreeSet<(&str, &Id)> =
        wording.facts.ids().into_iter().flat_map(|(list, ids)| ids.into_iter().map(move |id| (list, id))).collect();
    let mut problems = Vec::new();
    for (list, ids) in lists {
        for id in ids.into_iter().filter(|id| !known.contains(&(list, *id))) {
            let what = "is not in facts.json, so nobody would ever read it";
            let mend = "add it to facts.json with its sources, or delete these words";
            problems.push(wording.problem(format!("{list}.{id}"), what, mend));
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
    fn words_need_a_fact_of_the_same_kind() -> Outcome {
        let facts = example::facts(json!({ "key_facts": [{ "id": "water", "sources": [] }] }))?;
        let words = example::words(json!({
            "statements": { "water": "Take it with water.", "old": "Gone." },
            "groups": { "water": { "heading": "Water" } },
        }))?;
        assert_eq!(places(&check(&Wording::new(&facts, &words))), ["statements.old", "groups.water"]);
        Ok(())
    }
}
