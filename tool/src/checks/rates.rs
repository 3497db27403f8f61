use super::repeated::repeated;
use crate::content::{document::Facts, names::facts_file, problem::Problem};

/// Rates of side effects: one for a region, and no comparison with more than 100 out of 100. A single rate that cannot be
/// is found where it is composed.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut report = |place: String, what: String, mend: &str| {
        problems.push(Problem::new(facts_file(&facts.id), place, what, mend));
    };
    for effect in &facts.side_effects {
        let place = |at| format!("side_effects.{}.rates[{at}]", effect.id);
        for (at, region) in repeated(effect.rates().iter().map(|rate| rate.region)) {
            let what = format!("is a second rate for the region \"{region}\"");
            report(place(at), what, "keep the one that the card should show");
        }
        for (at, rate) in effect.rates().iter().enumerate() {
            if rate.comparison.is_some_and(|study| study.with > 100 || study.without > 100) {
                let what = "has more than 100 out of 100".to_owned();
                report(format!("{}.comparison", place(at)), what, "give both out of 100 people");
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
    fn a_region_has_one_rate_and_nobody_counts_more_people_than_there_are() -> Outcome {
        let rate = |region: &str, with: u32| {
            json!({
                "region": region, "basis": "trials", "low": 1, "per": 100, "sources": [],
                "comparison": { "people": 10, "with": with, "without": 100 },
            })
        };
        let rates = [rate("us", 100), rate("eu", 101), rate("us", 1)];
        let facts = example::facts(json!({ "side_effects": [{ "id": "rash", "sources": [], "rates": rates }] }))?;
        assert_eq!(places(&check(&facts)), ["side_effects.rash.rates[2]", "side_effects.rash.rates[1].comparison"]);
        Ok(())
    }
}
