use super::{Asked, Match, SearchRules};

/// What readers ask, as it is compared, and which entries answer it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Question {
    /// Indices of entries, the best answer first.
    pub(super) entries: Vec<usize>,
    /// The phrases: for each of their words, the roots of its alternatives.
    pub(super) phrases: Vec<Vec<Vec<String>>>,
    /// Whether an emergency may be behind it.
    pub(super) is_danger: bool,
}

/// What a phrase counts for each of its words, for each that says little by itself, and for each more than one that says
/// something.
const WORD: u32 = 200;
const SMALL: u32 = 40;
const FURTHER: u32 = 150;

impl SearchRules {
    /// A phrase as it is compared.
    pub(super) fn phrase(&self, phrase: &str) -> Vec<Vec<String>> {
        let root = |word: &str| self.words(word).pop().map(|word| self.root(&word));
        phrase.split(' ').map(|word| word.split('/').filter_map(root).collect()).collect()
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
fn score(phrase: &[Vec<String>], asked: &[Asked], rules: &SearchRules) -> Option<(u32, Vec<bool>)> {
    let (mut score, mut said) = (0, Vec::new());
    for alternatives in phrase {
        let rest = asked.get(said.len()..)?;
        let place = rest.iter().position(|asked| alternatives.iter().any(|root| is_meant(asked, root, rules)))?;
        score += match rest.get(place)? {
            asked if asked.is_small => SMALL,
            _ if score < WORD => WORD,
            _ => WORD + FURTHER,
        };
        said.resize(said.len() + place, false);
        said.push(true);
    }
    said.resize(asked.len(), false);
    Some((score, said))
}

fn is_meant(asked: &Asked, root: &str, rules: &SearchRules) -> bool {
    asked.root == root
        || asked.may_go_on
            && asked.nearest > Match::Same
            && asked.word.len() > 3
            && root.starts_with(asked.word.as_str())
        || asked
            .misspelt
            .as_ref()
            .is_some_and(|typed| typed.nearly(root, rules).is_some_and(|how| how <= asked.nearest))
}
