use super::{sound::sound, words::Tongue};

/// How a typed word matches a known one, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// They are equal.
    Same = 0,
    /// It is the beginning of the known word.
    Beginning = 1,
    /// They sound alike.
    Sound = 3,
    /// They differ by a typing error or two, or the known word begins as the typed one sounds.
    Slip = 4,
}

/// Whether the typed word is the known one. Where it may go on, also whether it is the beginning, with the ending that it
/// has so far.
pub(super) fn exactly(typed: &str, known: &str, so_far: Option<&str>) -> Option<Match> {
    if typed == known {
        Some(Match::Same)
    } else if so_far.is_some_and(|typed| typed.len() >= 2 && known.starts_with(typed)) {
        Some(Match::Beginning)
    } else {
        None
    }
}

/// Whether a typed word, which had so many letters with its ending and sounds like this, may be a misspelling of a known
/// one. A short word has to be right, because it is too near to too many others.
pub(super) fn nearly(
    typed: &str,
    letters: usize,
    heard: &[u8],
    known: &str,
    may_go_on: bool,
    tongue: Tongue,
) -> Option<Match> {
    if letters < 4 || typed.len() < 3 || known.len() < 4 || typed.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // Words of very different lengths are not worth the time.
    if known.len() + 4 < typed.len() || !may_go_on && typed.len() + 4 < known.len() {
        return None;
    }
    let meant = sound(known, tongue);
    let slips = match letters {
        ..5 => 0,
        5..8 => 1,
        _ => 2,
    };
    if heard == meant {
        Some(Match::Sound)
    } else if may_go_on && heard.len() >= 4 && meant.starts_with(heard)
        || within(typed.as_bytes(), known.as_bytes(), slips)
        || within(heard, &meant, slips)
    {
        Some(Match::Slip)
    } else {
        None
    }
}

/// Whether a word is two others, written together. Their endings are left out: the first may have had one. Of the
/// shortest words too many others could be made.
pub(super) fn is_joined(whole: &str, first: &str, second: &str) -> bool {
    let gap = whole.strip_prefix(first).and_then(|rest| rest.strip_suffix(second));
    let is_long = second.len() >= 3 && (first.len() >= 3 || first.starts_with(|c: char| c.is_ascii_digit()));
    is_long && gap.is_some_and(|gap| matches!(gap, "" | "a" | "e" | "o" | "s"))
}

/// Whether two words differ by at most so many wrong, missing or extra letters, or pairs of swapped letters.
fn within(one: &[u8], two: &[u8], slips: usize) -> bool {
    if one.len().abs_diff(two.len()) > slips {
        return false;
    }
    let same = one.iter().zip(two).take_while(|(a, b)| a == b).count();
    let (Some(one), Some(two)) = (one.get(same..), two.get(same..)) else { return false };
    match (one, two) {
        _ if slips == 0 => one == two,
        ([a, b, after_one @ ..], [c, d, after_two @ ..])
            if (a, b) == (d, c) && within(after_one, after_two, slips - 1) =>
        {
            true
        }
        ([_, after_one @ ..], [_, after_two @ ..]) => {
            within(after_one, after_two, slips - 1)
                || within(one, after_two, slips - 1)
                || within(after_one, two, slips - 1)
        }
        // The rest of the other is missing, and not too long.
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(typed: &str, known: &str) -> Option<Match> {
        nearly(typed, typed.len(), &sound(typed, Tongue::English), known, false, Tongue::English)
    }

    #[test]
    fn the_last_word_may_be_the_beginning_of_one() {
        assert_eq!(exactly("sl", "sleepy", Some("sl")), Some(Match::Beginning));
        assert_eq!(exactly("sl", "sleepy", None), None);
        assert_eq!(exactly("neede", "needed", Some("needes")), None);
        assert_eq!(exactly("sleepy", "sleepy", None), Some(Match::Same));
    }

    #[test]
    fn one_slip_is_forgiven_in_a_word_of_five_letters_and_two_in_one_of_eight() {
        for (typed, known) in
            [("sleapy", "sleepy"), ("slepey", "sleepy"), ("siezure", "seizure"), ("sleepyy", "sleepyx")]
        {
            assert_eq!(near(typed, known), Some(Match::Slip), "{typed}");
        }
        for (typed, known) in [("slupo", "sleepy"), ("weepy", "sleepyhead"), ("hive", "give"), ("rah", "ras")] {
            assert_eq!(near(typed, known), None, "{typed}");
        }
        assert_eq!(near("halucinatoin", "hallucination"), Some(Match::Slip));
        assert_eq!(near("benzodiasepim", "benzodiazepine"), Some(Match::Slip));
        assert_eq!(near("benzadiasapim", "benzodiazepine"), None);
    }

    #[test]
    fn a_word_that_is_spelt_as_it_sounds_is_better_than_a_slip() {
        for (typed, known) in [("slepy", "sleepy"), ("baclophen", "baclofen"), ("kof", "cough")] {
            let expected = (typed.len() > 3).then_some(Match::Sound);
            assert_eq!(near(typed, known), expected, "{typed}");
        }
        assert_eq!(nearly("konstip", 7, b"konstip", "constipation", true, Tongue::English), Some(Match::Slip));
    }

    #[test]
    fn a_number_has_to_be_right() {
        assert_eq!(near("18002221222", "18002221223"), None);
    }

    #[test]
    fn two_words_may_be_written_together() {
        assert!(is_joined("breastfeeding", "breast", "feeding"));
        assert!(is_joined("sobredosis", "sobr", "dosis"));
        assert!(is_joined("1000", "1", "000"));
        assert!(!is_joined("breastfeeding", "breast", "feed"));
        assert!(!is_joined("today", "to", "day"));
    }
}
