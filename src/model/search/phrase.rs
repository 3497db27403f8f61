use super::{Asked, Match, SearchRules};

/// What readers ask, as it is compared, and which entries answer it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Question {
    /// Indices of entries, the best answer first.
    pub(super) entries: Vec<usize>,
    /// The phrases: for each of their words, its alternatives.
    pub(super) phrases: Vec<Vec<Vec<Alternative>>>,
    /// Whether an emergency may be behind it.
    pub(super) is_danger: bool,
}

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alternative {
    word: String,
    /// The same without any ending.
    root: String,
}

/// What a phrase counts for each of its words, for each that says little by itself, and for each more than one that says
/// something.
const WORD: u32 = 200;
const SMALL: u32 = 40;
const FURTHER: u32 = 150;

impl SearchRules {
    /// A phrase as it is compared.
    pub(super) fn phrase(&self, phrase: &str) -> Vec<Vec<Alternative>> {
        let alternative = |word: &str| {
            let word = self.words(word).pop()?;
            Some(Alternative { root: self.root(&word), word })
        };
        phrase.split(' ').map(|word| word.split('/').filter_map(alternative).collect()).collect()
    }
}

impl Question {
    /// What it counts for a query, and which of the words it is about. `None` if it is not asked.
    pub(super) fn score(&self, asked: &[Asked], rules: &SearchRules) -> Option<(u32, Vec<bool>)> {
        let mut best = None;
        for phrase in &self.phrases {
            if let Some((score, said)) = score(phrase, asked, rules)
                && best.as_ref().is_none_or(|(other, _)| score > *other)
            {
                best = Some((score, said));
            }
        }
        best
    }
}

/// The words of a phrase in a query, in their order.
fn score(phrase: &[Vec<Alternative>], asked: &[Asked], rules: &SearchRules) -> Option<(u32, Vec<bool>)> {
    let (mut score, mut said) = (0, Vec::new());
    for alternatives in phrase {
        let rest = asked.get(said.len()..)?.iter().enumerate();
        let (place, asked, how) = rest
            .map(|(place, asked)| (place, asked, asked.nearest_of(alternatives, rules)))
            .find(|(_, _, how)| *how < Match::Part)?;
        score += match score {
            _ if asked.is_small => SMALL,
            ..WORD => WORD * how.quarters() / 4,
            _ => (WORD + FURTHER) * how.quarters() / 4,
        };
        said.resize(said.len() + place, false);
        said.push(true);
    }
    said.resize(asked.len(), false);
    Some((score, said))
}

impl Asked {
    /// How well it matches one of these.
    fn nearest_of(&self, alternatives: &[Alternative], rules: &SearchRules) -> Match {
        let mut nearest = Match::None;
        for Alternative { word, root } in alternatives {
            nearest = nearest.min(if self.root == *root {
                Match::Same
            } else if self.may_go_on
                && self.nearest > Match::Same
                && self.word.len() > 3
                && word.starts_with(self.word.as_str())
            {
                Match::Beginning
            } else if self.misspelt.is_some() && rules.sound(&self.root) == rules.sound(root) {
                Match::Sound
            } else {
                let near = self.misspelt.as_ref().and_then(|typed| typed.nearly(word, rules));
                near.filter(|how| *how <= self.nearest).unwrap_or(Match::None)
            });
        }
        nearest
    }
}
