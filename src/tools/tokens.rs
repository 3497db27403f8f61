//! The custom properties that a page may set, and what is said of them.

use std::{collections::BTreeMap, fmt::Write, io};

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

/// Every custom property of `styles/tokens.css`, in the order of its first block. What is said of one is the comment
/// before it, up to the next comment or empty line.
///
/// # Errors
/// When a property has no comment.
pub fn tokens(sheet: &str) -> io::Result<Vec<Token>> {
    // The second block has the same names with values for light and dark.
    let last: BTreeMap<&str, &str> = sheet.lines().filter_map(declaration).collect();
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
            let default = last.get(name).copied().unwrap_or(value).to_owned();
            tokens.push(Token { name: name.to_owned(), default, description: said.to_owned() });
        } else {
            said = "";
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
    fn a_token_is_what_its_comment_says_with_its_last_value() {
        let sheet = ":host {\n  /* Text. */\n  --mc-a: #000;\n  --mc-b: 1px;\n}\n@supports (x) {\n  :host {\n    --mc-a: light-dark(#000, #fff);\n  }\n}\n";
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
