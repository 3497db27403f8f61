use serde::Serialize;

use super::{asset::Asset, page::escape};
use crate::content::{library::Library, names::card_name};
use medication_card::model::{Card, Id, Lang, Region, Section};

/// The choices of the demo page, and what its snippets name: `cards.json`.
#[derive(Debug, Serialize)]
pub(super) struct Catalogue {
    /// The digest of the loader.
    pub(super) integrity: String,
    /// The cards of this build. Within each medicine, the default card comes first.
    pub(super) cards: Vec<Entry>,
}

/// One card of the build.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    name: String,
    medicine: Id,
    region: Region,
    lang: Lang,
    /// The language in which the medicine is described.
    content: Lang,
    /// The name of the medicine in that language.
    title: String,
    /// The name of the region in the language of the demo page.
    place: String,
    sections: Vec<Heading>,
    /// The file with its bytes, for sites that render the card themselves.
    bytes: String,
}

/// A section: its id, for the attribute `open`, and its title.
#[derive(Debug, Serialize)]
struct Heading {
    id: Id,
    title: String,
}

/// The language of the demo page.
const PAGE: &str = "en";

impl Entry {
    /// Describes a card whose bytes are in this asset.
    pub(super) fn new(library: &Library, card: &Card, asset: &Asset) -> Self {
        let words = library.interface.values().find(|words| words.lang.as_str() == PAGE);
        let place = words.and_then(|words| words.regions.get(&card.region)).map_or(card.region.code(), String::as_str);
        let heading = |section: &Section| Heading { id: section.id.clone(), title: section.title.clone() };
        Self {
            name: card_name(&card.medicine, card.region, &card.lang),
            medicine: card.medicine.clone(),
            region: card.region,
            lang: card.lang.clone(),
            content: card.content_lang().clone(),
            title: card.identity.name.clone(),
            place: place.to_owned(),
            sections: card.sections.iter().map(heading).collect(),
            bytes: asset.name().to_owned(),
        }
    }

    /// An item of the list in `embed.html`: a link to the page without scripts. In the frame, because a frame in which no
    /// script may run often may not open windows either.
    pub(super) fn link(&self) -> String {
        let Self { name, lang, title, place, .. } = self;
        format!(
            "<li><a target=\"_self\" href=\"cards/{name}/index.html\">{}</a> ({}, {lang})</li>",
            escape(title),
            escape(place)
        )
    }
}
