use std::{collections::BTreeMap, fs, io, path::Path};

use serde::Serialize;

use super::{room::Room, script::minify};
use crate::tools::{
    document::{FailureWords, Interface},
    library::Library,
};

/// What the loader has to know about the files beside it.
#[derive(Debug, Serialize)]
pub(super) struct Manifest {
    /// The JavaScript side of the WebAssembly.
    pub(super) glue: Room,
    /// The WebAssembly.
    pub(super) wasm: Room,
    /// The cards of this build with their bytes, the one shown by default first within each medicine.
    pub(super) cards: Vec<(String, Room)>,
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

/// The loader, with the style sheet, the manifest and the words for failures written into it.
///
/// # Errors
/// When it cannot be read, or has no place for one of them.
pub(super) fn loader(library: &Library, manifest: &Manifest, style: &str, project: &Path) -> io::Result<String> {
    let words: BTreeMap<&str, LoaderWords<'_>> =
        library.interface.values().map(|words| (words.lang.as_str(), LoaderWords::from(words))).collect();
    let mut loader = fs::read_to_string(project.join("embed/medication-card.js"))?;
    for (slot, value) in [
        ("\"%STYLE%\"", serde_json::to_string(style)?),
        ("\"%MANIFEST%\"", serde_json::to_string(manifest)?),
        ("\"%WORDS%\"", serde_json::to_string(&words)?),
    ] {
        if !loader.contains(slot) {
            return Err(io::Error::other(format!("embed/medication-card.js has no place for {slot}")));
        }
        loader = loader.replacen(slot, &value, 1);
    }
    minify("embed/medication-card.js", &loader)
}
