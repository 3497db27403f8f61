//! What a card has to have. Anything that is missing is a problem, and no default replaces it.

use super::Composer;
use crate::content::problem::Problem;
use medication_card::model::{Id, Region, Tier};

impl Composer<'_> {
    /// A decision that only a person can make. Without it there is no card.
    pub(super) fn decided<T>(&mut self, place: &str, value: Option<T>, what: &str, mend: &str) -> Option<T> {
        if value.is_none() {
            self.problems.push(Problem::new(&self.facts_file, place, what, mend));
        }
        value
    }

    /// What a reader should do about something, which only a person can decide.
    pub(super) fn decided_tier(&mut self, place: &str, id: &Id, tier: Option<Tier>) -> Option<Tier> {
        let what = format!("\"{id}\" has no tier: nobody has decided what a reader should do about it");
        let mend = "give \"tier\" as \"emergency\", \"urgent\" (today), \"contact\" (tell us soon) or \"self-care\"; \
                    where two are plausible, take the more cautious";
        self.decided(&format!("{place}.tier"), tier, &what, mend)
    }

    /// Reports that an id has no words. The text is empty, because the card will not be published.
    pub(super) fn no_words(&mut self, list: &str, id: &Id) -> String {
        let place = format!("{list}.{id}");
        let mend = format!("add \"{id}\" to \"{list}\", or take it out of facts.json");
        self.problems.push(Problem::new(&self.words_file, place, format!("\"{id}\" has no words"), mend));
        String::new()
    }

    /// A label of the interface. One that is missing is a problem: nothing on a card may go without its name.
    pub(super) fn interface_word(&mut self, list: &str, key: &str, word: Option<String>) -> String {
        word.unwrap_or_else(|| {
            let file = format!("words/{}.json", self.interface.lang);
            let mend = format!("add \"{key}\" to \"{list}\"");
            self.problems.push(Problem::new(file, list, format!("\"{key}\" has no words"), mend));
            String::new()
        })
    }

    /// The name of a region in the language of the interface.
    pub(super) fn region_name(&mut self, region: Region) -> String {
        let name = self.interface.regions.get(&region).cloned();
        self.interface_word("regions", region.code(), name)
    }
}
