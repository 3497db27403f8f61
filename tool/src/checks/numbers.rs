use std::collections::BTreeMap;

use super::wording::Wording;
use crate::content::{document::LanguageRules, placeholder, problem::Problem};

/// Texts whose numbers are not those that the facts hold for them, so that no language can change one.
pub(super) fn check(wording: &Wording<'_>, rules: &LanguageRules) -> Vec<Problem> {
    let (facts, words) = (wording.facts, wording.words);
    let mut problems = Vec::new();
    let mut compare = |place: String, texts: Vec<&str>, wanted: &[String]| {
        if texts.iter().any(|text| placeholder::is_open(text)) {
            return;
        }
        let mut found: Vec<String> = texts.into_iter().flat_map(|text| numbers_of(text, rules)).collect();
        let mut wanted = wanted.to_vec();
        found.sort();
        wanted.sort();
        if found != wanted {
            let list = |numbers: &[String]| if numbers.is_empty() { "none".to_owned() } else { numbers.join(", ") };
            let what = format!("holds the numbers {}, but facts.json says {}", list(&found), list(&wanted));
            problems.push(wording.problem(place, what, "compare both with the source and mend the wrong one"));
        }
    };
    let wanted: BTreeMap<_, _> =
        facts.statements().map(|statement| (&statement.id, statement.numbers.as_slice())).collect();
    for (id, text) in &words.statements {
        compare(format!("statements.{id}"), vec![text], wanted.get(id).copied().unwrap_or_default());
    }
    for group in facts.groups() {
        if let Some(words) = words.groups.get(&group.id) {
            let texts = words.heading.iter().chain(&words.lead).map(String::as_str).collect();
            compare(format!("groups.{}", group.id), texts, &group.numbers);
        }
    }
    for test in facts.tests() {
        if let Some(words) = words.tests.get(&test.id) {
            compare(format!("tests.{}", test.id), vec![&words.what, &words.when, &words.why], &test.numbers);
        }
    }
    for effect in &facts.side_effects {
        if let Some(words) = words.side_effects.get(&effect.id) {
            let texts = [&words.notice, &words.action].into_iter().chain(&words.step_up).chain(&words.term);
            compare(format!("side_effects.{}", effect.id), texts.map(String::as_str).collect(), &effect.numbers);
        }
    }
    for group in &facts.study_groups {
        if let Some(words) = words.study_groups.get(&group.id) {
            let texts = words.name.iter().chain(&words.who).chain(&words.dose).map(String::as_str).collect();
            compare(format!("study_groups.{}", group.id), texts, &group.numbers);
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
fn numbers_of(text: &str, rules: &LanguageRules) -> Vec<String> {
    let (thousands, decimal) = (&rules.rates.thousands, &rules.rates.decimal);
    let mut numbers = Vec::new();
    let mut current = String::new();
    let chars: Vec<char> = rules.without_digits(text).chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        let next_is_digit = chars.get(at + 1).is_some_and(char::is_ascii_digit);
        match c {
            _ if c.is_ascii_digit() => current.push(c),
            _ if !current.is_empty() && next_is_digit && thousands.contains(c) => {}
            _ if !current.is_empty() && next_is_digit && (matches!(c, ',' | '.') || decimal.contains(c)) => {
                current.push('.');
            }
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
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn the_numbers_of_a_text_are_those_of_its_facts() -> Outcome {
        let numbers = json!(["1818", "2"]);
        let facts = example::facts(json!({
            "key_facts": [{ "id": "right", "sources": [], "numbers": numbers }, { "id": "wrong", "sources": [] }],
            "side_effects": [{ "id": "rash", "sources": [], "numbers": numbers }],
            "sections": [{
                "id": "tests",
                "groups": [{ "id": "blood", "style": "list", "tests": [{ "id": "liver", "sources": [], "numbers": numbers }] }],
            }],
            "study_groups": [{ "id": "adults", "studies": 1, "people": 1, "sources": [], "numbers": numbers }],
        }))?;
        let words = example::words(json!({
            "statements": { "right": "2 of 1,818 people", "wrong": "Take 2." },
            "side_effects": { "rash": { "name": "Rash", "notice": "have 2 spots", "action": "Call {clinic}." } },
            "tests": { "liver": { "what": "2 liver tests", "when": "after 1,818 days", "why": "to be sure" } },
            "study_groups": { "adults": { "who": "2 adults", "dose": "1,818 mg a day" } },
        }))?;
        let found = check(&Wording::new(&facts, &words), &example::rules(json!({}))?);
        assert_eq!(places(&found), ["statements.wrong", "side_effects.rash"]);
        assert_eq!(found.iter().filter(|problem| problem.what.ends_with("facts.json says none")).count(), 1);
        Ok(())
    }

    #[test]
    fn numbers_are_read_with_thousands_and_fractions_in_the_digits_of_the_language() -> Outcome {
        let numbers = |thousands: &str, decimal: &str, digits: Option<&str>, text: &str| -> Outcome<Vec<String>> {
            let mut rules = example::rules(json!({ "digits": digits }))?;
            (rules.rates.thousands, rules.rates.decimal) = (thousands.to_owned(), decimal.to_owned());
            Ok(numbers_of(text, &rules))
        };
        let found = numbers(",", ".", None, "In 1,818 people, 2.5 mg 3 times, 36 to 46 °F.")?;
        assert_eq!(found, ["1818", "2.5", "3", "36", "46"]);
        assert_eq!(numbers(",", ".", None, "GABA-B, T6, no number.")?, ["6"]);
        assert_eq!(numbers(".", ",", None, "En 1.818 personas, 2,5 mg.")?, ["1818", "2.5"]);
        assert_eq!(numbers("\u{a0}", ",", None, "En 1\u{a0}818 personas, 2,5 mg.")?, ["1818", "2.5"]);
        assert_eq!(numbers("٬", "٫", Some("۰۱۲۳۴۵۶۷۸۹"), "۱٬۸۱۸، ۲٫۵ mg, 3")?, ["1818", "2.5", "3"]);
        Ok(())
    }
}
