use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use medication_card::model::{Id, Lang};

/// `data/languages/<lang>.json`: what the words of one language are checked against.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageRules {
    /// For editors: `../schema/language.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The language; also the name of the file.
    pub lang: Lang,
    /// The most words in a sentence.
    pub longest_sentence: usize,
    /// The highest reading grade of a card as a whole.
    pub card_grade: f64,
    /// The highest reading grade of a section.
    pub section_grade: f64,
    /// The least that a card as a whole may have by a formula that measures how easy a text is, where the language has one.
    #[serde(default)]
    pub card_ease: Option<f64>,
    /// The same for a section.
    #[serde(default)]
    pub section_ease: Option<f64>,
    /// Names of medicines, which are left out of reading grades: a reader has to know their own.
    pub names: Vec<String>,
    /// Words that are not to be used, each with plain words for it.
    pub banned: BTreeMap<String, String>,
    /// Words that say how often. They mislead without a number in the same sentence.
    pub frequency: Vec<String>,
    /// Medical words. Each has to stand in or beside brackets, with plain words on the other side.
    pub jargon: Vec<String>,
    /// How its words are searched for.
    #[serde(default)]
    pub search: SearchWords,
}

/// How the words of a language are searched for. Where two of its letters or endings fit, the longer one applies.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// Words that say too little to be searched for, such as "the" and "have".
    #[serde(default)]
    pub small_words: Vec<String>,
    /// Letters that are typed and written in more than one way: what they are compared as, and all such letters, small.
    #[serde(default)]
    pub folds: BTreeMap<String, String>,
    /// Endings that do not matter, each with what stands for it.
    #[serde(default)]
    pub endings: BTreeMap<String, String>,
    /// Letters that are spelt by ear, each with what they sound like.
    #[serde(default)]
    pub sounds: BTreeMap<String, String>,
    /// Whether words are written without spaces between them.
    #[serde(default)]
    pub is_unspaced: bool,
}

/// `data/medicines/<id>/coverage.json`: what a card has to talk about, and where it does.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// For editors: `../../schema/coverage.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Topics, each with ids of sections, groups, statements, side effects or interactions.
    pub topics: BTreeMap<String, Vec<Id>>,
    /// Topics that a card has to talk about for each form that is sold in its region, each with ids of groups.
    #[serde(default)]
    pub each_form: BTreeMap<String, Vec<Id>>,
    /// The same for each use that the medicine has in its region.
    #[serde(default)]
    pub each_use: BTreeMap<String, Vec<Id>>,
    /// Every adverse reaction of the label, with the side effect that covers it.
    pub label_reactions: BTreeMap<String, Id>,
}
