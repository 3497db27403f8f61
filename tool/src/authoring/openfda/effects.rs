//! Side effects that a label names, wherever it does, each once.

use super::{
    prose::{self, Said},
    rate::said,
    record::Record,
    table::{Line, Table},
};
use crate::content::rate::Rate;
use crate::{
    authoring::new::{Effect, has_id},
    checks::is_reserved,
};
use medication_card::model::Id;

/// What was found in a label.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Side effects, in the order in which the label names them.
    pub(super) effects: Vec<Named>,
    /// What could not be taken.
    pub(super) left: Vec<Left>,
}

/// A side effect and where the label names it.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) draft: Effect,
    pub(super) places: Vec<String>,
}

/// Something in a label that could not be taken.
#[derive(Debug)]
pub(super) struct Left {
    /// Where it stands.
    pub(super) place: String,
    /// What the label says.
    pub(super) words: String,
    /// Why it was not taken.
    pub(super) why: String,
}

/// One time that the label names a side effect.
struct Mention {
    slug: Id,
    name: String,
    /// Its rate there, or why a person has to decide on one.
    rate: Result<Rate, String>,
    trials: bool,
    place: String,
}

impl Found {
    /// Reads what the label says of adverse reactions.
    pub(super) fn read(record: &Record) -> Self {
        let mut found = Self::default();
        let mut mentions = Vec::new();
        for (at, html) in record.field("adverse_reactions_table").iter().enumerate() {
            found.read_table(&format!("adverse_reactions_table, table {}", at + 1), html, &mut mentions);
        }
        for text in record.field("adverse_reactions") {
            for said in prose::read(text) {
                let place = "adverse_reactions".to_owned();
                match said {
                    Said::Effect { name, rate, trials } => found.mention(&name, rate, trials, place, &mut mentions),
                    Said::Left { words, why } => found.left.push(Left { place, words, why }),
                }
            }
        }
        found.gather(mentions);
        found
    }

    fn read_table(&mut self, place: &str, html: &str, mentions: &mut Vec<Mention>) {
        let mut leave = |words: &str, why: String| {
            self.left.push(Left { place: place.to_owned(), words: words.to_owned(), why });
        };
        let table = match Table::read(html) {
            Ok(table) => table,
            Err(error) => return leave("the whole table", format!("it cannot be read: {error}")),
        };
        if table.has_notes {
            leave("its footnotes", "they are not in the rows; read them on the label".to_owned());
        }
        let whole = if table.caption.is_empty() { "the whole table" } else { &table.caption };
        let lines = match table.lines() {
            Ok(lines) => lines,
            Err(why) => return leave(whole, why),
        };
        let caption = table.caption.to_lowercase();
        let trials = ["trial", "studies", "study"].iter().any(|word| caption.contains(word));
        for line in lines {
            match line {
                Line::Effect { name, rate } => self.mention(&name, rate, trials, place.to_owned(), mentions),
                Line::Left { words, why } => self.left.push(Left { place: place.to_owned(), words, why }),
            }
        }
    }

    fn mention(
        &mut self,
        name: &str,
        rate: Result<Rate, String>,
        trials: bool,
        place: String,
        mentions: &mut Vec<Mention>,
    ) {
        match slug(name) {
            Some(slug) => mentions.push(Mention { slug, name: name.to_owned(), rate, trials, place }),
            None => {
                let why = "no id can be made of this name".to_owned();
                self.left.push(Left { place, words: name.to_owned(), why });
            }
        }
    }

    /// One side effect for all mentions of a name. Where they differ, no rate is taken: a person has to choose.
    fn gather(&mut self, mentions: Vec<Mention>) {
        let mut names: Vec<(Id, Vec<Mention>)> = Vec::new();
        for mention in mentions {
            match names.iter_mut().find(|(slug, _)| *slug == mention.slug) {
                Some((_, same)) => same.push(mention),
                None => names.push((mention.slug.clone(), vec![mention])),
            }
        }
        for (slug, same) in names {
            let Some(first) = same.first() else { continue };
            let rate = first.rate.clone().ok().filter(|_| same.iter().all(|mention| mention.rate == first.rate));
            if rate.is_none() {
                let told = |mention: &Mention| match &mention.rate {
                    Ok(rate) => format!("{} ({})", said(*rate), mention.place),
                    Err(why) => format!("{why} ({})", mention.place),
                };
                let words = format!("{}: {}", first.name, same.iter().map(told).collect::<Vec<_>>().join("; "));
                let why = if same.len() > 1 {
                    "the label has more than one rate: choose the one that the card should tell"
                } else {
                    "decide what the card should say of how often"
                };
                self.left.push(Left { place: first.place.clone(), words, why: why.to_owned() });
            }
            let rate = rate.map(|rate| (rate, same.iter().all(|mention| mention.trials)));
            let mut places: Vec<String> = same.iter().map(|mention| mention.place.clone()).collect();
            places.dedup();
            let name = first.name.clone();
            self.effects.push(Named { draft: Effect { id: free(slug), name, rate }, places });
        }
    }
}

/// An id for a name: `Dry mouth` is `dry-mouth`.
pub(super) fn slug(name: &str) -> Option<Id> {
    let plain: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-").parse().ok()
}

/// The id, or another where the draft or the card has something of that id already.
fn free(id: Id) -> Id {
    if has_id(id.as_str()) || is_reserved(id.as_str()) { format!("{id}-effect").parse().unwrap_or(id) } else { id }
}
