use serde::Serialize;

use super::asset::Asset;
use crate::content::{library::Library, names::card_name};
use medication_card::model::{Card, Id, Lang, Region, Section};

/// What the demo page lets people choose, and what its snippets name: `cards.json`.
#[derive(Debug, Serialize)]
pub(super) struct Catalogue {
    /// The digest of the door.
    pub(super) integrity: String,
    /// The cards of this build, the one shown by default first within each medicine.
    pub(super) cards: Vec<Entry>,
}

/// One card of the build.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    name: String,
    medicine: Id,
    region: Region,
    lang: Lang,
    /// The language of what is said about the medicine.
    content: Lang,
    /// What the medicine is called in that language.
    title: String,
    /// Where its readers are, in the words of the demo page.
    place: String,
    sections: Vec<Heading>,
    /// Where its bytes lie, for sites that draw the card themselves.
    bytes: String,
}

/// A section, as `open` names it and as the card is headed.
#[derive(Debug, Serialize)]
struct Heading {
    id: Id,
    title: String,
}

/// The language of the demo page.
const PAGE: &str = "en";

impl Catalogue {
    /// A build of no cards yet.
    pub(super) const fn new() -> Self {
        Self { integrity: String::new(), cards: Vec::new() }
    }

    /// Adds a card that lies in this room.
    pub(super) fn add(&mut self, library: &Library, card: &Card, room: &Asset) {
        let words = library.interface.values().find(|words| words.lang.as_str() == PAGE);
        let place = words.and_then(|words| words.regions.get(&card.region)).map_or(card.region.code(), String::as_str);
        let heading = |section: &Section| Heading { id: section.id.clone(), title: section.title.clone() };
        self.cards.push(Entry {
            name: card_name(&card.medicine, card.region, &card.lang),
            medicine: card.medicine.clone(),
            region: card.region,
            lang: card.lang.clone(),
            content: card.content_lang().clone(),
            title: card.identity.name.clone(),
            place: place.to_owned(),
            sections: card.sections.iter().map(heading).collect(),
            bytes: room.name().to_owned(),
        });
    }
}
