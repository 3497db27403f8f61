//! What comes first in a list of results.

use super::{Asked, Entry, Hit, Index, Match, Name};
use crate::model::{Tier, rank::ranked};

/// What a word counts by the [`super::Field`] it stands in.
const FIELDS: [u32; 5] = [16, 15, 6, 2, 4];

/// How far the weight of a word is multiplied for a name of an entry that is typed in full.
const WHOLE: u32 = 4;

/// What the name of another medicine counts besides.
const SUBSTANCE: u32 = 400;

/// How many times weaker than the best, by its words, something is that is left out, and an emergency that is.
const WEAKER: u32 = 4;
const MUCH_WEAKER: u32 = 12;

/// What a word counts that is not on the card.
const UNKNOWN: u32 = 11;

impl Match {
    /// What a match is worth, in quarters.
    pub(super) const fn quarters(self) -> u32 {
        match self {
            Self::Same => 4,
            Self::Beginning | Self::Ending => 3,
            Self::Sound => 2,
            Self::Slip => 1,
            Self::Part | Self::None => 0,
        }
    }
}

/// An entry that matches.
#[derive(Clone, Default)]
struct Found<'a> {
    /// What each word of the query counts.
    by_word: Vec<u32>,
    /// What they count together.
    words: u32,
    /// That, and what else counts.
    score: u32,
    /// The name that is typed in full.
    name: Option<&'a Name>,
    /// Whether more of it matches than the heading above it, and enough of the query.
    is_own: bool,
}

impl Index {
    /// Weighs the words: the fewer entries have one, the more it counts.
    pub(super) fn weigh(&self, asked: &mut [Asked]) {
        let all = self.entries.len();
        for asked in asked {
            let has = |entry: &&Entry| entry.fields.iter().any(|field| self.nearest(field, asked) < Match::Part);
            let count = self.entries.iter().filter(has).count();
            asked.weight = 2 + (all / count.max(1)).checked_ilog2().unwrap_or_default();
        }
    }

    /// What answers a query, the best first.
    pub(super) fn best(&self, asked: &[Asked]) -> Vec<Hit> {
        let mut found: Vec<Found<'_>> = self.entries.iter().map(|entry| self.score(entry, asked)).collect();
        self.add_questions(asked, &mut found);
        let mut most = 0;
        for (found, entry) in found.iter_mut().zip(&self.entries) {
            // What is urgent comes before what matches a little better.
            found.score += match entry.hit.tier {
                Some(Tier::Emergency) => found.score / 8,
                Some(Tier::Urgent) => found.score / 16,
                _ => 0,
            };
            if !found.is_own {
                found.score = 0;
            }
            most = most.max(found.words);
        }
        let keys = found.iter().zip(&self.entries).map(|(found, entry)| {
            let tier = entry.hit.tier.map_or(u8::MAX, |tier| tier as u8);
            (u64::from(u32::MAX - found.score) << 8) | u64::from(tier)
        });
        let mut hits = Vec::new();
        let mut groups: Vec<&str> = Vec::new();
        for at in ranked(keys) {
            let (Some(found), Some(Entry { hit, group, .. })) = (found.get(at), self.entries.get(at)) else {
                continue;
            };
            let times = if hit.tier == Some(Tier::Emergency) { MUCH_WEAKER } else { WEAKER };
            // What is called or asked for so is listed however often its words stand elsewhere.
            let is_listed = found.score > 2 * found.words || found.words * times >= most;
            if found.score == 0 || !is_listed || groups.contains(&group.as_str()) {
                continue;
            }
            if !group.is_empty() {
                groups.push(group);
            }
            let title = self.rules.words(&hit.title);
            let is_in_title = |at: &usize| self.vocabulary.get(*at).is_some_and(|word| title.contains(word));
            let said = found.name.filter(|name| !name.words.iter().all(is_in_title)).map(|name| name.text.clone());
            hits.push(Hit { said, ..hit.clone() });
        }
        hits
    }

    /// What an entry counts by its words.
    fn score<'a>(&self, entry: &'a Entry, asked: &[Asked]) -> Found<'a> {
        let mut found = Found::default();
        let (mut known, mut unknown) = (0, 0);
        for asked in asked {
            let mut most = 0;
            for (at, (field, worth)) in entry.fields.iter().zip(FIELDS).enumerate() {
                let quarters = self.nearest(field, asked).quarters();
                most = most.max(quarters * worth);
                found.is_own |= quarters > 0 && at != super::Field::Heading as usize;
            }
            found.by_word.push(most * asked.weight / 4);
            known += if most > 0 { asked.weight } else { 0 };
            let is_on_card = asked.matches.iter().any(|how| *how < Match::Part);
            unknown += if asked.is_small || is_on_card { 0 } else { UNKNOWN };
        }
        found.words = found.by_word.iter().sum();
        if found.words == 0 {
            return found;
        }
        let mut most = 0;
        for name in &entry.names {
            let score = WHOLE * self.weight_of(name, asked) + if name.is_substance { SUBSTANCE } else { 0 };
            if self.is_said(name, asked) && score > most {
                most = score;
                found.name = Some(name);
            }
        }
        found.score = found.words + most;
        // "Can I take …" says nothing of a medicine that is not on the card.
        found.is_own &= found.name.is_some() || known >= unknown;
        found
    }

    /// Adds what readers ask in a phrase. Where it has the name of a medicine in it, it counts as much as that.
    fn add_questions(&self, asked: &[Asked], found: &mut [Found<'_>]) {
        let names: Vec<&Name> = found.iter().filter_map(|found| found.name).filter(|name| name.is_substance).collect();
        // The most that is asked of each entry.
        let mut most = vec![0; found.len()];
        for question in &self.questions {
            let Some((mut score, said)) = question.score(asked, &self.rules) else { continue };
            if question.is_danger {
                score += score / 8;
            }
            let is_about = |name: &&Name| {
                name.words.iter().any(|at| asked.iter().zip(&said).any(|(asked, said)| *said && asked.is(*at)))
            };
            if names.iter().any(is_about) {
                score += SUBSTANCE;
            }
            for (place, at) in (0..).zip(&question.entries) {
                let (Some(most), Some(found)) = (most.get_mut(*at), found.get_mut(*at)) else { continue };
                // The next best answer counts a little less. A phrase stands for the words that it has.
                let said: u32 = found.by_word.iter().zip(&said).filter(|(_, said)| **said).map(|(word, _)| word).sum();
                let more = (score - score / 8 * u32::min(place, 4)).saturating_sub(said);
                if more > *most {
                    found.score += more - *most;
                    found.is_own = true;
                    *most = more;
                }
            }
        }
    }

    /// Whether every word of a name has been typed that says anything.
    fn is_said(&self, name: &Name, asked: &[Asked]) -> bool {
        let is_small = |at: &usize| self.vocabulary.get(*at).is_some_and(|word| self.small_words.contains(word));
        let mut said = 0;
        let all = name.words.iter().all(|at| {
            let is_typed = asked.iter().any(|asked| asked.names(*at, name.is_substance));
            said += usize::from(is_typed);
            is_typed || is_small(at)
        });
        all && said > 0
    }

    /// What the words of a name count that have been typed.
    fn weight_of(&self, name: &Name, asked: &[Asked]) -> u32 {
        let is_in = |asked: &&Asked| name.words.iter().any(|at| asked.is(*at));
        asked.iter().filter(is_in).map(|asked| asked.weight).sum()
    }

    /// The best match of a word in a field.
    fn nearest(&self, field: &[usize], asked: &Asked) -> Match {
        let mut nearest = Match::None;
        // The word before, if what is asked begins with it.
        let mut first = None;
        for at in field {
            let (Some(known), Some(how)) = (self.vocabulary.get(*at), asked.matches.get(*at)) else { continue };
            if first.is_some_and(|first: &String| super::is_joined(&asked.word, first, known)) {
                return Match::Same;
            }
            first = (*how == Match::Part).then_some(known);
            nearest = nearest.min(*how);
        }
        nearest
    }
}

impl Asked {
    /// Whether it is meant to be this word of the vocabulary.
    fn is(&self, at: usize) -> bool {
        self.matches.get(at).is_some_and(|how| *how < Match::Part)
    }

    /// The same as a part of a name that is typed in full. A word of its own is no beginning of another one: "pain" does not
    /// ask for painkillers. Nor does "operate" ask for an operation, which is no substance.
    fn names(&self, at: usize, is_substance: bool) -> bool {
        self.matches.get(at).is_some_and(|how| match how {
            Match::Beginning => self.nearest > Match::Same,
            Match::Ending => !is_substance,
            // Many short words differ by a letter, and what sounds alike is meant before what differs.
            Match::Slip => self.nearest == Match::Slip && (!is_substance || self.word.chars().count() > 5),
            how => *how < Match::Part,
        })
    }
}
