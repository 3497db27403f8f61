use serde::{Deserialize, Serialize};

/// The severity of a side effect, as what to do now. The order is the order of urgency.
///
/// Four tiers, because readers sort advice by whom to contact and when (NHS care cards), not by adjectives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Tier {
    /// Call the emergency number now.
    Emergency,
    /// Get medical help the same day.
    Urgent,
    /// Tell the doctor or pharmacist soon.
    Contact,
    /// Manage at home.
    SelfCare,
}

impl Tier {
    /// All tiers, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Emergency, Self::Urgent, Self::Contact, Self::SelfCare];

    /// The name used in data files, links and style sheets: `emergency`, `urgent`, `contact` or `self-care`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Urgent => "urgent",
            Self::Contact => "contact",
            Self::SelfCare => "self-care",
        }
    }
}
