//! When content was checked against its sources, and when it has to be checked again.

use jiff::civil::Date;

use super::lines;
use crate::content::{document::Facts, library::Library, names::facts_file, problem::Problem};

/// The day of the next check is after that of the last.
pub(super) fn check(facts: &Facts) -> Option<Problem> {
    let (checked, next) =
        facts.review.checked.zip(facts.review.next_check).filter(|(checked, next)| next <= checked)?;
    let what = format!("{next} is not after \"checked\", {checked}");
    Some(Problem::new(facts_file(&facts.id), "review.next_check", what, "give the day of the next check"))
}

/// The medicines, and the telephone lines, that should have been checked again before `today`.
#[must_use]
pub fn overdue(library: &Library, today: Date) -> Vec<Problem> {
    let late = library.medicines.values().filter_map(|medicine| late(&medicine.facts, today));
    library.located(late.chain(lines::late(&library.regions, today)).collect())
}

fn late(facts: &Facts, today: Date) -> Option<Problem> {
    let due = facts.review.next_check.filter(|&due| due < today)?;
    let what = format!("was due on {due}, and today is {today}");
    let mend = "check the content against its sources and set both dates, or build with --allow-overdue";
    Some(Problem::new(facts_file(&facts.id), "review.next_check", what, mend))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome};

    #[test]
    fn the_next_check_is_after_the_last() -> Outcome {
        let of = |next: &str| {
            let review = json!({ "status": "draft", "checked": "2026-01-31", "next_check": next });
            example::facts(json!({ "review": review })).map(|facts| check(&facts).map(|problem| problem.place))
        };
        assert_eq!(of("2026-02-01")?, None);
        assert_eq!(of("2026-01-31")?, Some("review.next_check".to_owned()));
        Ok(())
    }

    #[test]
    fn content_is_late_from_the_day_after_its_next_check() -> Outcome {
        let facts = example::facts(json!({ "review": { "status": "draft", "next_check": "2026-07-31" } }))?;
        assert_eq!(late(&facts, date(2026, 7, 31)), None);
        assert!(late(&facts, date(2026, 8, 1)).is_some_and(|problem| problem.what.contains("2026-07-31")));
        Ok(())
    }
}
