//! The text of a cell or title, with its line breaks and footnote marks kept apart from its words.

use scraper::{ElementRef, Node};

/// What precedes the text of a superscript or footnote: `7^a`, so that `1<sup>a</sup>2` never reads as 12.
const MARK: char = '^';

/// Elements that begin and end a line.
const LINES: [&str; 7] = ["br", "p", "div", "paragraph", "list", "item", "li"];

/// The text of an element, one line for each line of the label. A footnote inside is only its mark.
pub(super) fn of(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    // Not recursive: a file may nest its elements as deep as it likes. `None` ends a line.
    let mut nodes: Vec<_> = element.children().rev().map(Some).collect();
    while let Some(node) = nodes.pop() {
        let Some(node) = node else {
            text.push('\n');
            continue;
        };
        match (node.value(), ElementRef::wrap(node)) {
            (Node::Text(words), _) => text.extend(words.chars().map(|c| if c == '\n' { ' ' } else { c })),
            (_, Some(inner)) => match inner.value().name() {
                "sup" | "footnote" => text.push_str(&mark(inner)),
                "sub" => text.push_str(&format!("_{}", words(inner))),
                name if LINES.contains(&name) => {
                    text.push('\n');
                    nodes.push(None);
                    nodes.extend(node.children().rev().map(Some));
                }
                _ => nodes.extend(node.children().rev().map(Some)),
            },
            _ => {}
        }
    }
    let lines = text.lines().map(one_line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// How far the text of an element is indented: labels do it with spaces that do not break.
pub(super) fn indent(element: ElementRef<'_>) -> usize {
    let leading = element.text().flat_map(str::chars).take_while(|c| c.is_whitespace());
    leading.filter(|c| *c == '\u{a0}').count()
}

/// A superscript or footnote as its mark, if it is one: a trade mark qualifies nothing, and a long one is words.
fn mark(element: ElementRef<'_>) -> String {
    let text = if element.value().name() == "footnote" { "*".to_owned() } else { words(element) };
    match text.as_str() {
        "" | "®" | "™" => String::new(),
        mark if mark.split(',').all(|part| part.chars().count() <= 2) => format!("{MARK}{mark} "),
        _ => format!(" {} ", element.text().collect::<String>()),
    }
}

fn words(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
}

/// The text before the first mark, and the rest.
pub(super) fn split_at_mark(text: &str) -> (&str, &str) {
    text.split_once(MARK).unwrap_or((text, ""))
}

/// Whether a text has a footnote mark.
pub(super) fn is_marked(text: &str) -> bool {
    text.contains([MARK, '*', '†', '‡', '§', '¶'])
}

/// Words on one line, with one space between them.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without its footnote marks, for titles and headings.
pub(super) fn without_marks(text: &str) -> String {
    text.split_whitespace().map(|word| split_at_mark(word).0).collect::<Vec<_>>().join(" ")
}
