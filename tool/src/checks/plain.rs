use std::path::Path;

use super::language::Language;
use super::reading::{block_texts, section_texts, sentences_of, words_of};
use super::validate::texts;
use crate::content::{
    document::{LanguageRules, Words},
    placeholder,
    problem::Problem,
};
use medication_card::model::Card;

/// Texts that are long, or use words that mislead.
pub(crate) fn check(words: &Words, gate: &LanguageRules, language: Language, file: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in texts(words).into_iter().filter(|(_, text)| !placeholder::is_open(text)) {
        let mut report = |what: String, mend: String| problems.push(Problem::new(file, place.clone(), what, mend));
        for sentence in sentences_of(text) {
            let count = words_of(sentence).count();
            if count > gate.longest_sentence {
                let what = format!("has a sentence of {count} words; {} is the most", gate.longest_sentence);
                report(what, "make two sentences of it".to_owned());
            }
            let has_number = sentence.contains(|c: char| c.is_ascii_digit());
            for word in gate.frequency.iter().filter(|word| !has_number && says(sentence, word)) {
                let what = format!("says \"{word}\" without a number; readers take it for far more, or far less");
                report(what, "say how many out of 100, or leave it out".to_owned());
            }
        }
        for (word, plain) in gate.banned.iter().filter(|(word, _)| says(text, word)) {
            report(format!("says \"{word}\""), format!("write \"{plain}\""));
        }
        if let Some(words) = one_in(text, language) {
            let what = format!("says \"{words} …\", which makes a risk look larger");
            report(what, "say how many out of 100".to_owned());
        }
    }
    problems
}

/// Sections that use a medical word and nowhere say what it is. Each section is read by itself, so each has to.
pub(crate) fn unexplained(card: &Card, gate: &LanguageRules, file: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut check = |place: String, texts: &[String]| {
        for word in &gate.jargon {
            let said = texts.iter().any(|text| says(text, word));
            if said && !texts.iter().any(|text| is_glossed(text, word)) {
                let mend = format!("once, put plain words first and the medical one in brackets: \"… ({word})\"");
                problems.push(Problem::new(file, place.clone(), format!("says \"{word}\" and not what it is"), mend));
            }
        }
    };
    check(String::new(), &block_texts(card));
    for section in &card.sections {
        check(format!("sections.{}", section.id), &section_texts(section));
    }
    problems
}

/// Whether a text says a word or phrase, as whole words.
fn says(text: &str, phrase: &str) -> bool {
    places(text, phrase).next().is_some()
}

fn places<'a>(text: &'a str, phrase: &'a str) -> impl Iterator<Item = (String, String)> + 'a {
    let (text, phrase) = (text.to_lowercase(), phrase.to_lowercase());
    let found: Vec<_> = text
        .match_indices(&phrase)
        .map(|(at, found)| {
            let (before, rest) = text.split_at(at);
            let (_, after) = rest.split_at(found.len());
            (before.to_owned(), after.to_owned())
        })
        .filter(|(before, after)| !before.ends_with(goes_on) && !after.starts_with(goes_on) && !is_address(after))
        .collect();
    found.into_iter()
}

/// Whether a word goes on with this character.
fn goes_on(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// Whether what follows a word makes it part of a web address: `safe` in `safe.pharmacy`.
fn is_address(after: &str) -> bool {
    after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Whether a mention of a word stands in brackets, or has brackets right behind it.
fn is_glossed(text: &str, word: &str) -> bool {
    places(text, word).any(|(before, after)| {
        let inside = before.rfind('(') > before.rfind(')') && after.contains(')');
        inside || after.trim_start().starts_with('(')
    })
}

/// How a text says "1 in 50". It may say "1 in 100": a range in one denominator may begin with 1.
fn one_in(text: &str, language: Language) -> Option<&'static str> {
    language.one_in().iter().copied().find(|words| is_one_in(text, words))
}

fn is_one_in(text: &str, words: &str) -> bool {
    places(text, words).any(|(before, after)| {
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
    use super::*;

    #[test]
    fn words_are_found_whole_and_whatever_their_case() {
        assert!(says("Often, you feel well", "often"));
        assert!(!says("soften it", "often"));
        assert!(!says("non-drowsy", "drowsy"));
        assert!(!says("look at safe.pharmacy", "safe"));
    }

    #[test]
    fn a_gloss_is_in_brackets_or_right_before_them() {
        assert!(is_glossed("tight muscles (spasticity)", "spasticity"));
        assert!(is_glossed("spasticity (tight muscles)", "spasticity"));
        assert!(!is_glossed("your spasticity gets better (soon)", "spasticity"));
    }

    #[test]
    fn one_in_x_is_told_from_a_rate_out_of_a_hundred() {
        let english = |text| one_in(text, Language::English);
        assert_eq!(english("It happens to 1 in 50 people"), Some("1 in"));
        assert_eq!(english("fewer than 1 in 10,000"), None);
        assert_eq!(english("11 in 100"), None);
        let spanish = |text| one_in(text, Language::Spanish);
        assert_eq!(spanish("Le pasa a 1 de cada 50 personas"), Some("1 de cada"));
        assert_eq!(spanish("Le pasa a 1 en 50"), Some("1 en"));
        assert_eq!(spanish("menos de 1 en 10,000, de 1 a 9 en 100"), None);
    }
}
