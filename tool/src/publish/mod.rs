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
mod only;
mod page;
mod script;
pub mod seal;
mod structure;
mod style;
pub mod tokens;

use std::{collections::BTreeMap, fs, io, path::Path};

use rayon::prelude::*;

use crate::{checks::compose_all, content::library::Library};
use asset::{Asset, integrity};
use card::publish_cards;
use catalogue::{Catalogue, list};
use engine::Engine;
pub use export::export;
use files::Files;
use index::write_indexes;
use lazy::publish_lazy;
use loader::{Manifest, Modules, loader, translations};
use medication_card::BUILD;
pub use only::publish_only;

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
/// `project` is the folder that holds `embed/` and `styles/`. The library has been found to have no problems. Each card is
/// composed again and dropped when its files are written: that takes less time than it takes memory to keep them all.
/// Returns the `integrity` of the files that keep their names.
///
/// # Errors
/// When a file cannot be read or written, or the compiled card is not in `out`.
pub fn publish(library: &Library, project: &Path, out: &Path) -> io::Result<BTreeMap<String, String>> {
    let style = style::style(project)?;
    let engine = Engine::publish(out)?;
    let cards = library.medicines.par_iter().flat_map_iter(|(_, medicine)| compose_all(library, medicine).0);
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
    files.write("cards/regions.json", &index::regions(library)?)?;
    write_indexes(library, entries.iter(), &mut files)?;
    // Only the demo page loads the catalogue, so no page needs its digest.
    let catalogue = Catalogue { integrity: integrity(loader.as_bytes()), cards: entries };
    write_lists(&mut files, catalogue, out)?;
    let digests = files.digests;

    let names = assets.iter().map(Asset::name).chain(digests.keys().map(String::as_str)).chain([INTEGRITY]);
    npm::publish(project, out, names)?;
    remove_build_lines(&out.join("index.html"))?;
    Ok(digests)
}

/// Writes the files that name every card, and every digest.
fn write_lists(files: &mut Files<'_>, catalogue: Catalogue, out: &Path) -> io::Result<()> {
    files.write("cards/index.html", &list(&catalogue.cards))?;
    fs::write(out.join(INTEGRITY), serde_json::to_string_pretty(&files.digests)? + "\n")?;
    catalogue.write(out)
}

/// Removes the lines of the demo page that only told Trunk which crate to build.
fn remove_build_lines(page: &Path) -> io::Result<()> {
    let html = fs::read_to_string(page)?;
    let kept: Vec<_> = html.lines().filter(|line| !line.contains("data-trunk")).collect();
    fs::write(page, kept.join("\n") + "\n")
}
