use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::Value;

use super::Counted;
use medication_card::model::{Direction, Id, Lang};

/// `data/languages/<lang>.json`: how a language is written, and what its words are checked against.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = requires_reading)]
pub struct LanguageRules {
    /// For editors: `../schema/language.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The language; also the name of the file.
    pub lang: Lang,
    /// Which way it is written: `ltr` (from left to right) or `rtl`.
    pub direction: Direction,
    /// Its digits, from that for 0 to that for 9. Left out: `0123456789`.
    #[serde(default)]
    pub digits: Option<String>,
    /// How dates are written.
    pub dates: DatePatterns,
    /// How rates are written.
    pub rates: RatePatterns,
    /// The marks that end a sentence.
    pub sentence_ends: String,
    /// The most words in a sentence.
    pub longest_sentence: usize,
    /// How hard a text is to read. `null` where no formula is known for the language: then nothing measures it, and the
    /// report of each card says so.
    #[serde(deserialize_with = "Option::deserialize")]
    pub reading: Option<Reading>,
    /// Names of medicines, which are left out of reading grades: a reader has to know their own.
    pub names: Vec<String>,
    /// Words that are not to be used, each with plain words for it.
    pub banned: BTreeMap<String, String>,
    /// Words that say how often. They mislead without a number in the same sentence.
    pub frequency: Vec<String>,
    /// Medical words. Each has to stand in or beside brackets, with plain words on the other side.
    pub jargon: Vec<String>,
    /// How "1 in 50" begins, which makes a risk look larger than "2 in 100" does.
    #[serde(default)]
    pub one_in: Vec<String>,
    /// How its words are searched for.
    #[serde(default)]
    pub search: SearchWords,
}

/// How dates are written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatePatterns {
    /// A date: `{day}`, `{month}` and `{year}`.
    pub pattern: String,
    /// Short names of the twelve months.
    pub months: [String; 12],
}

/// How rates are written. `{low}`, `{high}` and `{per}` are numbers, the first of which decides the form.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RatePatterns {
    /// Between thousands in a number.
    pub thousands: String,
    /// Before the decimals of a number.
    pub decimal: String,
    /// A whole number in the place of one with a decimal: `{number}`.
    pub about: String,
    /// `{high}`, `{low}`, `{per}`.
    pub range: Counted,
    /// `{low}`, `{per}`.
    pub exact: Counted,
    /// `{low}`, `{per}`.
    pub at_least: Counted,
    /// `{high}`, `{per}`.
    pub below: Counted,
    /// How many do not notice it: `{high}`, after `{low}`.
    pub others_range: Counted,
    /// How many do not notice it: `{low}`.
    pub others_exact: Counted,
    /// How many do not notice it, at the most: `{high}`.
    pub others_at_most: Counted,
    /// How many do not notice it: more than `{low}`.
    pub others_more_than: Counted,
}

/// A field that may be `null` is one that may be left out, unless the schema says otherwise.
fn requires_reading(schema: &mut Schema) {
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.push("reading".into());
    }
}

/// How hard a text of the language is to read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Formulas that were made for the language. Two are better than one, because each has a blind spot: one counts on long
    /// words, the other on long sentences.
    #[schemars(length(min = 1))]
    pub formulas: Vec<Formula>,
    /// How the syllables of a word are counted, where a formula counts them.
    #[serde(default)]
    pub syllables: Syllables,
}

/// A formula for how hard a text is to read: the sum of what it counts, each times its coefficient.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Formula {
    /// What it is called.
    pub name: String,
    /// What its figure says.
    pub scale: Scale,
    /// What is added whatever the text.
    pub constant: f64,
    /// For each word of a sentence.
    #[serde(default)]
    pub words_per_sentence: f64,
    /// For each sentence, in one word.
    #[serde(default)]
    pub sentences_per_word: f64,
    /// For each syllable of a word.
    #[serde(default)]
    pub syllables_per_word: f64,
    /// For each letter of a word.
    #[serde(default)]
    pub letters_per_word: f64,
    /// The limit for a card as a whole.
    pub card: f64,
    /// The limit for a section.
    pub section: f64,
}

/// What the figure of a formula says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Scale {
    /// The school grade that a reader needs: the less, the easier. Its limits are the most.
    Grade,
    /// How easy a text is: the more, the easier. Its limits are the least.
    Ease,
}

/// How the syllables of a word are counted: by its vowels, as they are spelt. All letters are small.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Syllables {
    /// The letters that are vowels. Vowels beside each other are one syllable, unless the next two fields say otherwise.
    pub vowels: String,
    /// Vowels of which a syllable has one at the most.
    pub strong: String,
    /// Vowels that are a syllable of their own after others: any letter of the value after any of its key.
    pub apart: BTreeMap<String, String>,
    /// Vowels that are none in certain places.
    pub consonants: Vec<Consonant>,
    /// Letters that are passed over, so that the vowels around them are beside each other.
    pub ignored: String,
    /// Endings with a syllable less, each with the longer endings in which nothing is left out.
    pub silent_endings: BTreeMap<String, Vec<String>>,
    /// Letters with a syllable less, anywhere in a word.
    pub fewer: Vec<String>,
    /// Letters with a syllable more, anywhere in a word.
    pub more: Vec<String>,
}

/// Where a vowel is none, such as the u of "que" and the y of "yo".
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consonant {
    /// The vowel.
    pub letter: char,
    /// The letters before it, one of which there has to be. Left out: whatever is before it.
    #[serde(default)]
    pub after: Option<String>,
    /// The same for the letters after it.
    #[serde(default)]
    pub before: Option<String>,
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
    /// More endings, the longest first: of a word that is not on the card as it is typed, and of the words of `topics`.
    #[serde(default)]
    pub looser_endings: Vec<String>,
    /// Letters that are spelt by ear, each with what they sound like.
    #[serde(default)]
    pub sounds: BTreeMap<String, String>,
    /// How readers ask about a topic, whatever the medicine: phrases whose words are all in a query, in this order, with
    /// others between them or not. A word may have alternatives: `missed/skipped dose/pill`.
    #[serde(default)]
    pub topics: BTreeMap<Id, Vec<String>>,
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
