use serde::Serialize;

use super::Id;

/// What readers ask in everyday words, and what answers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Ids of anything on the card, the best answer first; never empty.
    pub ids: Vec<Id>,
    /// Phrases in the language of the content, whose words a query has in this order: `missed/skipped dose/pill`. Slashes
    /// are between alternatives.
    pub phrases: Vec<String>,
}
