//! The side effects that a label names, each once, with everything that the label says about how often.

use super::{
    names::MedicineNames,
    passage::{self, Passage},
    percentage::describe,
    prose,
    reaction_name::id_of,
    record::Record,
    table::{ReactionTable, TableRow},
    words::words,
};
use crate::{
    authoring::new::{DraftRate, SideEffect, has_id},
    checks::is_reserved,
    content::rate::Rate,
};
use medication_card::model::Id;

/// The fields of a label that are read.
const TABLES: &str = "adverse_reactions_table";
const PROSE: &str = "adverse_reactions";

/// Whether side effects are read from a field.
pub(super) fn is_read(field: &str) -> bool {
    [TABLES, PROSE].contains(&field)
}

/// What was found in a label.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// Side effects, in the order in which the label names them.
    pub(super) reactions: Vec<Reaction>,
    /// Tables from which no rate is taken, and why. If there is one, no rate is taken from any table.
    pub(super) refused: Vec<NotTaken>,
    /// What else was not taken.
    pub(super) not_taken: Vec<NotTaken>,
}

/// A side effect and what the label says about it.
#[derive(Debug)]
pub(super) struct Reaction {
    pub(super) draft: SideEffect,
    /// Everything in the label that may be its rate, each with its place.
    pub(super) candidates: Vec<String>,
}

/// Something in a label that was not taken.
#[derive(Debug, PartialEq)]
pub(super) struct NotTaken {
    pub(super) place: String,
    /// What the label says.
    pub(super) words: String,
    pub(super) why: String,
}

/// One place at which the label names a side effect.
struct Mention {
    id: Id,
    name: String,
    place: String,
    /// The words of the label.
    words: String,
    /// Its rate there, or why a person has to decide on one.
    rate: Result<Rate, String>,
    in_trials: bool,
}

impl Findings {
    /// How many side effects have a rate.
    pub(super) fn rated(&self) -> usize {
        self.reactions.iter().filter(|reaction| reaction.draft.rate.is_some()).count()
    }

    /// Reads what a label says about adverse reactions.
    pub(super) fn read(record: &Record) -> Self {
        let names = MedicineNames::of(record);
        let mut findings = Self::default();
        let mut mentions = Vec::new();
        for (at, html) in record.field(TABLES).iter().enumerate() {
            let place = format!("{TABLES}, table {}", at + 1);
            findings.read_table(&place, ReactionTable::read(html, &names), &mut mentions);
        }
        for sentence in record.field(PROSE).iter().flat_map(|text| prose::sentences_with_figures(text)) {
            for name in prose::listed(&sentence, &names) {
                let why = "no rate is taken from running text".to_owned();
                findings.mention(&name, PROSE, &sentence, Err(why), false, &mut mentions);
            }
            findings.leave(
                PROSE,
                &sentence,
                "no rate is taken from running text: only a person can tell whom it counts",
            );
        }
        // A row that is not taken may still be about a side effect of another row.
        let rows = findings.not_taken.iter().filter(|row| row.place != PROSE && row.words.contains(" | "));
        let mut passages: Vec<Passage> = rows.map(|row| Passage::new(&row.place, &row.words)).collect();
        passages.extend(passage::passages(record));
        findings.gather(mentions, &passages);
        findings
    }

    fn read_table(&mut self, place: &str, table: ReactionTable, mentions: &mut Vec<Mention>) {
        let title = if table.title.is_empty() { "the whole table" } else { &table.title };
        if let Some(why) = table.refusal {
            self.refused.push(NotTaken { place: place.to_owned(), words: title.to_owned(), why });
        }
        for note in &table.notes {
            self.leave(place, note, "a footnote: check that it does not change what the numbers mean");
        }
        if table.has_marks && table.notes.is_empty() {
            self.leave(place, "its footnote marks", "the footnotes are not in the table: read them on the label");
        }
        let in_trials =
            words(title).iter().any(|word| ["trial", "trials", "study", "studies"].contains(&word.as_str()));
        for row in table.rows {
            match row {
                TableRow::Reaction { name, words, rate } => {
                    self.mention(&name, place, &words, rate, in_trials, mentions);
                }
                TableRow::Other { words, why } => self.leave(place, &words, &why),
            }
        }
    }

    fn leave(&mut self, place: &str, words: &str, why: &str) {
        let left = NotTaken { place: place.to_owned(), words: words.to_owned(), why: why.to_owned() };
        // Sections of a label repeat each other.
        if !self.not_taken.contains(&left) {
            self.not_taken.push(left);
        }
    }

    fn mention(
        &mut self,
        name: &str,
        place: &str,
        words: &str,
        rate: Result<Rate, String>,
        in_trials: bool,
        mentions: &mut Vec<Mention>,
    ) {
        let (name, place, words) = (name.to_owned(), place.to_owned(), words.to_owned());
        match id_of(&name) {
            Some(id) => mentions.push(Mention { id, name, place, words, rate, in_trials }),
            None => self.leave(&place, &words, "no id can be made of this name"),
        }
    }

    /// Makes one side effect of all places that name it. It has a rate if every table of the label was read, and no
    /// place says anything else.
    fn gather(&mut self, mentions: Vec<Mention>, passages: &[Passage]) {
        let mut reactions: Vec<(Id, Vec<Mention>)> = Vec::new();
        for mention in mentions {
            match reactions.iter_mut().find(|(id, _)| *id == mention.id) {
                Some((_, same)) => same.push(mention),
                None => reactions.push((mention.id.clone(), vec![mention])),
            }
        }
        for (id, same) in reactions {
            let Some(first) = same.first() else { continue };
            let elsewhere: Vec<&Passage> = passages.iter().filter(|passage| passage.names(&first.name)).collect();
            let agree = elsewhere.is_empty() && same.iter().all(|mention| mention.rate == first.rate);
            let rate = first.rate.clone().ok().filter(|_| agree && self.refused.is_empty());
            let in_trials = same.iter().all(|mention| mention.in_trials);
            let mut candidates = Vec::new();
            for candidate in same.iter().map(Mention::candidate).chain(elsewhere.into_iter().map(Passage::candidate)) {
                if !candidates.contains(&candidate) {
                    candidates.push(candidate);
                }
            }
            let rate = rate.map(|rate| DraftRate { rate, in_trials });
            let draft = SideEffect { id: unused(id), name: first.name.clone(), rate };
            self.reactions.push(Reaction { draft, candidates });
        }
    }
}

impl Mention {
    /// What the label says here about how often.
    fn candidate(&self) -> String {
        match &self.rate {
            Ok(rate) => format!("{} ({})", describe(*rate), self.place),
            Err(_) if self.place == PROSE => format!("\"{}\" ({PROSE})", self.words),
            Err(why) => format!("\"{}\" ({}; {why})", self.words, self.place),
        }
    }
}

/// The id, or another one if the draft or the card already has something with that id.
fn unused(id: Id) -> Id {
    if has_id(id.as_str()) || is_reserved(id.as_str()) { format!("{id}-effect").parse().unwrap_or(id) } else { id }
}
