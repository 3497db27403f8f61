//! Writes what a page loads. The loader, `medication-card.js`, and the files that a pasted snippet names keep their names.
//! All other files are in `assets/`, under names that change with their content.

mod asset;
pub mod beside;
mod bundle;
mod card;
mod catalogue;
mod engine;
mod export;
mod files;
mod index;
mod lazy;
mod loader;
mod npm;
mod page;
mod script;
pub mod seal;
mod structure;
mod style;
pub mod tokens;

use std::{collections::BTreeMap, fs, io, path::Path};

use crate::content::library::Library;
use asset::{Asset, integrity};
use card::publish_cards;
use catalogue::{Catalogue, list};
use engine::Engine;
pub use export::export;
use files::Files;
use index::write_indexes;
use lazy::publish_lazy;
use loader::{Manifest, Modules, loader, translations};
use medication_card::{BUILD, model::Card};

/// The element's script. Its name never changes.
const LOADER: &str = "medication-card.js";

/// The file with the digests of the files that keep their names.
const INTEGRITY: &str = "integrity.json";

/// Files of `embed/` that are published as they are.
const COPIED: [&str; 6] =
    ["embed.html", "embed.js", "frame.js", "hosting/_headers", "hosting/.htaccess", "hosting/nginx.conf"];

/// Writes every card, its pages, the loader and the files that belong to it into `out`, where the compiled card is
/// already.
///
/// `project` is the folder that holds `embed/` and `styles/`. Returns the `integrity` of the files that keep their names.
///
/// # Errors
/// When a file cannot be read or written, or the compiled card is not in `out`.
pub fn publish(library: &Library, cards: &[Card], project: &Path, out: &Path) -> io::Result<BTreeMap<String, String>> {
    let style = style::style(project)?;
    let engine = Engine::publish(out)?;
    let published = publish_cards(library, cards, &style, out)?;
    let lazy = publish_lazy(&translations(library)?, &style::live(project)?, project, out)?;
    let manifest = Manifest {
        modules: Modules { card: engine.glue.integrity(), lazy: lazy.integrity() },
        wasm: engine.wasm.integrity(),
        build: BUILD,
        region: library.regions.default,
    };
    let loader = loader(library, &manifest, &style, project)?;

    let mut files = Files::new(out);
    files.write("medication-card.css", &style::for_page(&style)?)?;
    files.write(LOADER, &loader)?;
    for file in COPIED {
        let text = fs::read_to_string(project.join("embed").join(file))?;
        files.write(file.trim_start_matches("hosting/"), &text)?;
    }
    let mut assets = vec![engine.glue, engine.wasm, lazy];
    let mut entries = Vec::new();
    for card in published {
        assets.push(card.asset);
        entries.push(card.entry);
        files.digests.extend(card.digests);
    }
    write_indexes(library, cards, &mut files)?;
    files.write("cards/regions.json", &index::regions(library)?)?;
    files.write("cards/index.html", &list(&entries))?;
    let digests = files.digests;
    fs::write(out.join(INTEGRITY), serde_json::to_string_pretty(&digests)? + "\n")?;
    // Only the demo page loads this file, so no page needs its digest.
    let catalogue = Catalogue { integrity: integrity(loader.as_bytes()), cards: entries };
    fs::write(out.join("cards.json"), serde_json::to_string_pretty(&catalogue)? + "\n")?;

    let names = assets.iter().map(Asset::name).chain(digests.keys().map(String::as_str)).chain([INTEGRITY]);
    npm::publish(project, out, names)?;
    remove_build_lines(&out.join("index.html"))?;
    Ok(digests)
}

/// Removes the lines of the demo page that only told Trunk which crate to build.
fn remove_build_lines(page: &Path) -> io::Result<()> {
    let html = fs::read_to_string(page)?;
    let kept: Vec<_> = html.lines().filter(|line| !line.contains("data-trunk")).collect();
    fs::write(page, kept.join("\n") + "\n")
}
