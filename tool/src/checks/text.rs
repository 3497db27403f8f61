//! Characters: a card shows plain text, and its reader sees all of it.

use std::iter;

use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, Script},
};

use super::wording::Wording;
use crate::content::problem::Problem;

/// Texts that are empty, hold markup or invisible characters, or have a placeholder that nothing replaces.
pub(super) fn check(wording: &Wording<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for passage in &wording.texts {
        if let Some(what) = unfit(passage.text) {
            let mend = "write plain words; links and numbers to call are made from {placeholders}";
            problems.push(wording.problem(&passage.place, what, mend));
        }
        if passage.text.contains(['{', '}']) && !passage.cited {
            let what = "holds a brace, and nothing is put in its place here";
            let mend = "say it without a placeholder; those work in statements, leads, actions, effects and step_up";
            problems.push(wording.problem(&passage.place, what, mend));
        }
    }
    problems
}

/// Why a text must not be shown as it is.
fn unfit(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some("is empty".to_owned());
    }
    if text.contains(['<', '>']) {
        return Some("holds < or >, as HTML does; the card shows text only".to_owned());
    }
    let hidden = u32::from(invisible(text)?);
    Some(format!("holds the invisible character U+{hidden:04X}, which can change how the rest is read"))
}

/// The first character of a text that cannot be seen: a control character, one that Unicode lets a font ignore, or one
/// that begins or ends an annotation. A joiner between letters that are written with it is none.
///
/// `embed/loader/lazy/clinic.js` takes such characters out of the clinic's lines: keep the two in step.
fn invisible(text: &str) -> Option<char> {
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let before = iter::once(None).chain(text.chars().map(Some));
    let after = text.chars().skip(1).map(Some).chain([None]);
    let mut places = before.zip(text.chars()).zip(after);
    let hidden = places.find(|&((before, c), after)| match c {
        '\u{200c}' | '\u{200d}' => ![before, after].into_iter().all(|beside| beside.is_some_and(is_joined)),
        '\u{fff9}'..='\u{fffb}' => true,
        _ => c.is_control() || ignorable.contains(c),
    });
    hidden.map(|((_, c), _)| c)
}

/// Whether this is a letter, or a mark on one, beside which a zero-width joiner or non-joiner may stand: Persian and Hindi
/// are written with them. In Latin letters they would only hide a word from rules and from search.
fn is_joined(c: char) -> bool {
    let letters = GeneralCategoryGroup::Letter.union(GeneralCategoryGroup::Mark);
    letters.contains(CodePointMapData::<GeneralCategory>::new().get(c))
        && CodePointMapData::<Script>::new().get(c) != Script::Latin
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn what_cannot_be_seen_is_refused() {
        let refused = [
            '\0',
            '\u{7f}',
            '\u{ad}',
            '\u{34f}',
            '\u{61c}',
            '\u{180e}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{200e}',
            '\u{202e}',
            '\u{2060}',
            '\u{2066}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{fff9}',
            '\u{e0041}',
        ];
        for c in refused {
            for text in [format!("Ta{c}ke"), format!("{c}Take"), format!("Take{c}")] {
                assert_eq!(invisible(&text), Some(c), "{text:?}");
            }
        }
        for text in ["Ask: «5 mg» – 10\u{a0}%, e\u{301}t\u{e9}", "12 µg/mL ≥ 3", "👍"] {
            assert_eq!(invisible(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_joiner_stands_between_letters_that_are_written_with_it() {
        for text in ["می\u{200c}شود", "क्\u{200d}ष", "র\u{200d}্যাব", "ක්\u{200d}ර", "نمی\u{200c}خواهم"]
        {
            assert_eq!(invisible(text), None, "{text:?}");
        }
        for text in
            ["می\u{200c}", "\u{200c}شود", "می \u{200c}شود", "می\u{200c}\u{200c}شود", "क्\u{200d}5", "ra\u{200d}re"]
        {
            assert!(invisible(text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn every_text_is_plain_and_has_a_placeholder_only_where_it_is_replaced() -> Outcome {
        let facts = example::facts(json!({}))?;
        let words = example::words(json!({
            "alerts": { "stop": "Call {emergency}" },
            "statements": { "empty": " ", "html": "<b>Take</b> it.", "open": "[write] <it>", "phone": "Call {emergency}." },
        }))?;
        let found = check(&Wording::new(&facts, &words));
        assert_eq!(places(&found), ["alerts.stop", "statements.empty", "statements.html"]);
        Ok(())
    }
}
