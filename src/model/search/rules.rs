use serde::Serialize;

use super::fold::plain;

/// How the words of a language are compared: `search` in `data/languages/<lang>.json`. It travels with the card, so that
/// nobody downloads the rules of another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchRules {
    /// Words that say too little to be searched for, separated by spaces.
    pub small_words: String,
    /// Letters, each list of them with what it is compared as.
    pub folds: Vec<Rule>,
    /// Endings of folded words, the longest first, each with what stands for it.
    pub endings: Vec<Rule>,
    /// More endings, of words that are not on the card as they are typed.
    pub looser_endings: Vec<String>,
    /// Letters of folded words, the longest first, each with what it sounds like.
    pub sounds: Vec<Rule>,
    /// Whether words are written without spaces between them.
    pub is_unspaced: bool,
}

/// What stands for letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// The letters; never empty.
    pub from: String,
    /// What stands for them.
    pub to: String,
}

impl SearchRules {
    /// A text as it is compared: letters small and without the accents that do not matter, wide letters and the digits of any script as ASCII.
    /// Characters that cannot be seen are left out.
    #[must_use]
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::new();
        for c in text.chars().filter_map(plain) {
            let c = c.to_lowercase().next().unwrap_or(c);
            match self.folds.iter().find(|rule| rule.from.chars().any(|letter| letter == c)) {
                Some(rule) => folded.push_str(&rule.to),
                None => folded.push(c),
            }
        }
        folded
    }

    /// Replaces the ending of a folded word by the first rule that leaves three letters or more.
    pub(super) fn stem(&self, word: &mut String) {
        for Rule { from, to } in &self.endings {
            if let Some(stem) = word.strip_suffix(from.as_str())
                && stem.chars().chain(to.chars()).count() > 2
            {
                word.truncate(stem.len());
                word.push_str(to);
                return;
            }
        }
    }

    /// A stemmed word without any ending: what "breathing" and "breathe" have in common. Of two equal letters at its end one
    /// is left, as in "stop" and "stopped".
    #[must_use]
    pub(super) fn root(&self, word: &str) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        let mut may_be_double = true;
        for ending in &self.looser_endings {
            let count = ending.chars().count();
            // An ending of one letter may well be part of the word.
            let least = if count > 1 { 3 } else { 4 };
            if word.ends_with(ending.as_str()) && letters.len() >= count + least {
                letters.truncate(letters.len() - count);
                may_be_double = count > 1;
                break;
            }
        }
        if let [.., one, other] = letters.as_slice()
            && one == other
            && may_be_double
            && letters.len() > 3
        {
            letters.pop();
        }
        letters.into_iter().collect()
    }

    /// What a folded word sounds like, roughly: two words that may be pronounced alike have the same. One letter and two
    /// sound the same.
    #[must_use]
    pub fn sound(&self, word: &str) -> Vec<char> {
        let mut heard = Vec::new();
        let mut hear = |letter| {
            if heard.last() != Some(&letter) {
                heard.push(letter);
            }
        };
        let mut rest = word;
        while let Some(letter) = rest.chars().next() {
            let found = self.sounds.iter().find_map(|rule| Some((rule, rest.strip_prefix(rule.from.as_str())?)));
            rest = match found {
                Some((rule, after)) => {
                    rule.to.chars().for_each(&mut hear);
                    after
                }
                None => {
                    hear(letter);
                    rest.strip_prefix(letter).unwrap_or_default()
                }
            };
        }
        heard
    }
}
