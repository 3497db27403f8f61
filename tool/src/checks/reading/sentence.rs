use icu_segmenter::{SentenceSegmenter, WordSegmenter};

/// The sentences of a text, which end with one of the language's marks (`ends`). Which of them end one, Unicode tells (UAX
/// #29): a full stop in a number or an address ends none, nor does one before a small letter.
///
/// Unicode has a sentence go on over "5 mg. 3 times": here one that begins with a digit or a placeholder is one of its
/// own, because plain words for a rate do so: "Most have none. 2 in 100 have a rash."
pub(crate) fn sentences_of<'t>(text: &'t str, ends: &str) -> Vec<&'t str> {
    let is_end = |c: char| ends.contains(c);
    // A mark may have brackets, quotation marks and spaces behind it.
    let is_ended = |at: usize| {
        let before = text.get(..at).map(|before| before.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_end(c)));
        at == text.len() || before.is_some_and(|before| before.ends_with(is_end))
    };
    let segmenter = SentenceSegmenter::new(Default::default());
    let mut bounds: Vec<usize> = segmenter.segment_str(text).filter(|&at| at == 0 || is_ended(at)).collect();
    let begins = |c: char| c.is_numeric() || c == '{';
    let stops = text.match_indices(is_end).filter_map(|(at, mark)| {
        let after = text.get(at + mark.len()..)?;
        let sentence = after.trim_start();
        (sentence.len() < after.len() && sentence.starts_with(begins)).then_some(text.len() - sentence.len())
    });
    bounds.extend(stops);
    bounds.sort_unstable();
    bounds.dedup();
    let pairs = bounds.iter().zip(bounds.iter().skip(1));
    let sentences = pairs.filter_map(|(&start, &end)| text.get(start..end));
    sentences.filter(|sentence| sentence.contains(char::is_alphanumeric)).collect()
}

/// The words of a sentence: letters and digits, with hyphens, apostrophes and commas or points inside them. Where they are
/// written without spaces, they are those of the dictionaries of ICU4X.
pub(crate) fn words_of(sentence: &str, is_unspaced: bool) -> Vec<&str> {
    let words = sentence
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '(' | ')'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty());
    if is_unspaced { words.flat_map(unspaced_words).collect() } else { words.collect() }
}

fn unspaced_words(text: &str) -> Vec<&str> {
    let bounds: Vec<usize> = WordSegmenter::new_dictionary(Default::default()).segment_str(text).collect();
    let pairs = bounds.iter().zip(bounds.iter().skip(1));
    let words = pairs.filter_map(|(&start, &end)| text.get(start..end));
    words.filter(|word| word.contains(char::is_alphanumeric)).collect()
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
            &["यह दवा है। ", "२ में १ को। ", "इसे लें।"],
            &["هل تتألم؟ ", "اتصل بنا."],
        ];
        for sentences in texts {
            assert_eq!(sentences_of(&sentences.concat(), ".!?؟。।"), sentences);
        }
        assert_eq!(sentences_of(" … ", "."), [""; 0]);
    }

    #[test]
    fn only_the_marks_of_the_language_end_a_sentence() {
        let text = "Πονάτε; Ρωτήστε. Ναι! Όχι";
        assert_eq!(sentences_of(text, "."), ["Πονάτε; Ρωτήστε. ", "Ναι! Όχι"]);
        assert_eq!(sentences_of(text, ".!"), ["Πονάτε; Ρωτήστε. ", "Ναι! ", "Όχι"]);
    }

    #[test]
    fn words_are_letters_and_digits_and_what_joins_them() {
        let words = words_of("Don't take 2.5 mg/mL (half a well-known dose) – ask!", false);
        assert_eq!(words, ["Don't", "take", "2.5", "mg", "mL", "half", "a", "well-known", "dose", "ask"]);
    }
    #[test]
    fn words_without_spaces_are_those_of_a_dictionary() {
        assert_eq!(words_of("水と一緒に、5 mgを飲む。", true), ["水", "と", "一緒", "に", "5", "mg", "を", "飲む"]);
    }
}
