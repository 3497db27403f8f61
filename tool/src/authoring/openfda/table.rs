//! Tables of a label: rows of side effects with how many notice them.

use std::{cell::RefCell, io};

use lol_html::{RewriteStrSettings, doc_text, element, rewrite_str};

use super::{
    prose::{is_system, named},
    rate::{Unreadable, percentage},
    unreadable::{OTHER_COUNTS, OTHER_SUBJECTS},
};
use crate::content::rate::Rate;

/// A table as it stands, without its marks.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// What stands above it.
    pub(super) caption: String,
    /// Its rows; the first cell of each is a name.
    pub(super) rows: Vec<Row>,
    /// Whether there are footnotes, which are not in the cells.
    pub(super) has_notes: bool,
    /// Whether cells reach over several rows, or there is a table inside.
    tangled: bool,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// What its cells say; one that reaches over several columns says it in each.
    pub(super) cells: Vec<String>,
    head: bool,
}

/// What a row says.
#[derive(Debug, PartialEq)]
pub(super) enum Line {
    /// A side effect.
    Effect {
        name: String,
        /// Its rate, or why a person has to decide on one.
        rate: Result<Rate, String>,
    },
    /// Something else, and why it is not taken.
    Left {
        /// The row.
        words: String,
        why: String,
    },
}

/// The word of a title or heading by which its numbers may count something else than all who notice it.
fn other_count(heading: &str) -> Option<&'static str> {
    // In running text all after this is left to a person.
    let after_approval = ["postmarketing", "post-marketing"];
    let mut words = OTHER_SUBJECTS.into_iter().chain(OTHER_COUNTS).chain(after_approval);
    words.find(|word| heading.contains(word))
}

/// Words of a column that is of other people than those who take the medicine.
const OTHERS: [&str; 6] = ["placebo", "vehicle", "control", "controls", "comparator", "sham"];

/// Words of a row that is not one side effect.
const SUMS: [&str; 8] = ["any ", "total", "overall", "number of", "patients", "subjects", "discontinu", "at least"];

impl Table {
    /// Reads a table from HTML, as labels have it.
    ///
    /// # Errors
    /// When it cannot be read as HTML.
    pub(super) fn read(html: &str) -> io::Result<Self> {
        // Footnotes and their marks are no part of a name or number.
        let mut has_notes = false;
        let notes = RewriteStrSettings::new().append_element_content_handler(element!("footnote, sup", |note| {
            has_notes = true;
            note.remove();
            Ok(())
        }));
        let html = rewrite_str(html, notes).map_err(io::Error::other)?;

        let reader = RefCell::new(Reader::default());
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("*", |element| {
                let span = |name: &str| element.get_attribute(name).and_then(|n| n.trim().parse().ok()).unwrap_or(1);
                reader.borrow_mut().element(&element.tag_name(), span("colspan"), span("rowspan"));
                Ok(())
            }))
            .append_document_content_handler(doc_text!(|chunk| {
                reader.borrow_mut().text(chunk.as_str());
                Ok(())
            }));
        rewrite_str(&html, settings).map_err(io::Error::other)?;
        let mut reader = reader.into_inner();
        reader.end_cell();
        let tidy = |text: &String| decoded(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let row = |row: &Row| Row { cells: row.cells.iter().map(tidy).collect(), ..*row };
        Ok(Self {
            caption: tidy(&reader.table.caption),
            rows: reader.table.rows.iter().map(row).collect(),
            has_notes,
            tangled: reader.table.tangled || reader.tables > 1,
        })
    }

    /// The side effects of the table, or why it is not taken as a whole.
    pub(super) fn lines(&self) -> Result<Vec<Line>, String> {
        if self.tangled {
            return Err(
                "it has cells over several rows, or a table inside, so it is not clear what belongs to what".to_owned()
            );
        }
        let caption = self.caption.to_lowercase();
        if caption.is_empty() {
            return Err("it has no title, so it is not clear whom its numbers count".to_owned());
        }
        if let Some(word) = other_count(&caption) {
            return Err(format!(
                "its title says \"{word}\", so its numbers may be of something else than of all who notice it"
            ));
        }
        let data_from =
            self.rows.iter().position(|row| !row.head && row.cells.iter().skip(1).any(|cell| is_value(cell)));
        let (head, data) = self.rows.split_at_checked(data_from.unwrap_or(self.rows.len())).unwrap_or((&[], &[]));
        let columns = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let headings: Vec<String> = (0..columns).map(|at| heading(head, at)).collect();
        let first = headings.first().map(String::as_str).unwrap_or_default();
        let about = ["adverse", "reaction", "event", "side effect", "experience"];
        if !about.iter().any(|word| first.contains(word) || caption.contains(word)) {
            return Err("neither its title nor its first column says that it is about adverse reactions".to_owned());
        }
        let column = self.column(&headings, data)?;
        let own = headings.get(column).map(String::as_str).unwrap_or_default();
        let says = Says::of(&format!("{caption} {first} {own}"));
        let mut lines = Vec::new();
        // The first heading stands above the first number.
        let first = head.iter().rev().filter(|row| !row.head).find_map(Row::heading);
        let mut group = first.filter(|heading| !is_system(heading));
        for row in data {
            if let Some(heading) = row.heading() {
                group = Some(heading).filter(|heading| !is_system(heading));
            } else if let (Some(heading), Some(words)) = (group, row.words()) {
                let why = format!("it stands under \"{heading}\", so its number may be of something else");
                lines.push(Line::Left { words, why });
                continue;
            }
            lines.extend(row.line(column, says));
        }
        Ok(lines)
    }

    /// The one column of those who take the medicine.
    fn column(&self, headings: &[String], data: &[Row]) -> Result<usize, String> {
        let mut own = Vec::new();
        for (at, heading) in headings.iter().enumerate() {
            let has_words = |cell: &String| !cell.is_empty() && !is_value(cell);
            if at > 0 && data.iter().any(|row| row.cells.get(at).is_some_and(has_words)) {
                return Err(format!("its column {} has more than numbers in it", at + 1));
            }
            if let Some(word) = other_count(heading) {
                return Err(format!(
                    "a column says \"{word}\", so its numbers may be of something else than of all who notice it"
                ));
            }
            // Whole words: "controlled-release" is no control.
            let is_others = heading.split(|c: char| !c.is_alphabetic()).any(|word| OTHERS.contains(&word));
            if at > 0 && !is_others {
                own.push(at);
            }
        }
        match own.as_slice() {
            [column] => Ok(*column),
            [] => Err("it has no column of those who take the medicine".to_owned()),
            _ => Err(format!("it has {} columns of those who take the medicine, and one rate is wanted", own.len())),
        }
    }
}

impl Row {
    /// What stands in its cells, if anything does.
    fn words(&self) -> Option<String> {
        let said: Vec<&str> = self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        (!said.is_empty()).then(|| said.join(" | "))
    }

    /// What it says of the rows below it, if it has nothing but a name.
    fn heading(&self) -> Option<&str> {
        let name = self.cells.first().filter(|name| !name.is_empty())?;
        self.cells.iter().skip(1).all(String::is_empty).then_some(name)
    }

    /// What the row says, if it says anything.
    fn line(&self, column: usize, says: Says) -> Option<Line> {
        let name = self.cells.first()?;
        let words = self.words()?;
        let value = self.cells.get(column).map(String::as_str).unwrap_or_default();
        let left = |why: String| Some(Line::Left { words: words.clone(), why });
        let small = name.to_lowercase();
        if name.is_empty() {
            return left("the row has no name".to_owned());
        }
        if self.heading().is_some() {
            return left("it heads the rows below it and has no number".to_owned());
        }
        if let Some(word) = SUMS.iter().find(|word| small.contains(*word)) {
            return left(format!("with \"{}\" in it, it is not one side effect", word.trim()));
        }
        let rate = match value.strip_suffix(')').and_then(|inner| inner.split_once('(')) {
            _ if is_dash(value) => Ok(Err("a dash: read what that means there".to_owned())),
            // "12 (7%)": how many there were, and how many out of 100. "7 (12)" could be the other way round.
            Some((count, rate)) if is_count(count) && (rate.contains('%') || says == Says::CountAndPercent) => {
                or_untold(rate, percentage(rate, true))
            }
            None if says == Says::CountAndPercent && !value.contains('%') => {
                Err("it is not clear whether this is how many there were or how many out of 100".to_owned())
            }
            _ => or_untold(value, percentage(value, says == Says::Percent)),
        };
        match (named(name), rate) {
            (Ok(name), Ok(rate)) => Some(Line::Effect { name, rate }),
            (Err(why), _) | (_, Err(why)) => left(why),
        }
    }
}

/// A percentage that no card can tell as it is, is a side effect all the same.
fn or_untold(said: &str, rate: Result<Rate, Unreadable>) -> Result<Result<Rate, String>, String> {
    match rate {
        Ok(rate) => Ok(Ok(rate)),
        Err(doubt) if doubt.is_percentage => Ok(Err(format!("{}: {}", said.trim(), doubt.why))),
        Err(doubt) => Err(doubt.why),
    }
}

/// What a table says of the numbers in its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// They are percentages.
    Percent,
    /// They are counts, with percentages in brackets.
    CountAndPercent,
    /// Nothing: only a number with a sign is a percentage.
    Nothing,
}

impl Says {
    /// What title and headings say, in small letters.
    fn of(text: &str) -> Self {
        let text = text.replace("percentage", "%").replace("percent", "%");
        let counted = ["n", "no", "no.", "number", "patients", "subjects", "cases", "events"];
        let before = text.split("(%)").map(|before| before.split_whitespace().next_back().unwrap_or_default());
        let counts = text.matches("(%)").count();
        // Behind a number it says who is in the table ("2% or more of patients"), and not what is in its cells.
        let mut signs = text.match_indices('%').filter_map(|(at, _)| text.split_at_checked(at));
        let is_sign = signs.any(|(before, _)| !before.trim_end().ends_with(|c: char| c.is_ascii_digit()));
        match before.take(counts).any(|word| counted.contains(&word)) {
            true => Self::CountAndPercent,
            false if is_sign => Self::Percent,
            false => Self::Nothing,
        }
    }
}

/// What is being read: text goes to the caption or to the last cell.
#[derive(Default)]
struct Reader {
    table: Table,
    tables: usize,
    in_head: bool,
    in_caption: bool,
    /// How many more columns the last cell reaches over.
    wider: usize,
}

impl Reader {
    /// A start tag. End tags are not waited for: labels leave cells open.
    fn element(&mut self, name: &str, columns: usize, rows: usize) {
        match name {
            "table" => self.tables += 1,
            "caption" => self.in_caption = true,
            "col" | "colgroup" => self.in_caption = false,
            "thead" => (self.in_head, self.in_caption) = (true, false),
            "tbody" | "tfoot" => (self.in_head, self.in_caption) = (false, false),
            "tr" => {
                self.end_cell();
                self.in_caption = false;
                self.table.rows.push(Row { head: self.in_head, cells: Vec::new() });
            }
            "td" | "th" => {
                self.end_cell();
                self.table.tangled |= rows > 1;
                self.wider = columns.clamp(1, 20) - 1;
                if let Some(row) = self.table.rows.last_mut() {
                    row.cells.push(String::new());
                }
            }
            // Lines and paragraphs inside of a cell.
            _ => self.text(" "),
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_caption {
            self.table.caption.push_str(text);
        } else if let Some(cell) = self.table.rows.last_mut().and_then(|row| row.cells.last_mut()) {
            cell.push_str(text);
        }
    }

    /// Puts the last cell into all columns that it reaches over.
    fn end_cell(&mut self) {
        let wider = std::mem::take(&mut self.wider);
        if let Some(row) = self.table.rows.last_mut()
            && let Some(last) = row.cells.last().cloned()
        {
            row.cells.extend(std::iter::repeat_n(last, wider));
        }
    }
}

/// What stands above a column, in small letters.
fn heading(head: &[Row], at: usize) -> String {
    let cells = head.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty());
    cells.map(|cell| cell.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// Whether a cell holds a number or says that there is none.
fn is_value(cell: &str) -> bool {
    let marks = |c: char| c.is_ascii_digit() || c.is_whitespace() || "%.,()<>≤≥-–—−".contains(c);
    is_dash(cell) || (cell.contains(|c: char| c.is_ascii_digit()) && cell.chars().all(marks))
}

fn is_dash(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '‑'))
}

fn is_count(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// Text with the characters that HTML writes by name or number.
fn decoded(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let named = after.split_once(';').and_then(|(name, after)| Some((character(name)?, after)));
        match named {
            Some((c, after)) => {
                plain.push(c);
                rest = after;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::openfda::rate::said;

    fn lines(html: &str) -> Result<Vec<String>, String> {
        let table = Table::read(html).map_err(|error| error.to_string())?;
        let line = |line| match line {
            Line::Effect { name, rate } => format!("{name}: {}", rate.map_or("undecided".to_owned(), said)),
            Line::Left { words, .. } => format!("left: {words}"),
        };
        Ok(table.lines()?.into_iter().map(line).collect())
    }

    const HEAD: &str = "<table><caption>Adverse reactions (percent)</caption><thead><tr><th>Reaction<sup>a</sup></th>\
                        <th>Examplin (N=100)</th><th>Placebo (N=99)</th></tr></thead><tbody>";

    #[test]
    fn a_table_with_one_column_of_the_medicine_names_side_effects() {
        let html = format!(
            "{HEAD}<tr><td>Stomach</td><td/><td/></tr><tr><td> Nausea<sup>b</sup></td><td>7</td><td>6</td></tr>\
             <tr><td>Dry mouth</td><td>&lt;1</td><td>-</td></tr><tr><td>Rash</td><td>-</td><td>1</td></tr>\
             <tr><td>Cough</td><td>2.5</td><td>1</td></tr><tr><td>Any reaction</td><td>40</td><td>30</td></tr>\
             <tr><td>Pain</td><td>12 (7%)</td><td>1</td></tr><tr><td>Fever</td><td>12 (7)</td><td>1</td></tr><tr><td></td><td></td><td></td></tr></tbody></table>"
        );
        let wanted = [
            "Nausea: 7 out of 100",
            "Dry mouth: fewer than 1 out of 100",
            "Rash: undecided",
            "Cough: undecided",
            "left: Any reaction | 40 | 30",
            "Pain: 7 out of 100",
            "left: Fever | 12 (7) | 1",
        ];
        assert_eq!(lines(&html).as_deref(), Ok(wanted.map(str::to_owned).as_slice()));
    }

    #[test]
    fn a_table_that_can_be_read_in_two_ways_is_left_to_a_person() {
        let row = "<tr><td>Nausea</td><td>7%</td><td>6%</td></tr>";
        let head = |columns: &str| {
            format!("<table><caption>Table 1</caption><tr><th>Adverse event</th>{columns}</tr>{row}</table>")
        };
        assert!(lines(&head("<th>5 mg</th><th>10 mg</th>")).is_err_and(|why| why.contains("2 columns")));
        assert!(lines(&head("<th>All grades</th><th>Placebo</th>")).is_err_and(|why| why.contains("grade")));
        assert!(lines(&head("<th>Placebo</th><th>Control</th>")).is_err());
        let columns = "<th>Drug</th><th>Placebo</th>";
        assert!(lines(&head(columns)).is_ok());
        assert!(lines(&head(columns).replace("Table 1", "")).is_err_and(|why| why.contains("no title")));
        assert!(
            lines(&head(columns).replace("Adverse event", "Dose")).is_err_and(|why| why.contains("adverse reactions"))
        );
        let stopped = head(columns).replace("Adverse event", "Adverse event leading to discontinuation");
        assert!(lines(&stopped).is_err_and(|why| why.contains("discontinu")));
        assert!(lines(&HEAD.replace("percent", "percent who discontinued")).is_err());
        assert!(lines(&format!("{HEAD}<tr><td rowspan=2>Nausea</td><td>7</td><td>6</td></tr></table>")).is_err());
    }

    #[test]
    fn what_stands_under_a_heading_that_is_no_part_of_the_body_is_left_to_a_person() {
        let row = |name: &str| format!("<tr><td>{name}</td><td>7</td><td>6</td></tr>");
        let under = |heading: &str| {
            let head = format!("<tr><td>{heading}</td><td/><td/></tr>");
            let html = format!("{HEAD}{head}{}{head}{}</table>", row("Rash"), row("Cough"));
            lines(&html).unwrap_or_default().into_iter().filter(|line| !line.starts_with("left")).count()
        };
        for part in ["Skin and Appendages", "Body as a Whole", "Central and Peripheral Nervous System", "Eye disorders"]
        {
            assert_eq!(under(part), 2, "{part}");
        }
        for group in ["Men", "Led to discontinuation", "Renal impairment", "Over 12 years"] {
            assert_eq!(under(group), 0, "{group}");
        }
    }

    #[test]
    fn another_form_of_the_medicine_is_no_control() {
        let row = "<tr><td>Nausea</td><td>7%</td><td>6%</td></tr>";
        let html = format!(
            "<table><caption>Table 1</caption><tr><th>Adverse event</th><th>5 mg</th><th>25 mg controlled-release</th></tr>{row}</table>"
        );
        assert!(lines(&html).is_err_and(|why| why.contains("2 columns")));
    }

    #[test]
    fn a_number_is_a_percentage_only_if_the_table_says_so() {
        let row = "<tr><td>Nausea</td><td>7</td><td>6</td></tr></table>";
        for title in ["", "in 2% or more of those who took it", "in at least 2 percent of those who took it"] {
            let html = HEAD.replace("(percent)", title) + row;
            assert_eq!(lines(&html).as_deref(), Ok(["left: Nausea | 7 | 6".to_owned()].as_slice()), "{title}");
        }
        let html = HEAD.replace("(percent)", "").replace("(N=100)", "(N=100) %") + row;
        assert_eq!(lines(&html).as_deref(), Ok(["Nausea: 7 out of 100".to_owned()].as_slice()));
    }

    #[test]
    fn a_count_is_no_percentage() {
        let cells = |cell: &str| {
            let row = format!("<tr><td>Nausea</td><td>{cell}</td><td>6</td></tr></table>");
            lines(&(HEAD.replace("(percent)", "").replace("(N=100)", "n (%)") + &row)).unwrap_or_default().concat()
        };
        assert_eq!(cells("12 (7)"), "Nausea: 7 out of 100");
        assert_eq!(cells("7%"), "Nausea: 7 out of 100");
        assert_eq!(cells("12"), "left: Nausea | 12 | 6");
        let row = "<tr><td>Nausea</td><td>15</td><td>6</td></tr></table>";
        let said = lines(&(HEAD.replace("(percent)", ": number (percent)") + row));
        assert_eq!(said.unwrap_or_default().concat(), "left: Nausea | 15 | 6");
    }

    #[test]
    fn several_side_effects_in_one_cell_are_left_to_a_person() {
        let html = format!("{HEAD}<tr><td>Dizziness Drowsiness</td><td>3% 5%</td><td>0% 2%</td></tr></table>");
        assert_eq!(lines(&html).as_deref(), Ok(["left: Dizziness Drowsiness | 3% 5% | 0% 2%".to_owned()].as_slice()));
    }
}
