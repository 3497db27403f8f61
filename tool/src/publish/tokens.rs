//! The custom properties that a page may set, and their descriptions.

use std::{fmt::Write, io};

use serde::Serialize;

/// A custom property that a page may set, in the form of a custom elements manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token {
    /// With its hyphens: `--mc-ink`.
    pub name: String,
    /// Its value in the style sheet.
    pub default: String,
    /// The text of its comment.
    pub description: String,
}

/// The custom properties of `styles/tokens.css`, in order. A comment describes the properties after it, up to the next
/// comment or empty line. The sheet is read line by line, because a CSS parser drops comments.
///
/// # Errors
/// When a property has no comment.
pub fn tokens(sheet: &str) -> io::Result<Vec<Token>> {
    let mut description = "";
    let mut tokens = Vec::new();
    for line in sheet.lines().skip_while(|line| !line.starts_with(":host")).take_while(|line| *line != "}") {
        if let Some(comment) = line.trim().strip_prefix("/* ").and_then(|rest| rest.strip_suffix(" */")) {
            description = comment;
        } else if let Some((name, value)) = declaration(line) {
            if description.is_empty() {
                let advice = format!("styles/tokens.css does not describe {name}: put a comment of one line before it");
                return Err(io::Error::other(advice));
            }
            tokens.push(Token {
                name: name.to_owned(),
                default: value.to_owned(),
                description: description.to_owned(),
            });
        } else {
            description = "";
        }
    }
    Ok(tokens)
}

/// The table of `docs/theme.md`.
#[must_use]
pub fn table(tokens: &[Token]) -> String {
    let mut table = "| Property | What it is | Default |\n|---|---|---|\n".to_owned();
    for Token { name, default, description } in tokens {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "| `{name}` | {description} | `{default}` |");
    }
    table
}

/// A document in which this table replaces the one between two marks.
///
/// # Errors
/// When it does not have the marks.
pub fn with_table(document: &str, table: &str) -> io::Result<String> {
    let place = document.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) =
        place.ok_or_else(|| io::Error::other(format!("the table needs a place between {BEGIN} and {END}")))?;
    Ok(format!("{before}{BEGIN}\n{table}{END}{after}"))
}

const BEGIN: &str = "<!-- Made by `make report` from the comments in styles/tokens.css. -->";
const END: &str = "<!-- The end of what is made. -->";

fn declaration(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().split_once(": ")?;
    name.starts_with("--mc-").then_some((name, value.strip_suffix(';')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_describes_the_tokens_after_it() {
        let sheet = ":host {\n  --other: ;\n\n  /* Text. */\n  --mc-a: light-dark(#000, #fff);\n  --mc-b: 1px;\n}\n";
        let token = |name: &str, default: &str| Token {
            name: name.into(),
            default: default.into(),
            description: "Text.".into(),
        };
        assert_eq!(tokens(sheet).ok(), Some(vec![token("--mc-a", "light-dark(#000, #fff)"), token("--mc-b", "1px")]));
    }

    #[test]
    fn a_token_without_a_comment_is_named() {
        let error = tokens(":host {\n  /* Text. */\n  --mc-a: #000;\n\n  --mc-b: 1px;\n}\n").err();
        assert!(error.is_some_and(|error| error.to_string().contains("does not describe --mc-b")));
    }
}
