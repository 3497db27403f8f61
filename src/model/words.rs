use serde::{Deserialize, Serialize};

use super::{Text, Tier};

/// The words of the interface that the view itself puts on the card: `card` in `data/words/<lang>.json`. On a card the
/// emergency number of the reader's region stands in place of `{emergency}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CardWords {
    /// Before how to say the name, for screen readers.
    pub say: String,
    /// On the button beside the one that calls, which leads to the signs of an emergency.
    pub when_to_call: String,
    /// Heads the buttons that lead to what readers come for, for screen readers.
    pub quick_answers: String,
    /// Heads the statements that matter most, for screen readers.
    pub key_facts: String,
    /// On the button that opens every section.
    pub show_all: String,
    /// On the same button when all are open.
    pub hide_all: String,
    /// On the switch that marks every statement with its sources.
    pub show_sources: String,
    /// Says what the severity legend is for.
    pub legend: String,
    /// On the button that shows all side effects again.
    pub show_all_effects: String,
    /// Heads the bands of frequency.
    pub often: String,
    /// One for each band, in the order of [`super::Band::ALL`].
    pub bands: [String; 4],
    /// Heads the orders.
    pub order: String,
    /// One for each order, in the order of [`super::Order::ALL`].
    pub orders: [String; 3],
    /// Heads the side effects where they do not stand under a tier; they complete it.
    pub if_you: String,
    /// On the switch for the pictures of a hundred people.
    pub pictures: String,
    /// Says what the search box is for.
    pub search: String,
    /// Examples of what to search for.
    pub search_hint: String,
    /// Nothing was found, which never means that nothing is wrong.
    pub nothing_found: Text,
    /// What the bar that stays in view is, for screen readers.
    pub bar: String,
    /// In the bar: leads to the search box.
    pub bar_search: String,
    /// In the bar: opens the list of sections.
    pub bar_sections: String,
    /// In the bar: leads back to what was found.
    pub bar_results: String,
    /// Heads what a reader may say of themselves.
    pub traits: String,
    /// That this hides nothing and stays here.
    pub traits_note: String,
    /// Before the examples of an interaction.
    pub examples: String,
    /// Before the numbers of a statement's sources, for screen readers.
    pub sources: String,
    /// Leads to the page that has the list of sources, while this card has not.
    pub sources_page: String,
    /// Heads the ways to print.
    pub print: String,
    /// On the button that prints the whole card.
    pub print_whole: String,
    /// On the button that prints the sections that are open, and what is always open.
    pub print_open: String,
    /// On the button that prints one page to take along.
    pub print_page: String,
    /// On the button that prints the same in large letters.
    pub print_large: String,
    /// Heads how to take it, on that page.
    pub sheet_how: String,
    /// Heads the side effects on that page.
    pub sheet_effects: String,
    /// Heads the lines to write on.
    pub sheet_questions: String,
    /// At the very end of the card.
    pub disclaimer: String,
    /// The words of each tier.
    pub tiers: Tiers,
}

impl CardWords {
    /// The words of one tier.
    #[must_use]
    pub const fn tier(&self, tier: Tier) -> &TierWords {
        match tier {
            Tier::Emergency => &self.tiers.emergency,
            Tier::Urgent => &self.tiers.urgent,
            Tier::Contact => &self.tiers.contact,
            Tier::SelfCare => &self.tiers.self_care,
        }
    }
}

/// The words of each tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the tiers are told in Tier")]
pub struct Tiers {
    pub emergency: TierWords,
    pub urgent: TierWords,
    pub contact: TierWords,
    pub self_care: TierWords,
}

/// What a tier is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TierWords {
    /// The tier's name, spoken before its heading (`Emergency`).
    pub name: String,
    /// When or whom, in a word or two: leads the legend (`Now`).
    pub when: String,
    /// What the tier asks for (`Emergency: call 911`).
    pub meaning: Text,
    /// An instruction that the side effects complete (`Call 911 now if you`).
    pub heading: Text,
}
