//! How hard a card and its sections are to read, by the formulas of their language.
//!
//! Names of medicines count as the shortest word there is, since no plainer word exists for them; nothing else does.

use super::language::{Counts, Formula, Language};
use crate::content::document::LanguageRules;
use medication_card::model::{Body, Card, Section, Text};

/// How hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grades {
    /// What each formula of the language says.
    pub figures: [Figure; 2],
    /// How many words were counted.
    pub words: usize,
    /// How many sentences were counted.
    pub sentences: usize,
}

/// What one formula says of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub(crate) formula: Formula,
    pub(crate) value: f64,
}

impl Grades {
    /// Grades of a text in pieces. Every piece ends a sentence.
    ///
    /// A language without formulas is measured as English; [`super::check`] refuses its words.
    #[must_use]
    pub fn of(texts: &[String], gate: &LanguageRules) -> Self {
        let language = Language::of(&gate.lang).unwrap_or(Language::English);
        let mut counts = Counts::default();
        for sentence in texts.iter().flat_map(|text| sentences_of(text)) {
            let mut found = false;
            for word in words_of(sentence) {
                found = true;
                counts.words += 1;
                let name = gate.names.iter().any(|name| name.eq_ignore_ascii_case(word));
                counts.syllables += if name { 1 } else { language.syllables(word) };
                counts.letters += if name { 2 } else { word.chars().filter(|c| c.is_alphanumeric()).count() };
            }
            counts.sentences += usize::from(found);
        }
        let figures = language.formulas().map(|formula| Figure {
            formula,
            value: if counts.words == 0 { formula.easiest() } else { formula.figure(counts) },
        });
        Self { figures, words: counts.words, sentences: counts.sentences }
    }
}

/// The grades of everything a card says.
#[must_use]
pub fn whole_card(card: &Card, gate: &LanguageRules) -> Grades {
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
    texts.extend(blocks.chain(&card.stopping.statements).map(|statement| statement.content.text.plain()));
    texts
}

/// Everything a section says, in reading order. Its list of sources is not for reading.
#[must_use]
pub fn section_texts(section: &Section) -> Vec<String> {
    let mut texts = vec![section.title.clone(), section.summary.clone()];
    for group in &section.groups {
        texts.extend(group.heading.clone());
        texts.extend(group.lead.as_ref().map(|lead| lead.text.plain()));
        texts.extend(group.statements.iter().map(|statement| statement.content.text.plain()));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn gate() -> LanguageRules {
        LanguageRules {
            schema: None,
            lang: "en".parse().unwrap_or_else(|_| std::process::abort()),
            longest_sentence: 20,
            card_grade: 6.0,
            section_grade: 8.0,
            card_ease: None,
            section_ease: None,
            names: vec!["baclofen".into()],
            banned: Default::default(),
            frequency: Vec::new(),
            jargon: Vec::new(),
        }
    }

    #[test]
    fn a_plain_text_reads_easier_than_a_learned_one() {
        let plain = Grades::of(&["Call your doctor if you feel sleepy. Do not drive.".into()], &gate());
        let learned = Grades::of(
            &["Administration concomitantly with central nervous system depressants necessitates cautious individualization of dosage.".into()],
            &gate(),
        );
        assert!(plain.figures.iter().all(|figure| figure.value < 4.0), "{plain:?}");
        assert!(learned.figures.iter().all(|figure| figure.value > 12.0), "{learned:?}");
    }

    #[test]
    fn a_name_does_not_make_a_text_harder() {
        let grade = |text: &str| Grades::of(&[text.to_owned()], &gate()).figures[0].value;
        assert!((grade("Take baclofen now.") - grade("Take it now.")).abs() < 1e-9);
    }

    #[test]
    fn a_point_inside_a_number_or_an_address_ends_no_sentence() {
        assert_eq!(sentences_of("Take 2.5 mg. See safe.pharmacy now! Why? Ask").len(), 4);
    }
}
