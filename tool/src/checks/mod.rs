//! The rules for content, one a file. `wording`, `phrase`, `repeated` and `reading` are their helpers.
//!
//! A rule cannot tell whether a statement is true. It can tell that it is short, plain and without the words that are
//! known to mislead, that its numbers are those of the facts, and that nothing a card has to talk about is missing. What
//! is missing for a card to be composed at all is found by [`crate::compose`].

mod alerts;
mod coverage;
mod dates;
#[cfg(test)]
mod example;
mod identity;
mod ids;
mod jargon;
mod languages;
mod lines;
mod numbers;
mod orphans;
mod phrase;
mod plain_words;
mod plurals;
mod rates;
pub mod reading;
mod reading_grade;
mod regions;
mod repeated;
mod required;
mod scopes;
mod search_words;
mod sentences;
mod sources;
mod take_away;
mod text;
mod tiles;
mod traits;
mod wording;

use rayon::prelude::*;

use crate::{
    compose::compose,
    content::{
        library::{Library, Medicine},
        problem::Problem,
    },
};
pub(crate) use coverage::shown_ids;
pub use dates::overdue;
pub use ids::{RESERVED, is_reserved};
use medication_card::model::Card;
use wording::Wording;

/// Composes every card of the library, and checks them and the content they are made of.
///
/// # Errors
/// Every problem found, each once.
pub fn validate(library: &Library) -> Result<Vec<Card>, Vec<Problem>> {
    validate_each(library, |card| card)
}

/// The same on all processors, with what `keep` makes of each card: thousands of cards are too much to keep in memory.
/// The results are in the order of the cards.
///
/// # Errors
/// Every problem found, each once.
pub fn validate_each<T: Send>(library: &Library, keep: impl Fn(Card) -> T + Sync) -> Result<Vec<T>, Vec<Problem>> {
    let mut problems = library.problems.clone();
    problems.extend(lines::check(&library.regions));
    for rules in library.language_rules.values() {
        problems.extend([languages::check(rules), plurals::check_rates(rules), search_words::check(rules)].concat());
    }
    problems.extend(library.interface.values().flat_map(plurals::check_words));
    let checked = library.medicines.par_iter().map(|(_, medicine)| {
        let (cards, mut problems) = compose_all(library, medicine);
        problems.extend(check(library, medicine, &cards));
        (cards.into_iter().map(&keep).collect::<Vec<_>>(), problems)
    });
    let (kept, found): (Vec<_>, Vec<_>) = checked.unzip();
    problems.extend(found.into_iter().flatten());
    // One missing word is missing in every region, and is reported once.
    let problems = library.located(problems);
    if problems.is_empty() { Ok(kept.into_iter().flatten().collect()) } else { Err(problems) }
}

/// The cards of a medicine that can be composed, and what is missing for the others.
pub(crate) fn compose_all(library: &Library, medicine: &Medicine) -> (Vec<Card>, Vec<Problem>) {
    let (mut cards, mut problems) = (Vec::new(), Vec::new());
    for &region in &medicine.facts.regions {
        for lang in library.languages(medicine, region) {
            match compose(library, medicine, region, lang) {
                Ok(card) => cards.push(card),
                Err(missing) => problems.extend(missing),
            }
        }
    }
    (cards, problems)
}

/// Everything that keeps a medicine's cards from being built.
fn check(library: &Library, medicine: &Medicine, cards: &[Card]) -> Vec<Problem> {
    let facts = &medicine.facts;
    let mut problems = [
        alerts::check(facts),
        sources::check(facts),
        ids::check(facts),
        identity::check(facts),
        regions::check(facts),
        rates::check(facts),
        scopes::check(facts),
        take_away::check(facts),
        tiles::check(facts),
        traits::check(facts),
        scopes::check_each(facts, &medicine.coverage),
        coverage::check_reactions(facts, &medicine.coverage),
    ]
    .concat();
    problems.extend(dates::check(facts));
    problems.extend(required::check_words(medicine));
    for card in cards {
        problems.extend(required::check(card));
        problems.extend(coverage::check_topics(card, &medicine.coverage));
    }
    for (lang, words) in &medicine.words {
        let wording = Wording::new(facts, words);
        problems.extend([regions::check_words(&wording), orphans::check(&wording), text::check(&wording)].concat());
        let rules = match languages::required(&wording, library.rules(medicine, lang)) {
            Ok(rules) => rules,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        problems.extend(plain_words::check(&wording, &rules));
        problems.extend(sentences::check(&wording, &rules));
        problems.extend(numbers::check(&wording, &rules));
        // How hard a text is to read is checked when all of it is written.
        for card in cards.iter().filter(|card| card.lang == *lang && !wording.is_open) {
            problems.extend(reading_grade::check(card, &rules));
            problems.extend(jargon::check(card, &rules));
        }
    }
    problems
}
