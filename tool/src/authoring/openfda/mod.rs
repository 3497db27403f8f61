//! Makes a draft from a US drug label, as openFDA gives it.
//!
//! Facts are taken where the label leaves no doubt: its names, where it can be found, side effects that a table or a list
//! names, and how many notice them. All else goes into a report, for whoever writes the card. What to do about a side
//! effect is never guessed, and no sentence of the label becomes a sentence of the card.

mod effects;
mod prose;
mod rate;
mod record;
mod report;
mod table;
mod unreadable;

use jiff::civil::Date;

use crate::authoring::new::{Draft, Label};
use effects::Found;
use medication_card::model::{Id, Region};
use record::Record;

/// What became of a label.
#[derive(Debug)]
pub struct Import {
    /// The medicine, still to be written.
    pub draft: Draft,
    /// What was taken and what was not, in short.
    pub summary: String,
}

/// Reads a label, and makes of it what can be made without a person.
///
/// # Errors
/// In words for the person who gave the file: when it holds no label, more than one, or one that cannot be named.
pub fn import(text: &str, id: Option<Id>) -> Result<Import, String> {
    let record = Record::parse(text)?;
    let generic = record.generic_name();
    let id = match (id, generic) {
        (Some(id), _) => id,
        (None, Some(name)) => effects::slug(name).ok_or_else(|| unnamed(name))?,
        (None, None) => return Err(unnamed("")),
    };
    let found = Found::read(&record);
    let label = Label {
        title: title(&record),
        publisher: "DailyMed, US National Library of Medicine".to_owned(),
        date: record.date().map_or_else(String::new, |date| date.to_string()),
        url: format!("https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid={}", record.set_id),
        fields: record.fields(),
        report: String::new(),
    };
    let mut draft = Draft::new(id, vec![Region::Us]);
    draft.name = generic.map(sentence_case);
    draft.brands = record.brands().into_iter().map(title_case).collect();
    draft.effects = found.effects.iter().map(|effect| effect.draft.clone()).collect();
    let report = report::report(&record, &draft, &label, &found);
    draft.label = Some(Label { report, ..label });
    Ok(Import { summary: summary(&record, &found), draft })
}

fn unnamed(name: &str) -> String {
    let has = if name.is_empty() {
        "has no generic name, or more than one".to_owned()
    } else {
        format!("is called \"{name}\"")
    };
    format!("the medicine {has}, so no id can be made of it. Give one with --id, in small letters.")
}

/// What the source is called on the card: so that a reader can tell this label from the next version of it.
fn title(record: &Record) -> String {
    let name =
        record.brands().first().copied().or_else(|| record.generic_name()).map_or("US label".to_owned(), title_case);
    let maker = record.openfda("manufacturer_name").first().map_or_else(String::new, |maker| format!(" ({maker})"));
    let version = record.version.as_ref().map_or_else(String::new, |version| format!(", version {version}"));
    format!("{name} label{maker}{version}, set id {}", record.set_id)
}

fn summary(record: &Record, found: &Found) -> String {
    let rated = found.effects.iter().filter(|effect| effect.draft.rate.is_some()).count();
    let version = record.version.as_deref().unwrap_or("not told");
    let date = record.date().map_or_else(|| "a day that is not told".to_owned(), |date: Date| date.to_string());
    format!(
        "A draft from the label {}, version {version}, of {date}: {} side effects are named, {rated} of them with a rate. \
         {} things could not be taken, and no tier was chosen. import.md says what was taken, what was not and why.",
        record.set_id,
        found.effects.len(),
        found.left.len(),
    )
}

/// `ZOLPIDEM TARTRATE` as a name: records write in capitals.
fn sentence_case(name: &str) -> String {
    let mut chars = name.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars.as_str().to_lowercase().chars()).collect())
}

/// The same for a name of several names; short ones, such as the `DS` of `OZOBAX DS`, stay as they are.
fn title_case(name: &str) -> String {
    let word = |word: &str| if word.chars().count() > 3 { sentence_case(word) } else { word.to_owned() };
    name.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}
