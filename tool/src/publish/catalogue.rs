use std::{collections::BTreeMap, fmt, fs, io, mem, path::Path};

use serde::{Deserialize, Serialize};

use super::{asset::Asset, page::escape};
use crate::content::{
    document::{IdentityFacts, Market},
    library::Library,
    names::card_name,
};
use medication_card::model::{Card, Id, Lang, Region, Section};

/// The choices of the demo page, and what its snippets name.
#[derive(Debug)]
pub(super) struct Catalogue {
    /// The digest of the loader.
    pub(super) integrity: String,
    /// The cards of this build. Within each medicine, the default card comes first.
    pub(super) cards: Vec<Entry>,
}

/// The same as it is written: `cards.json`. Most cards have sections of the same names, so each is written once.
#[derive(Debug, Deserialize, Serialize)]
struct Listed {
    integrity: String,
    sections: Vec<Heading>,
    /// The sections of each are positions in `sections`.
    cards: Vec<Entry<usize>>,
}

impl Catalogue {
    const FILE: &str = "cards.json";

    /// Reads the catalogue of a build.
    ///
    /// # Errors
    /// When it is not there, or was not written like this.
    pub(super) fn read(out: &Path) -> io::Result<Self> {
        let file = out.join(Self::FILE);
        let refused = |error: &dyn fmt::Display| io::Error::other(format!("{}: {error}", file.display()));
        let text = fs::read_to_string(&file).map_err(|error| refused(&error))?;
        let Listed { integrity, sections, cards } = serde_json::from_str(&text).map_err(|error| refused(&error))?;
        let named =
            |at: &usize| sections.get(*at).cloned().ok_or_else(|| refused(&"names a section that it does not have"));
        let cards = cards.into_iter().map(|card| card.with(named)).collect::<io::Result<_>>()?;
        Ok(Self { integrity, cards })
    }

    pub(super) fn write(self, out: &Path) -> io::Result<()> {
        let mut places = BTreeMap::new();
        let mut sections = Vec::new();
        let mut place = |heading: &Heading| {
            Ok(*places.entry(heading.clone()).or_insert_with(|| {
                sections.push(heading.clone());
                sections.len() - 1
            }))
        };
        let cards = self.cards.into_iter().map(|card| card.with(&mut place)).collect::<io::Result<_>>()?;
        let listed = Listed { integrity: self.integrity, sections, cards };
        fs::write(out.join(Self::FILE), serde_json::to_string(&listed)? + "\n")
    }

    /// Puts cards in the place of all cards of their medicine, and returns those that were there.
    pub(super) fn replace(&mut self, medicine: &Id, cards: Vec<Entry>) -> Vec<Entry> {
        let (before, rest): (Vec<_>, Vec<_>) =
            mem::take(&mut self.cards).into_iter().partition(|entry| entry.medicine < *medicine);
        let (replaced, after): (Vec<_>, Vec<_>) = rest.into_iter().partition(|entry| entry.medicine == *medicine);
        self.cards = before.into_iter().chain(cards).chain(after).collect();
        replaced
    }
}

/// One card of the build.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Entry<S = Heading> {
    pub(super) name: String,
    pub(super) medicine: Id,
    pub(super) region: Region,
    pub(super) lang: Lang,
    /// The language in which the medicine is described.
    pub(super) content: Lang,
    /// The name of the medicine in that language.
    title: String,
    /// The name of the region in the language of the demo page.
    place: String,
    /// Other names of the medicine, by which a reader may look for it.
    names: Names,
    sections: Vec<S>,
    /// The file with its bytes, for sites that render the card themselves.
    pub(super) bytes: String,
    /// The telephone lines of its region, for the same sites: see [`medication_card::model::Lines::write`].
    lines: String,
}

/// A section: its id, for the attribute `open`, and its title.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub(super) struct Heading {
    id: Id,
    title: String,
}

/// Other names of a medicine, as they are in the region of a card.
#[derive(Debug, Default, Deserialize, Serialize)]
struct Names {
    /// Brands that are sold there.
    brands: Vec<String>,
    /// Brands that are sold in other regions.
    abroad: Vec<String>,
    /// Brands that are not sold there any more.
    once: Vec<String>,
    /// Names of other medicines, which are easily taken for this one.
    look_alikes: Vec<String>,
    /// How its names are misspelt.
    misspellings: Vec<String>,
}

impl Names {
    fn of(identity: &IdentityFacts, region: Region) -> Self {
        let mut names = Self { misspellings: identity.misspellings.clone(), ..Self::default() };
        for brand in &identity.brands {
            let list = match brand.market(region) {
                Some(Market::Here) => &mut names.brands,
                Some(Market::Abroad) => &mut names.abroad,
                Some(Market::Once) => &mut names.once,
                None => continue,
            };
            list.push(brand.name.clone());
        }
        let others = identity.look_alikes.iter().filter(|other| other.is_for(region));
        names.look_alikes.extend(others.map(|other| other.name.clone()));
        names
    }
}

/// The language of the demo page.
const PAGE: &str = "en";

impl<S> Entry<S> {
    /// The same card with its sections written in another way.
    fn with<T>(self, section: impl FnMut(&S) -> io::Result<T>) -> io::Result<Entry<T>> {
        let Self { name, medicine, region, lang, content, title, place, names, sections, bytes, lines } = self;
        let sections = sections.iter().map(section).collect::<io::Result<_>>()?;
        Ok(Entry { name, medicine, region, lang, content, title, place, names, sections, bytes, lines })
    }
}

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
            names: library
                .medicines
                .get(&card.medicine)
                .map(|medicine| Names::of(&medicine.facts.identity, card.region))
                .unwrap_or_default(),
            sections: card.sections.iter().map(heading).collect(),
            bytes: asset.name().to_owned(),
            lines: library.regions.lines(card.region, card.content_lang()).write(),
        }
    }

    /// An item of the list of all cards: a link to the page without scripts.
    fn item(&self) -> String {
        let Self { name, lang, title, place, .. } = self;
        format!("<li><a href=\"{name}/index.html\">{}</a> ({}, {lang})</li>", escape(title), escape(place))
    }
}

/// The page that lists all cards of the build, `cards/index.html`. Where no script runs, a frame leads to it, because it
/// cannot read which card its address asks for.
pub(super) fn list(entries: &[Entry]) -> String {
    let items: Vec<_> = entries.iter().map(Entry::item).collect();
    format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>All medicine cards</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../medication-card.css">
</head>
<body class="medication-card">
<main class="frame">
<h1>All medicine cards</h1>
<p>Choose your medicine, your country and your language.</p>
<ul>
{}
</ul>
</main>
</body>
</html>
"#,
        items.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use serde_json::json;

    use super::*;

    #[test]
    fn a_brand_is_named_for_what_it_is_in_the_region_of_the_card() -> Result<(), Box<dyn Error>> {
        let cited = json!({ "sources": [] });
        let brand = |name: &str, regions: &[&str], once: &[&str]| json!({ "name": name, "regions": regions, "once": once, "sources": [] });
        let identity: IdentityFacts = serde_json::from_value(json!({
            "say": cited, "purpose": cited, "class": cited, "forms": [],
            "brands": [brand("Now", &["us"], &[]), brand("Then", &["ca"], &["us"]), brand("There", &["ca"], &[]), brand("Gone", &[], &["ca"])],
            "look_alikes": [{ "name": "Other", "regions": ["us"], "sources": [] }, { "name": "Far", "regions": ["ca"], "sources": [] }],
            "misspellings": ["nau"],
        }))?;
        let names = serde_json::to_value(Names::of(&identity, "us".parse()?))?;
        let expected = json!({
            "brands": ["Now"], "abroad": ["There"], "once": ["Then"], "look_alikes": ["Other"], "misspellings": ["nau"],
        });
        assert_eq!(names, expected);
        Ok(())
    }
}
