use std::collections::BTreeMap;

use super::Composer;
use crate::content::{document::RelevanceFacts, problem::Problem};
use medication_card::model::{Id, TakeAway, TraitHighlights};

/// Everything on the card that can be named by its id, and whether it is shown in the region.
pub(super) type Shown<'a> = BTreeMap<&'a Id, bool>;

impl<'a> Composer<'a> {
    /// What is highlighted for which reader, and what the page to take away holds.
    pub(super) fn highlights_and_take_away(&mut self) -> (Vec<TraitHighlights>, TakeAway) {
        let facts = self.facts;
        let shown = self.shown();
        let mut highlights = Vec::new();
        for (at, RelevanceFacts { reader_trait, ids }) in facts.relevance.iter().enumerate() {
            let ids = self.only_shown(&shown, &format!("relevance[{at}].ids"), ids);
            let label = self.interface.traits.get(reader_trait).cloned();
            let label = self.interface_word("traits", reader_trait.as_str(), label);
            highlights.push(TraitHighlights { id: reader_trait.clone(), label, ids });
        }
        let take_away = TakeAway {
            how: self.only_shown(&shown, "take_away.how", &facts.take_away.how),
            effects: self.only_shown(&shown, "take_away.effects", &facts.take_away.effects),
        };
        (highlights, take_away)
    }

    pub(super) fn shown(&self) -> Shown<'a> {
        let facts = self.facts;
        let effects = facts.side_effects.iter().map(|effect| &effect.id);
        let interactions = facts.interactions.iter().map(|interaction| &interaction.id);
        let mut shown: Shown<'a> = effects.chain(interactions).map(|id| (id, true)).collect();
        shown.extend(
            facts.statements().chain(facts.tests()).map(|statement| (&statement.id, statement.is_for(self.region))),
        );
        for group in facts.groups() {
            let is_here = self.is_here(&group.forms, &group.uses);
            shown.insert(&group.id, is_here);
            if !is_here {
                shown.extend(group.statements.iter().chain(&group.tests).map(|statement| (&statement.id, false)));
            }
        }
        shown
    }

    /// Those of the ids that are shown in this region. An id that the medicine does not have is a problem.
    pub(super) fn only_shown(&mut self, shown: &Shown<'_>, place: &str, ids: &[Id]) -> Vec<Id> {
        let mut only = Vec::new();
        for id in ids {
            match shown.get(id) {
                Some(true) => only.push(id.clone()),
                Some(false) => {}
                None => {
                    let what = format!("names \"{id}\", which is nothing on the card that could be shown there");
                    self.problems.push(Problem::new(&self.facts_file, place, what, "mend the id, or take it out"));
                }
            }
        }
        only
    }
}
