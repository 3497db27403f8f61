//! Tables of adverse reactions. A rate is taken only from a table of which every word is understood.

mod columns;
mod grid;
mod rows;
#[cfg(test)]
mod tests;
mod text;
mod unit;
mod wording;

use super::{names::MedicineNames, words::words};
use grid::Row;
pub(super) use grid::{Grid, words_of};
use rows::Numbers;
pub(super) use rows::TableRow;
use unit::Unit;

/// What a table of adverse reactions says.
#[derive(Debug, Default)]
pub(super) struct ReactionTable {
    /// Why no rate is taken from it, if none is.
    pub(super) refusal: Option<String>,
    /// Its caption.
    pub(super) title: String,
    /// What it says below its rows.
    pub(super) notes: Vec<String>,
    /// Whether its cells have footnote marks.
    pub(super) has_marks: bool,
    /// Its rows. Those of a refused table have no rate.
    pub(super) rows: Vec<TableRow>,
}

impl ReactionTable {
    /// Reads the HTML of a table.
    pub(super) fn read(html: &str, names: &MedicineNames) -> Self {
        let grid = match Grid::parse(html) {
            Ok(grid) => grid,
            Err(why) => return Self { refusal: Some(why), ..Self::default() },
        };
        let parts = Parts::of(&grid);
        let names_reactions = parts.names_reactions(&grid.title);
        let numbers = match (names_reactions, parts.numbers(&grid, names)) {
            (false, _) => Err("its title or first column does not say that its rows are adverse reactions".to_owned()),
            (true, numbers) => numbers,
        };
        let rows =
            if names_reactions { rows::read(parts.body, numbers.as_ref().ok().copied(), names) } else { Vec::new() };
        Self { refusal: numbers.err(), has_marks: grid.has_marks(), rows, notes: parts.notes, title: grid.title }
    }
}

/// A table by what its rows are for.
struct Parts<'a> {
    /// The texts of the heading of each column.
    headings: Vec<Vec<String>>,
    is_heading_marked: bool,
    body: Vec<&'a Row>,
    notes: Vec<String>,
}

impl<'a> Parts<'a> {
    fn of(grid: &'a Grid) -> Self {
        let has_value = |row: &Row| row.cells.iter().skip(1).any(|cell| rows::is_value(&cell.text));
        let is_data = |row: &Row| !row.in_head && row.heading().is_none() && has_value(row);
        let first = grid.rows.iter().position(is_data).unwrap_or(grid.rows.len());
        let last = grid.rows.iter().rposition(is_data).unwrap_or(grid.rows.len());
        let columns = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let mut parts = Self {
            headings: vec![Vec::new(); columns],
            is_heading_marked: grid.is_title_marked,
            body: Vec::new(),
            notes: grid.notes.clone(),
        };
        for (at, row) in grid.rows.iter().enumerate() {
            // Above the first number, a body row of one text is the heading of the rows below it.
            if row.in_head || (at < first && row.heading().is_none()) {
                for (heading, cell) in parts.headings.iter_mut().zip(&row.cells) {
                    parts.is_heading_marked |= text::is_marked(&cell.text);
                    let text = text::without_marks(&cell.text);
                    if !text.is_empty() && heading.last() != Some(&text) {
                        heading.push(text);
                    }
                }
            } else if at > last && row.heading().is_some() {
                parts.notes.extend(row.words());
            } else {
                parts.body.push(row);
            }
        }
        parts
    }

    fn first_heading(&self) -> String {
        self.headings.first().map(|texts| texts.join(" ")).unwrap_or_default()
    }

    /// Whether the rows are named after adverse reactions. Others may be arms of a study or ages.
    fn names_reactions(&self, title: &str) -> bool {
        let heading = self.first_heading();
        let about = if heading.is_empty() { title } else { &heading };
        let nouns =
            ["reaction", "reactions", "event", "events", "effect", "effects", "experience", "experiences", "term"];
        words(about).iter().any(|word| nouns.contains(&word.as_str()))
    }

    /// The column of those who took the medicine.
    ///
    /// # Errors
    /// Why no rate is taken from the table.
    fn numbers(&self, grid: &Grid, names: &MedicineNames) -> Result<Numbers, String> {
        if grid.title.is_empty() {
            return Err("it has no title, so it is not clear whom its numbers count".to_owned());
        }
        let heading = self.first_heading();
        let texts = [("title", &grid.title), ("first column", &heading)];
        for (what, text) in texts.into_iter().chain(self.notes.iter().map(|note| ("footnote", note))) {
            if let Some(word) = wording::not_understood(text, names) {
                return Err(format!(
                    "its {what} says \"{word}\", so its numbers may not count everyone who took it: \"{text}\""
                ));
            }
        }
        if self.is_heading_marked && self.notes.is_empty() {
            return Err("its title or a heading has a footnote mark, and the footnote is not in the table".to_owned());
        }
        if self.body.iter().any(|row| row.cells.iter().any(|cell| cell.is_tall)) {
            return Err("it has cells over several rows, so it is not clear which number belongs to which".to_owned());
        }
        let headings: Vec<String> = self.headings.iter().map(|texts| texts.join(" ")).collect();
        let column = columns::of_the_medicine(&headings, names)?;
        let of_column = self.headings.get(column).into_iter().flatten();
        let around = [&grid.title].into_iter().chain(self.headings.first().into_iter().flatten());
        Ok(Numbers {
            columns: headings.len(),
            column,
            unit: Unit::stated_in(around.map(String::as_str), of_column.map(String::as_str)),
            has_notes: !self.notes.is_empty(),
        })
    }
}
