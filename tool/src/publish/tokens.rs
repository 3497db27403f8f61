//! The custom properties that a page may set, and what is said of them.

use std::{fmt::Write, io};

use serde::Serialize;

/// A custom property that a page may set, as a custom elements manifest has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token {
    /// With its hyphens: `--mc-ink`.
    pub name: String,
    /// As the style sheet has it.
    pub default: String,
    /// What its comment says.
    pub description: String,
}

/// Every custom property of `styles/tokens.css`, in its order. What is said of one is the comment before it, up to the
/// next comment or empty line. Two colours are told as a page would write them, `light-dark(#000, #fff)`.
///
/// # Errors
/// When a property has no comment.
pub fn tokens(sheet: &str) -> io::Result<Vec<Token>> {
    let mut said = "";
    let mut tokens = Vec::new();
    for line in sheet.lines().skip_while(|line| !line.starts_with(":host")).take_while(|line| *line != "}") {
        if let Some(comment) = line.trim().strip_prefix("/* ").and_then(|rest| rest.strip_suffix(" */")) {
            said = comment;
        } else if let Some((name, value)) = declaration(line) {
            if said.is_empty() {
                let advice = format!("styles/tokens.css says nothing of {name}: put a comment of one line before it");
                return Err(io::Error::other(advice));
            }
            let default = light_and_dark(value)
                .map_or_else(|| value.to_owned(), |(light, dark)| format!("light-dark({light}, {dark})"));
            tokens.push(Token { name: name.to_owned(), default, description: said.to_owned() });
        } else {
            said = "";
        }
    }
    Ok(tokens)
}

/// The two colours of `var(--if-light, #000) var(--if-dark, #fff)`.
#[must_use]
pub fn light_and_dark(value: &str) -> Option<(&str, &str)> {
    value.strip_prefix("var(--if-light, ")?.strip_suffix(')')?.split_once(") var(--if-dark, ")
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

/// A document with this table in the place of the one that it has, which stands between two marks.
///
/// # Errors
/// When it has no such place.
pub fn with_table(document: &str, table: &str) -> io::Result<String> {
    let place = document.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) =
        place.ok_or_else(|| io::Error::other(format!("there is no place between {BEGIN} and {END}")))?;
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
    fn a_token_is_what_its_comment_says_with_its_value_as_a_page_would_write_it() {
        let sheet = ":host {\n  --if-dark: ;\n\n  /* Text. */\n  --mc-a: var(--if-light, #000) var(--if-dark, #fff);\n  --mc-b: 1px;\n}\n";
        let token = |name: &str, default: &str| Token {
            name: name.into(),
            default: default.into(),
            description: "Text.".into(),
        };
        assert_eq!(tokens(sheet).ok(), Some(vec![token("--mc-a", "light-dark(#000, #fff)"), token("--mc-b", "1px")]));
    }

    #[test]
    fn a_token_without_a_comment_is_named() {
        let told = tokens(":host {\n  /* Text. */\n  --mc-a: #000;\n\n  --mc-b: 1px;\n}\n").err();
        assert!(told.is_some_and(|error| error.to_string().contains("nothing of --mc-b")));
    }
}
