//! The rows of a table: which reaction each names, and its rate.

use super::{
    super::{names::MedicineNames, organ_class::is_organ_class, percentage::percentage, reaction_name::reaction_name},
    grid::Row,
    text::{is_marked, split_at_mark},
    unit::Unit,
};
use crate::content::rate::Rate;

/// What a row says.
#[derive(Debug, PartialEq)]
pub(in super::super) enum TableRow {
    /// A side effect.
    Reaction {
        name: String,
        /// All of the row, for quoting.
        words: String,
        /// Its rate, or why a person has to decide on one.
        rate: Result<Rate, String>,
    },
    /// Something else, and why it is not taken.
    Other { words: String, why: String },
}

/// The numbers of one column, and what they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    /// How many columns the table has.
    pub(super) columns: usize,
    pub(super) column: usize,
    pub(super) unit: Unit,
    /// Whether the footnotes are in the table.
    pub(super) has_notes: bool,
}

/// Reads the rows below the headings. Without `numbers` no rate is taken.
pub(super) fn read<'a>(
    rows: impl IntoIterator<Item = &'a Row>,
    numbers: Option<Numbers>,
    names: &MedicineNames,
) -> Vec<TableRow> {
    let mut read = Vec::new();
    // A heading that is not a part of the body may be a group of people. Where that group ends is not known.
    let mut group: Option<String> = None;
    let mut parent: Option<(String, usize)> = None;
    for row in rows {
        let (Some(first), Some(words)) = (row.cells.first(), row.words()) else { continue };
        if let Some(heading) = row.heading() {
            parent = None;
            if !is_organ_class(&heading) {
                read.push(TableRow::Other { words, why: "it is a heading that may name a group of people".to_owned() });
                group.get_or_insert(heading);
            }
            continue;
        }
        let name = match name(row, names) {
            Ok(name) => name,
            Err(why) => {
                parent = Some((first.text.clone(), first.indent));
                read.push(TableRow::Other { words, why });
                continue;
            }
        };
        let part_of = parent.as_ref().filter(|(_, indent)| first.indent > *indent);
        let rate = if let Some(group) = &group {
            Err(format!("it is under \"{group}\", so its number may not count everyone"))
        } else if let Some((whole, _)) = part_of {
            Err(format!("it is indented under \"{whole}\", so its number may be only a part of that"))
        } else {
            numbers.map_or_else(|| Err("no rate is taken from this table".to_owned()), |numbers| rate(row, numbers))
        };
        if part_of.is_none() {
            parent = Some((name.clone(), first.indent));
        }
        read.push(TableRow::Reaction { name, words, rate });
    }
    read
}

/// The reaction that a row names.
fn name(row: &Row, names: &MedicineNames) -> Result<String, String> {
    let first = row.cells.first().map(|cell| cell.text.as_str()).unwrap_or_default();
    if first.is_empty() {
        return Err("the row has no name".to_owned());
    }
    if first.contains('\n') || row.cells.iter().skip(1).any(|cell| has_several_numbers(&cell.text)) {
        return Err("one cell has several lines or numbers, so it may be about several side effects".to_owned());
    }
    // A mark inside of a name may be a part of it.
    match split_at_mark(first) {
        (name, mark) if !mark.contains(char::is_whitespace) => reaction_name(name, names),
        _ => reaction_name(first, names),
    }
}

fn rate(row: &Row, Numbers { columns, column, unit, has_notes }: Numbers) -> Result<Rate, String> {
    if row.cells.len() != columns {
        return Err("it has fewer cells than the table has columns".to_owned());
    }
    if !has_notes && row.cells.first().is_some_and(|name| is_marked(&name.text)) {
        return Err("its name has a footnote mark, and the footnote is not in the table".to_owned());
    }
    let Some(cell) = row.cells.get(column).filter(|cell| !cell.is_wide && !cell.is_tall) else {
        return Err("its number is shared with other columns or rows".to_owned());
    };
    let value = cell.text.as_str();
    let quoted = |why: String| format!("{value}: {why}");
    if is_marked(value) {
        return Err("its number has a footnote mark".to_owned());
    }
    if is_dash(value) {
        return Err("it has a dash: read on the label what that means".to_owned());
    }
    match value.strip_suffix(')').and_then(|inner| inner.split_once('(')) {
        // "12 (7%)": how many there were, and how many out of 100. "7 (12)" could be the other way round.
        Some((count, rate)) if is_count(count) && (rate.contains('%') || unit == Unit::CountAndPercent) => {
            percentage(rate, true).map_err(quoted)
        }
        None if unit == Unit::CountAndPercent && !value.contains('%') => {
            Err(format!("{value}: it may be a number of people or a percentage"))
        }
        _ => percentage(value, unit == Unit::Percent).map_err(quoted),
    }
}

/// Whether a cell has a number or says that there is none.
pub(super) fn is_value(cell: &str) -> bool {
    let (cell, _) = split_at_mark(cell);
    let signs = |c: char| c.is_ascii_digit() || c.is_whitespace() || "%.,()<>≤≥-–—−".contains(c);
    is_dash(cell) || (cell.contains(|c: char| c.is_ascii_digit()) && cell.chars().all(signs))
}

/// Whether a cell has numbers one after the other, as where several rows were written into one: `3% 5%`.
fn has_several_numbers(cell: &str) -> bool {
    let is_number = |word: &&str| {
        let digits = word.trim_end_matches('%');
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let words: Vec<&str> = cell.split_whitespace().collect();
    cell.contains('\n') || words.iter().zip(words.iter().skip(1)).any(|(a, b)| is_number(a) && is_number(b))
}

fn is_dash(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '‑'))
}

fn is_count(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}
