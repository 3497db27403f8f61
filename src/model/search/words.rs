use super::{
    super::Lang,
    fold::{fold, is_letter},
};

/// A language with endings. Any other language is searched as English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tongue {
    #[default]
    English,
    Spanish,
}

impl Tongue {
    pub(super) fn of(lang: &Lang) -> Self {
        if lang.as_str() == "es" { Self::Spanish } else { Self::English }
    }

    /// Takes its ending from a folded word.
    fn stem(self, word: &mut String) {
        match self {
            Self::English => singular(word),
            Self::Spanish => stem(word),
        }
    }
}

/// The words of a text, normalised: folded, in the singular; in Spanish also without the ending that marks gender or
/// person.
pub(super) fn words(text: &str, tongue: Tongue) -> Vec<String> {
    let mut words = split(text);
    for word in &mut words {
        tongue.stem(word);
    }
    words
}

/// The words of a text, folded. A number and the letters beside it are two words.
pub(super) fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in fold(text).chars().chain([' ']) {
        let is_letter = is_letter(c);
        let goes_on = is_letter && word.ends_with(|last: char| last.is_ascii_digit()) == c.is_ascii_digit();
        if !goes_on && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if is_letter {
            word.push(c);
        }
    }
    words
}

fn singular(word: &mut String) {
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")
    {
        word.pop();
        if word.ends_with("ie") {
            word.truncate(word.len() - 2);
            word.push('y');
        }
    }
}

/// "mareado" and "mareadas" are "maread", "convulsiones" is "convulsion", "veces" is "vez".
fn stem(word: &mut String) {
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("is") && !word.ends_with("us") {
        word.pop();
    }
    if word.len() > 3 && word.ends_with(['a', 'e', 'o']) && word.pop() == Some('e') && word.ends_with('c') {
        word.pop();
        word.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_plurals_do_not_matter() {
        let found = words("SÉizures, RASHES & allergies – “Äpfel”", Tongue::English);
        assert_eq!(found, ["seizure", "rashe", "allergy", "apfel"]);
    }

    #[test]
    fn a_number_and_its_unit_are_two_words_however_they_are_written() {
        for text in ["5mg", "5 mg", "5-mg", "5\u{a0}mg", "5\u{202f}mg", "5\u{2011}mg", "5.mg", "５ｍｇ"] {
            assert_eq!(words(text, Tongue::English), ["5", "mg"], "{text}");
        }
        assert_eq!(words("10mg/5ml B12", Tongue::Spanish), ["10", "mg", "5", "ml", "b", "12"]);
    }

    #[test]
    fn in_spanish_neither_number_nor_gender_matters() {
        for (one, other) in [
            ("convulsión", "convulsiones"),
            ("mareado", "MAREADAS"),
            ("vez", "veces"),
            ("mes", "meses"),
            ("diente", "dientes"),
            ("sueño", "sueños"),
            ("pie", "pies"),
            ("crisis", "crisis"),
        ] {
            assert_eq!(words(one, Tongue::Spanish), words(other, Tongue::Spanish));
        }
        assert_ne!(words("dosis", Tongue::Spanish), words("dos", Tongue::Spanish));
    }
}
