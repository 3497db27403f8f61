use super::rules::SearchRules;

/// How a typed word matches a known one, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// They are equal.
    Same,
    /// It is the beginning of the known word.
    Beginning,
    /// They differ by their endings.
    Ending,
    /// They sound alike.
    Sound,
    /// They differ by a typing error or two, or the known word begins as the typed one sounds.
    Slip,
    /// The known word is its beginning, and the next word may be the rest.
    Part,
    /// They are different words.
    None,
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

/// A typed word that may be misspelt.
pub(super) struct Typed {
    letters: Vec<char>,
    /// What it sounds like.
    heard: Vec<char>,
    /// How many typing errors are forgiven.
    slips: usize,
    /// Whether it may be the beginning of a word.
    may_go_on: bool,
}

impl Typed {
    /// A word, which had so many letters with its ending. `None` for a number, and for a short word, which has to be
    /// right: it is too near to too many others.
    pub(super) fn of(word: &str, count: usize, may_go_on: bool, rules: &SearchRules) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        let slips = match count {
            ..4 => return None,
            4 => 0,
            5..8 => 1,
            _ => 2,
        };
        let is_word = letters.len() > 2 && !letters.first().is_some_and(char::is_ascii_digit);
        is_word.then(|| Self { heard: rules.sound(word), letters, slips, may_go_on })
    }

    /// Whether it may be meant to be this word.
    pub(super) fn nearly(&self, known: &str, rules: &SearchRules) -> Option<Match> {
        let Self { letters, heard, slips, may_go_on } = self;
        let meant: Vec<char> = known.chars().collect();
        let (typed, count) = (letters.len(), meant.len());
        // Words of very different lengths are not worth the time.
        if count < 4 || count + 4 < typed || !may_go_on && typed + 4 < count {
            return None;
        }
        let sounds = rules.sound(known);
        if *heard == sounds {
            Some(Match::Sound)
        } else if *may_go_on && heard.len() >= 4 && sounds.starts_with(heard)
            || within(letters, &meant, *slips)
            || within(heard, &sounds, *slips)
        {
            Some(Match::Slip)
        } else {
            None
        }
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
fn within(one: &[char], two: &[char], slips: usize) -> bool {
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
    use super::super::rules::Rule;
    use super::*;

    fn rules() -> SearchRules {
        let rule = |(from, to): (&str, &str)| Rule { from: from.into(), to: to.into() };
        let sounds = [("ph", "f"), ("gh", ""), ("c", "k"), ("z", "s")].map(rule).into();
        SearchRules { sounds, ..SearchRules::default() }
    }

    fn near(typed: &str, known: &str, may_go_on: bool) -> Option<Match> {
        Typed::of(typed, typed.chars().count(), may_go_on, &rules())?.nearly(known, &rules())
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
            assert_eq!(near(typed, known, false), Some(Match::Slip), "{typed}");
        }
        for (typed, known) in [("slupo", "sleepy"), ("weepy", "sleepyhead"), ("hive", "give"), ("rah", "ras")] {
            assert_eq!(near(typed, known, false), None, "{typed}");
        }
        assert_eq!(near("तकलीफ", "तकलिफ", false), Some(Match::Slip), "a letter has more than one byte");
        assert_eq!(near("halucinatoin", "hallucination", false), Some(Match::Slip));
        assert_eq!(near("benzodiasepim", "benzodiazepine", false), Some(Match::Slip));
        assert_eq!(near("benzadiasapim", "benzodiazepine", false), None);
    }

    #[test]
    fn a_word_that_is_spelt_as_it_sounds_is_better_than_a_slip() {
        for (typed, known) in [("slepy", "sleepy"), ("baclophen", "baclofen"), ("kof", "cough")] {
            let expected = (typed.len() > 3).then_some(Match::Sound);
            assert_eq!(near(typed, known, false), expected, "{typed}");
        }
        assert_eq!(near("konstip", "constipation", true), Some(Match::Slip));
    }

    #[test]
    fn a_number_has_to_be_right() {
        assert_eq!(near("18002221222", "18002221223", false), None);
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
