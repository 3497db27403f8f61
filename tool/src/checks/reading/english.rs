/// The syllables of an English word in small letters. Within one of a dictionary's count for nearly all words.
pub(super) fn syllables(part: &str) -> usize {
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

#[cfg(test)]
mod tests {
    use crate::checks::reading::Language;

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
        for (word, count) in known {
            assert_eq!(Language::English.syllables(word), count, "{word}");
        }
    }
}
