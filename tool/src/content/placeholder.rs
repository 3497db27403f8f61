//! What stands in a draft where a person has to write: nothing that holds it is ever built.

/// How a placeholder begins. No text that a reader should see has it.
const MARK: &str = "[write]";

/// A text in the place of one that is to be written: `what` completes "write …".
pub(crate) fn placeholder(what: &str) -> String {
    format!("{MARK} {what}")
}

/// Whether there is anything in a text that is still to be written.
pub(crate) fn is_open(text: &str) -> bool {
    text.contains(MARK)
}

/// What is to be written in the place of a text, if it is a placeholder or holds one.
pub(crate) fn wanted(text: &str) -> Option<String> {
    let (before, what) = text.split_once(MARK)?;
    let what = what.trim();
    Some(match (before.trim().is_empty(), what.is_empty()) {
        (true, false) => format!("write {what}"),
        _ => format!("write what is missing in the place of {MARK}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_says_what_to_write_wherever_it_stands() {
        assert_eq!(wanted(&placeholder("how to say it")).as_deref(), Some("write how to say it"));
        assert_eq!(wanted("Take it [write] times.").as_deref(), Some("write what is missing in the place of [write]"));
        assert_eq!(wanted("Take it with water."), None);
    }
}
