//! Forms and uses: whatever is about one names one that there is, and what has to be said of each is said.

use crate::content::{
    document::{Coverage, Facts, GroupFacts},
    names::{coverage_file, facts_file},
    problem::Problem,
};
use medication_card::model::Id;

/// Forms and uses that are named and that the medicine does not have.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let identity = &facts.identity;
    let is_form = |id: &Id| identity.forms.iter().any(|form| form.id == *id);
    let is_use = |id: &Id| identity.uses.iter().any(|each| each.id == *id);
    let brands = identity
        .brands
        .iter()
        .map(|brand| (format!("identity.brands.{}.form", brand.name), brand.form.as_slice(), [].as_slice()));
    let study_groups = facts
        .study_groups
        .iter()
        .map(|group| (format!("study_groups.{}", group.id), group.forms.as_slice(), group.uses.as_slice()));
    let groups =
        facts.groups().map(|group| (format!("groups.{}", group.id), group.forms.as_slice(), group.uses.as_slice()));
    let mut problems = Vec::new();
    for (place, forms, uses) in brands.chain(study_groups).chain(groups) {
        let unknown_forms = forms.iter().filter(|id| !is_form(id)).map(|id| (id, "form", "identity.forms"));
        let unknown_uses = uses.iter().filter(|id| !is_use(id)).map(|id| (id, "use", "identity.uses"));
        for (id, kind, list) in unknown_forms.chain(unknown_uses) {
            let what = format!("names \"{id}\", which is no {kind} of this medicine");
            let mend = format!("add it to \"{list}\", or mend the id");
            problems.push(Problem::new(facts_file(&facts.id), place.clone(), what, mend));
        }
    }
    problems
}

/// Topics of which a region's card does not talk for each of its forms, or for each of its uses.
pub(super) fn check_each(facts: &Facts, coverage: &Coverage) -> Vec<Problem> {
    let mut problems = Vec::new();
    for region in &facts.regions {
        let forms = facts.identity.forms.iter().filter(|form| form.regions.contains(region)).map(|form| &form.id);
        let uses = facts.identity.uses.iter().filter(|each| each.is_for(*region)).map(|each| &each.id);
        type Named = fn(&GroupFacts) -> &[Id];
        let (named_forms, named_uses): (Named, Named) = (|group| &group.forms, |group| &group.uses);
        let lists = [
            ("each_form", "form", &coverage.each_form, named_forms, forms.collect::<Vec<_>>()),
            ("each_use", "use", &coverage.each_use, named_uses, uses.collect()),
        ];
        for (list, kind, topics, named, all) in lists {
            for (topic, ids) in topics {
                let about = |group: &GroupFacts, id: &Id| {
                    let named = named(group);
                    ids.contains(&group.id) && (named.is_empty() || named.contains(id))
                };
                for id in all.iter().filter(|id| !facts.groups().any(|group| about(group, id))) {
                    let what = format!("the card for {region} does not talk about \"{topic}\" for the {kind} \"{id}\"");
                    let mend = format!("name a group that is about it, or about every {kind}");
                    let file = coverage_file(&facts.id);
                    problems.push(Problem::new(file, format!("{list}.{topic}"), what, mend));
                }
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
    fn every_form_and_use_that_is_named_is_one_of_the_medicine() -> Outcome {
        let group = |id: &str, form: &str, of: &str| json!({ "id": id, "studies": 1, "people": 1, "forms": [form], "uses": [of], "sources": [] });
        let cited = json!({ "sources": [] });
        let facts = example::facts(json!({
            "identity": {
                "say": cited, "purpose": cited, "class": cited,
                "forms": [{ "id": "tablet", "strengths": [], "regions": ["us"], "sources": [] }],
                "uses": [{ "id": "pain" }],
                "brands": [{ "name": "Examplor", "form": "capsule", "regions": ["us"], "sources": [] }],
            },
            "study_groups": [group("right", "tablet", "pain"), group("wrong", "pain", "tablet")],
            "sections": [{
                "id": "taking",
                "groups": [{ "id": "take", "style": "text", "forms": ["tablet", "drops"], "statements": [] }],
            }],
        }))?;
        let found = check(&facts);
        let expected = ["identity.brands.Examplor.form", "study_groups.wrong", "study_groups.wrong", "groups.take"];
        assert_eq!(places(&found), expected);
        Ok(())
    }

    #[test]
    fn what_has_to_be_said_of_each_form_or_use_is_said_in_every_region_that_has_it() -> Outcome {
        let cited = json!({ "sources": [] });
        let form = |id: &str, regions: &[&str]| json!({ "id": id, "strengths": [], "regions": regions, "sources": [] });
        let group = |id: &str, forms: &[&str], uses: &[&str]| json!({ "id": id, "style": "text", "forms": forms, "uses": uses, "statements": [] });
        let facts = example::facts(json!({
            "regions": ["us", "uk"],
            "identity": {
                "say": cited, "purpose": cited, "class": cited, "brands": [],
                "forms": [form("tablet", &["us", "uk"]), form("liquid", &["us"]), form("drops", &["ca"])],
                "uses": [{ "id": "pain", "regions": ["us"] }, { "id": "cramps" }],
            },
            "sections": [{
                "id": "taking",
                "groups": [group("all", &[], &[]), group("tablets", &["tablet"], &[]), group("pain", &[], &["pain"])],
            }],
        }))?;
        let found = |each_form: serde_json::Value, each_use: serde_json::Value| -> Outcome<Vec<String>> {
            let coverage = json!({
                "topics": {}, "label_reactions": {}, "each_form": each_form, "each_use": each_use,
            });
            let problems = check_each(&facts, &serde_json::from_value(coverage)?);
            Ok(problems.into_iter().map(|problem| problem.what).collect())
        };
        assert!(found(json!({ "dosing": ["tablets", "all"] }), json!({ "dosing": ["pain", "all"] }))?.is_empty());
        let liquid = "the card for us does not talk about \"dosing\" for the form \"liquid\"";
        assert_eq!(found(json!({ "dosing": ["tablets"] }), json!({}))?, [liquid]);
        let cramps = |region| format!("the card for {region} does not talk about \"dosing\" for the use \"cramps\"");
        assert_eq!(found(json!({}), json!({ "dosing": ["pain"] }))?, ["us", "uk"].map(cramps));
        Ok(())
    }
}
