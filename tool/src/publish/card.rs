use std::{collections::BTreeMap, io, path::Path};

use rayon::prelude::*;

use super::{
    asset::Asset,
    catalogue::Entry,
    files::Files,
    loader::{CardNotices, this_region},
    page::{escape, page, snippet, without_script, without_ways},
    seal::{bytes, seal, with_lines},
    structure::structure,
    style::declarative,
};
use crate::{
    compose::date_text,
    content::{library::Library, names::card_name},
};
use medication_card::{
    components::prerender::Prerendered,
    model::{Card, Lines, Stage, View},
};

/// A card whose files have been written.
pub(super) struct PublishedCard {
    pub(super) name: String,
    pub(super) asset: Asset,
    pub(super) entry: Entry,
    /// The digests of its other files, by their names.
    pub(super) digests: BTreeMap<String, String>,
}

/// The style sheets of the two snippets to paste.
struct Styles<'a> {
    card: &'a str,
    declarative: String,
}

/// Publishes cards on all processors. The results are in the order of the cards.
///
/// # Errors
/// When a card cannot be rendered, or a file cannot be written.
pub(super) fn publish_cards(
    library: &Library,
    cards: impl ParallelIterator<Item = Card>,
    style: &str,
    out: &Path,
) -> io::Result<Vec<PublishedCard>> {
    let styles = Styles { card: style, declarative: declarative()? };
    cards.map(|card| publish_card(library, card, &styles, out)).collect()
}

/// Writes the fragments, the pages and the bytes of one card.
fn publish_card(library: &Library, card: Card, styles: &Styles<'_>, out: &Path) -> io::Result<PublishedCard> {
    let card = seal(card)?;
    let name = card_name(&card.medicine, card.region, &card.lang);
    let asset = Asset::write(out, &name, "bin", &bytes(&card)?)?;
    let mut files = Files::new(out);

    let review = library.medicines.get(&card.medicine).map(|medicine| &medicine.facts.review);
    let checked = review.and_then(|review| review.checked);
    let due = review.and_then(|review| review.next_check).zip(library.language_rules.get(&card.lang));
    let due = due.map(|(due, rules)| date_text(due, rules)).unwrap_or_default();
    let static_html = without_script(&Prerendered::new(&card, View::default()).whole())?;
    let Some(words) = library.interface.get(&card.lang) else {
        return Err(io::Error::other(format!("the interface has no words in \"{}\"", card.lang)));
    };
    files.write(
        format!("cards/{name}/index.html"),
        &page(&card, checked, &static_html, &this_region(words, card.region))?,
    )?;
    let ask = &words.failure.not_loaded;
    files.write(
        format!("cards/{name}/static.html"),
        &snippet(&card, &[styles.card], &without_ways(&static_html)?, ask),
    )?;
    let notices = escape(&serde_json::to_string(&CardNotices::new(words, card.region, &due))?);
    // The loader fills in the numbers of the reader's region. Until it is there, a pasted card has those of its own.
    let view = View { stage: Stage::Fragment, ..View::default() };
    let whole = Prerendered::new(&card, view.clone()).whole();
    let fragment = Prerendered::new(&with_lines(&card, &Lines::default())?, view);
    let lines = library.regions.lines(card.region, card.content_lang()).write();
    let holder = format!(
        "<div data-integrity=\"{}\" data-structure=\"{}\" data-lines=\"{}\" data-notices=\"{notices}\">",
        asset.integrity(),
        structure(&whole),
        // The first piece of a fragment is one line.
        escape(&lines).replace('\n', "&#10;"),
    );
    let with_holder = |html: &str| html.replacen("<div>", &holder, 1);
    let declarative = snippet(&card, &[styles.card, &styles.declarative], &with_holder(&whole), ask);
    files.write(format!("cards/{name}/declarative.html"), &declarative)?;
    files.write(format!("cards/{name}.html"), &with_holder(&fragment.pieces()))?;

    let entry = Entry::new(library, &card, &asset);
    Ok(PublishedCard { name, asset, entry, digests: files.digests })
}
