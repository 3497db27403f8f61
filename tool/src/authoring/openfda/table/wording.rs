//! Whether every word of a title, heading or footnote is understood. Any other could say that the numbers count a
//! group of people, one outcome or another unit: "in the first week", "leading to dose reduction", "per year".

use super::super::{names::MedicineNames, words::words};

/// Words that change nothing about whom or what the numbers count, wherever they are.
const PLAIN: [&str; 64] = [
    "a",
    "adverse",
    "and",
    "at",
    "blind",
    "body",
    "by",
    "class",
    "clinical",
    "common",
    "commonly",
    "controlled",
    "double",
    "effect",
    "effects",
    "emergent",
    "event",
    "events",
    "experience",
    "experienced",
    "experiences",
    "for",
    "from",
    "greater",
    "higher",
    "in",
    "incidence",
    "incidences",
    "lasting",
    "least",
    "more",
    "most",
    "observed",
    "occurred",
    "occurring",
    "of",
    "or",
    "organ",
    "patients",
    "pooled",
    "preferred",
    "randomized",
    "reaction",
    "reactions",
    "reported",
    "reporting",
    "side",
    "studies",
    "study",
    "subjects",
    "system",
    "table",
    "taking",
    "term",
    "terms",
    "the",
    "to",
    "treated",
    "treatment",
    "trial",
    "trials",
    "up",
    "with",
    "receiving",
];

/// How long a study lasted.
const DURATIONS: [&str; 4] = ["nights", "days", "weeks", "months"];

/// Words for a percentage.
pub(super) const PERCENT: [&str; 4] = ["%", "percent", "percentage", "percentages"];

/// The first word of a text that is not understood.
pub(super) fn not_understood(text: &str, names: &MedicineNames) -> Option<String> {
    let words = names.removed_from(&words(text));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let unknown = |at: &usize| !is_understood(&words, *at);
    (0..words.len()).find(unknown).and_then(|at| words.get(at)).map(|word| (*word).to_owned())
}

fn is_understood(words: &[&str], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let (before, this, after) = (word(at.checked_sub(1)), word(Some(at)), word(at.checked_add(1)));
    let earlier = words.get(..at).unwrap_or_default();
    match this {
        "n" | "no" | "number" if PERCENT.contains(&after) => true,
        "n" => after == "=",
        "=" => before == "n" && is_number(after),
        "<" | ">" | "≤" | "≥" => is_number(after),
        // "Up to the highest dose" is everyone; "40 mg" may be some.
        "mg" => is_number(before) && matches!(word(at.checked_sub(2)), "≤"),
        _ if DURATIONS.contains(&this) => is_number(before),
        "frequency" => matches!(before, "greater" | "higher"),
        // "In 2% or more of patients and more than with placebo" says which reactions are in the table.
        "than" => has_threshold(earlier) || is_number(after) && PERCENT.contains(&word(at.checked_add(2))),
        // "Percent of patients", and not "percent of events".
        "of" if PERCENT.contains(&before) && !is_threshold(words, at.saturating_sub(1)) => {
            matches!(after, "patients" | "subjects")
        }
        "placebo" => after == "controlled" || matches!(before, "and" | "or" | "than"),
        _ if is_number(this) => {
            matches!(before, "table" | "study" | "trial" | "=")
                || PERCENT.contains(&after)
                || (after == "mg" && before == "≤")
                || (DURATIONS.contains(&after) && earlier.contains(&"lasting"))
        }
        _ => PERCENT.contains(&this) || PLAIN.contains(&this),
    }
}

/// Whether some words say from which percentage on reactions are listed.
fn has_threshold(words: &[&str]) -> bool {
    let signs = words.iter().enumerate().filter(|(_, word)| PERCENT.contains(word));
    signs.into_iter().any(|(at, _)| is_threshold(words, at))
}

/// Whether the percent sign at a place belongs to a number. That of "N=100 %" does not.
pub(super) fn is_threshold(words: &[&str], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).copied().unwrap_or_default();
    is_number(word(1)) && word(2) != "="
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_understood_if_it_changes_nothing_about_whom_its_numbers_count() {
        let names = MedicineNames::default();
        for text in [
            "Table 1: Adverse Reactions (%)",
            "Treatment-Emergent Adverse Experiences in Placebo-Controlled Clinical Trials Lasting up to 10 Nights",
            "Adverse events reported by at least 1% of patients and at a greater frequency than placebo",
            "(≤10 mg) (N=1,685)",
            "number (%)",
        ] {
            assert_eq!(not_understood(text, &names), None, "{text}");
        }
        for (text, word) in [
            ("Adverse reactions (%): men", "men"),
            ("Adverse reactions: number and %", "number"),
            ("Adverse reactions, % per year", "per"),
            ("Adverse reactions (%) in more than placebo", "than"),
            ("Adverse reactions (%) in 2 weeks", "2"),
            ("Adverse reactions (%) with 400 mg", "400"),
            ("n/N (%)", "n"),
            ("Adverse reactions (% of events)", "of"),
            ("Adverse reactions, frequency (%)", "frequency"),
            ("Adverse reactions (±)", "±"),
        ] {
            assert_eq!(not_understood(text, &names).as_deref(), Some(word), "{text}");
        }
    }
}
