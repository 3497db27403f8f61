use icu_segmenter::SentenceSegmenter;

/// The sentences of a text, as Unicode divides them (UAX #29), which knows the marks that end one in any script. A colon
/// ends none; neither does a full stop in a number or an address, nor one before a small letter.
///
/// Unicode has a sentence go on over "5 mg. 3 times": here one that begins with a digit or a placeholder is one of its
/// own, because plain words for a rate do so: "Most have none. 2 in 100 have a rash."
pub(crate) fn sentences_of(text: &str) -> Vec<&str> {
    let mut bounds: Vec<usize> = SentenceSegmenter::new(Default::default()).segment_str(text).collect();
    let stops = text.match_indices(". ").map(|(at, stop)| at + stop.len());
    let begins = |c: char| c.is_numeric() || c == '{';
    bounds.extend(stops.filter(|&at| text.get(at..).is_some_and(|rest| rest.starts_with(begins))));
    bounds.sort_unstable();
    let pairs = bounds.iter().zip(bounds.iter().skip(1));
    let sentences = pairs.filter_map(|(&start, &end)| text.get(start..end));
    sentences.filter(|sentence| sentence.contains(char::is_alphanumeric)).collect()
}

/// The words of a sentence: letters and digits, with hyphens, apostrophes and commas or points inside them.
pub(crate) fn words_of(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '(' | ')'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let texts: [&[&str]; 12] = [
            &["Take 2.5 mg. ", "See safe.pharmacy now! ", "Why? ", "Ask"],
            &["Take 5 mg. ", "Call us."],
            &["It is rare. ", "2 in 100 have it."],
            &["Ask us. ", "{emergency} is for an emergency."],
            &["See www.example.org/a.html for more."],
            &["It may help, e.g. with pain."],
            &["Call if: you faint."],
            &["Take it. ", "(Not with food.) ", "Rest."],
            &["¿Le duele? ", "¡Llame!"],
            &["これは薬です。", "飲んでください。"],
            &["यह दवा है। ", "इसे लें।"],
            &["هل تتألم؟ ", "اتصل بنا."],
        ];
        for sentences in texts {
            assert_eq!(sentences_of(&sentences.concat()), sentences);
        }
        assert_eq!(sentences_of(" … "), [""; 0]);
    }

    #[test]
    fn words_are_letters_and_digits_and_what_joins_them() {
        let words: Vec<_> = words_of("Don't take 2.5 mg/mL (half a well-known dose) – ask!").collect();
        assert_eq!(words, ["Don't", "take", "2.5", "mg", "mL", "half", "a", "well-known", "dose", "ask"]);
    }
}
