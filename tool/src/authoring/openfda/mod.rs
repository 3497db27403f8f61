//! Makes a draft from a US drug label, as openFDA publishes it.
//!
//! Only what the label states beyond doubt becomes a fact: its names, where it can be found, the side effects that its
//! tables and lists name, and rates from tables of which every word is understood. Everything else goes into a report
//! for the person who writes the card. Import never decides what to do about a side effect, and copies no sentence of
//! the label into the card.

mod answer;
mod findings;
mod markdown;
mod names;
mod organ_class;
mod passage;
mod percentage;
mod prose;
mod reaction_name;
mod record;
mod report;
mod table;
mod words;

use crate::authoring::new::{Draft, Label};
use findings::Findings;
use medication_card::model::{Id, Region};
use record::Record;

/// The result of an import.
#[derive(Debug)]
pub struct Import {
    /// The medicine, still to be written.
    pub draft: Draft,
    /// In short, what was taken and what was not.
    pub summary: String,
}

/// Reads a label and makes a draft of it.
///
/// # Errors
/// In words for the person who gave the file: if it holds no label, more than one, or one without a usable name.
pub fn import(text: &str, id: Option<Id>) -> Result<Import, String> {
    let record = answer::record(text)?;
    let generic = record.generic_name();
    let id = match (id, generic) {
        (Some(id), _) => id,
        (None, Some(name)) => reaction_name::id_of(name).ok_or_else(|| unnamed(name))?,
        (None, None) => return Err(unnamed("")),
    };
    let findings = Findings::read(&record);
    let label = Label {
        title: title(&record),
        publisher: "DailyMed, US National Library of Medicine".to_owned(),
        date: record.date().map_or_else(String::new, |date| date.to_string()),
        url: format!("https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid={}", record.set_id),
        fields: record.fields(),
        report: String::new(),
    };
    let mut draft = Draft::new(id, vec![Region::US]);
    draft.name = generic.map(sentence_case);
    draft.brands = record.brands().into_iter().map(title_case).collect();
    draft.side_effects = findings.reactions.iter().map(|reaction| reaction.draft.clone()).collect();
    let report = report::report(&record, &draft, &label, &findings);
    draft.label = Some(Label { report, ..label });
    Ok(Import { summary: summary(&record, &findings), draft })
}

fn unnamed(name: &str) -> String {
    let problem = if name.is_empty() {
        "has no generic name, or more than one".to_owned()
    } else {
        format!("is called \"{name}\"")
    };
    format!("the medicine {problem}, so no id can be made of it. Give one with --id, in small letters.")
}

/// The title of the source, by which a reader can tell this label from its next version.
fn title(record: &Record) -> String {
    let name = record.brands().first().copied().or_else(|| record.generic_name()).map_or("US".to_owned(), title_case);
    let maker = record.openfda("manufacturer_name").first().map_or_else(String::new, |maker| format!(" ({maker})"));
    let version = record.version.as_ref().map_or_else(String::new, |version| format!(", version {version}"));
    format!("{name} label{maker}{version}, set id {}", record.set_id)
}

fn summary(record: &Record, findings: &Findings) -> String {
    let (named, rated) = (findings.reactions.len(), findings.rated());
    let version = record.version.as_deref().unwrap_or("not stated");
    let date = record.date().map_or_else(|| "not stated".to_owned(), |date| date.to_string());
    let refused = match findings.refused.len() {
        0 => String::new(),
        count => format!(" Tables that were not understood: {count}, so no rate was taken."),
    };
    // Import takes nothing else, so a low count must not read as if the label had nothing else.
    let others = record.texts.iter().filter(|(field, _)| !findings::is_read(field)).count();
    format!(
        "A draft from the label {}, version {version}, date {date}. Side effects: {named} named, {rated} of them with a \
         rate.{refused} Rows and sentences about side effects that were not taken: {}. No tier was chosen. Nothing was \
         taken from the other fields of the label ({others}), such as warnings: import.md quotes them, for you to write \
         from.",
        record.set_id,
        findings.not_taken.len(),
    )
}

/// `Zolpidem tartrate` for the `ZOLPIDEM TARTRATE` of a record. Small letters that it has stay where they are.
fn sentence_case(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    let rest = chars.as_str();
    first.chain(if is_capitals(name) { rest.to_lowercase() } else { rest.to_owned() }.chars()).collect()
}

/// The same for each word. Short ones, such as the `DS` of `OZOBAX DS`, stay as they are.
fn title_case(name: &str) -> String {
    let word = |word: &str| if word.chars().count() > 3 { sentence_case(word) } else { word.to_owned() };
    if is_capitals(name) { name.split_whitespace().map(word).collect::<Vec<_>>().join(" ") } else { name.to_owned() }
}

fn is_capitals(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}
