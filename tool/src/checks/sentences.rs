use super::{
    reading::{sentences_of, words_of},
    wording::Wording,
};
use crate::content::{document::LanguageRules, problem::Problem};

/// Sentences with more words than the language allows.
pub(super) fn check(wording: &Wording<'_>, rules: &LanguageRules) -> Vec<Problem> {
    let most = rules.longest_sentence;
    let mut problems = Vec::new();
    for passage in &wording.texts {
        let sentences = sentences_of(passage.text, &rules.sentence_ends).into_iter();
        let counts = sentences.map(|sentence| words_of(sentence, rules.search.is_unspaced).len());
        problems.extend(counts.filter(|&count| count > most).map(|count| {
            let what = format!("has a sentence of {count} words; {most} is the most");
            wording.problem(&passage.place, what, "make two sentences of it")
        }));
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn each_sentence_is_short_however_many_there_are() -> Outcome {
        let facts = example::facts(json!({}))?;
        let rules = example::rules(json!({ "longest_sentence": 5 }))?;
        let words = example::words(json!({ "statements": {
            "long": "Take it with a little water.",
            "open": "[write] how to take it, and with what",
            "short": "Take it with some water. Take it with some food.",
        } }))?;
        assert_eq!(places(&check(&Wording::new(&facts, &words), &rules)), ["statements.long"]);
        Ok(())
    }
}
