//! How hard a card and its sections are to read, by the formulas of their language.
//!
//! Names of medicines count as the shortest word there is, since no plainer word exists for them; nothing else does.

mod english;
mod formula;
mod language;
mod sentence;
mod spanish;
mod texts;

use crate::content::document::LanguageRules;
pub(crate) use formula::Scale;
use formula::{Counts, Formula};
pub(crate) use language::Language;
use medication_card::model::Card;
pub(crate) use sentence::{sentences_of, words_of};
use texts::card_texts;
pub(crate) use texts::{block_texts, section_texts};

/// How hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grades {
    /// What each formula of the language says.
    pub figures: [Figure; 2],
    /// How many words were counted.
    pub words: usize,
    /// How many sentences were counted.
    pub sentences: usize,
}

/// What one formula says of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub(crate) formula: Formula,
    pub(crate) value: f64,
}

impl Grades {
    /// Grades of a text in pieces. Every piece ends a sentence.
    ///
    /// A language without formulas is measured as English; its words are refused by [`super::validate`].
    #[must_use]
    pub fn of(texts: &[String], rules: &LanguageRules) -> Self {
        let language = Language::of(&rules.lang).unwrap_or(Language::English);
        let mut counts = Counts::default();
        for sentence in texts.iter().flat_map(|text| sentences_of(text)) {
            let mut found = false;
            for word in words_of(sentence) {
                found = true;
                counts.words += 1;
                let name = rules.names.iter().any(|name| name.eq_ignore_ascii_case(word));
                counts.syllables += if name { 1 } else { language.syllables(word) };
                counts.letters += if name { 2 } else { word.chars().filter(|c| c.is_alphanumeric()).count() };
            }
            counts.sentences += usize::from(found);
        }
        let figures = language.formulas().map(|formula| Figure {
            formula,
            value: if counts.words == 0 { formula.easiest() } else { formula.figure(counts) },
        });
        Self { figures, words: counts.words, sentences: counts.sentences }
    }
}

/// The grades of everything a card says.
#[must_use]
pub fn whole_card(card: &Card, rules: &LanguageRules) -> Grades {
    Grades::of(&card_texts(card), rules)
}

/// Every sentence of a card with its number of words.
#[must_use]
pub fn sentences(card: &Card) -> Vec<(usize, String)> {
    let texts = card_texts(card);
    let sentences = texts.iter().flat_map(|text| sentences_of(text));
    sentences.map(|sentence| (words_of(sentence).count(), sentence.trim().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome};

    #[test]
    fn a_plain_text_reads_easier_than_a_learned_one() -> Outcome {
        let rules = example::rules(json!({}))?;
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
        let rules = example::rules(json!({ "names": ["baclofen"] }))?;
        let grade = |text: &str| Grades::of(&[text.to_owned()], &rules).figures[0].value;
        assert!((grade("Take Baclofen now.") - grade("Take it now.")).abs() < 1e-9);
        Ok(())
    }
}
