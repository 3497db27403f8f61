//! The written account of an import: what was taken, what was not and why, and all that the label says, for whoever
//! writes the card.

use std::fmt::Write;

use super::{effects::Found, rate::said, record::Record, table::Table};
use crate::authoring::new::{Draft, Label, written_from};

/// Names of openFDA that the draft has.
const TAKEN: [&str; 4] = ["generic_name", "brand_name", "manufacturer_name", "spl_set_id"];

/// The report, as Markdown.
pub(super) fn report(record: &Record, draft: &Draft, label: &Label, found: &Found) -> String {
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        page,
        "# Import of the label {}\n\n\
         Made by `medication-card import openfda`. Everything here is a draft that nobody has reviewed. No tier was chosen \
         and no sentence of the card was written: that is for a person, who reads what follows and the label itself. \
         Sentences of the label are not to be copied into the card; a patient needs plainer ones.\n\n",
        record.set_id
    );
    source(&mut page, record, label);
    taken(&mut page, record, draft, found);
    left(&mut page, record, found);
    texts(&mut page, record);
    page
}

fn source(page: &mut String, record: &Record, label: &Label) {
    let told = |what: Option<&str>| what.unwrap_or("not told in the record").to_owned();
    let date = match (record.date(), record.effective_time.as_deref()) {
        (Some(date), _) => date.to_string(),
        (None, Some(strange)) => format!("not a day that can be read: {strange}"),
        (None, None) => told(None),
    };
    let _ = write!(
        page,
        "| | |\n|---|---|\n| Set id | {} |\n| Version | {} |\n| Date | {date} |\n| Where it can be read | {} |\n\n\
         Check at that address that this is still the version in force.\n",
        record.set_id,
        told(record.version.as_deref()),
        label.url
    );
}

fn taken(page: &mut String, record: &Record, draft: &Draft, found: &Found) {
    let _ = write!(page, "\n## What was taken\n\n");
    let as_written = |name: &str| record.openfda(name).join(", ");
    match &draft.name {
        Some(name) => {
            let _ = writeln!(
                page,
                "- `identity.name`: {name}, from `openfda.generic_name` ({}).",
                as_written("generic_name")
            );
        }
        None => {
            let _ = writeln!(
                page,
                "- No name: `openfda.generic_name` has none, or more than one: {}.",
                as_written("generic_name")
            );
        }
    }
    for brand in &draft.brands {
        let _ = writeln!(page, "- A brand: {brand}, from `openfda.brand_name` ({}).", as_written("brand_name"));
    }
    let _ = writeln!(page, "- The source `label`, with the set id, the version and the date above.");
    let rated = found.effects.iter().filter(|effect| effect.draft.rate.is_some()).count();
    let _ = write!(page, "- {} side effects, {rated} of them with a rate. None has a tier.\n\n", found.effects.len());
    if !found.effects.is_empty() {
        let _ = write!(page, "| Side effect | Id | Rate | Basis | Named in |\n|---|---|---|---|---|\n");
    }
    for effect in &found.effects {
        let (rate, basis) = match effect.draft.rate {
            Some((rate, true)) => (said(rate), "trials"),
            Some((rate, false)) => (said(rate), "to be decided"),
            None => ("to be decided".to_owned(), ""),
        };
        let places = effect.places.join("; ");
        let _ =
            writeln!(page, "| {} | `{}` | {rate} | {basis} | {places} |", cell(&effect.draft.name), effect.draft.id);
    }
}

fn left(page: &mut String, record: &Record, found: &Found) {
    let _ = write!(
        page,
        "\n## What could not be taken\n\n\
         Side effects that the label names without a number in running text are not taken, and neither are \
         contraindications, interactions and doses: read its words below.\n\n"
    );
    if !found.left.is_empty() {
        let _ = write!(page, "| Where | The label says | Why it was not taken |\n|---|---|---|\n");
    }
    for left in &found.left {
        let _ = writeln!(page, "| {} | {} | {} |", left.place, cell(&left.words), cell(&left.why));
    }
    let _ = write!(page, "\n### Fields\n\n| Field | What became of it |\n|---|---|\n");
    for (field, texts) in &record.texts {
        let ids: Vec<String> = written_from(field).iter().map(|id| format!("`{id}`")).collect();
        let fate = if texts.iter().all(|text| text.trim().is_empty()) {
            "it is empty".to_owned()
        } else if ids.is_empty() {
            "no part of the draft is written from it; its words are below".to_owned()
        } else {
            format!("its words are below, for {}", ids.join(", "))
        };
        let _ = writeln!(page, "| `{field}` | {fate} |");
    }
    let names = record.openfda.iter().filter(|(name, _)| !TAKEN.contains(&name.as_str()));
    for (name, values) in names {
        let ids: Vec<String> = written_from(&format!("openfda.{name}")).iter().map(|id| format!("`{id}`")).collect();
        let fate =
            if ids.is_empty() { "a card has no place for it".to_owned() } else { format!("for {}", ids.join(", ")) };
        let _ = writeln!(page, "| `openfda.{name}` | {fate}: {} |", cell(&values.join(", ")));
    }
    for (field, value) in &record.strange {
        let _ = writeln!(page, "| `{field}` | it is no text: {} |", cell(value));
    }
}

fn texts(page: &mut String, record: &Record) {
    let _ = write!(page, "\n## What the label says\n");
    for (field, texts) in &record.texts {
        let _ = write!(page, "\n### {field}\n");
        for text in texts {
            let table = if field.ends_with("_table") { Table::read(text).ok() } else { None };
            let _ = match table {
                Some(table) => write!(page, "\n{}", rows(&table)),
                None => write!(page, "\n> {}\n", plain(text)),
            };
        }
    }
}

/// A table as lines of text, for reading.
fn rows(table: &Table) -> String {
    let mut lines = format!("> {}\n", plain(&table.caption));
    for row in table.rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.is_empty())) {
        let cells: Vec<String> = row.cells.iter().map(|cell| cell_or_dash(cell)).collect();
        let _ = writeln!(lines, "> - {}", cells.join(" / "));
    }
    lines
}

fn cell_or_dash(cell: &str) -> String {
    if cell.is_empty() { "(empty)".to_owned() } else { plain(cell) }
}

/// Words of a label, which are no Markdown and no HTML, on one line.
fn plain(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut safe = String::new();
    for c in line.chars() {
        match c {
            '<' => safe.push_str("&lt;"),
            '&' => safe.push_str("&amp;"),
            '*' | '_' | '`' | '[' | ']' | '\\' | '#' | '|' => safe.extend(['\\', c]),
            _ => safe.push(c),
        }
    }
    safe
}

/// The same in a table, where a long text is cut.
fn cell(text: &str) -> String {
    const MOST: usize = 400;
    let cut: String = text.chars().take(MOST).collect();
    let more = if text.chars().count() > MOST { " …" } else { "" };
    format!("{}{more}", plain(&cut))
}
