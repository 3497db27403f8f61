//! How hard a text is to read, as a US school grade.
//!
//! Two formulas, because each has a blind spot: Flesch-Kincaid counts syllables, the Automated Readability Index counts
//! letters. Names of medicines are left out, since no plainer word exists for them; nothing else is.

use crate::{
    model::{Body, Card, Section, Text},
    tools::document::Gate,
};

/// Two reading grades of the same text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grades {
    /// Flesch-Kincaid grade level (Kincaid 1975).
    pub flesch_kincaid: f64,
    /// Automated Readability Index (Smith and Senter 1967).
    pub automated: f64,
    /// How many words were counted.
    pub words: usize,
    /// How many sentences were counted.
    pub sentences: usize,
}

impl Grades {
    /// Grades of a text in pieces. Every piece ends a sentence.
    #[must_use]
    pub fn of(texts: &[String], gate: &Gate) -> Self {
        let (mut words, mut sentences, mut syllable_count, mut letters) = (0_usize, 0_usize, 0_usize, 0_usize);
        for sentence in texts.iter().flat_map(|text| sentences_of(text)) {
            let mut found = false;
            for word in words_of(sentence) {
                found = true;
                words += 1;
                // A name counts as the shortest word there is.
                let name = gate.names.iter().any(|name| name.eq_ignore_ascii_case(word));
                syllable_count += if name { 1 } else { syllables(word) };
                letters += if name { 2 } else { word.chars().filter(|c| c.is_alphanumeric()).count() };
            }
            sentences += usize::from(found);
        }
        if words == 0 {
            return Self { flesch_kincaid: 0.0, automated: 0.0, words, sentences };
        }
        let per_sentence = ratio(words, sentences);
        Self {
            flesch_kincaid: 0.39 * per_sentence + 11.8 * ratio(syllable_count, words) - 15.59,
            automated: 4.71 * ratio(letters, words) + 0.5 * per_sentence - 21.43,
            words,
            sentences,
        }
    }

    /// The grades with the names of their formulas.
    #[must_use]
    pub fn named(self) -> [(&'static str, f64); 2] {
        [("Flesch-Kincaid", self.flesch_kincaid), ("Automated Readability Index", self.automated)]
    }
}

/// The grades of everything a card says.
#[must_use]
pub fn whole_card(card: &Card, gate: &Gate) -> Grades {
    Grades::of(&card_texts(card), gate)
}

/// Every sentence of a card with its number of words.
#[must_use]
pub fn sentences(card: &Card) -> Vec<(usize, String)> {
    let texts = card_texts(card);
    let sentences = texts.iter().flat_map(|text| sentences_of(text));
    sentences.map(|sentence| (words_of(sentence).count(), sentence.trim().to_owned())).collect()
}

fn card_texts(card: &Card) -> Vec<String> {
    let mut texts = block_texts(card);
    texts.extend(card.sections.iter().flat_map(section_texts));
    texts
}

/// Everything that stands before the sections, and the last line.
pub(super) fn block_texts(card: &Card) -> Vec<String> {
    let mut texts = vec![
        format!("{} {}", card.identity.lead, card.identity.purpose.text.plain()),
        card.identity.class.text.plain(),
        card.emergency.title.clone(),
        card.stopping.title.clone(),
        card.words.disclaimer.clone(),
    ];
    let blocks = card.key_facts.iter().chain(&card.emergency.signs).chain(&card.emergency.also);
    texts.extend(blocks.chain(&card.stopping.statements).map(|statement| statement.said.text.plain()));
    texts
}

/// Everything a section says, in reading order. Its list of sources is not for reading.
#[must_use]
pub fn section_texts(section: &Section) -> Vec<String> {
    let mut texts = vec![section.title.clone(), section.summary.clone()];
    for group in &section.groups {
        texts.extend(group.heading.clone());
        texts.extend(group.lead.as_ref().map(|lead| lead.text.plain()));
        texts.extend(group.statements.iter().map(|statement| statement.said.text.plain()));
    }
    match &section.body {
        Body::SideEffects(effects) => {
            for effect in effects {
                texts.extend([effect.notice.clone(), effect.rate_text.clone()]);
                texts.extend(effect.complement.clone());
                texts.extend(effect.rate_notes.clone());
                texts.push(effect.action.plain());
                texts.extend(effect.step_up.as_ref().map(Text::plain));
            }
        }
        Body::Interactions(list) => {
            texts
                .extend(list.iter().flat_map(|entry| [entry.name.clone(), entry.effect.plain(), entry.action.plain()]));
        }
        Body::Text | Body::Sources(_) => {}
    }
    texts
}

/// The sentences of a text. A colon ends none; a full stop in a number or an address does not either.
pub(super) fn sentences_of(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '.' | '?' | '!') && chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        if ends {
            let end = at + c.len_utf8();
            sentences.extend(text.get(start..end));
            start = end;
        }
    }
    sentences.extend(text.get(start..));
    sentences.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    sentences
}

/// The words of a sentence: letters and digits, with hyphens, apostrophes and commas or points inside them.
pub(super) fn words_of(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '(' | ')'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The syllables of an English word, by its vowels. Within one of a dictionary's count for nearly all words.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    if word.chars().all(|c| !c.is_alphabetic()) {
        return 1;
    }
    word.split('-').map(part_syllables).sum::<usize>().max(1)
}

fn part_syllables(part: &str) -> usize {
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

fn ratio(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no card has 2^52 words")]
    let ratio = part as f64 / whole.max(1) as f64;
    ratio
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate() -> Gate {
        Gate {
            schema: None,
            lang: "en".parse().unwrap_or_else(|_| std::process::abort()),
            longest_sentence: 20,
            card_grade: 6.0,
            section_grade: 8.0,
            names: vec!["baclofen".into()],
            banned: Default::default(),
            frequency: Vec::new(),
            jargon: Vec::new(),
        }
    }

    #[test]
    fn syllables_are_counted_as_a_dictionary_does() {
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
        let wrong: Vec<_> = known
            .iter()
            .filter(|(word, count)| syllables(word) != *count)
            .map(|(word, _)| (*word, syllables(word)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn a_plain_text_reads_easier_than_a_learned_one() {
        let plain = Grades::of(&["Call your doctor if you feel sleepy. Do not drive.".into()], &gate());
        let learned = Grades::of(
            &["Administration concomitantly with central nervous system depressants necessitates cautious individualization of dosage.".into()],
            &gate(),
        );
        assert!(plain.flesch_kincaid < 4.0 && plain.automated < 4.0, "{plain:?}");
        assert!(learned.flesch_kincaid > 12.0 && learned.automated > 12.0, "{learned:?}");
    }

    #[test]
    fn a_name_does_not_make_a_text_harder() {
        let grade = |text: &str| Grades::of(&[text.to_owned()], &gate()).flesch_kincaid;
        assert!((grade("Take baclofen now.") - grade("Take it now.")).abs() < 1e-9);
    }

    #[test]
    fn a_point_inside_a_number_or_an_address_ends_no_sentence() {
        assert_eq!(sentences_of("Take 2.5 mg. See safe.pharmacy now! Why? Ask").len(), 4);
    }
}
