use crate::{
    model::{Span, Text},
    tools::document::{Line, RegionFacts},
};

/// The text, with each `{name}` replaced by its value. A name that is not given stays as it is.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// The names in braces in a text, and whatever a brace opens that is not closed.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}

/// The line that a placeholder of a statement names, where the region has it.
pub(super) fn line<'a>(name: &str, region: &'a RegionFacts) -> Option<&'a Line> {
    match name {
        "emergency" => Some(&region.emergency),
        "poison" => region.poison.as_ref(),
        "crisis" => region.crisis.as_ref(),
        "reporting" => region.reporting.as_ref(),
        _ => None,
    }
}

/// A statement's words with the region's telephone numbers in place, as links, each followed by whose it is.
pub(super) fn with_phones(text: &str, region: &RegionFacts) -> Text {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        rest = after;
        if let Some((name, after)) = after.split_once('}')
            && let Some(line) = line(name, region)
        {
            if !plain.is_empty() {
                spans.push(Span::Plain(std::mem::take(&mut plain)));
            }
            spans.push(Span::Phone(line.phone()));
            if !line.name.is_empty() {
                plain = format!(" ({})", line.name);
            }
            rest = after;
        } else {
            plain.push('{');
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        spans.push(Span::Plain(plain));
    }
    Text(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region() -> RegionFacts {
        let line = |name: &str, label: &str| Line {
            name: name.to_owned(),
            label: label.to_owned(),
            dial: label.replace('-', ""),
            sources: vec!["EM".to_owned()],
        };
        RegionFacts {
            emergency: line("", "911"),
            poison: Some(line("Poison Help", "1-2")),
            crisis: None,
            reporting: None,
        }
    }

    #[test]
    fn numbers_of_the_region_become_links() {
        let text = with_phones("Call {emergency} or {poison}.", &region());
        assert_eq!(text.plain(), "Call 911 or 1-2 (Poison Help).");
        let dialled: Vec<_> = text
            .0
            .iter()
            .filter_map(|span| match span {
                Span::Phone(phone) => Some(phone.dial.as_str()),
                Span::Plain(_) => None,
            })
            .collect();
        assert_eq!(dialled, ["911", "12"]);
    }

    #[test]
    fn a_line_the_region_does_not_have_stays_visible_as_a_mistake() {
        assert_eq!(with_phones("Call {crisis}, {x} or {", &region()).plain(), "Call {crisis}, {x} or {");
        assert_eq!(placeholders("{crisis}, {x} or {").collect::<Vec<_>>(), ["crisis", "x", ""]);
    }
}
