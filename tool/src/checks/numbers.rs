use std::{collections::BTreeMap, path::Path};

use crate::content::{
    document::{Facts, Words},
    placeholder,
    problem::Problem,
};
use medication_card::model::Id;

/// Texts whose numbers are not those that the facts hold for them.
///
/// `thousands` is what the language puts between thousands.
pub(crate) fn check(facts: &Facts, words: &Words, thousands: &str, file: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut compare = |place: String, texts: Vec<&str>, wanted: &[String]| {
        if texts.iter().any(|text| placeholder::is_open(text)) {
            return;
        }
        let mut found: Vec<String> = texts.into_iter().flat_map(|text| numbers_of(text, thousands)).collect();
        let mut wanted = wanted.to_vec();
        found.sort();
        wanted.sort();
        if found != wanted {
            let list = |numbers: &[String]| if numbers.is_empty() { "none".to_owned() } else { numbers.join(", ") };
            let what = format!("holds the numbers {}, but facts.json says {}", list(&found), list(&wanted));
            problems.push(Problem::new(file, place, what, "compare both with the source and mend the wrong one"));
        }
    };
    let mut said: BTreeMap<&Id, &[String]> = BTreeMap::new();
    let groups = || facts.sections.iter().flat_map(|section| &section.groups);
    for statement in facts.statements() {
        said.insert(&statement.id, &statement.numbers);
    }
    for (id, text) in &words.statements {
        compare(format!("statements.{id}"), vec![text], said.get(id).copied().unwrap_or_default());
    }
    for group in groups() {
        if let Some(words) = words.groups.get(&group.id) {
            let texts = words.heading.iter().chain(&words.lead).map(String::as_str).collect();
            compare(format!("groups.{}", group.id), texts, &group.numbers);
        }
    }
    for effect in &facts.side_effects {
        if let Some(words) = words.side_effects.get(&effect.id) {
            let texts = [&words.notice, &words.action].into_iter().chain(&words.step_up).chain(&words.term);
            compare(format!("side_effects.{}", effect.id), texts.map(String::as_str).collect(), &effect.numbers);
        }
    }
    for entry in &facts.interactions {
        if let Some(words) = words.interactions.get(&entry.id) {
            let texts = vec![words.name.as_str(), &words.examples, &words.effect, &words.action];
            compare(format!("interactions.{}", entry.id), texts, &entry.numbers);
        }
    }
    problems
}

/// The numbers of a text as plain digits, in order: `1,818 people` holds `1818`, `2.5 mg` holds `2.5`.
///
/// A comma or point that does not stand between thousands stands before a fraction.
fn numbers_of(text: &str, thousands: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut current = String::new();
    let chars: Vec<char> = text.chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        let next_is_digit = chars.get(at + 1).is_some_and(char::is_ascii_digit);
        match c {
            _ if c.is_ascii_digit() => current.push(c),
            _ if !current.is_empty() && next_is_digit && thousands.contains(c) => {}
            ',' | '.' if !current.is_empty() && next_is_digit => current.push('.'),
            _ if !current.is_empty() => numbers.push(std::mem::take(&mut current)),
            _ => {}
        }
    }
    if !current.is_empty() {
        numbers.push(current);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_thousands_and_fractions() {
        let numbers = |text| numbers_of(text, ",");
        assert_eq!(numbers("In 1,818 people, 2.5 mg 3 times, 36 to 46 °F."), ["1818", "2.5", "3", "36", "46"]);
        assert_eq!(numbers("GABA-B, T6, no number."), ["6"]);
        assert_eq!(numbers_of("En 1.818 personas, 2,5 mg.", "."), ["1818", "2.5"]);
        assert_eq!(numbers_of("En 1\u{a0}818 personas, 2,5 mg.", "\u{a0}"), ["1818", "2.5"]);
    }
}
