//! What running text says of side effects: sentences with figures, for quoting, and the names in lists of side effects.
//! A rate is never read from a sentence, because only a person can tell whom its number counts.

use super::{names::MedicineNames, organ_class::is_organ_class, reaction_name::reaction_name};

/// The only words that may precede a list of side effects. With any other the list may be of something else: "In rats,
/// these were tumors (12%)".
const LEADING: [&str; 35] = [
    "a",
    "adverse",
    "also",
    "and",
    "are",
    "but",
    "clinical",
    "common",
    "commonly",
    "controlled",
    "effects",
    "events",
    "experience",
    "experiences",
    "following",
    "frequent",
    "frequently",
    "in",
    "include",
    "included",
    "includes",
    "is",
    "less",
    "more",
    "most",
    "observed",
    "other",
    "others",
    "rarely",
    "reactions",
    "reported",
    "side",
    "the",
    "these",
    "were",
];

/// The sentences of a text that say how many people there are: in percent, or "3 of 40".
pub(super) fn sentences_with_figures(text: &str) -> Vec<String> {
    sentences(text).into_iter().filter(|sentence| has_figure(sentence)).collect()
}

fn has_figure(sentence: &str) -> bool {
    let text = sentence.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',')).collect();
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_digit());
    let fraction = |at: usize| {
        let word = |at: usize| words.get(at).copied().unwrap_or_default();
        let rest = (at + 1..at + 6).map(word).find(|word| !matches!(*word, "of" | "in" | "out" | "the" | "every"));
        is_number(word(at)) && matches!(word(at + 1), "of" | "in" | "out") && rest.is_some_and(is_number)
    };
    let slashed = |word: &&str| word.split_once('/').is_some_and(|(count, all)| is_number(count) && is_number(all));
    text.contains('%')
        || text.contains("percent")
        || text.contains("per cent")
        || words.iter().any(slashed)
        || (0..words.len()).any(fraction)
}

/// The side effects of a sentence that is a list of them, each with a figure, and nothing else.
pub(super) fn listed(sentence: &str, names: &MedicineNames) -> Vec<String> {
    let mut found = Vec::new();
    for (at, item) in items(sentence).iter().enumerate() {
        let (is_heading, text) = item.strip_suffix(':').map_or((false, item.as_str()), |text| (true, text));
        if let Some(name) = name_before_figure(item, at == 0, names) {
            found.push(name);
        } else if !is_leading(text) && !is_organ_class(text) {
            // Between the items of a list there may be a side effect without a figure.
            if is_heading || found.is_empty() || reaction_name(text, names).is_err() {
                return Vec::new();
            }
        }
    }
    found
}

/// The name in an item such as "nausea (4-12%)" or "nausea 4 - 12%".
fn name_before_figure(item: &str, is_first: bool, names: &MedicineNames) -> Option<String> {
    let begins = |c: char| c.is_ascii_digit() || "<>≥≤".contains(c);
    let before = match item.split_once('(') {
        Some((before, figure)) => Some(before).filter(|_| figure.starts_with(begins) && figure.ends_with(')'))?,
        None => {
            let (before, figure) = item.split_at_checked(item.find(begins)?)?;
            let is_figure = figure.ends_with('%') && figure.chars().all(|c| !c.is_alphabetic());
            Some(before).filter(|_| is_figure)?
        }
    };
    let verbs = [" is ", " are ", " were ", " include ", " included ", " includes "];
    let name = match verbs.into_iter().find_map(|verb| before.rsplit_once(verb)) {
        Some((lead, name)) => Some(name).filter(|_| is_first && is_leading(lead))?,
        None => before,
    };
    reaction_name(name, names).ok()
}

/// Whether a text only leads up to a list. The numbers of sections run into it.
fn is_leading(text: &str) -> bool {
    let is_section = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '.');
    text.split_whitespace().all(|word| is_section(word) || LEADING.contains(&word.to_lowercase().as_str()))
}

/// The sentences of a text. A full stop in a number or in an abbreviation such as "U.S." does not end one.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut current: Vec<&str> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        current.push(word);
        let bare = word.trim_end_matches([')', ']', '"']).strip_suffix('.');
        let is_abbreviation = |bare: &str| bare.contains('.') && !bare.contains('%') || bare.chars().count() < 2;
        let begins = words.peek().is_none_or(|next| !next.starts_with(char::is_lowercase));
        if bare.is_some_and(|bare| !is_abbreviation(bare)) && begins {
            sentences.push(current.join(" "));
            current.clear();
        }
    }
    sentences.push(current.join(" "));
    sentences.iter().map(|sentence| sentence.trim_end_matches('.').to_owned()).filter(|it| !it.is_empty()).collect()
}

/// The items of a list: what stands between commas, semicolons, colons, "and" and "or", outside of brackets. One before
/// a colon keeps it.
fn items(sentence: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0_usize;
    for c in sentence.replace(" and ", " ; ").replace(" or ", " ; ").chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' | ';' | ':' if depth == 0 => {
                if let Some(last) = items.last_mut().filter(|_| c == ':') {
                    last.push(c);
                }
                items.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = items.last_mut() {
            last.push(c);
        }
    }
    items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let medicine = MedicineNames::default();
        sentences_with_figures(text).iter().flat_map(|sentence| listed(sentence, &medicine)).collect()
    }

    #[test]
    fn a_list_with_figures_names_side_effects() {
        let text = "6 ADVERSE REACTIONS The most common is transient drowsiness (10-63%). Other common adverse reactions \
                    are dizziness (5-15%), weakness (5-15%) and fatigue (2.5%). Others reported: Neuropsychiatric: \
                    Confusion (1-11%), headache (4-8%); and, rarely, euphoria. Gastrointestinal: Nausea 4 - 12%.";
        let wanted = ["transient drowsiness", "dizziness", "weakness", "fatigue", "Confusion", "headache", "Nausea"];
        assert_eq!(names(text), wanted);
    }

    #[test]
    fn a_list_that_may_be_of_something_else_names_none() {
        for text in [
            "Reactions most commonly associated with discontinuation from U.S. trials were drowsiness (0.5%).",
            "Drowsiness was observed in 63% of those on it compared to 36% of those in the placebo group.",
            "In children, dizziness (23%) was seen.",
            "Drowsiness (reported by 2% of zolpidem patients).",
            "A weight gain of at least 7% occurred.",
            "In rats given the drug: tumors (12%).",
            "Common (1% to 10%): nausea, cough.",
            "Renal impairment: dizziness (23%), rash (4%).",
            "The most common were nausea (3%); males: impotence (5%).",
        ] {
            assert_eq!(names(text), Vec::<String>::new(), "{text}");
            assert_eq!(sentences_with_figures(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn figures_are_percentages_and_parts_of_a_number_of_people() {
        for text in
            ["It was seen in 15 percent", "Cough in 3 of 40", "Cough in 3/40", "1 in every 100", "3 out of the 40"]
        {
            assert!(has_figure(text), "{text}");
        }
        for text in ["Cough [see Warnings (5.1)]", "Take 2 in the morning", "It lasted 3 of the days", ""] {
            assert!(!has_figure(text), "{text}");
        }
    }
}
