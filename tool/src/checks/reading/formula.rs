//! Formulas for how hard a text is to read.

/// A formula for how hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Formula {
    /// Flesch-Kincaid grade level (Kincaid 1975).
    FleschKincaid,
    /// Automated Readability Index (Smith and Senter 1967).
    Automated,
    /// Crawford's grade for Spanish (1989).
    Crawford,
    /// Perspicuity of Szigriszt-Pazos for Spanish (1993), as the INFLESZ scale reads it: 65 or more is quite easy.
    SzigrisztPazos,
}

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    /// The school grade that a reader needs: the less, the easier.
    Grade,
    /// How easy a text is: the more, the easier.
    Ease,
}

/// What formulas count in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) words: usize,
    pub(super) sentences: usize,
    pub(super) syllables: usize,
    pub(super) letters: usize,
}

impl Formula {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "Flesch-Kincaid",
            Self::Automated => "Automated Readability Index",
            Self::Crawford => "Crawford",
            Self::SzigrisztPazos => "Szigriszt-Pazos (INFLESZ)",
        }
    }

    pub(crate) const fn scale(self) -> Scale {
        match self {
            Self::FleschKincaid | Self::Automated | Self::Crawford => Scale::Grade,
            Self::SzigrisztPazos => Scale::Ease,
        }
    }

    /// The figure of a text without words.
    pub(super) const fn easiest(self) -> f64 {
        match self.scale() {
            Scale::Grade => 0.0,
            Scale::Ease => 100.0,
        }
    }

    pub(super) fn figure(self, counts: Counts) -> f64 {
        let Counts { words, sentences, syllables, letters } = counts;
        match self {
            Self::FleschKincaid => 0.39 * ratio(words, sentences) + 11.8 * ratio(syllables, words) - 15.59,
            Self::Automated => 4.71 * ratio(letters, words) + 0.5 * ratio(words, sentences) - 21.43,
            // Both are counted in 100 words.
            Self::Crawford => -20.5 * ratio(sentences, words) + 4.9 * ratio(syllables, words) - 3.407,
            Self::SzigrisztPazos => 206.835 - 62.3 * ratio(syllables, words) - ratio(words, sentences),
        }
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

    #[test]
    fn spanish_figures_are_those_counted_by_hand() {
        // "Llame a su médico hoy. No maneje si tiene sueño.": 10 words, 2 sentences, and
        // Lla-me a su mé-di-co hoy (8), No ma-ne-je si tie-ne sue-ño (9) are 17 syllables.
        let counts = Counts { words: 10, sentences: 2, syllables: 17, letters: 0 };
        // Crawford: -0.205 * 20 + 0.049 * 170 - 3.407. Szigriszt-Pazos: 206.835 - 62.3 * 1.7 - 5.
        assert!((Formula::Crawford.figure(counts) - 0.823).abs() < 1e-9);
        assert!((Formula::SzigrisztPazos.figure(counts) - 95.925).abs() < 1e-9);
    }

    #[test]
    fn english_figures_are_those_counted_by_hand() {
        // "Call your doctor today. Do not drive if you feel sleepy.": 11 words, 2 sentences, 14 syllables, 43 letters.
        let counts = Counts { words: 11, sentences: 2, syllables: 14, letters: 43 };
        // Flesch-Kincaid: 0.39 * 5.5 + 11.8 * 14 / 11 - 15.59. Automated: 4.71 * 43 / 11 + 0.5 * 5.5 - 21.43.
        assert!((Formula::FleschKincaid.figure(counts) - 1.573_181_818).abs() < 1e-6);
        assert!((Formula::Automated.figure(counts) + 0.268_181_818).abs() < 1e-6);
    }
}
