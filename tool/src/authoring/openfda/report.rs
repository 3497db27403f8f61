//! The written account of an import: what was taken, what was not and why, and everything that the label says, for the
//! person who writes the card.

use std::fmt::Write;

use super::{
    findings::{Findings, NotTaken},
    markdown::{cell, escaped},
    percentage::describe,
    record::Record,
    table::Grid,
};
use crate::authoring::new::{Draft, DraftRate, Label, written_from};

/// Names from openFDA that the draft has.
const TAKEN: [&str; 4] = ["generic_name", "brand_name", "manufacturer_name", "spl_set_id"];

/// The report, as Markdown.
pub(super) fn report(record: &Record, draft: &Draft, label: &Label, findings: &Findings) -> String {
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        page,
        "# Import of the label {}\n\n\
         Made by `medication-card import openfda`. Nobody has reviewed any of this draft. No tier was chosen and no \
         sentence of the card was written: that is for a person who reads what follows and the label itself. Do not copy \
         sentences of the label into the card: patients need plainer ones.\n\n",
        record.set_id
    );
    source(&mut page, record, label);
    taken(&mut page, record, draft);
    side_effects(&mut page, findings);
    not_taken(&mut page, findings);
    fields(&mut page, record);
    texts(&mut page, record);
    page
}

fn source(page: &mut String, record: &Record, label: &Label) {
    let stated = |what: Option<&str>| what.unwrap_or("not stated in the record").to_owned();
    let date = match (record.date(), record.effective_time.as_deref()) {
        (Some(date), _) => date.to_string(),
        (None, Some(text)) => format!("not a date that can be read: {}", cell(text)),
        (None, None) => stated(None),
    };
    let _ = write!(
        page,
        "| | |\n|---|---|\n| Set id | {} |\n| Version | {} |\n| Date | {date} |\n| Where it can be read | {} |\n\n\
         Check at that address that this is still the current version.\n",
        record.set_id,
        cell(&stated(record.version.as_deref())),
        label.url
    );
}

fn taken(page: &mut String, record: &Record, draft: &Draft) {
    let _ = write!(page, "\n## What was taken\n\n");
    let as_written = |name: &str| escaped(&record.openfda(name).join(", "));
    let generic = as_written("generic_name");
    let _ = match &draft.name {
        Some(name) => writeln!(page, "- `identity.name`: {}, from `openfda.generic_name` ({generic}).", escaped(name)),
        None => writeln!(page, "- No name: `openfda.generic_name` has none, or more than one: {generic}."),
    };
    for brand in &draft.brands {
        let brands = as_written("brand_name");
        let _ = writeln!(page, "- A brand: {}, from `openfda.brand_name` ({brands}).", escaped(brand));
    }
    let _ = writeln!(page, "- The source `label`, with the set id, version and date above.");
}

fn side_effects(page: &mut String, findings: &Findings) {
    let _ = write!(page, "\n## Side effects\n\n");
    if !findings.refused.is_empty() {
        let _ = write!(
            page,
            "**No rate was taken.** These tables were not understood, so they cannot be compared with the others, and \
             another table may be about other people:\n\n"
        );
        list(page, &findings.refused);
        let _ = writeln!(page);
    }
    if findings.reactions.is_empty() {
        let _ = write!(
            page,
            "Import found none in the tables and lists of the label. That does not mean that there are none: read what it \
             says about adverse reactions and warnings below.\n\n"
        );
        return;
    }
    let _ = write!(
        page,
        "Named: {}, of them with a rate: {}. None has a tier. Where the label says several things about how often, or \
         one that cannot be taken as it is, the rate is `null`: choose from what it says, which is quoted beside it.\n\n\
         | Side effect | Id | Rate | Basis | What the label says |\n|---|---|---|---|---|\n",
        findings.reactions.len(),
        findings.rated()
    );
    for reaction in &findings.reactions {
        let (rate, basis) = match reaction.draft.rate {
            Some(DraftRate { rate, in_trials: true }) => (describe(rate), "trials"),
            Some(DraftRate { rate, in_trials: false }) => (describe(rate), "to be decided"),
            None => ("to be decided".to_owned(), ""),
        };
        let says: Vec<String> = reaction.candidates.iter().map(|candidate| cell(candidate)).collect();
        let _ = writeln!(
            page,
            "| {} | `{}` | {rate} | {basis} | {} |",
            cell(&reaction.draft.name),
            reaction.draft.id,
            says.join("; ")
        );
    }
}

fn not_taken(page: &mut String, findings: &Findings) {
    let _ = write!(
        page,
        "\n## What was not taken\n\n\
         Side effects that running text names without a number are not taken, and neither are warnings, \
         contraindications, interactions and doses. Read the label's words below.\n\n"
    );
    list(page, &findings.not_taken);
}

fn list(page: &mut String, all: &[NotTaken]) {
    if !all.is_empty() {
        let _ = write!(page, "| Where | The label says | Why it was not taken |\n|---|---|---|\n");
    }
    for not_taken in all {
        let _ = writeln!(page, "| {} | {} | {} |", not_taken.place, cell(&not_taken.words), cell(&not_taken.why));
    }
}

fn fields(page: &mut String, record: &Record) {
    let _ = write!(page, "\n### Fields\n\n| Field | Where it is used |\n|---|---|\n");
    let ids = |field: &str| {
        let ids: Vec<String> = written_from(field).iter().map(|id| format!("`{id}`")).collect();
        (!ids.is_empty()).then(|| ids.join(", "))
    };
    for (field, texts) in &record.texts {
        let used = match ids(field) {
            _ if texts.iter().all(|text| text.trim().is_empty()) => "it is empty".to_owned(),
            None => "no part of the draft is written from it; its words are below".to_owned(),
            Some(ids) => format!("its words are below, for {ids}"),
        };
        let _ = writeln!(page, "| `{field}` | {used} |");
    }
    for (name, values) in record.openfda.iter().filter(|(name, _)| !TAKEN.contains(&name.as_str())) {
        let name = format!("openfda.{name}");
        let used = ids(&name).map_or_else(|| "no part of a card shows it".to_owned(), |ids| format!("for {ids}"));
        let _ = writeln!(page, "| `{name}` | {used}: {} |", cell(&values.join(", ")));
    }
    for (field, value) in &record.not_text {
        let _ = writeln!(page, "| `{field}` | it is not text: {} |", cell(value));
    }
}

fn texts(page: &mut String, record: &Record) {
    let _ = write!(page, "\n## What the label says\n");
    for (field, texts) in &record.texts {
        let _ = write!(page, "\n### {field}\n");
        for text in texts {
            let table = if field.ends_with("_table") { Grid::parse(text).ok() } else { None };
            let _ = match table {
                Some(table) => write!(page, "\n{}", rows(&table)),
                None => write!(page, "\n> {}\n", escaped(text)),
            };
        }
    }
}

/// A table as lines of text.
fn rows(table: &Grid) -> String {
    let mut lines = format!("> {}\n", escaped(&table.title));
    for row in table.rows.iter().filter(|row| row.words().is_some()) {
        let text = |text: &str| if text.is_empty() { "(empty)".to_owned() } else { escaped(text) };
        let cells: Vec<String> = row.cells.iter().map(|cell| text(&cell.text)).collect();
        let _ = writeln!(lines, "> - {}", cells.join(" / "));
    }
    for note in &table.notes {
        let _ = writeln!(lines, "> - {}", escaped(note));
    }
    lines
}
