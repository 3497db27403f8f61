//! Words of a label in Markdown.

/// The most characters of a text in a table.
const MOST: usize = 400;

/// A text on one line, in which nothing is Markdown or HTML.
pub(super) fn escaped(text: &str) -> String {
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

/// The same for a cell of a table, where a long text is cut.
pub(super) fn cell(text: &str) -> String {
    let cut: String = text.chars().take(MOST).collect();
    let more = if text.chars().count() > MOST { " …" } else { "" };
    format!("{}{more}", escaped(&cut))
}
