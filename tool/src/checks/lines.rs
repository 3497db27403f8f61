//! Telephone lines of the regions: each has a source, dials the number that it shows, and is checked again in time. And what
//! is said of which region is nearest.

use jiff::civil::Date;
use medication_card::model::{LineName, Phone};

use crate::content::{
    document::{Line, Regions},
    problem::Problem,
};

const FILE: &str = "regions.json";

/// What is wrong with the regions.
pub(super) fn check(regions: &Regions) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut report = |place: String, what: String, mend: &str| problems.push(Problem::new(FILE, place, what, mend));
    let review = &regions.review;
    if review.next_check <= review.checked {
        let what = format!("{} is not after \"checked\", {}", review.next_check, review.checked);
        report("review.next_check".to_owned(), what, "give the day of the next check");
    }
    let is_known = |region| regions.regions.contains_key(region);
    if !is_known(&regions.default) {
        let what = format!("is \"{}\", which is not in \"regions\"", regions.default);
        report("default".to_owned(), what, "name a region of this file");
    }
    for (region, facts) in &regions.regions {
        for (at, other) in facts.nearest.iter().enumerate() {
            if other == region || !is_known(other) {
                let what = format!("names \"{other}\", which is not another region of this file");
                report(format!("regions.{region}.nearest[{at}]"), what, "name other regions, the nearest first");
            }
        }
        for (name, line) in LineName::ALL.into_iter().filter_map(|name| Some((name.name(), facts.line(name)?))) {
            let place = format!("regions.{region}.{name}");
            if !is_same(line) {
                let what = format!("\"{}\" is not the number that \"{}\" says", line.dial, line.label);
                let mend = "write the digits of the label, with letters as the keys of a telephone; before them may stand \
                            \"+\" and the code of the country, without the 0 that it replaces";
                report(format!("{place}.dial"), what, mend);
            }
            if line.sources.is_empty() {
                let mend = "add the key of the source it comes from; a number without a source is not shown";
                report(place.clone(), "has no source".to_owned(), mend);
            }
            for key in line.sources.iter().filter(|key| !regions.sources.contains_key(*key)) {
                let what = format!("names the source \"{key}\", which is not in \"sources\"");
                report(format!("{place}.sources"), what, "add the source, or mend the key");
            }
        }
    }
    problems
}

/// The problem that the lines should have been checked again before `today`.
pub(super) fn late(regions: &Regions, today: Date) -> Option<Problem> {
    let due = regions.review.next_check;
    let what = format!("was due on {due}, and today is {today}");
    let mend = "check the telephone lines against their sources and set both dates, or build with --allow-overdue";
    (due < today).then(|| Problem::new(FILE, "review.next_check", what, mend))
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
    use std::error::Error;

    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::checks::example::places;

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

    #[test]
    fn what_cannot_be_followed_is_a_problem() -> Result<(), Box<dyn Error>> {
        let line = |sources: &[&str]| json!({ "label": "111", "dial": "111", "sources": sources });
        let regions: Regions = serde_json::from_value(json!({
            "review": { "checked": "2026-02-01", "next_check": "2026-02-01" },
            "default": "us",
            "sources": { "A": { "title": "", "publisher": "", "kind": "other", "url": "https://example.org" } },
            "regions": {
                "nz": { "nearest": ["nz", "uk", "fr"], "emergency": line(&["A"]), "poison": line(&["B"]) },
                "uk": { "emergency": line(&[]) },
            },
        }))?;
        let expected = [
            "review.next_check",
            "default",
            "regions.nz.nearest[0]",
            "regions.nz.nearest[2]",
            "regions.nz.poison.sources",
            "regions.uk.emergency",
        ];
        assert_eq!(places(&check(&regions)), expected);
        assert_eq!(late(&regions, date(2026, 2, 1)), None);
        assert!(late(&regions, date(2026, 2, 2)).is_some_and(|problem| problem.what.contains("2026-02-01")));
        Ok(())
    }
}
