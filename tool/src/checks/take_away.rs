use crate::content::{document::Facts, names::facts_file, problem::Problem};

/// The page to print and take along, on which neither list may be empty.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let lists = [("take_away.how", &facts.take_away.how), ("take_away.effects", &facts.take_away.effects)];
    let empty = lists.into_iter().filter(|(_, ids)| ids.is_empty());
    let mend = "name what a reader needs on the one page to print and take along";
    empty.map(|(place, _)| Problem::new(facts_file(&facts.id), place, "is empty", mend)).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn neither_list_is_empty() -> Outcome {
        let facts = example::facts(json!({ "take_away": { "how": ["key-water"], "effects": [] } }))?;
        assert_eq!(places(&check(&facts)), ["take_away.effects"]);
        Ok(())
    }
}
