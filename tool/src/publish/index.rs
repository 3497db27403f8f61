//! What the loader asks for where there is no card of the name that the page asks for: `cards/<medicine>/index.json`, which
//! cards a medicine has, and `cards/regions.json`, which region is nearest to which and whom to call there.

use std::{collections::BTreeMap, io};

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{catalogue::Entry, files::Files};
use crate::content::library::Library;
use medication_card::model::{Id, Lang, Region};

/// Writes the indexes of the medicines that these cards are about.
///
/// # Errors
/// When a file cannot be written.
pub(super) fn write_indexes<'a>(
    library: &Library,
    cards: impl Iterator<Item = &'a Entry>,
    files: &mut Files<'_>,
) -> io::Result<()> {
    let mut by_medicine: BTreeMap<&Id, Vec<&Entry>> = BTreeMap::new();
    for card in cards {
        by_medicine.entry(&card.medicine).or_default().push(card);
    }
    for (medicine, cards) in by_medicine {
        files.write(format!("cards/{medicine}/index.json"), &(index(library, &cards).to_string() + "\n"))?;
    }
    Ok(())
}

/// The regions of a medicine, the default first. For each, the languages of its cards, with the language of their content.
fn index(library: &Library, cards: &[&Entry]) -> Value {
    let mut regions: Map<String, Value> = Map::new();
    let default = library.regions.default;
    let (first, others): (Vec<&Entry>, Vec<&Entry>) = cards.iter().partition(|card| card.region == default);
    for card in first.into_iter().chain(others) {
        let languages = regions.entry(card.region.code()).or_insert_with(|| json!({}));
        if let Some(languages) = languages.as_object_mut() {
            languages.insert(card.lang.to_string(), card.content.as_str().into());
        }
    }
    Value::Object(regions)
}

/// A region, as the loader reads it.
#[derive(Serialize)]
struct RegionEntry<'a> {
    /// The regions whose content is shown where there is none for this one.
    order: Vec<Region>,
    /// Its telephone lines, as [`medication_card::model::Lines::write`] writes them, by language.
    lines: BTreeMap<&'a Lang, String>,
}

/// What `data/regions.json` says, as JSON.
///
/// # Errors
/// Not expected: it is made of strings.
pub(super) fn regions(library: &Library) -> io::Result<String> {
    let entry = |region: Region| RegionEntry {
        order: library.regions.order(region).collect(),
        lines: library.interface.keys().map(|lang| (lang, library.regions.lines(region, lang).write())).collect(),
    };
    let regions: BTreeMap<Region, RegionEntry<'_>> =
        library.regions.regions.keys().map(|region| (*region, entry(*region))).collect();
    Ok(serde_json::to_string(&regions)? + "\n")
}
