//! Writes what a page loads. The door, `medication-card.js`, and what a pasted snippet names keep their names; all else
//! lies in `rooms/` under names that change with what is in them.

mod asset;
pub mod beside;
mod bundle;
mod catalogue;
mod engine;
mod export;
mod loader;
mod npm;
mod page;
mod script;
pub mod seal;
mod style;
pub mod tokens;

use std::{collections::BTreeMap, fs, io, path::Path};

use crate::content::{library::Library, names::card_name};
use asset::{Asset, beginning, integrity};
use catalogue::Catalogue;
use engine::Engine;
pub use export::export;
use loader::{CardNotices, Manifest, loader};
use medication_card::components::prerender::{fragment, pieces};
use medication_card::model::{Card, Stage, View};
use seal::{bytes, seal};

/// The element's script: its name never changes.
const DOOR: &str = "medication-card.js";

/// Digests of the files that keep their names.
const INTEGRITY: &str = "integrity.json";

/// Files that are served as they are written.
const KEPT: [&str; 6] =
    ["embed.html", "embed.js", "frame.js", "hosting/_headers", "hosting/.htaccess", "hosting/nginx.conf"];

/// Writes every card, its pages, the loader and what goes with it into `out`, where the compiled card already is.
///
/// `project` is the folder that holds `embed/` and `styles/`. Returns the `integrity` of the files that a page names.
///
/// # Errors
/// When a file cannot be read or written, or the compiled card is not in `out`.
pub fn publish(library: &Library, cards: &[Card], project: &Path, out: &Path) -> io::Result<BTreeMap<String, String>> {
    let style = style::style(project)?;
    let engine = Engine::publish(out)?;
    let mut rooms = Vec::new();
    let mut catalogue = Catalogue::new();
    let mut named = BTreeMap::new();
    let mut write = |name: String, text: String| -> io::Result<()> {
        named.insert(name.clone(), integrity(text.as_bytes()));
        write_into(out, &name, &text)
    };
    for card in cards {
        let (card, name, room) = publish_card(library, card, &style, out, &mut write)?;
        catalogue.add(library, &card, &room);
        rooms.push((name, room));
    }
    write("medication-card.css".to_owned(), style::for_page(&style))?;
    let manifest = Manifest {
        glue: engine.glue.integrity(),
        wasm: engine.wasm.integrity(),
        cards: rooms.iter().map(|(name, room)| (name.as_str(), beginning(room.integrity()))).collect(),
    };
    let door = loader(library, &manifest, &style, project)?;
    catalogue.integrity = integrity(door.as_bytes());
    write(DOOR.to_owned(), door)?;
    for file in KEPT {
        let name = file.trim_start_matches("hosting/");
        write(name.to_owned(), fs::read_to_string(project.join("embed").join(file))?)?;
    }
    fs::write(out.join(INTEGRITY), serde_json::to_string_pretty(&named)? + "\n")?;
    // For the demo page alone, so its digest is of no use to others.
    fs::write(out.join("cards.json"), serde_json::to_string_pretty(&catalogue)? + "\n")?;
    let rooms = [&engine.glue, &engine.wasm].into_iter().chain(rooms.iter().map(|(_, room)| room));
    let served: Vec<String> =
        rooms.map(|room| room.name().to_owned()).chain(named.keys().cloned()).chain([INTEGRITY.to_owned()]).collect();
    npm::publish(project, out, &served)?;
    tidy(&out.join("index.html"))?;
    Ok(named)
}

/// Writes one card: its text, its pages and its bytes. Returns it with its stamp, its name and where the bytes lie.
fn publish_card(
    library: &Library,
    card: &Card,
    style: &str,
    out: &Path,
    write: &mut dyn FnMut(String, String) -> io::Result<()>,
) -> io::Result<(Card, String, Asset)> {
    let card = seal(card.clone())?;
    let name = card_name(&card.medicine, card.region, &card.lang);
    let whole = fragment(&card, View { stage: Stage::Fragment, ..View::default() });
    let plain = page::without_script(&fragment(&card, View::default()))?;
    let room = Asset::write(out, &name, "bin", &bytes(&card)?)?;
    let review = library.medicines.get(&card.medicine).map(|medicine| &medicine.facts.review);
    let checked = review.and_then(|review| review.checked);
    let due = review.and_then(|review| review.next_check);
    let notices = match library.interface.get(&card.lang) {
        Some(words) => page::text(&serde_json::to_string(&CardNotices::new(words, card.region, due))?),
        None => return Err(io::Error::other(format!("the interface has no words in \"{}\"", card.lang))),
    };
    // The loader has at most the beginning of the digest.
    let holder = format!("<div data-integrity=\"{}\" data-notices=\"{notices}\">", room.integrity());
    let held = |html: &str| html.replacen("<div>", &holder, 1);
    write(format!("cards/{name}/index.html"), page::page(&card, checked, &plain)?)?;
    write(format!("cards/{name}/static.html"), page::snippet(&card, style, &plain))?;
    write(format!("cards/{name}/declarative.html"), page::snippet(&card, style, &held(&whole)))?;
    write(format!("cards/{name}.html"), held(&pieces(&card)))?;
    Ok((card, name, room))
}

/// Writes a file, and the folders that it lies in.
fn write_into(out: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = out.join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// Takes out of the demo page what only told Trunk which crate to build.
fn tidy(page: &Path) -> io::Result<()> {
    let html = fs::read_to_string(page)?;
    let kept: Vec<_> = html.lines().filter(|line| !line.contains("data-trunk")).collect();
    fs::write(page, kept.join("\n") + "\n")
}
