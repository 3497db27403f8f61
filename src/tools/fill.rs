use crate::{
    model::{Span, Text},
    tools::document::{Line, LineWords, RegionFacts},
};

/// The text, with each `{name}` replaced by its value. A name that is not given stays as it is.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// The names in braces in a text, and whatever a brace opens that is not closed.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}

/// A telephone line that a statement can name in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineName {
    Emergency,
    Poison,
    Crisis,
    Reporting,
}

impl LineName {
    pub(super) fn parse(name: &str) -> Option<Self> {
        match name {
            "emergency" => Some(Self::Emergency),
            "poison" => Some(Self::Poison),
            "crisis" => Some(Self::Crisis),
            "reporting" => Some(Self::Reporting),
            _ => None,
        }
    }

    /// The line of this name where the region has it, else the general words that stand for it.
    pub(super) fn of<'a>(self, region: &'a RegionFacts, words: &'a LineWords) -> Result<&'a Line, &'a str> {
        match self {
            Self::Emergency => Ok(&region.emergency),
            Self::Poison => region.poison.as_ref().ok_or(&words.poison),
            Self::Crisis => region.crisis.as_ref().ok_or(&words.crisis),
            Self::Reporting => region.reporting.as_ref().ok_or(&words.reporting),
        }
    }
}

/// A statement's words with the region's telephone numbers in place, as links, each followed by whose it is.
pub(super) fn with_phones(text: &str, region: &RegionFacts, words: &LineWords) -> Text {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        rest = after;
        let named = after.split_once('}').and_then(|(name, after)| Some((LineName::parse(name)?, after)));
        let Some((name, after)) = named else {
            plain.push('{');
            continue;
        };
        rest = after;
        match name.of(region, words) {
            Ok(line) => {
                if !plain.is_empty() {
                    spans.push(Span::Plain(std::mem::take(&mut plain)));
                }
                spans.push(Span::Phone(line.phone()));
                if !line.name.is_empty() {
                    plain = format!(" ({})", line.name);
                }
            }
            Err(general) => plain.push_str(general),
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

    fn words() -> LineWords {
        LineWords { poison: "a poison center".into(), crisis: "a crisis line".into(), reporting: "the agency".into() }
    }

    #[test]
    fn numbers_of_the_region_become_links() {
        let text = with_phones("Call {emergency} or {poison}.", &region(), &words());
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
    fn a_line_the_region_does_not_have_becomes_general_words() {
        assert_eq!(with_phones("Call {crisis}.", &region(), &words()).plain(), "Call a crisis line.");
    }

    #[test]
    fn an_unknown_name_stays_visible_as_a_mistake() {
        assert_eq!(with_phones("Call {police}, {x} or {", &region(), &words()).plain(), "Call {police}, {x} or {");
        assert_eq!(placeholders("{police}, {x} or {").collect::<Vec<_>>(), ["police", "x", ""]);
    }
}
