use super::{Composer, citations::unique};
use crate::content::{document::SideEffectFacts, rate::Rate};
use medication_card::model::{Band, Cited, SideEffect};

impl<'a> Composer<'a> {
    /// All side effects, the most urgent first.
    pub(super) fn side_effects(&mut self) -> Vec<SideEffect> {
        let mut effects: Vec<_> = self.facts.side_effects.iter().collect();
        effects.sort_by_key(|effect| effect.tier);
        let (mut effects, rates): (Vec<_>, Vec<_>) =
            effects.into_iter().filter_map(|effect| self.side_effect(effect)).unzip();
        // Capitals and accents do not count.
        let by_name = places(effects.iter().map(|effect| self.search.fold(&effect.name)).collect());
        let rank = |(effect, rate): (&SideEffect, &Option<Rate>)| (rate.map_or(u32::MAX, Rate::rank), effect.tier);
        let by_often = places(effects.iter().zip(&rates).map(rank).collect());
        for (effect, (name, often)) in effects.iter_mut().zip(by_name.into_iter().zip(by_often)) {
            (effect.by_name, effect.by_often) = (name, often);
        }
        effects
    }

    /// A side effect and its rate. Its places in the lists ordered by name and by rate are set later.
    fn side_effect(&mut self, effect: &'a SideEffectFacts) -> Option<(SideEffect, Option<Rate>)> {
        let place = format!("side_effects.{}", effect.id);
        let tier = self.decided_tier(&place, &effect.id, effect.tier);
        let Some(words) = self.words.side_effects.get(&effect.id) else {
            self.no_words("side_effects", &effect.id);
            return None;
        };
        let rate_text = self.rate(&place, effect);
        let Cited { text: action, mut sources } = self.text(&format!("{place}.action"), &words.action, &effect.sources);
        let step_up = words.step_up.as_ref().map(|step_up| {
            let cited = self.text(&format!("{place}.step_up"), step_up, &effect.sources);
            sources.extend(cited.sources);
            cited.text
        });
        sources.extend(rate_text.sources);
        let side_effect = SideEffect {
            id: effect.id.clone(),
            tier: tier?,
            name: words.name.clone(),
            by_name: 0,
            synonyms: words.synonyms.clone(),
            notice: words.notice.clone(),
            term: words.term.clone(),
            band: rate_text.rate.map_or(Band::Unknown, Rate::band),
            by_often: 0,
            people: rate_text.rate.and_then(Rate::people),
            rate_text: rate_text.text,
            complement: rate_text.complement,
            rate_notes: rate_text.notes,
            action,
            step_up,
            sources: unique(sources),
        };
        Some((side_effect, rate_text.rate))
    }
}

/// The place of each key when all are sorted. Equal keys share a place.
fn places<K: Ord + Clone>(keys: Vec<K>) -> Vec<u16> {
    let mut sorted = keys.clone();
    sorted.sort();
    let place = |key: &K| sorted.partition_point(|other| other < key);
    keys.iter().map(|key| u16::try_from(place(key)).unwrap_or(u16::MAX)).collect()
}
