use serde::{Deserialize, Serialize};

use super::{Id, Statement, Tier};

/// A warning that is always shown, outside of every section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// Its id in `facts.json`.
    pub id: Id,
    /// What it is about.
    pub kind: AlertKind,
    /// What to do about it: how it looks.
    pub tier: Tier,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub statements: Vec<Statement>,
}

/// What an alert is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AlertKind {
    /// Stopping suddenly does harm.
    StopSlowly,
    /// It may be stopped at any time.
    MayStop,
    /// The regulator's strongest warning, such as a boxed warning of the FDA.
    StrongestWarning,
    /// Tests and checks that it needs.
    Monitoring,
}

impl AlertKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::StopSlowly, Self::MayStop, Self::StrongestWarning, Self::Monitoring];

    /// Whether it says how to stop, which every medicine has to say.
    #[must_use]
    pub const fn is_about_stopping(self) -> bool {
        matches!(self, Self::StopSlowly | Self::MayStop)
    }
}
