//! The search of a card: [`index`] what can be found, [`words`] and [`fold`] how a text is compared, [`matching`] when
//! two words are taken for the same, [`phrase`] how readers ask for what the card answers, [`score`] what comes first,
//! [`rules`] what of this is different in each language.

mod fold;
mod index;
mod matching;
mod phrase;
mod rules;
mod score;
mod words;

use std::sync::Arc;

use self::{
    matching::{Match, Typed, exactly, is_joined},
    phrase::Question,
};
use super::Tier;

pub(super) use fold::plain;
pub use rules::{Rule, SearchRules};

/// Something on a card that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The id of its element.
    pub id: String,
    /// The section it is in; `None` where it is always open.
    pub section: Option<String>,
    /// Its title in a list of results.
    pub title: String,
    /// What to do about it, if it is a side effect or a sign of an emergency.
    pub tier: Option<Tier>,
    /// What of it the reader has typed, where the title does not say it: a brand, or another word for it.
    pub said: Option<String>,
}

/// Something that can be found, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    hit: Hit,
    /// The group or block of which only the best hit is listed; empty where it stands for itself.
    group: String,
    /// What it is called, and what else a reader may call it.
    names: Vec<Name>,
    /// What it says: for each [`Field`], the words in their order, as indices into the vocabulary.
    fields: [Vec<usize>; 5],
}

/// One name of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    /// As it is written.
    text: String,
    /// Its words, as indices into the vocabulary.
    words: Vec<usize>,
    /// Whether it is the name of another medicine or substance.
    is_substance: bool,
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

/// The longest query, in bytes, in which words may be misspelt.
const LONGEST: usize = 200;

/// A search index: everything on a card that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    rules: Arc<SearchRules>,
    /// Words that are not looked for where a query has others.
    small_words: Vec<String>,
    entries: Vec<Entry>,
    vocabulary: Vec<String>,
    /// What of the vocabulary stands only in titles in another language.
    foreign: Vec<bool>,
    questions: Vec<Question>,
}

/// A word of a query.
struct Asked {
    word: String,
    /// The same without any ending.
    root: String,
    /// Whether it says too little to be searched for by itself.
    is_small: bool,
    /// Whether it may be the beginning of a word.
    may_go_on: bool,
    /// How it may have been misspelt, if it is on the card neither as it is nor with another ending.
    misspelt: Option<Typed>,
    /// How well the word of the vocabulary matches that it is most like.
    nearest: Match,
    /// For each word of the vocabulary, how well it matches. Empty for a small word.
    matches: Vec<Match>,
    /// What it counts: the more, the fewer entries have it.
    weight: u32,
}

impl Index {
    /// What answers a query, the best first.
    ///
    /// A word in a name counts more than one in a text, a rare word more than a common one, an exact word more than a
    /// misspelt one, a phrase in which readers ask for something more than its words, and what is urgent more than what is
    /// not. A name of another medicine comes before everything else. Words that say little are passed over, and words that
    /// are not on the card do not matter where others are. Of one group only the best is listed. What is much weaker than
    /// the best is left out, unless it is an emergency.
    ///
    /// Ignores case, accents, plurals, and whether words are written together. The last word may be incomplete. A word that
    /// is not on the card may have another ending, be spelt as it sounds, or have a typing error or two.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit> {
        if !self.rules.is_query(query) {
            return Vec::new();
        }
        let mut asked = self.ask(query);
        self.weigh(&mut asked);
        self.best(&asked)
    }

    /// Everything that can be found, in the order of the card.
    pub fn entries(&self) -> impl Iterator<Item = &Hit> {
        self.entries.iter().map(|entry| &entry.hit)
    }

    /// The words of a query, with what they match by themselves or together with the word before or after them.
    fn ask(&self, query: &str) -> Vec<Asked> {
        let (typed, all) = (self.rules.split(query), self.rules.words(query));
        let only_small = all.iter().all(|word| self.small_words.contains(word));
        let mut asked = Vec::new();
        for (at, (typed, word)) in typed.iter().zip(&all).enumerate() {
            let before = at.checked_sub(1).and_then(|at| all.get(at));
            let after = all.get(at + 1);
            let mut this = Asked {
                word: word.clone(),
                root: self.rules.root(word),
                is_small: !only_small && self.small_words.contains(word),
                may_go_on: after.is_none(),
                misspelt: None,
                nearest: Match::None,
                matches: Vec::new(),
                weight: 0,
            };
            if !this.is_small {
                self.compare(&mut this, typed, [before, after], query.len() <= LONGEST);
            }
            asked.push(this);
        }
        asked
    }

    /// Compares a word with the vocabulary. Only one that is not on the card may be misspelt.
    fn compare(&self, asked: &mut Asked, typed: &str, [before, after]: [Option<&String>; 2], may_be_misspelt: bool) {
        let word = asked.word.as_str();
        let so_far = asked.may_go_on.then_some(typed);
        for known in &self.vocabulary {
            asked.matches.push(if let Some(how) = exactly(word, known, so_far) {
                how
            } else if before.is_some_and(|before| is_joined(known, before, word))
                || after.is_some_and(|after| is_joined(known, word, after))
            {
                Match::Same
            } else if word.starts_with(known.as_str()) {
                Match::Part
            } else {
                Match::None
            });
        }
        asked.nearest = self.nearest_known(asked);
        if asked.nearest < Match::Part || !may_be_misspelt {
            return;
        }
        asked.misspelt = Typed::of(word, typed.chars().count(), so_far.is_some(), &self.rules);
        for (how, known) in asked.matches.iter_mut().zip(&self.vocabulary) {
            if *how >= Match::Part {
                if asked.root == self.rules.root(known) {
                    *how = Match::Ending;
                } else if let Some(near) = asked.misspelt.as_ref().and_then(|typed| typed.nearly(known, &self.rules)) {
                    *how = near;
                }
            }
        }
        asked.nearest = self.nearest_known(asked);
    }

    /// The best match of a word with the vocabulary, but for titles in another language.
    fn nearest_known(&self, asked: &Asked) -> Match {
        let own = asked.matches.iter().zip(&self.foreign).filter(|(_, is_foreign)| !**is_foreign);
        own.map(|(how, _)| *how).min().unwrap_or(Match::None)
    }
}
