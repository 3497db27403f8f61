//! What a card has to talk about.

use std::collections::BTreeSet;

use crate::content::{
    document::{Coverage, Facts},
    names::coverage_file,
    problem::Problem,
};
use medication_card::model::Card;

/// Reactions of the label for which there is no side effect.
pub(super) fn check_reactions(facts: &Facts, coverage: &Coverage) -> Vec<Problem> {
    let effects: BTreeSet<_> = facts.side_effects.iter().map(|effect| &effect.id).collect();
    let missing = coverage.label_reactions.iter().filter(|(_, effect)| !effects.contains(effect));
    missing
        .map(|(reaction, effect)| {
            let what = format!("names \"{effect}\", which is no side effect of this medicine");
            let mend = "name the side effect that covers it, or add one";
            Problem::new(coverage_file(&facts.id), format!("label_reactions.{reaction}"), what, mend)
        })
        .collect()
}

/// Topics that a card does not talk about.
pub(super) fn check_topics(card: &Card, coverage: &Coverage) -> Vec<Problem> {
    let ids = shown_ids(card);
    let missing = coverage.topics.iter().filter(|(_, ids_of)| !ids_of.iter().any(|id| ids.contains(id.as_str())));
    missing
        .map(|(topic, _)| {
            let what = format!("the card for {} does not talk about \"{topic}\"", card.region);
            let mend = "name an id that does and is shown in this region, or write about it";
            Problem::new(coverage_file(&card.medicine), format!("topics.{topic}"), what, mend)
        })
        .collect()
}

/// The ids of everything that a card shows.
pub(crate) fn shown_ids(card: &Card) -> BTreeSet<&str> {
    let mut ids: BTreeSet<&str> = ["identity", "get-help-now", "review"].into();
    ids.extend(card.statements().map(|statement| statement.id.as_str()));
    ids.extend(card.alerts.iter().map(|alert| alert.id.as_str()));
    ids.extend(card.side_effects().iter().map(|effect| effect.id.as_str()));
    ids.extend(card.interactions().iter().map(|entry| entry.id.as_str()));
    for section in &card.sections {
        ids.insert(section.id.as_str());
        let groups = section.groups.iter().filter(|group| !group.statements.is_empty());
        ids.extend(groups.map(|group| group.id.as_str()));
    }
    ids
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    fn coverage(topics: Value, label_reactions: Value) -> Outcome<Coverage> {
        Ok(serde_json::from_value(json!({ "topics": topics, "label_reactions": label_reactions }))?)
    }

    #[test]
    fn every_reaction_has_a_side_effect() -> Outcome {
        let facts = example::facts(json!({ "side_effects": [{ "id": "sleepy", "sources": [] }] }))?;
        let coverage = coverage(json!({}), json!({ "Somnolence": "sleepy", "Seizure": "fit" }))?;
        assert_eq!(places(&check_reactions(&facts, &coverage)), ["label_reactions.Seizure"]);
        Ok(())
    }

    #[test]
    fn a_card_talks_about_every_topic_with_what_it_shows() -> Outcome {
        let topics =
            json!({ "drinking": ["beer", "alcohol"], "review": ["review"], "only in the UK": ["uses-only-uk"] });
        let found = check_topics(&example::card()?, &coverage(topics, json!({}))?);
        assert_eq!(places(&found), ["topics.only in the UK"]);
        Ok(())
    }
}
