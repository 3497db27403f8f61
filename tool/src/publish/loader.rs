use std::{collections::BTreeMap, fs, io, path::Path};

use serde::Serialize;

use super::{bundle::bundle, script::minify};
use crate::content::{
    document::{FailureWords, Interface},
    library::Library,
};
use medication_card::model::{Region, fill};

/// The files beside the loader. It makes their names from their digests.
#[derive(Debug, Serialize)]
pub(super) struct Manifest<'a> {
    /// The modules.
    pub(super) modules: Modules<'a>,
    /// The digest of the WebAssembly.
    pub(super) wasm: &'a str,
    /// The build, which the stamps of its cards begin with.
    pub(super) build: &'a str,
    /// The region whose content is shown where nothing tells the region of the reader.
    pub(super) region: Region,
}

/// The digests of the modules that the loader imports.
#[derive(Debug, Serialize)]
pub(super) struct Modules<'a> {
    /// The JavaScript side of the WebAssembly.
    pub(super) card: &'a str,
    /// What is in `embed/loader/lazy/`.
    pub(super) lazy: &'a str,
}

/// The messages that the loader may have to show before it has a card, in one language.
#[derive(Debug, Serialize)]
struct LoaderWords<'a> {
    loading: &'a str,
    no_card: &'a str,
    not_loaded: &'a str,
    try_again: &'a str,
}

impl<'a> From<&'a Interface> for LoaderWords<'a> {
    fn from(words: &'a Interface) -> Self {
        let FailureWords { loading, no_card, not_loaded, try_again, .. } = &words.failure;
        Self { loading, no_card, not_loaded, try_again }
    }
}

/// The notices that the loader may show above a card. They are part of its fragment, so that a visitor does not download
/// them in every language.
#[derive(Debug, Serialize)]
pub(super) struct CardNotices<'a> {
    other_region: String,
    other_language: &'a str,
    overdue: String,
    text_only: &'a str,
}

impl<'a> CardNotices<'a> {
    /// `due` is the date of the next check in words.
    pub(super) fn new(words: &'a Interface, region: Region, due: &str) -> Self {
        let FailureWords { other_region, other_language, overdue, text_only, .. } = &words.failure;
        Self {
            other_region: with_region(other_region, words, region),
            other_language,
            overdue: fill(overdue, &[("date", due)]),
            text_only,
        }
    }
}

/// For which region the telephone numbers of a page without scripts are.
pub(super) fn this_region(words: &Interface, region: Region) -> String {
    with_region(&words.failure.this_region, words, region)
}

fn with_region(text: &str, words: &Interface, region: Region) -> String {
    fill(text, &[("region", words.regions.get(&region).map_or(region.code(), String::as_str))])
}

/// The language whose words are in the loader.
const ENGLISH: &str = "en";

/// The words of the loader in other languages than English, as JSON.
///
/// # Errors
/// Not expected: they are strings.
pub(super) fn translations(library: &Library) -> io::Result<String> {
    let others = library.interface.values().filter(|words| words.lang.as_str() != ENGLISH);
    let words: BTreeMap<&str, LoaderWords<'_>> =
        others.map(|words| (words.lang.as_str(), LoaderWords::from(words))).collect();
    Ok(serde_json::to_string(&words)?)
}

/// The loader, with the style sheet, the manifest and its words in English written into it.
///
/// # Errors
/// When it cannot be read, or lacks the placeholder for one of them.
pub(super) fn loader(library: &Library, manifest: &Manifest<'_>, style: &str, project: &Path) -> io::Result<String> {
    let words = library.interface.values().find(|words| words.lang.as_str() == ENGLISH).map(LoaderWords::from);
    let words = words.ok_or_else(|| io::Error::other("data/words/ has no file for English"))?;
    let mut loader =
        bundle(&["medication-card.js".to_owned()], &|name| fs::read_to_string(project.join("embed").join(name)))?;
    for (slot, value) in [
        ("\"%STYLE%\"", serde_json::to_string(style)?),
        ("\"%MANIFEST%\"", serde_json::to_string(manifest)?),
        ("\"%WORDS%\"", serde_json::to_string(&words)?),
    ] {
        if !loader.contains(slot) {
            return Err(io::Error::other(format!("the loader in embed/ has no place for {slot}")));
        }
        loader = loader.replacen(slot, &value, 1);
    }
    minify("the loader", &loader)
}
