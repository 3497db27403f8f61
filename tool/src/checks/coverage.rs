use std::{collections::BTreeSet, path::Path};

use crate::content::{library::Medicine, problem::Problem};
use medication_card::model::Card;

/// Topics that a card does not talk about, and label reactions that no side effect tells.
pub(crate) fn check(medicine: &Medicine, cards: &[Card], file: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let effects: BTreeSet<_> = medicine.facts.side_effects.iter().map(|effect| &effect.id).collect();
    for (reaction, effect) in &medicine.coverage.label_reactions {
        if !effects.contains(effect) {
            let what = format!("is told by \"{effect}\", which is no side effect of this medicine");
            let mend = "name the side effect that tells it, or add one";
            problems.push(Problem::new(file, format!("label_reactions.{reaction}"), what, mend));
        }
    }
    for card in cards {
        let ids = shown_ids(card);
        for (topic, covered_by) in &medicine.coverage.topics {
            if !covered_by.iter().any(|id| ids.contains(id.as_str())) {
                let what = format!("the card for {} does not talk about \"{topic}\"", card.region);
                let mend = "name an id that does and is shown in this region, or write about it";
                problems.push(Problem::new(file, format!("topics.{topic}"), what, mend));
            }
        }
    }
    problems
}

/// The ids of everything that a card shows.
pub(crate) fn shown_ids(card: &Card) -> BTreeSet<&str> {
    let mut ids: BTreeSet<&str> = ["identity", "get-help-now", "do-not-stop", "review"].into();
    ids.extend(card.statements().map(|statement| statement.id.as_str()));
    ids.extend(card.side_effects().iter().map(|effect| effect.id.as_str()));
    ids.extend(card.interactions().iter().map(|entry| entry.id.as_str()));
    for section in &card.sections {
        ids.insert(section.id.as_str());
        let groups = section.groups.iter().filter(|group| !group.statements.is_empty());
        ids.extend(groups.map(|group| group.id.as_str()));
    }
    ids
}
