//! What formulas say of a text.

use crate::content::document::{Formula, Scale};

/// What formulas count in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) words: usize,
    pub(super) sentences: usize,
    pub(super) syllables: usize,
    pub(super) letters: usize,
}

impl Counts {
    /// What a formula says of a text with these counts. A text without words is the easiest there is.
    pub(super) fn figure(self, formula: &Formula) -> f64 {
        let Self { words, sentences, syllables, letters } = self;
        if words == 0 {
            return match formula.scale {
                Scale::Grade => 0.0,
                Scale::Ease => 100.0,
            };
        }
        formula.constant
            + formula.words_per_sentence * ratio(words, sentences)
            + formula.sentences_per_word * ratio(sentences, words)
            + formula.syllables_per_word * ratio(syllables, words)
            + formula.letters_per_word * ratio(letters, words)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no card has 2^52 words")]
    let ratio = part as f64 / whole.max(1) as f64;
    ratio
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::example::{Outcome, real_rules};

    fn figures(lang: &str, counts: Counts) -> Outcome<Vec<f64>> {
        let reading = real_rules(lang)?.reading.ok_or("no formulas")?;
        Ok(reading.formulas.iter().map(|formula| counts.figure(formula)).collect())
    }

    fn is_near(figures: &[f64], expected: [f64; 2]) -> bool {
        figures.len() == 2 && figures.iter().zip(expected).all(|(figure, expected)| (figure - expected).abs() < 1e-6)
    }

    #[test]
    fn spanish_figures_are_those_counted_by_hand() -> Outcome {
        // "Llame a su médico hoy. No maneje si tiene sueño.": 10 words, 2 sentences, and
        // Lla-me a su mé-di-co hoy (8), No ma-ne-je si tie-ne sue-ño (9) are 17 syllables.
        let figures = figures("es", Counts { words: 10, sentences: 2, syllables: 17, letters: 0 })?;
        // Crawford: -0.205 * 20 + 0.049 * 170 - 3.407. Szigriszt-Pazos: 206.835 - 62.3 * 1.7 - 5.
        assert!(is_near(&figures, [0.823, 95.925]), "{figures:?}");
        Ok(())
    }

    #[test]
    fn english_figures_are_those_counted_by_hand() -> Outcome {
        // "Call your doctor today. Do not drive if you feel sleepy.": 11 words, 2 sentences, 14 syllables, 43 letters.
        let figures = figures("en", Counts { words: 11, sentences: 2, syllables: 14, letters: 43 })?;
        // Flesch-Kincaid: 0.39 * 5.5 + 11.8 * 14 / 11 - 15.59. Automated: 4.71 * 43 / 11 + 0.5 * 5.5 - 21.43.
        assert!(is_near(&figures, [1.573_181_818, -0.268_181_818]), "{figures:?}");
        Ok(())
    }

    #[test]
    fn a_text_without_words_is_the_easiest() -> Outcome {
        assert!(is_near(&figures("es", Counts::default())?, [0.0, 100.0]));
        Ok(())
    }
}
