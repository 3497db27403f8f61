//! Writes what a page loads: `cards/` and the loader, `medication-card.js`.

use std::{collections::BTreeMap, fs, io, path::Path};

use serde::Serialize;

use super::{
    document::{FailureWords, Interface},
    library::Library,
    names::card_name,
    prerender::{bytes, fragment, seal},
};
use crate::model::{Card, View};

/// Style sheets that make up the card's one, in order.
const STYLES: [&str; 3] = ["tokens.css", "card.css", "print.css"];

/// What the loader has to know about the files beside it.
#[derive(Debug, Serialize)]
struct Manifest {
    /// The JavaScript side of the WebAssembly.
    glue: String,
    /// The WebAssembly.
    wasm: String,
    /// Every card of this build, the one shown by default first within each medicine.
    cards: Vec<String>,
}

/// What the loader has to be able to say by itself, in one language.
#[derive(Debug, Serialize)]
struct LoaderWords<'a> {
    failure: &'a FailureWords,
    regions: BTreeMap<&'static str, &'a str>,
}

impl<'a> From<&'a Interface> for LoaderWords<'a> {
    fn from(words: &'a Interface) -> Self {
        let regions = words.regions.iter().map(|(region, name)| (region.code(), name.as_str())).collect();
        Self { failure: &words.failure, regions }
    }
}

/// Writes every card and the loader into `out`, where the compiled card already is.
///
/// `project` is the folder that holds `embed/` and `styles/`.
///
/// # Errors
/// When a file cannot be read or written, or the compiled card is not in `out`.
pub fn publish(library: &Library, cards: &[Card], project: &Path, out: &Path) -> io::Result<()> {
    let folder = out.join("cards");
    fs::create_dir_all(&folder)?;
    let mut names = Vec::new();
    for card in cards {
        let card = seal(card.clone())?;
        let name = card_name(&card.medicine, card.region, &card.lang);
        fs::write(folder.join(format!("{name}.html")), fragment(&card, View::default()))?;
        fs::write(folder.join(format!("{name}.bin")), bytes(&card)?)?;
        names.push(name);
    }
    let manifest = Manifest { glue: find(out, ".js")?, wasm: find(out, "_bg.wasm")?, cards: names };
    fs::write(out.join("medication-card.js"), loader(library, &manifest, project)?)?;
    tidy(&out.join("index.html"))
}

/// Takes out of the demo page what only told Trunk which crate to build.
fn tidy(page: &Path) -> io::Result<()> {
    let html = fs::read_to_string(page)?;
    let kept: Vec<_> = html.lines().filter(|line| !line.contains("data-trunk")).collect();
    fs::write(page, kept.join("\n") + "\n")
}

/// The loader, with the style sheet, the manifest and the words for failures written into it.
fn loader(library: &Library, manifest: &Manifest, project: &Path) -> io::Result<String> {
    let style: String =
        STYLES.iter().map(|file| fs::read_to_string(project.join("styles").join(file))).collect::<io::Result<_>>()?;
    let words: BTreeMap<&str, LoaderWords<'_>> =
        library.interface.values().map(|words| (words.lang.as_str(), LoaderWords::from(words))).collect();
    let mut loader = fs::read_to_string(project.join("embed/medication-card.js"))?;
    for (slot, value) in [
        ("\"%STYLE%\"", serde_json::to_string(&minify(&style))?),
        ("\"%MANIFEST%\"", serde_json::to_string(manifest)?),
        ("\"%WORDS%\"", serde_json::to_string(&words)?),
    ] {
        if !loader.contains(slot) {
            return Err(io::Error::other(format!("embed/medication-card.js has no place for {slot}")));
        }
        loader = loader.replacen(slot, &value, 1);
    }
    Ok(loader)
}

/// The style sheet without comments and indentation. They are for us; the visitor should not download them.
fn minify(style: &str) -> String {
    let mut rest = style;
    let mut bare = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The one file in `out` that Trunk made from the crate, whatever its hash.
fn find(out: &Path, ending: &str) -> io::Result<String> {
    let mut found: Vec<String> = fs::read_dir(out)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("medication") && name.ends_with(ending) && name != "medication-card.js")
        .collect();
    found.sort();
    match (found.pop(), found.is_empty()) {
        (Some(name), true) => Ok(name),
        _ => Err(io::Error::other(format!(
            "{} should hold exactly one compiled file that ends in {ending}: run this through trunk",
            out.display()
        ))),
    }
}
