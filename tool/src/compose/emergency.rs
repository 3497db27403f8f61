use super::Composer;
use medication_card::model::{CardWords, Emergency, Text};

impl Composer<'_> {
    pub(super) fn emergency(&mut self) -> Emergency {
        let facts = &self.facts.get_help;
        let signs = self.statements(&facts.signs);
        Emergency {
            title: self.interface_text(&self.interface.compose.get_help),
            signs,
            call: self.interface_text(&self.interface.compose.call),
            also: self.statements(&facts.also),
        }
    }

    /// The words of the interface, with places for the number to call in an emergency.
    pub(super) fn card_words(&self) -> CardWords {
        let mut words = self.interface.card.clone();
        let with_number = |text: &mut Text| *text = self.interface_text(&text.plain());
        let tiers = &mut words.tiers;
        for tier in [&mut tiers.emergency, &mut tiers.urgent, &mut tiers.contact, &mut tiers.self_care] {
            with_number(&mut tier.meaning);
            with_number(&mut tier.heading);
        }
        with_number(&mut words.nothing_found);
        words
    }
}
