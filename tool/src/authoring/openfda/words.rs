//! The words of a text.

/// The words, numbers and signs of a text in small letters. Hyphens, brackets and other punctuation separate them.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let chars: Vec<char> = text.to_lowercase().chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        let is_digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
        let in_number = matches!(c, '.' | ',') && is_digit(at.checked_sub(1)) && is_digit(at.checked_add(1));
        if c.is_alphanumeric() || in_number {
            if let Some(last) = words.last_mut() {
                last.push(c);
            }
        } else {
            words.push(if is_punctuation(c) { String::new() } else { c.to_string() });
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_punctuation(c: char) -> bool {
    c.is_whitespace() || "()[],;:./'\"’“”-–—‑*†‡§¶®™".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_separated_by_punctuation_and_numbers_keep_theirs() {
        assert_eq!(
            words("Placebo-Controlled (N=1,234), ≥2.5%."),
            ["placebo", "controlled", "n", "=", "1,234", "≥", "2.5", "%"]
        );
    }
}
