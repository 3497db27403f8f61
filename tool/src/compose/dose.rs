//! Doses and strengths in a text. Each is isolated, so that right-to-left words around it do not turn `5 mg` into `mg 5`.

use std::sync::LazyLock;

use regex::Regex;

use medication_card::model::Span;

/// A number with its unit, as labels write them: `5 mg`, `2,000 mcg/mL`, `5 mg/5 mL`.
static DOSE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\d[\d.,]*[ \u{a0}]?(?:mg|mcg|µg|kg|g|m[lL]|L)\b(?:/(?:\d+[ \u{a0}]?)?(?:mg|kg|g|m[lL]|L)\b)?").ok()
});

/// Splits a text into words and the doses between them.
pub(crate) fn doses(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some(found) = DOSE.as_ref().and_then(|dose| dose.find(rest)) {
        let (before, after) = (rest.get(..found.start()), rest.get(found.end()..));
        spans.extend(before.filter(|words| !words.is_empty()).map(|words| Span::Plain(words.to_owned())));
        spans.push(Span::Isolated(found.as_str().to_owned()));
        rest = after.unwrap_or_default();
    }
    if !rest.is_empty() {
        spans.push(Span::Plain(rest.to_owned()));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doses_are_isolated_and_the_text_stays_whole() {
        let text = "Start with 5 mg, then 2,000 mcg/mL or 5 mg/5 mL. Call 911 in 5 minutes. 10 in 100.";
        let spans = doses(text);
        let found: Vec<_> = spans
            .iter()
            .filter_map(|span| if let Span::Isolated(dose) = span { Some(dose.as_str()) } else { None })
            .collect();
        assert_eq!(found, ["5 mg", "2,000 mcg/mL", "5 mg/5 mL"]);
        assert_eq!(medication_card::model::Text(spans).plain(), text);
    }
}
