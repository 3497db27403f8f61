use std::{fs, io, path::Path};

use crate::content::bundled;

/// Style sheets that make up the card's one, in order.
const SHEETS: [&str; 4] = ["tokens.css", "looks.css", "card.css", "print.css"];

/// The style sheet of the card, as it stands in a shadow root.
///
/// # Errors
/// When a sheet cannot be read.
pub(super) fn style(project: &Path) -> io::Result<String> {
    let read = |file| fs::read_to_string(project.join("styles").join(file));
    Ok(minify(&SHEETS.into_iter().map(read).collect::<io::Result<String>>()?))
}

/// The same from what the tool brings along, where the project's folder is not at hand.
///
/// # Errors
/// When the tool was built without one of the sheets, which a test would have told.
pub(super) fn bundled_style() -> io::Result<String> {
    let sheet = |name| bundled::style(name).ok_or_else(|| io::Error::other(format!("{name} is not in the tool")));
    Ok(minify(&SHEETS.into_iter().map(sheet).collect::<io::Result<String>>()?))
}

/// The same for a page without a shadow root, where the card is in an element of the class `medication-card`.
pub(super) fn for_page(style: &str) -> String {
    let mut page = String::new();
    let mut rest = style;
    while let Some((before, after)) = rest.split_once(":host") {
        page.push_str(before);
        page.push_str(".medication-card");
        rest = after;
        // `:host(:dir(rtl))` is `.medication-card:dir(rtl)`: without the brackets around it.
        if let Some(inner) = after.strip_prefix('(') {
            let mut depth = 1_usize;
            let end = inner.char_indices().find(|(_, c)| {
                depth = match c {
                    '(' => depth + 1,
                    ')' => depth.saturating_sub(1),
                    _ => depth,
                };
                depth == 0
            });
            if let Some((condition, after)) = end.and_then(|(at, _)| inner.split_at_checked(at)) {
                page.push_str(condition);
                rest = after.strip_prefix(')').unwrap_or(after);
            }
        }
    }
    page.push_str(rest);
    page
}

/// The sheet without comments, indentation and most of its spaces. They are for us; the visitor should not download them.
///
/// It is written one declaration on a line, so that a space is left out only where the line shows what it is.
fn minify(style: &str) -> String {
    let mut rest = style;
    let mut bare = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut small = String::new();
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.split_once(": ") {
            Some((name, value)) if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => {
                // Browsers before 2022 want a space where a custom property is empty.
                let space = if value.starts_with(['!', ';']) { " " } else { "" };
                small.extend([name, ":", space, value]);
            }
            _ => match line.strip_suffix(" {") {
                Some(selector) => small.extend([selector, "{"]),
                None => small.push_str(line),
            },
        }
        // The value or selector goes on.
        if !line.ends_with(['{', '}', ';', ',']) {
            small.push('\n');
        }
    }
    plain(&small)
}

/// The same without spaces behind commas and without quotes around words in brackets (`[theme=dark]`), but for what stands
/// in other quotes.
fn plain(style: &str) -> String {
    let mut plain = String::new();
    for (at, part) in style.split('"').enumerate() {
        if at % 2 == 0 {
            plain.push_str(&part.replace(", ", ","));
        } else if plain.ends_with('=') && part.starts_with(|c: char| c.is_ascii_alphabetic()) && !part.contains(' ') {
            plain.push_str(part);
        } else {
            plain.extend(["\"", part, "\""]);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_class_where_a_shadow_root_has_a_host() {
        let style = ":host {\n}\n:host([theme=\"dark\"]) .a,\n:host(:dir(rtl)) .b {\n}";
        let page = ".medication-card {\n}\n.medication-card[theme=\"dark\"] .a,\n.medication-card:dir(rtl) .b {\n}";
        assert_eq!(for_page(style), page);
    }

    #[test]
    fn the_style_that_the_tool_brings_along_is_that_of_the_project() -> io::Result<()> {
        assert_eq!(bundled_style()?, style(Path::new(".."))?);
        Ok(())
    }

    #[test]
    fn comments_and_indentation_are_left_out() {
        assert_eq!(minify("/* why */\n.a {\n  color: red; /* because */\n}\n"), ".a{color:red;}");
    }

    #[test]
    fn quotes_stay_where_they_are_needed() {
        let sheet = ".a[b~=\"c-d\"][e=\"1\"]::after {\n  content: \"f, g\" / \"\";\n  font-family: \"H I\", j;\n}";
        let small = ".a[b~=c-d][e=\"1\"]::after{content:\"f, g\" / \"\";font-family:\"H I\",j;}";
        assert_eq!(minify(sheet), small);
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        let sheet = ".a :is(b, c),\n.d:not(.e) .f {\n  margin: 0 calc(1em + 2px);\n  transition:\n    color 1s,\n    all 2s;\n}\n@media (min-width: 3em) {\n}";
        let small = ".a :is(b,c),.d:not(.e) .f{margin:0 calc(1em + 2px);transition:\ncolor 1s,all 2s;}@media (min-width: 3em){}";
        assert_eq!(minify(sheet), small);
        // A regression: Chromium before 99 passes over an empty property without one, and then has no colours.
        assert_eq!(minify("--a: !important;\n--b: ;\n"), "--a: !important;--b: ;");
    }
}
