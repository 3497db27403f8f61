//! The names of a medicine and what the law says of it.

use crate::content::{
    document::{BrandFacts, Facts, LegalFacts},
    names::facts_file,
    problem::Problem,
};

/// Names that contradict each other, and laws that are missing for a region, given twice, or have a schedule for nothing.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let identity = &facts.identity;
    let mut problems = Vec::new();
    let mut report = |place: String, (what, mend): (String, &str)| {
        problems.push(Problem::new(facts_file(&facts.id), place, what, mend));
    };
    for brand in &identity.brands {
        wrong_regions(brand).into_iter().for_each(|wrong| report(format!("identity.brands.{}", brand.name), wrong));
    }
    let is_brand = |name: &str| identity.brands.iter().any(|brand| is_same(&brand.name, name));
    for other in identity.look_alikes.iter().filter(|other| is_brand(&other.name)) {
        let what = "is a brand of this medicine".to_owned();
        report(format!("identity.look_alikes.{}", other.name), (what, "take it out here or there"));
    }
    let is_other = |name: &str| identity.look_alikes.iter().any(|other| is_same(&other.name, name));
    for (at, name) in identity.misspellings.iter().enumerate().filter(|(_, name)| is_brand(name) || is_other(name)) {
        let what = format!("\"{name}\" is a name that there is, and no misspelling");
        report(format!("identity.misspellings[{at}]"), (what, "take it out"));
    }
    for (at, legal) in identity.legal.iter().enumerate() {
        let is_scheduled = legal.control.is_none_or(|control| control.has_schedule());
        if legal.schedule.is_some() && !is_scheduled {
            let what = "has a schedule, and is no controlled drug".to_owned();
            report(format!("identity.legal[{at}]"), (what, "mend \"control\", or take \"schedule\" out"));
        }
    }
    if !identity.legal.is_empty() {
        for region in &facts.regions {
            let is_there = |legal: &&LegalFacts| legal.regions.contains(region);
            let what = match identity.legal.iter().filter(is_there).count() {
                1 => continue,
                0 => format!("does not say what the law is in the region \"{region}\""),
                _ => format!("says twice what the law is in the region \"{region}\""),
            };
            report("identity.legal".to_owned(), (what, "name each region of the medicine once"));
        }
    }
    problems
}

fn wrong_regions(brand: &BrandFacts) -> Option<(String, &'static str)> {
    if brand.regions.is_empty() && brand.once.is_empty() {
        let mend = "name them in \"regions\", or in \"once\" where it is not sold any more";
        return Some(("is sold in no region".to_owned(), mend));
    }
    let region = brand.once.iter().find(|region| brand.regions.contains(region))?;
    Some((format!("is sold in the region \"{region}\" and is not any more"), "keep it in \"regions\" or in \"once\""))
}

fn is_same(name: &str, other: &str) -> bool {
    name.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    fn found(fields: Value) -> Outcome<Vec<String>> {
        let cited = json!({ "sources": [] });
        let mut identity = json!({ "say": cited, "purpose": cited, "class": cited, "forms": [], "brands": [] });
        if let (Value::Object(identity), Value::Object(fields)) = (&mut identity, fields) {
            identity.extend(fields);
        }
        let facts = example::facts(json!({ "regions": ["us", "uk"], "identity": identity }))?;
        Ok(places(&check(&facts)).into_iter().map(str::to_owned).collect())
    }

    fn brand(name: &str, regions: &[&str], once: &[&str]) -> Value {
        json!({ "name": name, "regions": regions, "once": once, "sources": [] })
    }

    #[test]
    fn a_brand_is_sold_somewhere_and_in_a_region_either_now_or_once() -> Outcome {
        let right = [brand("A", &["us"], &["uk"]), brand("B", &[], &["us"])];
        assert!(found(json!({ "brands": right }))?.is_empty());
        let wrong = [brand("A", &["us"], &["uk", "us"]), brand("B", &[], &[])];
        assert_eq!(found(json!({ "brands": wrong }))?, ["identity.brands.A", "identity.brands.B"]);
        Ok(())
    }

    #[test]
    fn a_name_is_one_thing_only() -> Outcome {
        let brands = [brand("Examplor", &["us"], &[])];
        let other = |name: &str| json!({ "name": name, "sources": [] });
        let right = json!({ "brands": brands, "look_alikes": [other("Examplex")], "misspellings": ["exampler"] });
        assert!(found(right)?.is_empty());
        let wrong = json!({ "brands": brands, "look_alikes": [other("Examplor")], "misspellings": ["examplor"] });
        assert_eq!(found(wrong)?, ["identity.look_alikes.Examplor", "identity.misspellings[0]"]);
        Ok(())
    }

    #[test]
    fn each_region_has_one_law_and_only_what_is_controlled_has_a_schedule() -> Outcome {
        let law = |regions: &[&str], control: &str, schedule: Option<&str>| json!({ "regions": regions, "supply": "prescription", "control": control, "schedule": schedule, "sources": [] });
        let us = || law(&["us"], "controlled", Some("Schedule IV"));
        assert!(found(json!({ "legal": [us(), law(&["uk", "ca"], "unknown", None)] }))?.is_empty());
        assert!(found(json!({ "legal": [] }))?.is_empty());
        assert_eq!(found(json!({ "legal": [us()] }))?, ["identity.legal"]);
        assert_eq!(found(json!({ "legal": [us(), law(&["us", "uk"], "none", None)] }))?, ["identity.legal"]);
        let of_nothing = law(&["us", "uk"], "none", Some("Schedule IV"));
        assert_eq!(found(json!({ "legal": [of_nothing] }))?, ["identity.legal[0]"]);
        Ok(())
    }
}
