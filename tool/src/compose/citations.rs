use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use crate::content::problem::Problem;
use medication_card::model::Source;

/// The sources of a card, numbered from 1 in the order in which they are first cited.
#[derive(Debug, Default)]
pub(super) struct Citations {
    keys: Vec<String>,
    numbers: BTreeMap<String, u16>,
}

impl Citations {
    /// The number of a source, which is added to the list unless it is there.
    fn number(&mut self, key: &str) -> u16 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        self.keys.push(key.to_owned());
        let number = u16::try_from(self.keys.len()).unwrap_or(u16::MAX);
        self.numbers.insert(key.to_owned(), number);
        number
    }
}

impl Composer<'_> {
    /// The numbers of these sources. A source that is cited for the first time is added to the card's list.
    pub(super) fn cite(&mut self, place: &str, keys: &[String]) -> Vec<u16> {
        if keys.is_empty() {
            let mend = "add the key of the source it comes from; what has no source is not shown";
            self.problems.push(Problem::new(&self.facts_file, place, "has no source", mend));
        }
        let mut numbers = Vec::new();
        for key in keys {
            if self.facts.sources.contains_key(key) || self.regions.sources.contains_key(key) {
                numbers.push(self.citations.number(key));
            } else {
                let what = format!("names the source \"{key}\", which is not in \"sources\"");
                let mend = "add the source, or mend the key; capital and small letters differ";
                self.problems.push(Problem::new(&self.facts_file, place, what, mend));
            }
        }
        numbers
    }

    /// Every source that has been cited, in the order of their numbers.
    pub(super) fn sources(&mut self) -> Vec<Source> {
        let (facts, regions) = (self.facts, self.regions);
        let keys = self.citations.keys.clone();
        let mut sources = Vec::new();
        for source in keys.iter().filter_map(|key| facts.sources.get(key).or_else(|| regions.sources.get(key))) {
            let kind = self.interface.source_kinds.get(&source.kind).cloned();
            sources.push(Source {
                lang: source.lang.clone(),
                title: source.title.clone(),
                publisher: source.publisher.clone(),
                kind: self.interface_word("source_kinds", source.kind.name(), kind),
                date: source.date.clone(),
                url: source.url.clone(),
            });
        }
        sources
    }
}

/// The numbers in order, each once.
pub(super) fn unique(numbers: Vec<u16>) -> Vec<u16> {
    numbers.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}
