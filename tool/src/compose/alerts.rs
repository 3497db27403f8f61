use super::Composer;
use crate::content::{document::AlertFacts, problem::Problem};
use medication_card::model::Alert;

impl Composer<'_> {
    /// Those of the alerts that hold in this region.
    pub(super) fn alerts(&mut self) -> Vec<Alert> {
        let region = self.region;
        self.facts.alerts.iter().filter(|alert| alert.is_for(region)).filter_map(|alert| self.alert(alert)).collect()
    }

    fn alert(&mut self, alert: &AlertFacts) -> Option<Alert> {
        let place = format!("alerts.{}", alert.id);
        let what = format!("\"{}\" has no kind: nobody has decided what it is about", alert.id);
        let mend = "give \"kind\" as \"stop-slowly\", \"may-stop\", \"strongest-warning\" or \"monitoring\"";
        let kind = self.decided(&format!("{place}.kind"), alert.kind, &what, mend);
        let tier = self.decided_tier(&place, &alert.id, alert.tier);
        let title = match self.words.alerts.get(&alert.id) {
            Some(title) => title.clone(),
            None => self.no_words("alerts", &alert.id),
        };
        let statements = self.statements(&alert.statements);
        if statements.is_empty() {
            let what = format!("has no statement for the region \"{}\"", self.region);
            let mend = "add one that holds there, or name the regions of the alert in \"regions\"";
            self.problems.push(Problem::new(&self.facts_file, place, what, mend));
        }
        kind?;
        Some(Alert { id: alert.id.clone(), tier: tier?, title, statements })
    }
}
