//! Words that mislead, or that have plainer ones.

use super::{phrase::Searched, reading::sentences_of, wording::Wording};
use crate::content::{document::LanguageRules, problem::Problem};

/// Banned words; words that say how often without a number; and "1 in 50", which makes a risk look larger than "2 in 100".
pub(super) fn check(wording: &Wording<'_>, rules: &LanguageRules) -> Vec<Problem> {
    let texts: Vec<_> = wording.texts.iter().map(|passage| passage.text).collect();
    // A word that is not in all of them is in none, which is quicker to find out at once.
    let all = Searched::new(&texts.join("\n"), rules);
    let banned: Vec<_> = rules.banned.iter().filter(|(word, _)| all.holds(word)).collect();
    let mut problems = Vec::new();
    for passage in &wording.texts {
        let mut report = |what: String, mend: String| problems.push(wording.problem(&passage.place, what, mend));
        for word in without_number(passage.text, rules) {
            let what = format!("says \"{word}\" without a number; readers take it for far more, or far less");
            report(what, "say how many out of 100, or leave it out".to_owned());
        }
        let text = Searched::new(passage.text, rules);
        for (word, plainer) in banned.iter().filter(|(word, _)| text.holds(word)) {
            report(format!("says \"{word}\""), format!("write \"{plainer}\""));
        }
        if let Some(words) = rules.one_in.iter().find(|words| is_one_in(&text, words)) {
            let what = format!("says \"{words} …\", which makes a risk look larger");
            report(what, "say how many out of 100".to_owned());
        }
    }
    problems
}

/// The words that say how often in a sentence that has no number.
fn without_number<'r>(text: &str, rules: &'r LanguageRules) -> Vec<&'r String> {
    let sentences = sentences_of(text, &rules.sentence_ends).into_iter();
    let sentences =
        sentences.filter(|sentence| !sentence.contains(char::is_numeric)).map(|text| Searched::new(text, rules));
    sentences.flat_map(|sentence| rules.frequency.iter().filter(move |word| sentence.holds(word))).collect()
}

/// Whether a text says "1 in 50" with these words for "1 in". It may say "1 in 100": a range in one denominator may begin
/// with 1.
fn is_one_in(text: &Searched, words: &str) -> bool {
    text.around(words).any(|(before, after)| {
        let per: String = after
            .chars()
            .filter(|c| *c != ',')
            .skip_while(|c| c.is_whitespace())
            .take_while(char::is_ascii_digit)
            .collect();
        !per.is_empty()
            && !matches!(per.as_str(), "100" | "1000" | "10000")
            && !before.ends_with(|c: char| c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome};

    #[test]
    fn one_in_x_is_told_from_a_rate_out_of_a_hundred() -> Outcome {
        let says = |lang: &str, text: &str| -> Outcome<Option<String>> {
            let rules = example::real_rules(lang)?;
            let text = Searched::new(text, &rules);
            Ok(rules.one_in.into_iter().find(|words| is_one_in(&text, words)))
        };
        for (lang, text, expected) in [
            ("en", "It happens to 1 in 50 people", Some("1 in")),
            ("en", "fewer than 1 in 10,000", None),
            ("en", "11 in 100", None),
            ("es", "Le pasa a 1 de cada 50 personas", Some("1 de cada")),
            ("es", "Le pasa a 1 en 50", Some("1 en")),
            ("es", "menos de 1 en 10,000, de 1 a 9 en 100", None),
        ] {
            assert_eq!(says(lang, text)?.as_deref(), expected, "{text}");
        }
        Ok(())
    }

    #[test]
    fn a_word_that_says_how_often_needs_a_number_in_its_own_sentence() -> Outcome {
        let rules = example::rules(json!({ "frequency": ["rare"] }))?;
        let found = |text| without_number(text, &rules).len();
        assert_eq!(found("It is rare. Ask us."), 1);
        assert_eq!(found("It is rare: 2 in 100 have it."), 0);
        assert_eq!(found("It is rare: २ in १०० have it."), 0);
        assert_eq!(found("It is rare. 2 in 100 have a rash."), 1, "the number is in the next sentence");
        Ok(())
    }

    #[test]
    fn a_misleading_word_is_reported_with_a_plainer_one() -> Outcome {
        let facts = example::facts(json!({}))?;
        let rules =
            example::rules(json!({ "banned": { "consult": "ask" }, "frequency": ["rare"], "one_in": ["1 in"] }))?;
        let words = example::words(json!({ "statements": {
            "banned": "Consult us.",
            "open": "[write] whom to consult",
            "often": "It is rare.",
            "one-in": "1 in 50 have it.",
            "plain": "Ask us. 2 in 100 have it.",
        } }))?;
        let found: Vec<_> = check(&Wording::new(&facts, &words), &rules)
            .into_iter()
            .map(|problem| (problem.place, problem.mend))
            .collect();
        let expected = [
            ("statements.banned", "write \"ask\""),
            ("statements.often", "say how many out of 100, or leave it out"),
            ("statements.one-in", "say how many out of 100"),
        ];
        assert_eq!(found, expected.map(|(place, mend)| (place.to_owned(), mend.to_owned())));
        Ok(())
    }
}
