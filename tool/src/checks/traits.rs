use super::repeated::repeated;
use crate::content::{document::Facts, names::facts_file, problem::Problem};

/// What is highlighted for a reader trait is named once: a second time would show it twice.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let twice = |(reader_trait, ids)| repeated(ids).into_iter().map(move |(at, id)| (reader_trait, at, id));
    let twice = facts.relevance.iter().flat_map(twice);
    twice
        .map(|(reader_trait, at, id)| {
            let place = format!("relevance.{}[{at}]", reader_trait.name());
            Problem::new(facts_file(&facts.id), place, format!("names \"{id}\" again"), "name it once")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn an_id_is_named_once_for_a_trait() -> Outcome {
        let relevance = json!({ "drives": ["sleepy", "rash", "sleepy"], "alcohol": ["sleepy"] });
        let facts = example::facts(json!({ "relevance": relevance }))?;
        assert_eq!(places(&check(&facts)), ["relevance.drives[2]"]);
        Ok(())
    }
}
