use jiff::civil::Date;

use super::Composer;
use crate::content::document::{LanguageRules, ReviewStatus};
use medication_card::model::{Review, fill};

/// A date as this language writes it.
pub(crate) fn date_text(date: Date, rules: &LanguageRules) -> String {
    let month = usize::from(date.month().unsigned_abs()).checked_sub(1).and_then(|month| rules.dates.months.get(month));
    let [day, year] = [date.day().to_string(), date.year().to_string()].map(|number| rules.with_digits(&number));
    fill(&rules.dates.pattern, &[("day", &day), ("month", month.map_or("", String::as_str)), ("year", &year)])
}

impl Composer<'_> {
    pub(super) fn review(&mut self) -> Review {
        let (review, card) = (&self.facts.review, &self.interface.compose);
        let region = self.region_name(self.region);
        let ReviewStatus::Draft = review.status;
        let what = "nobody has checked this content against its sources yet";
        let mend = "when somebody has, give the day, such as \"2026-11-22\"";
        let checked = self.decided("review.checked", review.checked, what, mend);
        let what = "nobody has said when this content has to be checked again";
        let next = self.decided("review.next_check", review.next_check, what, "give the day, half a year on or sooner");
        let text = |date: Option<Date>| date.map_or_else(String::new, |date| date_text(date, self.rules));
        Review {
            status: card.draft.clone(),
            checked: fill(&card.checked, &[("date", &text(checked))]),
            next_date: next.map_or_else(String::new, |date| date.to_string()),
            next: fill(&card.next_check, &[("date", &text(next))]),
            region: fill(&card.written_for, &[("region", &region)]),
        }
    }
}
