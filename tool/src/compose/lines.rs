//! Texts with places for telephone lines and for the clinic.

use super::{Composer, dose::doses, filled::filled};
use crate::content::document::LineWords;
use medication_card::model::{Call, LineName, Lines, Span, Text};

/// The names in braces in a text. Where a brace is not closed, the rest of the text counts as a name.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}

/// Whom a statement can name in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Contact {
    /// A telephone line of the reader's region.
    Line(LineName),
    /// The clinic whose page shows the card.
    Clinic,
}

impl Contact {
    const ALL: [Self; 5] = [
        Self::Line(LineName::Emergency),
        Self::Line(LineName::Poison),
        Self::Line(LineName::Crisis),
        Self::Line(LineName::Reporting),
        Self::Clinic,
    ];

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|contact| contact.name() == name)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Line(line) => line.name(),
            Self::Clinic => "clinic",
        }
    }

    /// The words for it where nobody is named.
    const fn general(self, words: &LineWords) -> &String {
        match self {
            Self::Line(LineName::Emergency) => &words.emergency,
            Self::Line(LineName::Poison) => &words.poison,
            Self::Line(LineName::Crisis) => &words.crisis,
            Self::Line(LineName::Reporting) => &words.reporting,
            Self::Clinic => &words.clinic,
        }
    }
}

/// A text in which names in braces are replaced by places for lines, with those of a region filled in, and by a place for the
/// clinic. A name that is not that of a contact stays as it is.
pub(super) fn with_contacts(text: &str, lines: &Lines, words: &LineWords) -> Text {
    let values = Contact::ALL.map(|contact| {
        let general = contact.general(words).clone();
        let span = match contact {
            Contact::Line(name) => Span::Call(Call { name, general, line: lines.get(name).cloned() }),
            Contact::Clinic => Span::Clinic(general),
        };
        (contact.name(), Text(vec![span]))
    });
    let Text(spans) = filled(text, &values);
    let with_doses = spans.into_iter().flat_map(|span| match span {
        Span::Plain(words) => doses(&words),
        span => vec![span],
    });
    Text(with_doses.collect())
}

impl Composer<'_> {
    /// A text of the interface with the emergency number.
    pub(super) fn interface_text(&self, text: &str) -> Text {
        with_contacts(text, &self.lines, &self.interface.lines)
    }
}

#[cfg(test)]
mod tests {
    use medication_card::model::{Line, Phone};

    use super::*;

    fn lines() -> Lines {
        let line = |label: &str, name: &str| {
            let phone = Phone { label: label.to_owned(), dial: label.replace('-', "") };
            Some(Line { phone, name: name.to_owned() })
        };
        Lines(vec![line("911", ""), line("1-2", "Poison Help"), None, None])
    }

    fn words() -> LineWords {
        LineWords {
            emergency: "your local emergency number".into(),
            poison: "a poison center".into(),
            crisis: "a crisis line".into(),
            reporting: "the agency".into(),
            clinic: "your doctor".into(),
        }
    }

    #[test]
    fn lines_of_the_region_are_filled_in() {
        let text = with_contacts("Call {emergency} or {poison}.", &lines(), &words());
        assert_eq!(text.plain(), "Call 911 or 1-2 (Poison Help).");
        let dialled: Vec<_> = text.calls().filter_map(|call| Some(call.line.as_ref()?.phone.dial.as_str())).collect();
        assert_eq!(dialled, ["911", "12"]);
    }

    #[test]
    fn a_line_that_the_region_does_not_have_becomes_general_words() {
        assert_eq!(with_contacts("Call {crisis}.", &lines(), &words()).plain(), "Call a crisis line.");
        let nowhere = with_contacts("Call {emergency}.", &Lines::default(), &words());
        assert_eq!(nowhere.plain(), "Call your local emergency number.");
    }

    #[test]
    fn the_clinic_is_a_span_of_its_own_so_that_its_name_can_replace_it() {
        let text = with_contacts("Tell {clinic}.", &lines(), &words());
        assert_eq!(text.plain(), "Tell your doctor.");
        assert!(text.0.contains(&Span::Clinic("your doctor".into())));
    }

    #[test]
    fn doses_around_a_line_are_isolated() {
        let text = with_contacts("Over 5 mg, call {emergency}.", &lines(), &words());
        assert!(
            text.0.contains(&Span::Isolated("5\u{a0}mg".into())) || text.0.contains(&Span::Isolated("5 mg".into()))
        );
    }

    #[test]
    fn an_unknown_name_stays_in_the_text() {
        let text = "Call {police}, {x} or {";
        assert_eq!(with_contacts(text, &lines(), &words()).plain(), text);
        assert_eq!(placeholders("{police}, {x} or {").collect::<Vec<_>>(), ["police", "x", ""]);
    }
}
