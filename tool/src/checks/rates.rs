use std::collections::BTreeSet;

use super::repeated::repeated;
use crate::content::{
    document::{Basis, Comparison, Facts, RateFacts, SourceKind},
    figure::Figure,
    names::facts_file,
    problem::Problem,
    rate::Per,
};
use medication_card::model::Id;

/// Rates of side effects and the people they were counted among. A single rate that cannot be is found where it is
/// composed.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut report = |place: String, (what, mend): (String, &str)| {
        problems.push(Problem::new(facts_file(&facts.id), place, what, mend));
    };
    let mut named = BTreeSet::new();
    for effect in &facts.side_effects {
        let place = |at| format!("side_effects.{}.rates[{at}]", effect.id);
        for (at, (region, among)) in repeated(effect.rates().iter().map(|rate| (rate.region, &rate.among))) {
            let what = match among {
                Some(id) => format!("is a second rate for the region \"{region}\" among \"{id}\""),
                None => format!("is a second rate for the region \"{region}\""),
            };
            let mend = "keep the one that the card should show, or say in \"among\" whom each is about";
            report(place(at), (what, mend));
        }
        for (at, rate) in effect.rates().iter().enumerate() {
            if is_unofficial(facts, rate) && !matches!(rate.basis, None | Some(Basis::Unofficial)) {
                let what = "has only sources of the kind \"other\", and the card would not say so".to_owned();
                report(place(at), (what, "give it the basis \"unofficial\", or a source that is better"));
            }
            if let Some(comparison) = &rate.comparison {
                let place = format!("{}.comparison", place(at));
                if rate.compared_among().is_none() {
                    let what = "does not say in which study".to_owned();
                    report(place.clone(), (what, "name a study group in \"among\""));
                }
                wrong_comparison(comparison).into_iter().for_each(|wrong| report(place.clone(), wrong));
            }
            for id in groups_of(rate) {
                named.insert(id);
                if !facts.study_groups.iter().any(|group| group.id == *id) {
                    let what = format!("names \"{id}\", which is no study group");
                    report(place(at), (what, "add it to \"study_groups\", or mend the id"));
                }
            }
        }
    }
    for group in facts.study_groups.iter().filter(|group| !named.contains(&group.id)) {
        let what = "is named by no rate, so nobody would ever read it".to_owned();
        report(format!("study_groups.{}", group.id), (what, "name it in the \"among\" of a rate, or take it out"));
    }
    problems
}

fn groups_of(rate: &RateFacts) -> impl Iterator<Item = &Id> {
    let compared = rate.comparison.as_ref().and_then(|comparison| comparison.among.as_ref());
    rate.among.iter().chain(compared)
}

/// Whether a rate has sources, all of them lay pages.
fn is_unofficial(facts: &Facts, rate: &RateFacts) -> bool {
    let kinds: Vec<_> =
        rate.sources.iter().filter_map(|key| facts.sources.get(key)).map(|source| source.kind).collect();
    !kinds.is_empty() && kinds.iter().all(|kind| *kind == SourceKind::Other)
}

fn wrong_comparison(comparison: &Comparison) -> Option<(String, &'static str)> {
    let (per, both) = (comparison.per.people(), [comparison.with, comparison.without]);
    if both.iter().any(|&figure| figure > Figure::whole(per)) {
        let what = format!("has more than {per} out of {per}");
        return Some((what, "give both out of the same number of people, 100 if there is no \"per\""));
    }
    let is_whole = both.iter().all(|figure| figure.is_whole());
    if comparison.per != Per::Hundred && (!is_whole || both.iter().any(|&figure| figure > Figure::whole(per / 100))) {
        let what = format!("is out of {per} without need");
        return Some((what, "more than 100 is for whole numbers that are both under 1 in 100"));
    }
    None
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    /// The places of what is wrong with the rates of a side effect, of which "rash" is the id.
    fn wrong(rates: &Value) -> Outcome<Vec<String>> {
        let source = |kind: &str| json!({ "title": "", "publisher": "", "kind": kind, "url": "" });
        let group = |id: &str| json!({ "id": id, "studies": 2, "people": 10, "sources": [] });
        let facts = example::facts(json!({
            "sources": { "label": source("label"), "lay": source("other") },
            "study_groups": [group("adults"), group("children")],
            "side_effects": [
                { "id": "rash", "sources": [], "rates": rates },
                { "id": "named", "sources": [], "rates": [rate("us", json!({ "among": "adults" })), rate("us", json!({ "among": "children" }))] },
            ],
        }))?;
        let problems = check(&facts);
        Ok(places(&problems).into_iter().map(|place| place.replace("side_effects.rash.rates", "")).collect())
    }

    fn rate(region: &str, more: Value) -> Value {
        let mut rate = json!({ "region": region, "basis": "band", "low": 1, "per": 100, "sources": ["label"] });
        if let (Value::Object(rate), Value::Object(more)) = (&mut rate, more) {
            rate.extend(more);
        }
        rate
    }

    #[test]
    fn a_region_has_one_rate_for_each_group_of_people() -> Outcome {
        let [all, adults] = [json!({}), json!({ "among": "adults" })].map(|more| rate("us", more));
        assert!(wrong(&json!([all, adults, rate("eu", json!({}))]))?.is_empty());
        assert_eq!(wrong(&json!([all, adults, all, adults]))?, ["[2]", "[3]"]);
        Ok(())
    }

    #[test]
    fn a_comparison_is_in_a_study_and_counts_no_more_people_than_there_are() -> Outcome {
        let found = |comparison: Value| {
            let rates = json!([rate("us", json!({ "comparison": comparison }))]);
            wrong(&rates).map(|places| places.len())
        };
        assert_eq!(found(json!({ "among": "adults", "with": 11.3, "without": 0.9 }))?, 0);
        assert_eq!(found(json!({ "among": "adults", "per": 10_000, "with": 43, "without": 24 }))?, 0);
        assert_eq!(found(json!({ "with": 100, "without": 100 }))?, 1);
        assert_eq!(found(json!({ "among": "adults", "with": 100.1, "without": 100 }))?, 1);
        assert_eq!(found(json!({ "among": "adults", "per": 1000, "with": 11, "without": 1 }))?, 1);
        assert_eq!(found(json!({ "among": "adults", "per": 1000, "with": 0.5, "without": 1 }))?, 1);
        Ok(())
    }

    #[test]
    fn a_study_group_is_there_and_is_named() -> Outcome {
        assert_eq!(wrong(&json!([rate("us", json!({ "among": "nobody" }))]))?, ["[0]"]);
        let group = json!({ "id": "forgotten", "studies": 1, "people": 1, "sources": [] });
        let facts = example::facts(json!({ "study_groups": [group] }))?;
        assert_eq!(places(&check(&facts)), ["study_groups.forgotten"]);
        Ok(())
    }

    #[test]
    fn a_rate_that_only_lay_pages_give_says_so() -> Outcome {
        let found = |basis: Value, sources: &[&str]| {
            wrong(&json!([rate("us", json!({ "basis": basis, "sources": sources }))])).map(|places| places.len())
        };
        assert_eq!(found(json!("band"), &["lay"])?, 1);
        assert_eq!(found(json!("trials"), &["lay", "lay"])?, 1);
        assert_eq!(found(json!("unofficial"), &["lay"])?, 0);
        assert_eq!(found(json!("band"), &["lay", "label"])?, 0);
        assert_eq!(found(Value::Null, &["lay"])?, 0, "that it is not decided is said where it is composed");
        Ok(())
    }
}
