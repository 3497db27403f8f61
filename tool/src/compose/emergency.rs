use super::Composer;
use medication_card::model::{CardWords, Emergency, fill};

impl Composer<'_> {
    pub(super) fn emergency(&mut self) -> Emergency {
        let facts = &self.facts.get_help;
        let signs = self.statements(&facts.signs);
        Emergency {
            title: self.with_emergency_number(&self.interface.compose.get_help),
            signs,
            phone: self.lines.emergency.phone(),
            call: self.with_emergency_number(&self.interface.compose.call),
            also: self.statements(&facts.also),
        }
    }

    /// The words of the interface, in which the number to call in an emergency is inserted.
    pub(super) fn card_words(&self) -> CardWords {
        let mut words = self.interface.card.clone();
        let tiers = &mut words.tiers;
        for tier in [&mut tiers.emergency, &mut tiers.urgent, &mut tiers.contact, &mut tiers.self_care] {
            tier.meaning = self.with_emergency_number(&tier.meaning);
            tier.heading = self.with_emergency_number(&tier.heading);
        }
        words.nothing_found = self.with_emergency_number(&words.nothing_found);
        words
    }

    fn with_emergency_number(&self, text: &str) -> String {
        fill(text, &[("emergency", &self.lines.emergency.label)])
    }
}
