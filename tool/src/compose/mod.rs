//! Makes cards from documents: selects what holds in a region, looks up the words and numbers the sources.
//!
//! Anything that cannot be found is a problem, and a card with problems is not published.

mod alerts;
mod answers;
mod citations;
mod counts;
mod dose;
mod emergency;
mod filled;
mod frequency;
mod highlights;
mod identity;
mod interactions;
mod lines;
mod missing;
mod rate_words;
mod review;
mod scope;
mod search;
mod sections;
mod side_effects;
mod statements;
mod tiles;

use std::{path::PathBuf, sync::Arc};

use crate::content::{
    document::{Facts, Interface, LanguageRules, Regions, Words},
    library::{Library, Medicine},
    names::medicine_folder,
    problem::Problem,
};
use citations::Citations;
use medication_card::model::{Body, Card, Lang, Lines, Region, SearchRules};
pub(crate) use review::date_text;
pub(crate) use search::search_rules;

/// Makes the card of one medicine for one region in one language of the interface. A medicine without words in that
/// language is described in the language that the interface names for this case. The card's stamp is left empty:
/// [`crate::publish::seal`] sets it.
///
/// # Errors
/// Every problem that was found on the way.
pub fn compose(library: &Library, medicine: &Medicine, region: Region, lang: &Lang) -> Result<Card, Vec<Problem>> {
    let facts_file = medicine_folder(&medicine.facts.id).join("facts.json");
    let missing = |file: PathBuf, what: &str| {
        vec![Problem::new(file, "", what, "add it, or remove the region or language from facts.json")]
    };

    let interface_in = |lang: &Lang| {
        let file = PathBuf::from(format!("words/{lang}.json"));
        library.interface.get(lang).ok_or_else(|| missing(file, "the interface has no words"))
    };
    let interface = interface_in(lang)?;
    let borrowed =
        interface.content.as_ref().map(|content| &content.lang).filter(|_| !medicine.words.contains_key(lang));
    let content_lang = borrowed.unwrap_or(lang);
    let words_file = facts_file.with_file_name(format!("{content_lang}.json"));
    let words =
        medicine.words.get(content_lang).ok_or_else(|| missing(words_file.clone(), "this language has no words"))?;
    let content_interface = interface_in(content_lang)?;
    let rules_of = |lang: &Lang| {
        let file = PathBuf::from(format!("languages/{lang}.json"));
        library.language_rules.get(lang).ok_or_else(|| missing(file, "nothing says how this language is written"))
    };
    let (rules, content_rules) = (rules_of(lang)?, rules_of(content_lang)?);
    if !library.regions.regions.contains_key(&region) {
        let what = format!("the region \"{region}\" is not there");
        let mend = "add it to \"regions\" with its telephone lines, or as {} where none is known";
        return Err(vec![Problem::new("regions.json", "regions", what, mend)]);
    }

    let mut composer = Composer {
        facts: &medicine.facts,
        words,
        interface,
        content_interface,
        rules,
        content_rules,
        search: search_rules(&content_rules.search).into(),
        regions: &library.regions,
        lines: library.regions.lines(region, content_lang),
        region,
        facts_file,
        words_file,
        citations: Citations::default(),
        problems: Vec::new(),
    };
    let card = composer.card(lang, borrowed);
    if composer.problems.is_empty() { Ok(card) } else { Err(composer.problems) }
}

/// The documents of one card, and the sources and problems collected while it is made.
struct Composer<'a> {
    facts: &'a Facts,
    words: &'a Words,
    interface: &'a Interface,
    /// The interface in the language of `words`, for what is inserted into them.
    content_interface: &'a Interface,
    /// How the language of the interface is written.
    rules: &'a LanguageRules,
    /// How the language of `words` is.
    content_rules: &'a LanguageRules,
    /// How words in that language are compared.
    search: Arc<SearchRules>,
    regions: &'a Regions,
    /// The telephone lines of the region, named in the language of `words`.
    lines: Lines,
    region: Region,
    facts_file: PathBuf,
    words_file: PathBuf,
    citations: Citations,
    problems: Vec<Problem>,
}

impl Composer<'_> {
    fn card(&mut self, lang: &Lang, borrowed: Option<&Lang>) -> Card {
        // Sources are numbered in the order in which a reader meets them, so the order of these lines matters.
        let facts = self.facts;
        let identity = self.identity();
        let emergency = self.emergency();
        let alerts = self.alerts();
        let key_facts = self.statements(&facts.key_facts);
        let mut sections = self.sections();
        let (highlights, take_away) = self.highlights_and_take_away();
        let sources = self.sources();
        for section in &mut sections {
            if let Body::Sources(list) = &mut section.body {
                list.clone_from(&sources);
            }
        }
        Card {
            stamp: String::new(),
            medicine: facts.id.clone(),
            region: self.region,
            lang: lang.clone(),
            direction: self.rules.direction,
            content: borrowed.cloned(),
            content_direction: self.content_rules.direction,
            identity,
            review: self.review(),
            tiles: self.tiles(),
            emergency,
            alerts,
            key_facts,
            highlights,
            take_away,
            sections,
            answers: self.answers(),
            search: self.search.clone(),
            words: self.card_words(),
            counts: self.counts(),
        }
    }
}
