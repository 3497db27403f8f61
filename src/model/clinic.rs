use super::Phone;

/// The clinic that shows the card: whom the reader can call instead of "your doctor or pharmacist".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clinic {
    /// Its name.
    pub name: String,
    /// Its number.
    pub phone: Option<Phone>,
    /// When it can be called, in the clinic's words.
    pub hours: Option<String>,
}

impl Clinic {
    /// Parses what the loader has cleaned and validated: one line each for its name, its number as shown, its number as
    /// dialled, and its hours. An empty line means that it is not given; without a name there is no clinic.
    #[must_use]
    pub fn parse(lines: &str) -> Option<Self> {
        let mut lines = lines.split('\n').map(|line| (!line.is_empty()).then(|| line.to_owned()));
        let mut next = || lines.next().flatten();
        let (name, label, dial, hours) = (next(), next(), next(), next());
        let phone = label.zip(dial).map(|(label, dial)| Phone { label, dial });
        name.map(|name| Self { name, phone, hours })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clinic_has_a_name_and_what_else_is_given() {
        assert_eq!(Clinic::parse(""), None);
        assert_eq!(Clinic::parse("\n555 0100\n5550100\nMondays"), None);
        let phone = Phone { label: "555 0100".into(), dial: "5550100".into() };
        let clinic = |phone, hours: Option<&str>| {
            Some(Clinic { name: "Riverside".into(), phone, hours: hours.map(str::to_owned) })
        };
        assert_eq!(Clinic::parse("Riverside\n\n\nMondays"), clinic(None, Some("Mondays")));
        assert_eq!(Clinic::parse("Riverside\n555 0100\n5550100\n"), clinic(Some(phone), None));
    }
}
