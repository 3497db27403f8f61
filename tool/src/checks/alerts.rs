//! What a medicine's alerts have to be about, how many there may be, and that those about tests have tests.

use crate::content::{
    document::{AlertFacts, AlertKind, Facts},
    names::facts_file,
    problem::Problem,
};

/// The most that a card may have: of many, a reader reads none.
const MOST: usize = 4;

/// Regions whose cards have too many alerts, do not say once how to stop, or say that tests are needed and not which.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let mut problems = Vec::new();
    for region in &facts.regions {
        let mut report = |what: &str, mend: &str| {
            let what = format!("the card for the region \"{region}\" {what}");
            problems.push(Problem::new(facts_file(&facts.id), "alerts", what, mend));
        };
        let alerts: Vec<&AlertFacts> = facts.alerts.iter().filter(|alert| alert.is_for(*region)).collect();
        if alerts.len() > MOST {
            report("has more than four alerts", "say the rest in sections: of many alerts, a reader reads none");
        }
        // What nobody has decided is reported where the card is composed.
        let is_decided = alerts.iter().all(|alert| alert.kind.is_some());
        let about_stopping = alerts.iter().filter_map(|alert| alert.kind).filter(|kind| kind.is_about_stopping());
        if is_decided && about_stopping.count() != 1 {
            let mend = "give one alert, and only one, the kind \"stop-slowly\" or \"may-stop\"";
            report("has to say once how to stop", mend);
        }
        let is_about_tests = alerts.iter().any(|alert| alert.kind == Some(AlertKind::Monitoring));
        if is_about_tests && !facts.tests().any(|test| test.is_for(*region)) {
            let mend = "add \"tests\" to a group, each with what is tested, when and why";
            report("has an alert about tests, and does not say which", mend);
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::checks::example::{self, Outcome};

    fn count(kinds: &[Value]) -> Outcome<usize> {
        let alerts: Vec<Value> =
            kinds.iter().map(|kind| json!({ "id": "a", "kind": kind, "tier": "urgent", "statements": [] })).collect();
        let tests = json!([{ "id": "blood", "sources": [] }]);
        let group = json!({ "id": "tests", "style": "list", "tests": tests });
        let sections = json!([{ "id": "checks", "groups": [group] }]);
        Ok(check(&example::facts(json!({ "alerts": alerts, "sections": sections }))?).len())
    }

    #[test]
    fn a_card_says_once_how_to_stop_and_has_four_alerts_at_most() -> Outcome {
        let [slowly, may, tests] = ["stop-slowly", "may-stop", "monitoring"].map(Value::from);
        assert_eq!(count(std::slice::from_ref(&slowly))?, 0);
        assert_eq!(count(&[tests.clone(), may.clone(), tests.clone(), tests.clone()])?, 0);
        assert_eq!(count(&[may.clone(), tests.clone(), tests.clone(), tests.clone(), tests.clone()])?, 1);
        assert_eq!(count(&[])?, 1);
        assert_eq!(count(&[tests])?, 1);
        assert_eq!(count(&[slowly, may])?, 1);
        assert_eq!(count(&[Value::Null])?, 0);
        Ok(())
    }

    #[test]
    fn an_alert_about_tests_has_tests_in_its_region() -> Outcome {
        let alert = |id: &str, kind: &str| json!({ "id": id, "kind": kind, "tier": "contact", "statements": [] });
        let found = |tests: Value| -> Outcome<usize> {
            let group = json!({ "id": "tests", "style": "list", "tests": tests });
            let sections = json!([{ "id": "checks", "groups": [group] }]);
            let alerts = [alert("a", "may-stop"), alert("b", "monitoring")];
            Ok(check(&example::facts(json!({ "alerts": alerts, "sections": sections }))?).len())
        };
        assert_eq!(found(json!([]))?, 1);
        assert_eq!(found(json!([{ "id": "blood", "regions": ["uk"], "sources": [] }]))?, 1);
        assert_eq!(found(json!([{ "id": "blood", "regions": ["us"], "sources": [] }]))?, 0);
        Ok(())
    }

    #[test]
    fn an_alert_for_another_region_does_not_count() -> Outcome {
        let elsewhere = json!({ "id": "a", "kind": "may-stop", "tier": "urgent", "regions": ["uk"], "statements": [] });
        assert_eq!(check(&example::facts(json!({ "alerts": [elsewhere] }))?).len(), 1);
        Ok(())
    }
}
