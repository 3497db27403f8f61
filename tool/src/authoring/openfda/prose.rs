//! Side effects that running text names with their rate: "dizziness (5-15%), weakness (5-15%) and fatigue (2-4%)".

use super::{
    rate::percentage,
    unreadable::{OTHER_COUNTS, OTHER_SUBJECTS},
};
use crate::content::rate::Rate;

/// What a text says with a percentage.
#[derive(Debug, PartialEq)]
pub(super) enum Said {
    /// A side effect and how many notice it.
    Effect {
        name: String,
        /// Its rate, or why a person has to decide on one.
        rate: Result<Rate, String>,
        /// Whether the text has spoken of studies before.
        trials: bool,
    },
    /// Something else, and why it is not taken.
    Left {
        /// The sentence.
        words: String,
        why: String,
    },
}

/// The name of a side effect, and its rate or why a person has to decide on one.
type Rated = (String, Result<Rate, String>);

/// Words of a comparison: which of its numbers is whose, only a person can tell.
const COMPARISONS: [&str; 4] = ["versus", " vs", "compared", "confidence"];

/// For how many sentences, with the one that says it.
const FOR_SENTENCES: usize = 4;

/// The only words that may stand before the first side effect of a list. Any other could narrow down whom a number counts:
/// "At the higher dose, these were nausea (12%)".
const LEADING: [&str; 38] = [
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
    "event",
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
    "reaction",
    "reactions",
    "reported",
    "side",
    "the",
    "these",
    "trials",
    "were",
];

/// Parts of the names that labels give to parts of the body.
const SYSTEMS: [&str; 29] = [
    "system", "body", "cardi", "vascul", "gastro", "intestin", "digest", "neuro", "psych", "nerv", "genit", "urin",
    "renal", "skin", "dermat", "hemat", "lymph", "blood", "hepat", "liver", "metab", "nutrit", "endocr", "musc",
    "skelet", "respir", "sense", "immun", "general",
];

/// Words beside those in such names. A name with any other word may be a group of people: "Renal impairment".
const SYSTEM_WORDS: [&str; 37] = [
    "a",
    "administration",
    "and",
    "appendages",
    "as",
    "autonomic",
    "breast",
    "central",
    "conditions",
    "connective",
    "disorder",
    "disorders",
    "ear",
    "ears",
    "eye",
    "eyes",
    "heart",
    "infections",
    "infestations",
    "labyrinth",
    "mediastinal",
    "of",
    "organs",
    "peripheral",
    "reproductive",
    "senses",
    "site",
    "special",
    "stomach",
    "subcutaneous",
    "system",
    "systems",
    "the",
    "thoracic",
    "tissue",
    "tract",
    "whole",
];

/// Words that no side effect is called by.
const NO_NAMES: [&str; 42] = [
    "a",
    "about",
    "all",
    "an",
    "approximately",
    "as",
    "at",
    "by",
    "dose",
    "doses",
    "each",
    "for",
    "from",
    "frequency",
    "group",
    "had",
    "in",
    "incidence",
    "least",
    "mg",
    "no",
    "of",
    "other",
    "others",
    "overall",
    "patients",
    "rate",
    "reported",
    "subjects",
    "than",
    "that",
    "the",
    "these",
    "those",
    "to",
    "trial",
    "trials",
    "up",
    "was",
    "were",
    "which",
    "who",
];

/// Everything that a text says with a percentage, in order.
pub(super) fn read(text: &str) -> Vec<Said> {
    let mut said = Vec::new();
    let (mut trials, mut after_approval) = (false, false);
    let mut subject: Option<(&str, usize)> = None;
    for sentence in sentences(text) {
        let small = sentence.to_lowercase();
        after_approval |= small.contains("postmarketing") || small.contains("post-marketing");
        // Nor are those who took a placebo all who took the medicine.
        let mut subjects = ["placebo"].into_iter().chain(OTHER_SUBJECTS);
        let about = subjects.find(|word| small.contains(word)).map(|word| (word, FOR_SENTENCES));
        subject =
            about.or_else(|| subject.map(|(word, left)| (word, left.saturating_sub(1))).filter(|(_, left)| *left > 0));
        if sentence.contains('%') || small.contains("percent") {
            let doubt = if after_approval {
                Some("it stands after the label has spoken of reports after approval".to_owned())
            } else {
                let mut counts = COMPARISONS.into_iter().chain(OTHER_COUNTS);
                let word = subject.map(|(word, _)| word).or_else(|| counts.find(|word| small.contains(word)));
                word.map(|word| {
                    let word = word.trim();
                    format!("it, or what stands before it, says \"{word}\": the number may not be of all who notice it")
                })
            };
            let list = doubt.map_or_else(|| list(&sentence), Err);
            match list {
                Ok(list) => said.extend(list.into_iter().map(|(name, rate)| Said::Effect { name, rate, trials })),
                Err(why) => said.push(Said::Left { words: sentence, why }),
            }
        }
        // What a sentence says of studies holds for those after it.
        trials |= ["clinical trial", "clinical stud", "controlled trial", "controlled stud", "premarketing"]
            .iter()
            .any(|words| small.contains(words));
    }
    said
}

/// The side effects of a sentence that is a list of them and nothing else, each with its rate.
fn list(sentence: &str) -> Result<Vec<Rated>, String> {
    let mut found = Vec::new();
    for (at, item) in items(sentence).iter().enumerate() {
        if item.contains('%') || item.to_lowercase().contains("percent") {
            found.push(effect(item, at == 0).map_err(|why| format!("\"{item}\": {why}"))?);
            continue;
        }
        // What heads a list has to be known; between its items a side effect without a number may stand.
        let (heads, item) = item.strip_suffix(':').map_or((false, item.as_str()), |item| (true, item));
        let known = is_leading(item) || is_system(item);
        if !known && (heads || found.is_empty() || named(item).is_err()) {
            return Err(format!("\"{item}\" may narrow down whom the number counts"));
        }
    }
    Ok(found)
}

/// Whether a text is a part of the body, under which labels put their lists: "Neuropsychiatric: confusion (1-11%)".
pub(super) fn is_system(text: &str) -> bool {
    let small = text.to_lowercase();
    let words: Vec<&str> = small.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_part = |word: &&str| SYSTEMS.iter().any(|part| word.contains(part));
    // Of these words alone no part of the body is made, but "Eye disorders" and "Body as a whole" are.
    let names_one = words.iter().any(|word| is_part(word) || !["a", "and", "as", "of", "the"].contains(word));
    names_one && words.iter().all(|word| is_part(word) || SYSTEM_WORDS.contains(word))
}

/// Whether a text only leads to a list of side effects. Headings with their numbers run into it.
fn is_leading(text: &str) -> bool {
    let section = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '.');
    text.split_whitespace().all(|word| section(word) || LEADING.contains(&word.to_lowercase().as_str()))
}

/// A side effect and its rate, if an item of a list is these two and nothing else.
fn effect(item: &str, is_first: bool) -> Result<Rated, String> {
    let (before, rate) = match item.split_once('(') {
        Some((before, rate)) => (before, rate.strip_suffix(')').ok_or("there are words behind the number")?),
        // "Nausea 4 - 12%"
        None => {
            let at = item.find(|c: char| c.is_ascii_digit() || "<>≥≤".contains(c)).unwrap_or(item.len());
            item.split_at_checked(at).ok_or("it cannot be read")?
        }
    };
    let rate = match percentage(rate, false) {
        Ok(rate) => Ok(rate),
        Err(doubt) if doubt.is_percentage => Err(format!("{}: {}", rate.trim(), doubt.why)),
        Err(doubt) => return Err(doubt.why),
    };
    let verb = [" is ", " are ", " were ", " include ", " included ", " includes "];
    let name = match verb.into_iter().find_map(|verb| before.rsplit_once(verb)).filter(|_| is_first) {
        Some((lead, name)) if is_leading(lead) => name,
        Some((lead, _)) => return Err(format!("\"{lead}\" may narrow down whom the number counts")),
        None => before,
    };
    Ok((named(name)?, rate))
}

/// The name of a side effect, if a text can be nothing else.
pub(super) fn named(text: &str) -> Result<String, String> {
    let name = text.trim().trim_end_matches([':', ',', '-']).trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '\'' | '’');
    if words.is_empty() || words.len() > 5 || !name.chars().all(letters) {
        return Err("it is not clear what the number counts".to_owned());
    }
    match words.iter().find(|word| NO_NAMES.contains(&word.to_lowercase().as_str())) {
        Some(word) => Err(format!("with \"{word}\" in it, it is not clear what the number counts")),
        None => Ok(name.to_owned()),
    }
}

/// The sentences of a text. A point inside of a number or behind a short form, such as "U.S.", ends none.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut current: Vec<&str> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        current.push(word);
        let bare = word.trim_end_matches([')', ']', '"']).strip_suffix('.');
        let is_short = |bare: &str| bare.contains('.') && !bare.contains('%') || bare.chars().count() < 2;
        let starts = words.peek().is_none_or(|next| !next.starts_with(char::is_lowercase));
        if bare.is_some_and(|bare| !is_short(bare)) && starts {
            sentences.push(current.join(" "));
            current.clear();
        }
    }
    sentences.push(current.join(" "));
    sentences.iter().map(|sentence| sentence.trim_end_matches('.').to_owned()).filter(|it| !it.is_empty()).collect()
}

/// The items of a list: what stands between commas, semicolons, colons, "and" and "or", outside of brackets. One before a
/// colon keeps it.
fn items(sentence: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0_usize;
    let marked = sentence.replace(" and ", " ; ").replace(" or ", " ; ");
    for c in marked.chars() {
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
    use crate::authoring::openfda::rate::said as rate_said;

    fn effects(text: &str) -> Vec<(String, String)> {
        let effect = |said| match said {
            Said::Effect { name, rate, .. } => Some((name, rate.map_or_else(|why| why, rate_said))),
            Said::Left { .. } => None,
        };
        read(text).into_iter().filter_map(effect).collect()
    }

    fn left(text: &str) -> usize {
        read(text).iter().filter(|said| matches!(said, Said::Left { .. })).count()
    }

    #[test]
    fn a_list_with_percentages_names_side_effects() {
        let text = "The most common is transient drowsiness (10-63%). Other common adverse reactions are dizziness (5-15%), \
                    weakness (5-15%) and fatigue (2-4%). Others reported: Neuropsychiatric: Confusion (1-11%), headache \
                    (4-8%); and, rarely, euphoria. Gastrointestinal: Nausea 4 - 12%, constipation (2-6%).";
        let names: Vec<_> = effects(text).into_iter().map(|(name, rate)| format!("{name}: {rate}")).collect();
        assert_eq!(
            names,
            [
                "transient drowsiness: 10 to 63 out of 100",
                "dizziness: 5 to 15 out of 100",
                "weakness: 5 to 15 out of 100",
                "fatigue: 2 to 4 out of 100",
                "Confusion: 1 to 11 out of 100",
                "headache: 4 to 8 out of 100",
                "Nausea: 4 to 12 out of 100",
                "constipation: 2 to 6 out of 100",
            ]
        );
        assert_eq!(left(text), 0);
    }

    #[test]
    fn a_number_that_may_count_something_else_is_left_to_a_person() {
        for text in [
            "Reactions most commonly associated with discontinuation were daytime drowsiness (0.5%), nausea (0.6%).",
            "Drowsiness was observed in 63% of those on it compared to 36% of those in the placebo group.",
            "Drowsiness occurred in 63% of patients.",
            "In children, dizziness (23%) was seen.",
            "Drowsiness (reported by 2% of zolpidem patients).",
            "Postmarketing experience. Rash (1%).",
            "A weight gain of at least 7% occurred.",
            "The rate of falls was (2%).",
            "Reactions most commonly associated with discontinuation from U.S. trials were drowsiness (0.5%), nausea (0.6%).",
            "At the higher dose, nausea (12%) and rash (2%).",
            "Among men, nausea (12%).",
            "The most common in patients with poor kidneys were nausea (12%).",
            "Rash (<1%) was reported.",
            "Renal impairment: dizziness (23%), rash (4%).",
            "Hepatic failure: coma (40%).",
            "The most common were nausea (3%); males: impotence (5%).",
        ] {
            assert_eq!((effects(text).len(), left(text)), (0, 1), "{text}");
        }
    }

    #[test]
    fn a_number_is_not_taken_while_the_label_speaks_of_something_else() {
        let said = "Five patients discontinued it. The most common were nausea (3%). Others were rash (1%).";
        assert_eq!((effects(said).len(), left(said)), (0, 2));
        let between =
            "Ten patients discontinued it. The study was long. It was double-blind. The most common were nausea (3%).";
        assert_eq!(effects(between).len(), 0);
        assert_eq!(effects("The following was seen with placebo. The most common were headache (9%).").len(), 0);
        let later = "Ten discontinued it. One. Two. Three. The most common were nausea (3%).";
        assert_eq!((effects(later).len(), left(later)), (1, 0));
    }

    #[test]
    fn a_rate_that_a_card_cannot_tell_is_left_and_its_side_effect_is_named() {
        let said = effects("These are nausea (3%) and swelling (2.5%).");
        assert_eq!(said.len(), 2);
        assert!(said.iter().any(|(name, rate)| name == "swelling" && rate.starts_with("2.5%: it is no whole number")));
    }

    #[test]
    fn headings_that_run_into_a_list_are_passed_over() {
        let text =
            "6 ADVERSE REACTIONS 6.1 Clinical Trials Experience The most common adverse reactions are nausea (3%).";
        assert_eq!(effects(text), [("nausea".to_owned(), "3 out of 100".to_owned())]);
    }

    #[test]
    fn a_number_is_counted_in_studies_only_if_the_text_has_said_so_before() {
        let trials = |text| read(text).iter().any(|said| matches!(said, Said::Effect { trials: true, .. }));
        assert!(trials("These were seen in clinical trials. These are rash (1%)."));
        assert!(!trials("These are rash (1%). These were seen in clinical trials."));
    }
}
