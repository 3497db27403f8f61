//! What the gate has to know of a language to judge its texts, and how hard they are to read.
//!
//! Formulas are made for one language each: they weigh the length of its words, and a Spanish word is longer than an
//! English one of the same age. A language with no formulas cannot be judged, and its cards are not built.

use medication_card::model::Lang;

/// A language that the gate can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// The language of these words, if it is one that the gate can judge.
    pub(crate) fn of(lang: &Lang) -> Option<Self> {
        match lang.as_str() {
            "en" => Some(Self::English),
            "es" => Some(Self::Spanish),
            _ => None,
        }
    }

    /// Two formulas, because each has a blind spot: one of a pair counts on long words, the other on long sentences.
    pub(crate) const fn formulas(self) -> [Formula; 2] {
        match self {
            Self::English => [Formula::FleschKincaid, Formula::Automated],
            Self::Spanish => [Formula::Crawford, Formula::SzigrisztPazos],
        }
    }

    /// How "1 in 50" begins.
    pub(super) const fn one_in(self) -> &'static [&'static str] {
        match self {
            Self::English => &["1 in"],
            Self::Spanish => &["1 en", "1 de cada"],
        }
    }

    /// The syllables of a word, by its vowels. A number counts as one.
    pub(super) fn syllables(self, word: &str) -> usize {
        let word = word.to_lowercase();
        if word.chars().all(|c| !c.is_alphabetic()) {
            return 1;
        }
        let part = match self {
            Self::English => english_syllables,
            Self::Spanish => spanish_syllables,
        };
        word.split('-').map(part).sum::<usize>().max(1)
    }
}

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

/// The syllables of an English word. Within one of a dictionary's count for nearly all words.
fn english_syllables(part: &str) -> usize {
    let letters: Vec<char> = part.chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0_usize;
    let mut previous: Option<char> = None;
    for &c in &letters {
        let joined = previous.is_some_and(is_vowel)
            // "diet", "giant", "fluid": two vowels that are two syllables.
            && !matches!((previous, c), (Some('i'), 'a' | 'e' | 'o') | (Some('u'), 'i' | 'a'));
        if is_vowel(c) && !joined {
            count += 1;
        }
        previous = Some(c);
    }
    let text: String = letters.iter().collect();
    let silent_e = text.ends_with('e') && !text.ends_with("le") && !text.ends_with("ee") && !text.ends_with("ye");
    let silent_ed = text.ends_with("ed") && !text.ends_with("ted") && !text.ends_with("ded");
    let silent_es = text.ends_with("es")
        && !["ses", "zes", "ches", "shes", "xes", "ies", "ges", "ces", "les"].iter().any(|end| text.ends_with(end));
    // "tion", "sion", "cious", "ie" at the end: the i belongs to the consonant.
    let soft: usize =
        ["tion", "sion", "cian", "tious", "cious", "tient"].iter().map(|soft| text.matches(soft).count()).sum();
    let ending = usize::from(silent_e || silent_ed || silent_es)
        + usize::from(text.ends_with("ie") || text.ends_with("ies") || text.ends_with("ied"));
    (count + text.matches("eing").count()).saturating_sub(soft + ending).max(1)
}

/// The syllables of a Spanish word, as its spelling rules divide it.
///
/// Every syllable has one strong vowel (a, e, o), or weak ones (i, u) only. A weak vowel joins the vowel beside it,
/// unless it has an accent and stands beside a strong one: "dia-rio" but "dí-a". An h between vowels changes nothing.
fn spanish_syllables(part: &str) -> usize {
    let letters: Vec<char> = part.chars().filter(|c| c.is_alphabetic() && *c != 'h').collect();
    let at = |at: usize| letters.get(at).copied().unwrap_or(' ');
    let mut count = 0;
    // The vowel right before, and whether its syllable has a strong one yet.
    let mut before: Option<(Vowel, bool)> = None;
    for (place, &c) in letters.iter().enumerate() {
        let previous = place.checked_sub(1).map_or(' ', at);
        // The u of "que" and "guía" is not spoken; that of "agua" and "vergüenza" is.
        let silent = c == 'u' && matches!(previous, 'q' | 'g') && matches!(at(place + 1), 'e' | 'é' | 'i' | 'í');
        if silent {
            continue;
        }
        // A y before a vowel is a consonant.
        let vowel = if c == 'y' && Vowel::of(at(place + 1)).is_some() { None } else { Vowel::of(c) };
        before = vowel.map(|vowel| {
            let joined = before.is_some_and(|(last, strong)| {
                last.letter != vowel.letter
                    && match (last.kind, vowel.kind) {
                        (Kind::Weak | Kind::Accented, Kind::Weak | Kind::Accented) => true,
                        (Kind::Strong, Kind::Weak) => true,
                        (Kind::Weak, Kind::Strong) => !strong,
                        _ => false,
                    }
            });
            count += usize::from(!joined);
            (vowel, vowel.kind == Kind::Strong || (joined && before.is_some_and(|(_, strong)| strong)))
        });
    }
    count
}

#[derive(Clone, Copy)]
struct Vowel {
    letter: char,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Strong,
    Weak,
    Accented,
}

impl Vowel {
    fn of(c: char) -> Option<Self> {
        let (letter, kind) = match c {
            'a' | 'á' => ('a', Kind::Strong),
            'e' | 'é' => ('e', Kind::Strong),
            'o' | 'ó' => ('o', Kind::Strong),
            'i' | 'y' => ('i', Kind::Weak),
            'u' | 'ü' => ('u', Kind::Weak),
            'í' => ('i', Kind::Accented),
            'ú' => ('u', Kind::Accented),
            _ => return None,
        };
        Some(Self { letter, kind })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn counts(language: Language, known: &[(&str, usize)]) {
        let wrong: Vec<_> = known
            .iter()
            .filter(|(word, count)| language.syllables(word) != *count)
            .map(|(word, _)| (*word, language.syllables(word)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn english_syllables_are_counted_as_a_dictionary_does() {
        let known = [
            ("a", 1),
            ("sleepy", 2),
            ("medicine", 3),
            ("doctor", 2),
            ("pharmacist", 3),
            ("emergency", 4),
            ("breathe", 1),
            ("breathing", 2),
            ("stopped", 1),
            ("started", 2),
            ("people", 2),
            ("table", 2),
            ("dizzy", 2),
            ("prescriber", 3),
            ("seizure", 2),
            ("confusion", 3),
            ("alcohol", 3),
            ("doses", 2),
            ("muscles", 2),
            ("use", 1),
            ("withdrawal", 3),
            ("day", 1),
            ("clinic", 2),
            ("kidney", 2),
            ("diet", 2),
            ("fluid", 2),
            ("needed", 2),
            ("911", 1),
            ("being", 2),
            ("tables", 2),
        ];
        counts(Language::English, &known);
    }

    #[test]
    fn spanish_syllables_are_counted_as_the_spelling_divides_them() {
        let known = [
            // One vowel each, and consonants that change nothing.
            ("sol", 1),
            ("tome", 2),
            ("baclofeno", 4),
            ("espasticidad", 5),
            ("leche", 2),
            // Weak vowels join: diphthongs and triphthongs.
            ("riesgo", 2),
            ("bien", 1),
            ("cuídese", 3),
            ("ciudad", 2),
            ("diario", 2),
            ("farmacéutico", 5),
            ("convulsión", 3),
            ("Uruguay", 3),
            ("limpiáis", 2),
            ("hawaiano", 4),
            ("hueso", 2),
            // Strong vowels do not, nor does a weak one with an accent.
            ("línea", 3),
            ("leer", 2),
            ("aéreo", 4),
            ("alcohol", 3),
            ("día", 2),
            ("caía", 3),
            ("país", 2),
            ("oído", 3),
            ("reúna", 3),
            ("energía", 4),
            ("vehículo", 4),
            ("ahí", 2),
            ("ahora", 3),
            ("bioequivalente", 6),
            // The silent u.
            ("que", 1),
            ("quién", 1),
            ("tranquilizante", 5),
            ("guitarra", 3),
            ("siguiente", 3),
            ("agua", 2),
            ("vergüenza", 3),
            ("antigüedad", 4),
            // y: a vowel at the end, a consonant before one.
            ("y", 1),
            ("muy", 1),
            ("hay", 1),
            ("estoy", 2),
            ("ayuda", 3),
            ("mayor", 2),
            // What is no word.
            ("911", 1),
            ("mg", 1),
        ];
        counts(Language::Spanish, &known);
    }

    #[test]
    fn spanish_figures_are_those_counted_by_hand() {
        // "Llame a su médico hoy. No maneje si tiene sueño.": 10 words, 2 sentences, and
        // Lla-me a su mé-di-co hoy (8), No ma-ne-je si tie-ne sue-ño (9) are 17 syllables.
        let counts = Counts { words: 10, sentences: 2, syllables: 17, letters: 0 };
        // Crawford: -0.205 * 20 + 0.049 * 170 - 3.407. Szigriszt-Pazos: 206.835 - 62.3 * 1.7 - 5.
        assert!((Formula::Crawford.figure(counts) - 0.823).abs() < 1e-9);
        assert!((Formula::SzigrisztPazos.figure(counts) - 95.925).abs() < 1e-9);
    }
}
