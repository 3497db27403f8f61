use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use medication_card::model::{CardWords, Id, Lang, Region};

use super::{Counted, SourceKind};

/// `data/words/<lang>.json`: the words that are the same for every medicine.
///
/// A text may hold placeholders in braces; which ones, each field says.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interface {
    /// For editors: `../schema/interface.json`.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The language; also the name of the file.
    pub lang: Lang,
    /// What is shown while a medicine has no words in this language. Left out: nothing, the language is not offered.
    #[serde(default)]
    pub content: Option<Borrowed>,
    /// Words that the card itself shows.
    pub card: CardWords,
    /// Words that the card itself shows and that count something.
    pub counts: CountWords,
    /// Words that are made into others before the card shows them.
    pub compose: ComposeWords,
    /// What the section about the medicine itself and its lines are called.
    pub identity: IdentityTerms,
    /// What the law says of a medicine.
    pub legal: LegalWords,
    /// What is said of a rate.
    pub frequency: FrequencyWords,
    /// What interaction levels are called.
    pub levels: LevelWords,
    /// What kinds of source are called.
    pub source_kinds: BTreeMap<SourceKind, String>,
    /// What a reader may say of themselves, by trait.
    pub traits: BTreeMap<Id, String>,
    /// What readers come for, in a word or two, by topic.
    pub tiles: BTreeMap<Id, String>,
    /// What regions are called, after "for".
    pub regions: BTreeMap<Region, String>,
    /// What stands for a telephone line that a region does not have.
    pub lines: LineWords,
    /// What the loader says when something is not as it should be.
    pub failure: FailureWords,
}

/// The words of another language, shown among the interface's own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Borrowed {
    /// The other language.
    pub lang: Lang,
    /// The regions for which such cards are made.
    pub regions: Vec<Region>,
}

/// Words of the card that count something. The first number that a line names decides the form.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountWords {
    /// How many side effects are hidden: `{hidden}`, and how many are shown of how many: `{shown}`, `{all}`.
    pub narrowed: Counted,
    /// Describes a picture of a hundred people: `{certain}`, `{range}` and `{rest}`.
    pub picture: Counted,
    /// How much was found: `{count}`.
    pub found: Counted,
    /// How much more was found than is listed: `{count}`.
    pub show_found: Counted,
}

/// Words that are made into others before the card shows them. A text may hold the placeholders that its line names.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComposeWords {
    /// Heads the emergency block; its signs complete it. `{emergency}`.
    pub get_help: String,
    /// On the button that calls. `{emergency}`.
    pub call: String,
    /// That no clinician has signed the content off.
    pub draft: String,
    /// When it was last checked. `{date}`.
    pub checked: String,
    /// When it is to be checked next. `{date}`.
    pub next_check: String,
    /// For whom it is written. `{region}`.
    pub written_for: String,
    /// A form with its strengths, or a brand with its form. `{name}` and `{detail}`.
    pub with_detail: String,
    /// A test: `{what}` is tested, `{when}` and `{why}`.
    pub test: String,
}

/// What the section about the medicine itself and its lines are called.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityTerms {
    /// Heads the section.
    pub title: String,
    /// One line under that: what is inside.
    pub summary: String,
    /// Heads the forms and strengths.
    pub forms: String,
    /// Heads the brands.
    pub brands: String,
    /// Heads brands of other countries.
    pub abroad: String,
    /// Heads brands that are not sold any more.
    pub once: String,
    /// Heads names of other medicines that look or sound alike.
    pub look_alikes: String,
    /// Heads what the law says.
    pub legal: String,
}

/// What the law says of a medicine, in sentences. `{schedule}` is a class or schedule in the words of the law.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalWords {
    /// Only with a prescription.
    pub prescription: String,
    /// From a pharmacist, without a prescription.
    pub pharmacy: String,
    /// From any shop.
    pub shop: String,
    /// A controlled drug.
    pub controlled: String,
    /// The same, with `{schedule}`.
    pub controlled_as: String,
    /// A controlled drug in some parts of the region.
    pub partly: String,
    /// The same, with `{schedule}`.
    pub partly_as: String,
    /// No controlled drug.
    pub not_controlled: String,
}

/// What is said of a rate besides its numbers, which `rates` in `data/languages/<lang>.json` words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrequencyWords {
    /// Nobody says how many.
    pub unknown: String,
    /// The rate is another region's: `{region}`.
    pub elsewhere: String,
    /// The rate was counted in studies for another region: `{region}`.
    pub elsewhere_trials: String,
    /// The rate was counted in studies.
    pub trials: String,
    /// The rate is the band of a label.
    pub band: String,
    /// The same rate with its decimals or out of more than 100, where the text has a whole number out of 100: `{rate}`.
    pub exactly: String,
    /// The rate counts reports made after approval.
    pub reports: String,
    /// The rate is from lay pages.
    pub unofficial: String,
    /// Studies, inside of a sentence: `{studies}` decides the form, and `{people}`.
    pub studies: Counted,
    /// Who they were, or what they took, after the studies: `{study}`, `{who}`.
    pub study_of: String,
    /// Both, after the studies: `{study}`, `{who}`, `{dose}`.
    pub study_of_dose: String,
    /// Where the rate was counted: `{study}`.
    pub counted: String,
    /// With a dummy pill beside it: `{study}`, `{with}`, `{without}`, `{medicine}`.
    pub comparison: String,
    /// A further rate, which is about something else: `{name}`, `{rate}`, `{others}`.
    pub other_rate: String,
}

/// What stands for a telephone line that the reader's region does not have, or while nothing tells which region that is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "RegionFacts documents the lines")]
pub struct LineWords {
    pub emergency: String,
    pub poison: String,
    pub crisis: String,
    pub reporting: String,
    /// Where the page does not say which clinic it is.
    pub clinic: String,
}

/// What interaction levels are called.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "medication_card::model::Level documents the levels")]
pub struct LevelWords {
    pub never: String,
    pub avoid: String,
    pub caution: String,
    pub monitor: String,
}

/// What the loader shows the patient. The first four are written into the loader, because they are needed when nothing else loads; the
/// others come with the fragment of each card.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FailureWords {
    /// While the card takes longer than a second to come.
    pub loading: String,
    /// There is no card for the medicine, or none is named.
    pub no_card: String,
    /// The card could not be fetched.
    pub not_loaded: String,
    /// On the button that tries again.
    pub try_again: String,
    /// The card is for another region. `{region}`.
    pub other_region: String,
    /// On a page without scripts: for which region its numbers are. `{region}`.
    pub this_region: String,
    /// The card is in another language.
    pub other_language: String,
    /// The day of the next check has passed. `{date}`.
    pub overdue: String,
    /// The text is here, but buttons that need WebAssembly do not work.
    pub text_only: String,
}
