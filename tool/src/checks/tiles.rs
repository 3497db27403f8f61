use super::repeated::repeated;
use crate::content::{document::Facts, names::facts_file, problem::Problem};

/// So many fit on the first screen of a small phone.
const MOST: usize = 6;

/// Tiles: each topic once, and no more than fit on the first screen.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let problem = |place: String, what: String, mend: &str| Problem::new(facts_file(&facts.id), place, what, mend);
    let mut problems: Vec<Problem> = repeated(&facts.tiles)
        .into_iter()
        .map(|(at, id)| problem(format!("tiles[{at}]"), format!("is \"{id}\" again"), "name each topic once"))
        .collect();
    let count = facts.tiles.len();
    if count > MOST {
        let what = format!("has {count} topics, and {MOST} fit on the first screen");
        problems.push(problem("tiles".to_owned(), what, "leave out those that matter least"));
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn a_topic_is_named_once_and_no_more_than_fit() -> Outcome {
        let found = |tiles: &[&str]| -> Outcome<Vec<String>> {
            let facts = example::facts(json!({ "tiles": tiles }))?;
            Ok(places(&check(&facts)).into_iter().map(str::to_owned).collect())
        };
        assert!(found(&["a", "b", "c", "d", "e", "f"])?.is_empty());
        assert_eq!(found(&["a", "b", "a"])?, ["tiles[2]"]);
        assert_eq!(found(&["a", "b", "c", "d", "e", "f", "g"])?, ["tiles"]);
        Ok(())
    }
}
