use std::{cmp::Reverse, collections::BTreeMap};

use crate::content::document::SearchWords;
use medication_card::model::{Rule, SearchRules};

/// The rules by which a card compares words. Longer endings and sounds come first.
pub(crate) fn search_rules(words: &SearchWords) -> SearchRules {
    let folds = words.folds.iter().map(|(to, letters)| Rule { from: letters.clone(), to: to.clone() });
    SearchRules {
        small_words: words.small_words.join(" "),
        folds: folds.collect(),
        endings: longest_first(&words.endings),
        looser_endings: words.looser_endings.clone(),
        sounds: longest_first(&words.sounds),
        is_unspaced: words.is_unspaced,
    }
}

fn longest_first(rules: &BTreeMap<String, String>) -> Vec<Rule> {
    let mut rules: Vec<_> = rules.iter().map(|(from, to)| Rule { from: from.clone(), to: to.clone() }).collect();
    rules.sort_by_key(|rule| Reverse(rule.from.chars().count()));
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(rules: &[(&str, &str)]) -> BTreeMap<String, String> {
        rules.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect()
    }

    #[test]
    fn what_is_longer_comes_first_and_capitals_are_folded() {
        let rules = search_rules(&SearchWords {
            folds: map(&[("a", "áà"), ("ss", "ß"), ("ی", "ي")]),
            endings: map(&[("s", ""), ("ies", "y"), ("ss", "ss")]),
            ..SearchWords::default()
        });
        assert_eq!(rules.fold("Á Straße علي"), "a strasse علی");
        assert_eq!(rules.endings.iter().map(|rule| rule.from.as_str()).collect::<Vec<_>>(), ["ies", "ss", "s"]);
    }
}
