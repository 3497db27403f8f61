//! How often a side effect occurs, in words. The rules follow the evidence on how people understand risk: numbers instead
//! of adverbs, one denominator, ranges that stay ranges, how many people do not notice the effect beside how many do, and
//! "we do not know" where no source gives a rate.

use super::Composer;
use crate::content::rate::{Per, Rate};
use crate::content::{
    document::{Basis, FrequencyWords, RateFacts, SideEffectFacts},
    problem::Problem,
};
use medication_card::model::{Region, fill};

/// A rate in words.
pub(super) struct RateText {
    pub(super) rate: Option<Rate>,
    pub(super) text: String,
    pub(super) complement: Option<String>,
    pub(super) notes: Vec<String>,
    pub(super) sources: Vec<u16>,
}

impl Composer<'_> {
    /// The rate in the region's own label, otherwise that of another region, which is then named. If there is none, the
    /// text says that the rate is not known.
    pub(super) fn rate(&mut self, place: &str, effect: &SideEffectFacts) -> RateText {
        let what = format!(
            "\"{}\" has no rates: nobody has decided what the card should say about how often it comes",
            effect.id
        );
        let mend = "give the rate that the card should show, or [] where nobody tells how often it comes";
        self.decided(&format!("{place}.rates"), effect.rates.as_ref(), &what, mend);
        let of = |region| effect.rates().iter().enumerate().find(move |(_, rate)| rate.region == region);
        let nearest = [self.region, neighbour(self.region)].into_iter().find_map(of);
        let Some((at, fact)) = nearest.or_else(|| effect.rates().iter().enumerate().next()) else {
            return RateText {
                rate: None,
                text: self.interface.frequency.unknown.clone(),
                complement: None,
                notes: Vec::new(),
                sources: Vec::new(),
            };
        };
        let place = format!("{place}.rates[{at}]");
        let what =
            format!("a rate of \"{}\" has no basis: nobody has looked up where the number comes from", effect.id);
        let mend = "give \"basis\" as \"trials\" (counted in studies), \"band\" (the band a label puts it in) or \
                    \"reports\" (reported after approval)";
        let basis = self.decided(&format!("{place}.basis"), fact.basis, &what, mend);
        let sources = self.cite(&place, &fact.sources);
        let rate = match Rate::new(fact.low, fact.high, fact.per) {
            Ok(rate) => Some(rate),
            Err(error) => {
                let mend = "compare the numbers with the source";
                self.problems.push(Problem::new(&self.facts_file, place, error.to_string(), mend));
                None
            }
        };
        let mut notes = basis.map_or_else(Vec::new, |basis| self.notes(fact, basis));
        let words = &self.interface.frequency;
        // All rates share one denominator: a rate out of 1,000 is "fewer than 1 in 100", and a note gives the exact one.
        let shown = match rate {
            Some(exact) if exact.per() != Per::Hundred => {
                notes.insert(0, fill(&words.exactly, &[("rate", &rate_text(exact, words))]));
                Some(Rate::Below { high: 1, per: Per::Hundred })
            }
            other => other,
        };
        RateText {
            rate,
            text: shown.map_or_else(|| words.unknown.clone(), |rate| rate_text(rate, words)),
            complement: shown.map(|rate| complement(rate, words)),
            notes,
            sources,
        }
    }

    /// Where the number comes from, the region if it is another one, and the comparison with a dummy pill in the same
    /// study.
    fn notes(&mut self, fact: &RateFacts, basis: Basis) -> Vec<String> {
        let words = &self.interface.frequency;
        let mut notes = Vec::new();
        if fact.region == self.region {
            let basis = match basis {
                Basis::Trials => &words.trials,
                Basis::Band => &words.band,
                Basis::Reports => &words.reports,
            };
            notes.push(basis.clone());
        } else {
            let region = self.region_name(fact.region);
            let elsewhere = if basis == Basis::Trials { &words.elsewhere_trials } else { &words.elsewhere };
            notes.push(fill(elsewhere, &[("region", &region)]));
        }
        if let Some(study) = fact.comparison {
            let numbers = [study.people, study.with, study.without].map(|number| number.to_string());
            let [people, with, without] = &numbers;
            let medicine = self.words.identity.name.to_lowercase();
            notes.push(fill(
                &words.comparison,
                &[("people", people), ("with", with), ("without", without), ("medicine", &medicine)],
            ));
        }
        notes
    }
}

/// The region with the most similar labels.
fn neighbour(region: Region) -> Region {
    match region {
        Region::Us | Region::Ca => Region::Us,
        Region::Uk | Region::Ie | Region::Eu | Region::Au | Region::Nz => Region::Eu,
    }
}

fn rate_text(rate: Rate, words: &FrequencyWords) -> String {
    let per = rate.per().people();
    match rate {
        Rate::Range { low, high, .. } if low == high => with_numbers(&words.exact, low, high, per, words),
        Rate::Range { low, high, .. } => with_numbers(&words.range, low, high, per, words),
        Rate::AtLeast { low, .. } => with_numbers(&words.at_least, low, 0, per, words),
        Rate::Below { high, .. } => with_numbers(&words.below, 0, high, per, words),
    }
}

fn complement(rate: Rate, words: &FrequencyWords) -> String {
    let per = rate.per().people();
    let others = |count: u32| per.saturating_sub(count);
    match rate {
        Rate::Range { low, high, .. } if low == high => with_numbers(&words.others_exact, others(low), 0, per, words),
        Rate::Range { low, high, .. } => with_numbers(&words.others_range, others(high), others(low), per, words),
        Rate::AtLeast { low, .. } => with_numbers(&words.others_at_most, 0, others(low), per, words),
        Rate::Below { high, .. } => with_numbers(&words.others_more_than, others(high), 0, per, words),
    }
}

fn with_numbers(text: &str, low: u32, high: u32, per: u32, words: &FrequencyWords) -> String {
    let number = |number: u32| match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{}{rest:03}", words.thousands),
    };
    fill(text, &[("low", &number(low)), ("high", &number(high)), ("per", &number(per))])
}
