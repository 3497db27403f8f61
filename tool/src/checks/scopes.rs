//! Forms and uses: whatever is about one names one that there is.

use crate::content::{document::Facts, names::facts_file, problem::Problem};
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
    let groups = facts
        .study_groups
        .iter()
        .map(|group| (format!("study_groups.{}", group.id), group.forms.as_slice(), group.uses.as_slice()));
    let mut problems = Vec::new();
    for (place, forms, uses) in brands.chain(groups) {
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
        }))?;
        let found = check(&facts);
        assert_eq!(places(&found), ["identity.brands.Examplor.form", "study_groups.wrong", "study_groups.wrong"]);
        Ok(())
    }
}
