use super::dose::doses;
use crate::content::document::{Line, LineWords, RegionFacts};
use medication_card::model::{Lang, Span, Text};

/// The names in braces in a text. Where a brace is not closed, the rest of the text counts as a name.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}

/// A telephone line that a statement can name in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineName {
    Emergency,
    Poison,
    Crisis,
    Reporting,
    Clinic,
}

/// What replaces a placeholder in a statement.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Replacement<'a> {
    /// A telephone line of the region.
    Line(&'a Line),
    /// General words: the region has no such line.
    General(&'a str),
    /// The name of the clinic whose page shows the card, or these general words.
    Clinic(&'a str),
}

impl LineName {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        match name {
            "emergency" => Some(Self::Emergency),
            "poison" => Some(Self::Poison),
            "crisis" => Some(Self::Crisis),
            "reporting" => Some(Self::Reporting),
            "clinic" => Some(Self::Clinic),
            _ => None,
        }
    }

    /// What replaces this name in a region.
    pub(crate) fn of<'a>(self, region: &'a RegionFacts, words: &'a LineWords) -> Replacement<'a> {
        let line_or =
            |line: Option<&'a Line>, general: &'a str| line.map_or(Replacement::General(general), Replacement::Line);
        match self {
            Self::Emergency => Replacement::Line(&region.emergency),
            Self::Poison => line_or(region.poison.as_ref(), &words.poison),
            Self::Crisis => line_or(region.crisis.as_ref(), &words.crisis),
            Self::Reporting => line_or(region.reporting.as_ref(), &words.reporting),
            Self::Clinic => Replacement::Clinic(&words.clinic),
        }
    }
}

/// A statement in which placeholders are replaced by the region's telephone numbers, as links. Each number is followed
/// by the name of its service in this language.
pub(crate) fn with_phones(text: &str, lang: &Lang, region: &RegionFacts, general: &LineWords) -> Text {
    let mut spans = Vec::new();
    // Words that are not yet in a span.
    let mut words = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        words.push_str(before);
        rest = after;
        let named = after.split_once('}').and_then(|(name, after)| Some((LineName::parse(name)?, after)));
        let Some((name, after)) = named else {
            words.push('{');
            continue;
        };
        rest = after;
        let mut push = |words: &mut String, span| {
            spans.extend(doses(&std::mem::take(words)));
            spans.push(span);
        };
        match name.of(region, general) {
            Replacement::Line(line) => {
                push(&mut words, Span::Phone(line.phone()));
                let name = line.name_in(lang);
                if !name.is_empty() {
                    words = format!(" ({name})");
                }
            }
            Replacement::Clinic(general) => push(&mut words, Span::Clinic(general.to_owned())),
            Replacement::General(general) => words.push_str(general),
        }
    }
    words.push_str(rest);
    spans.extend(doses(&words));
    Text(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region() -> RegionFacts {
        let line = |name: &str, label: &str| Line {
            name: name.to_owned(),
            names: Default::default(),
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

    fn lang(lang: &str) -> Lang {
        lang.parse().unwrap_or_else(|_| std::process::abort())
    }

    fn words() -> LineWords {
        LineWords {
            poison: "a poison center".into(),
            crisis: "a crisis line".into(),
            reporting: "the agency".into(),
            clinic: "your doctor".into(),
        }
    }

    #[test]
    fn numbers_of_the_region_become_links() {
        let text = with_phones("Call {emergency} or {poison}.", &lang("en"), &region(), &words());
        assert_eq!(text.plain(), "Call 911 or 1-2 (Poison Help).");
        let dialled: Vec<_> = text
            .0
            .iter()
            .filter_map(|span| match span {
                Span::Phone(phone) => Some(phone.dial.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(dialled, ["911", "12"]);
    }

    #[test]
    fn the_name_of_a_line_is_in_the_language_of_the_text() {
        let mut region = region();
        if let Some(line) = &mut region.poison {
            line.names.insert(lang("es"), "Ayuda".into());
        }
        let named = |of: &str| with_phones("{poison}", &lang(of), &region, &words()).plain();
        assert_eq!((named("es").as_str(), named("fr").as_str()), ("1-2 (Ayuda)", "1-2 (Poison Help)"));
    }

    #[test]
    fn a_line_the_region_does_not_have_becomes_general_words() {
        assert_eq!(with_phones("Call {crisis}.", &lang("en"), &region(), &words()).plain(), "Call a crisis line.");
    }

    #[test]
    fn the_clinic_is_a_span_of_its_own_so_that_its_name_can_replace_it() {
        let text = with_phones("Tell {clinic}.", &lang("en"), &region(), &words());
        assert_eq!(text.plain(), "Tell your doctor.");
        assert!(text.0.contains(&Span::Clinic("your doctor".into())));
    }

    #[test]
    fn an_unknown_name_stays_in_the_text() {
        assert_eq!(
            with_phones("Call {police}, {x} or {", &lang("en"), &region(), &words()).plain(),
            "Call {police}, {x} or {"
        );
        assert_eq!(placeholders("{police}, {x} or {").collect::<Vec<_>>(), ["police", "x", ""]);
    }
}
