//! How hard a card and its sections are to read, by the formulas of their language.
//!
//! Names of medicines count as the shortest word there is, since no plainer word exists for them; nothing else does.

mod formula;
mod sentence;
mod syllables;
mod texts;

use crate::content::document::{Formula, LanguageRules};
use formula::Counts;
use medication_card::model::Card;
pub(crate) use sentence::{sentences_of, words_of};
use texts::card_texts;
pub(crate) use texts::{block_texts, section_texts};

/// How hard a text is to read.
#[derive(Clone, Debug)]
pub struct Grades<'r> {
    /// What each formula of the language says; empty if it has none.
    pub figures: Vec<Figure<'r>>,
    /// How many words were counted.
    pub words: usize,
    /// How many sentences were counted.
    pub sentences: usize,
}

/// What one formula says of a text.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'r> {
    /// The formula, with its limits.
    pub formula: &'r Formula,
    /// Its figure.
    pub value: f64,
}

impl<'r> Grades<'r> {
    /// Grades of a text in pieces. Every piece ends a sentence.
    #[must_use]
    pub fn of(texts: &[String], rules: &'r LanguageRules) -> Self {
        let syllables = rules.reading.as_ref().map(|reading| &reading.syllables);
        let mut counts = Counts::default();
        for sentence in texts.iter().flat_map(|text| sentences_of(text, &rules.sentence_ends)) {
            let words = words_of(sentence, rules.search.is_unspaced);
            for word in &words {
                let name = rules.names.iter().any(|name| name.eq_ignore_ascii_case(word));
                counts.syllables += if name { 1 } else { syllables.map_or(0, |syllables| syllables.count(word)) };
                counts.letters += if name { 2 } else { word.chars().filter(|c| c.is_alphanumeric()).count() };
            }
            counts.words += words.len();
            counts.sentences += usize::from(!words.is_empty());
        }
        let formulas = rules.reading.iter().flat_map(|reading| &reading.formulas);
        let figures = formulas.map(|formula| Figure { formula, value: counts.figure(formula) }).collect();
        Self { figures, words: counts.words, sentences: counts.sentences }
    }
}

/// The grades of everything a card says.
#[must_use]
pub fn whole_card<'r>(card: &Card, rules: &'r LanguageRules) -> Grades<'r> {
    Grades::of(&card_texts(card), rules)
}

/// Every sentence of a card with its number of words.
#[must_use]
pub fn sentences(card: &Card, rules: &LanguageRules) -> Vec<(usize, String)> {
    let texts = card_texts(card);
    let sentences = texts.iter().flat_map(|text| sentences_of(text, &rules.sentence_ends));
    let count = |sentence| words_of(sentence, rules.search.is_unspaced).len();
    sentences.map(|sentence| (count(sentence), sentence.trim().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::example::{Outcome, real_rules};

    #[test]
    fn a_plain_text_reads_easier_than_a_learned_one() -> Outcome {
        let rules = real_rules("en")?;
        let plain = "Call your doctor if you feel sleepy. Do not drive.";
        let learned = "Administration concomitantly with central nervous system depressants necessitates cautious \
                       individualization of dosage.";
        let [plain, learned] = [plain, learned].map(|text| Grades::of(&[text.to_owned()], &rules));
        assert!(plain.figures.iter().all(|figure| figure.value < 4.0), "{plain:?}");
        assert!(learned.figures.iter().all(|figure| figure.value > 12.0), "{learned:?}");
        Ok(())
    }

    #[test]
    fn a_name_does_not_make_a_text_harder() -> Outcome {
        let rules = real_rules("en")?;
        assert!(rules.names.iter().any(|name| name == "baclofen"));
        let grade = |text: &str| Grades::of(&[text.to_owned()], &rules).figures.first().map(|figure| figure.value);
        assert_eq!(grade("Take Baclofen now."), grade("Take it now."));
        assert_ne!(grade("Take Spasticity now."), grade("Take it now."));
        Ok(())
    }
}
