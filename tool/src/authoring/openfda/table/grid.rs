//! A table as rows of cells, whatever columns and rows its cells span.

use scraper::{ElementRef, Html};

use super::text;

/// More columns than any label has; a file with more is not worth the memory.
const MOST_COLUMNS: usize = 64;

/// A table.
#[derive(Debug, Default)]
pub(in super::super) struct Grid {
    /// Its caption.
    pub(in super::super) title: String,
    pub(super) is_title_marked: bool,
    pub(in super::super) rows: Vec<Row>,
    /// Its footnotes, and any text that is in no cell.
    pub(in super::super) notes: Vec<String>,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(in super::super) struct Row {
    pub(super) in_head: bool,
    /// One cell for each column.
    pub(in super::super) cells: Vec<Cell>,
}

/// What a table has in one column of one row.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Cell {
    pub(in super::super) text: String,
    pub(super) indent: usize,
    /// Whether the same cell spans more columns.
    pub(super) is_wide: bool,
    /// Whether the same cell spans more rows.
    pub(super) is_tall: bool,
}

impl Grid {
    /// Parses the HTML of a table.
    ///
    /// # Errors
    /// Why it cannot be read as one table.
    pub(in super::super) fn parse(html: &str) -> Result<Self, String> {
        let document = Html::parse_fragment(html);
        let root = document.root_element();
        let mut tables = root.descendent_elements().filter(|element| is(element, "table"));
        let table = tables.next().ok_or("there is no table in it")?;
        if tables.next().is_some() {
            return Err("there is a table inside it, so it is not clear which number belongs to which row".to_owned());
        }
        let mut grid = Self::default();
        for stray in root.children().filter(|child| child.id() != table.id()) {
            let element = ElementRef::wrap(stray).filter(|element| !is(element, "footnote"));
            let text = stray.value().as_text().map(|text| text.to_string());
            grid.note(&text.or_else(|| element.map(text::of)).unwrap_or_default());
        }
        for footnote in root.descendent_elements().filter(|element| is(element, "footnote")) {
            grid.note(&text::of(footnote));
        }
        let captions = table.descendent_elements().filter(|element| is(element, "caption")).map(text::of);
        let title = captions.collect::<Vec<_>>().join(" ");
        grid.is_title_marked = text::is_marked(&title);
        grid.title = text::without_marks(&title);
        grid.read_rows(table)?;
        Ok(grid)
    }

    fn read_rows(&mut self, table: ElementRef<'_>) -> Result<(), String> {
        let mut spanning: Vec<(Cell, usize)> = Vec::new();
        let mut section = None;
        for row in table.descendent_elements().filter(|element| is(element, "tr")) {
            let parent = row.parent().and_then(ElementRef::wrap);
            if parent.map(|parent| parent.id()) != section {
                // No cell spans from one section into the next.
                section = parent.map(|parent| parent.id());
                spanning.clear();
            }
            let cells = cells(row, &mut spanning)?;
            match parent.map(|parent| parent.value().name()) {
                Some("tfoot") => {
                    let mut words: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
                    words.dedup();
                    self.note(&words.join(" "));
                }
                name => self.rows.push(Row { in_head: name == Some("thead"), cells }),
            }
        }
        Ok(())
    }

    fn note(&mut self, text: &str) {
        let text = text::one_line(text);
        if !text.is_empty() {
            self.notes.push(text);
        }
    }

    /// Whether its caption or any cell has a footnote mark.
    pub(super) fn has_marks(&self) -> bool {
        self.is_title_marked || self.rows.iter().flat_map(|row| &row.cells).any(|cell| text::is_marked(&cell.text))
    }
}

impl Row {
    /// Its texts, for quoting; `None` if it is empty.
    pub(in super::super) fn words(&self) -> Option<String> {
        let mut words: Vec<&str> = self.cells.iter().map(|cell| cell.text.as_str()).collect();
        if self.cells.iter().all(|cell| cell.is_wide) {
            words.dedup();
        }
        words.retain(|text| !text.is_empty());
        (!words.is_empty()).then(|| text::one_line(&words.join(" | ")))
    }

    /// Its text, if that is in the first column only or spans all of them.
    pub(super) fn heading(&self) -> Option<String> {
        let (first, others) = self.cells.split_first()?;
        let spans = first.is_wide && others.iter().all(|cell| cell.is_wide && cell.text == first.text);
        let is_heading = !first.text.is_empty() && (spans || others.iter().all(|cell| cell.text.is_empty()));
        is_heading.then(|| text::without_marks(&first.text))
    }
}

/// All words in the HTML of a table, in order.
pub(in super::super) fn words_of(html: &str) -> Vec<String> {
    let document = Html::parse_fragment(html);
    document.root_element().text().flat_map(str::split_whitespace).map(str::to_owned).collect()
}

/// The cells of a row. `spanning` has, by column, the cell that spans into it and how many more rows it spans.
fn cells(row: ElementRef<'_>, spanning: &mut Vec<(Cell, usize)>) -> Result<Vec<Cell>, String> {
    let mut own = row.child_elements().filter(|element| is(element, "td") || is(element, "th")).peekable();
    let mut cells = Vec::new();
    loop {
        let above = spanning.get_mut(cells.len()).filter(|(_, rows)| *rows > 0);
        if let Some((cell, rows)) = above {
            *rows -= 1;
            cells.push(cell.clone());
        } else if let Some(element) = own.next() {
            let (columns, rows) = (span(&element, "colspan"), span(&element, "rowspan"));
            let cell = Cell {
                text: text::of(element),
                indent: text::indent(element),
                is_wide: columns > 1,
                is_tall: rows > 1,
            };
            for _ in 0..columns {
                let column = cells.len();
                if spanning.len() <= column {
                    spanning.resize_with(column + 1, Default::default);
                }
                if let Some(below) = spanning.get_mut(column) {
                    *below = (cell.clone(), rows - 1);
                }
                cells.push(cell.clone());
            }
        } else if !spanning.iter().skip(cells.len()).any(|(_, rows)| *rows > 0) {
            return Ok(cells);
        } else {
            cells.push(Cell::default());
        }
        if cells.len() > MOST_COLUMNS {
            return Err(format!("it has more than {MOST_COLUMNS} columns"));
        }
    }
}

/// The value of `colspan` or `rowspan`.
fn span(element: &ElementRef<'_>, name: &str) -> usize {
    let number = element.attr(name).and_then(|number| number.trim().parse().ok()).unwrap_or(1);
    // Zero rows are all that are left; more than these need no exact number.
    if number == 0 { 1_000 } else { std::cmp::min(number, 1_000) }
}

fn is(element: &ElementRef<'_>, name: &str) -> bool {
    element.value().name() == name
}
