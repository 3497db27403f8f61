use std::collections::BTreeMap;

use super::Composer;
use crate::content::{
    document::{Facts, RelevanceFacts},
    problem::Problem,
};
use medication_card::model::{Id, Region, TakeAway, TraitHighlights};

/// Everything on the card that can be named by its id, and whether it is shown in the region.
type Shown<'a> = BTreeMap<&'a Id, bool>;

impl Composer<'_> {
    /// What is highlighted for which reader, and what the page to take away holds.
    pub(super) fn highlights_and_take_away(&mut self) -> (Vec<TraitHighlights>, TakeAway) {
        let facts = self.facts;
        let shown = shown(facts, self.region);
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

    /// Those of the ids that are shown in this region. An id that the medicine does not have is a problem.
    fn only_shown(&mut self, shown: &Shown<'_>, place: &str, ids: &[Id]) -> Vec<Id> {
        let mut only = Vec::new();
        for id in ids {
            match shown.get(id) {
                Some(true) => only.push(id.clone()),
                Some(false) => {}
                None => {
                    let what = format!("names \"{id}\", which is no statement, group, side effect or interaction");
                    self.problems.push(Problem::new(&self.facts_file, place, what, "mend the id, or take it out"));
                }
            }
        }
        only
    }
}

fn shown(facts: &Facts, region: Region) -> Shown<'_> {
    let groups = facts.sections.iter().flat_map(|section| &section.groups).map(|group| &group.id);
    let effects = facts.side_effects.iter().map(|effect| &effect.id);
    let interactions = facts.interactions.iter().map(|interaction| &interaction.id);
    let everywhere = groups.chain(effects).chain(interactions).map(|id| (id, true));
    everywhere.chain(facts.statements().map(|statement| (&statement.id, statement.is_for(region)))).collect()
}
