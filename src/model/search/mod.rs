//! The search of a card: [`index`] what can be found, [`words`] and [`fold`] how a text is compared, [`matching`] when
//! two words are taken for the same, [`rules`] what of this is different in each language.

mod fold;
mod index;
mod matching;
mod rules;
mod words;

use std::sync::Arc;

use self::matching::{Match, Typed, exactly, is_joined};
use super::{Tier, rank::ranked};

pub(super) use fold::plain;
pub use rules::{Rule, SearchRules};

/// Something on a card that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id of its element.
    pub id: String,
    /// The section it is in; `None` where it is always open.
    pub section: Option<String>,
    /// Its title in a list of results.
    pub title: String,
    /// What to do about it, if it is a side effect or a sign of an emergency.
    pub tier: Option<Tier>,
    /// How many of the first words of its names are what it is called.
    called: usize,
    /// What it says: for each [`Field`], the words in their order, as indices into the vocabulary.
    fields: [Vec<usize>; 5],
}

/// Where a word stands in an entry, the most telling place first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    /// In what it is called.
    Name,
    /// In what else a reader may call it.
    Synonym,
    /// In its text.
    Text,
    /// In the heading above it, which is an entry of its own: not enough by itself.
    Heading,
    /// In the title of a source in another language, which may have the word by chance: misspelt words are looked for too.
    Title,
}

/// What a word in a [`Field`] counts, beside how well it matches: the less the better.
const COSTS: [u8; 5] = [0, 1, FAR, FAR + 1, FAR];

/// What a word counts that is not in the name. Entries that are worse than the best one by more than this for each word
/// of the query are left out.
const FAR: u8 = 8;

/// The longest query, in bytes, in which words may be misspelt.
const LONGEST: usize = 200;

/// A word of the vocabulary that a word of the query does not match.
const NONE: u8 = u8::MAX;

/// The same, but it is the beginning of it, and the next word may be the rest.
const PART: u8 = NONE - 1;

/// A search index: everything on a card that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    rules: Arc<SearchRules>,
    /// Words that are not looked for where a query has others.
    small_words: Vec<String>,
    entries: Vec<Entry>,
    vocabulary: Vec<String>,
}

/// A word of a query: it, and what it matches.
struct Asked<'a> {
    word: &'a str,
    /// For each word of the vocabulary, how well it matches.
    costs: Vec<u8>,
}

impl Index {
    /// Everything that matches a query, the best first. A match in a name ranks before one in a synonym and that before
    /// one in the text, an exact word before a misspelt one, and more urgent before less urgent. Among what can wait, a
    /// side effect with exactly this name ranks first. Otherwise the order is that of the card. What is much weaker than
    /// the best is left out, unless it is an emergency.
    ///
    /// Ignores case, accents, plurals, and whether words are written together. The last word may be incomplete. Only
    /// where nothing matches otherwise, a word may be misspelt: as it sounds, or by a typing error or two.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<&Entry> {
        if !self.rules.is_query(query) {
            return Vec::new();
        }
        let mut found = Vec::new();
        // First nothing is misspelt, then words that are not on the card, then any.
        for misspelt in [Misspelt::Nothing, Misspelt::Unknown, Misspelt::Anything] {
            let is_enough;
            (found, is_enough) = self.find_with(query, misspelt);
            // Nobody waits for every word of a long text to be compared with every word of the card.
            if is_enough || query.len() > LONGEST {
                break;
            }
        }
        found
    }

    /// What matches, and whether anything does that is more than a title in another language.
    fn find_with(&self, query: &str, misspelt: Misspelt) -> (Vec<&Entry>, bool) {
        let (typed, all) = (self.rules.split(query), self.rules.words(query));
        let only_small = all.iter().all(|word| self.small_words.contains(word));
        let mut asked = Vec::new();
        for (at, (typed, word)) in typed.iter().zip(&all).enumerate() {
            if only_small || !self.small_words.contains(word) {
                let before = at.checked_sub(1).and_then(|at| all.get(at));
                let this = self.ask(typed, word, [before, all.get(at + 1)], misspelt);
                if this.costs.iter().all(|cost| *cost == NONE) {
                    return (Vec::new(), false);
                }
                asked.push(this);
            }
        }
        let (mut found, mut keys) = (Vec::new(), Vec::new());
        let (mut most, mut is_enough) = (u64::MAX, false);
        for entry in &self.entries {
            if let Some((cost, is_own)) = self.cost(entry, &asked) {
                is_enough |= is_own;
                most = most.min(cost + u64::from(FAR) * asked.len() as u64);
                found.push(entry);
                keys.push((cost << 8) | rank_of(entry, &asked));
            }
        }
        let mut best = Vec::new();
        for at in ranked(keys.iter().copied()) {
            if let (Some(entry), Some(key)) = (found.get(at), keys.get(at))
                && (key >> 8 <= most || entry.tier == Some(Tier::Emergency))
            {
                best.push(*entry);
            }
        }
        (best, is_enough)
    }

    /// A word of the query, with what it matches by itself or together with the word before or after it.
    fn ask<'a>(&self, typed: &str, word: &'a str, beside: [Option<&String>; 2], misspelt: Misspelt) -> Asked<'a> {
        let [before, after] = beside;
        let so_far = after.is_none().then_some(typed);
        let mut costs = Vec::new();
        let mut is_known = false;
        for known in &self.vocabulary {
            let cost = if let Some(how) = exactly(word, known, so_far) {
                how as u8
            } else if before.is_some_and(|before| is_joined(known, before, word))
                || after.is_some_and(|after| is_joined(known, word, after))
            {
                Match::Same as u8
            } else if word.starts_with(known.as_str()) {
                PART
            } else {
                NONE
            };
            is_known |= cost < PART;
            costs.push(cost);
        }
        if (misspelt == Misspelt::Anything || misspelt == Misspelt::Unknown && !is_known)
            && let Some(typed) = Typed::of(word, typed.chars().count(), so_far.is_some(), &self.rules)
        {
            for (cost, known) in costs.iter_mut().zip(&self.vocabulary) {
                if *cost >= PART
                    && let Some(how) = typed.nearly(known, &self.rules)
                {
                    *cost = how as u8;
                }
            }
        }
        Asked { word, costs }
    }

    /// How far an entry is from what is asked: the sum over its words. `None` if it lacks one of them, or if all that
    /// matches is its heading. And whether more of it matches than a title in another language.
    fn cost(&self, entry: &Entry, asked: &[Asked<'_>]) -> Option<(u64, bool)> {
        let (mut sum, mut is_own, mut is_title) = (0, false, false);
        for asked in asked {
            let mut least = NONE;
            for (at, (field, cost)) in entry.fields.iter().zip(COSTS).enumerate() {
                let how = self.nearest(field, asked);
                if how < PART {
                    least = least.min(how + cost);
                    is_own |= at < Field::Heading as usize;
                    is_title |= at > Field::Heading as usize;
                }
            }
            if least == NONE {
                return None;
            }
            sum += u64::from(least);
        }
        (is_own || is_title).then_some((sum, is_own))
    }

    /// The best match of a word in a field.
    fn nearest(&self, field: &[usize], asked: &Asked<'_>) -> u8 {
        let mut least = NONE;
        // The word before, if what is asked begins with it.
        let mut first = None;
        for at in field {
            let (Some(known), Some(cost)) = (self.vocabulary.get(*at), asked.costs.get(*at)) else { continue };
            if first.is_some_and(|first: &String| is_joined(asked.word, first, known)) {
                return Match::Same as u8;
            }
            first = (*cost == PART).then_some(known);
            least = least.min(*cost);
        }
        least
    }

    /// Everything that can be found, in the order of the card.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// The place of an entry among those that match as well.
fn rank_of(entry: &Entry, asked: &[Asked<'_>]) -> u64 {
    let [names, ..] = &entry.fields;
    let is_said = |at: &usize| asked.iter().any(|asked| asked.costs.get(*at).is_some_and(|cost| *cost < PART));
    let is_all_said = entry.called > 0 && names.iter().take(entry.called).all(is_said);
    let other = u64::from(!is_all_said);
    match entry.tier {
        Some(tier) if tier < Tier::Contact => tier as u64 * 2 + other,
        Some(tier) => tier as u64 + 2 + other * 2,
        None => u64::from(u8::MAX) - u64::from(is_all_said),
    }
}

/// Which words of a query may be misspelt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Misspelt {
    Nothing,
    /// Those that match nothing on the card as they are.
    Unknown,
    Anything,
}
