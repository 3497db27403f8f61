//! Telephone numbers of the regions: what is dialled is what is read.

use medication_card::model::Phone;

use crate::content::{
    document::{Line, Regions},
    problem::Problem,
};

/// Lines that dial another number than the one they show.
pub(super) fn check(regions: &Regions) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (region, facts) in &regions.regions {
        let lines = [
            ("emergency", Some(&facts.emergency)),
            ("poison", facts.poison.as_ref()),
            ("crisis", facts.crisis.as_ref()),
            ("reporting", facts.reporting.as_ref()),
        ];
        for (name, line) in lines {
            if let Some(line) = line
                && !is_same(line)
            {
                problems.push(Problem::new(
                    "regions.json",
                    format!("regions.{region}.{name}.dial"),
                    format!("\"{}\" is not the number that \"{}\" says", line.dial, line.label),
                    "write the digits of the label, with letters as the keys of a telephone; before them may stand \"+\" \
                     and the code of the country, without the 0 that it replaces",
                ));
            }
        }
    }
    problems
}

/// Whether the number dialled is one that the label says, or that one with the code of its country.
fn is_same(line: &Line) -> bool {
    let Some(dial) = Phone::parse(&line.dial).map(|phone| phone.dial).filter(|dial| *dial == line.dial) else {
        return false;
    };
    let same = |said: &str| {
        let national = said.strip_prefix('0').unwrap_or(said);
        dial == said || dial.strip_prefix('+').is_some_and(|digits| digits.ends_with(national))
    };
    match Phone::parse(&line.label) {
        Some(said) => same(&said.dial),
        // "999 or 112" is two numbers, and one of them is dialled.
        None => line.label.split(|c: char| !c.is_ascii_digit()).any(|said| said.len() > 2 && same(said)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(label: &str, dial: &str) -> Line {
        Line {
            name: String::new(),
            names: Default::default(),
            label: label.to_owned(),
            dial: dial.to_owned(),
            sources: Vec::new(),
        }
    }

    #[test]
    fn a_line_dials_what_it_says() {
        for (label, dial) in [
            ("911", "911"),
            ("1-800-222-1222", "+18002221222"),
            ("1-800-FDA-1088", "+18003321088"),
            ("0800 764 766", "+64800764766"),
            ("+44 (0)20 7946 0000", "+442079460000"),
            ("13 11 26", "131126"),
            ("999 or 112", "112"),
        ] {
            assert!(is_same(&line(label, dial)), "{label} {dial}");
        }
        for (label, dial) in [
            ("911", "912"),
            ("911", "9-1-1"),
            ("1-800-222-1222", "18002221223"),
            ("0800 764 766", "+640800764766x"),
            ("999 or 112", "113"),
            ("call us", ""),
        ] {
            assert!(!is_same(&line(label, dial)), "{label} {dial}");
        }
    }
}
