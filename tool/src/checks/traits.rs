use super::repeated::repeated;
use crate::content::{document::Facts, names::facts_file, problem::Problem};
use medication_card::model::{Bits, Id};

/// What matters to readers: each trait once, each id once for a trait, and no more traits than a card can keep.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let problem = |place: String, what: String, mend: &str| Problem::new(facts_file(&facts.id), place, what, mend);
    let traits: Vec<Id> = facts.relevance.iter().map(|relevance| relevance.reader_trait.clone()).collect();
    let mut problems: Vec<Problem> = repeated(&traits)
        .into_iter()
        .map(|(at, id)| problem(format!("relevance[{at}].trait"), format!("is \"{id}\" again"), "join the two"))
        .collect();
    for (number, relevance) in facts.relevance.iter().enumerate() {
        problems.extend(repeated(&relevance.ids).into_iter().map(|(at, id)| {
            let place = format!("relevance[{number}].ids[{at}]");
            problem(place, format!("names \"{id}\" again"), "name it once: a second time would show it twice")
        }));
    }
    if traits.len() > Bits::CAPACITY {
        let what = format!("has {} traits, and a card can keep {}", traits.len(), Bits::CAPACITY);
        problems.push(problem("relevance".to_owned(), what, "leave out those that matter least"));
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    fn found(relevance: Value) -> Outcome<Vec<String>> {
        let facts = example::facts(json!({ "relevance": relevance }))?;
        Ok(places(&check(&facts)).into_iter().map(str::to_owned).collect())
    }

    #[test]
    fn a_trait_and_an_id_for_it_are_named_once() -> Outcome {
        let drives = json!({ "trait": "drives", "ids": ["sleepy", "rash", "sleepy"] });
        let alcohol = json!({ "trait": "alcohol", "ids": ["sleepy"] });
        assert_eq!(found(json!([drives, alcohol]))?, ["relevance[0].ids[2]"]);
        assert_eq!(found(json!([alcohol, alcohol]))?, ["relevance[1].trait"]);
        Ok(())
    }

    #[test]
    fn a_card_keeps_so_many_traits() -> Outcome {
        let traits = |count: usize| (0..count).map(|at| json!({ "trait": format!("trait-{at}"), "ids": [] })).collect();
        assert!(found(traits(Bits::CAPACITY))?.is_empty());
        assert_eq!(found(traits(Bits::CAPACITY + 1))?, ["relevance"]);
        Ok(())
    }
}
