use schemars::JsonSchema;
use serde::Deserialize;

use medication_card::model::{Id, Lang, Region};

/// `data/questions/<medicine>.<region>.<lang>.json`: everyday questions about a medicine, typed as people in a hurry do.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// For editors: `../schema/questions.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The medicine.
    pub medicine: Id,
    /// The region of the card.
    pub region: Region,
    /// The language in which they are asked.
    pub lang: Lang,
    /// The questions.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is typed.
    pub words: String,
    /// What the first result has to be: ids, or what they begin with. The section or group that holds one is right too.
    pub first: Vec<String>,
    /// What the first result must not be.
    #[serde(default)]
    pub never_first: Vec<String>,
    /// Whether an emergency may be behind it. Then the first result has to be right, and to have a number to press.
    #[serde(default)]
    pub danger: bool,
}
