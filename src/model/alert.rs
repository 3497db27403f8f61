use serde::Serialize;

use super::{Id, Statement, Tier};

/// A warning that is always shown, outside of every section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// Its id in `facts.json`.
    pub id: Id,
    /// What to do about it: how it looks.
    pub tier: Tier,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub statements: Vec<Statement>,
}
