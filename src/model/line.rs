use super::Phone;

/// A telephone line that a text can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LineName {
    /// Ambulance.
    Emergency,
    /// Poisons advice.
    Poison,
    /// Thoughts of suicide and other crises.
    Crisis,
    /// Reports of side effects.
    Reporting,
}

impl LineName {
    /// All lines, in the order of [`Lines`].
    pub const ALL: [Self; 4] = [Self::Emergency, Self::Poison, Self::Crisis, Self::Reporting];

    /// The name in texts (`{poison}`), in `data/regions.json` and in the attribute `data-line`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Poison => "poison",
            Self::Crisis => "crisis",
            Self::Reporting => "reporting",
        }
    }
}

/// A telephone line of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The number.
    pub phone: Phone,
    /// Whose line it is, in the language of the text; empty where the number says it all.
    pub name: String,
}

/// The telephone lines of one region, in the order of [`LineName::ALL`]. They are not part of a [`super::Card`]'s bytes: the
/// region of the reader decides which numbers to call, whichever region the card is written for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(pub Vec<Option<Line>>);

impl Lines {
    /// Reads what [`Self::write`] has written. Where a number is missing, general words are shown.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut rest = text.split('\n').map(str::to_owned);
        let mut lines = Vec::new();
        while let (Some(label), Some(dial)) = (rest.next(), rest.next()) {
            let name = rest.next().unwrap_or_default();
            lines.push((!dial.is_empty()).then_some(Line { phone: Phone { label, dial }, name }));
        }
        Self(lines)
    }

    /// Three lines of text for each telephone line: its number as people write it, its number as dialled, and whose it is.
    /// All three are empty where the region has no such line.
    #[must_use]
    pub fn write(&self) -> String {
        let texts = self.0.iter().flat_map(|line| match line {
            Some(Line { phone, name }) => [&phone.label, &phone.dial, name].map(String::as_str),
            None => [""; 3],
        });
        texts.collect::<Vec<_>>().join("\n")
    }

    /// The line of this name, if the region has one.
    #[must_use]
    pub fn get(&self, name: LineName) -> Option<&Line> {
        self.0.get(name as usize).and_then(Option::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_they_were_written() {
        let line = |label: &str, name: &str| {
            let phone = Phone { label: label.into(), dial: label.replace(' ', "") };
            Some(Line { phone, name: name.into() })
        };
        for lines in [Lines::default(), Lines(vec![line("111", ""), line("0800 1", "Poisons"), None, None])] {
            assert_eq!(Lines::parse(&lines.write()), lines);
        }
        assert_eq!(Lines::parse(""), Lines::default());
        assert_eq!(Lines::parse("111\n111").get(LineName::Emergency), line("111", "").as_ref());
        assert_eq!(Lines::parse("111\n111").get(LineName::Poison), None);
    }
}
