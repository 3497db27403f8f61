//! Regions: a medicine has at least one, names each once, and is offered in a language only where there is a card.

use super::{repeated::repeated, wording::Wording};
use crate::content::{document::Facts, names::facts_file, problem::Problem};

/// Regions of a medicine.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let report = |place: String, what: String, mend: &str| Problem::new(facts_file(&facts.id), place, what, mend);
    if facts.regions.is_empty() {
        let mend = "name at least one region, the default first";
        return vec![report("regions".to_owned(), "is empty".to_owned(), mend)];
    }
    let twice = repeated(&facts.regions).into_iter();
    twice.map(|(at, region)| report(format!("regions[{at}]"), format!("names \"{region}\" again"), ONCE)).collect()
}

const ONCE: &str = "name each region once";

/// Regions for which the words of one language are offered.
pub(super) fn check_words(wording: &Wording<'_>) -> Vec<Problem> {
    let Some(offered) = &wording.words.regions else { return Vec::new() };
    if offered.is_empty() {
        let mend = "name at least one region, or leave \"regions\" out to offer it in all";
        return vec![wording.problem("regions", "is empty, so nobody would ever read these words", mend)];
    }
    let place = |at| format!("regions[{at}]");
    let unknown = offered.iter().enumerate().filter(|(_, region)| !wording.facts.regions.contains(region));
    let unknown = unknown.map(|(at, region)| {
        let what = format!("names \"{region}\", for which there is no card of this medicine");
        wording.problem(place(at), what, "name regions that facts.json names")
    });
    let twice = repeated(offered).into_iter();
    unknown
        .chain(twice.map(|(at, region)| wording.problem(place(at), format!("names \"{region}\" again"), ONCE)))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn a_medicine_names_at_least_one_region_and_each_once() -> Outcome {
        let of = |regions| example::facts(json!({ "regions": regions })).map(|facts| check(&facts));
        assert_eq!(of(json!(["us", "uk"]))?, []);
        assert_eq!(places(&of(json!([]))?), ["regions"]);
        assert_eq!(places(&of(json!(["us", "uk", "us"]))?), ["regions[2]"]);
        Ok(())
    }

    #[test]
    fn words_are_offered_only_for_regions_of_the_medicine() -> Outcome {
        let facts = example::facts(json!({ "regions": ["us", "uk"] }))?;
        let of = |regions| {
            let words = example::words(json!({ "regions": regions }))?;
            Outcome::<_>::Ok(check_words(&Wording::new(&facts, &words)))
        };
        assert_eq!(of(json!(null))?, []);
        assert_eq!(of(json!(["uk"]))?, []);
        assert_eq!(places(&of(json!([]))?), ["regions"]);
        assert_eq!(places(&of(json!(["uk", "au", "uk"]))?), ["regions[1]", "regions[2]"]);
        Ok(())
    }
}
