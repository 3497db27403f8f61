//! One medicine of a build, written anew into the folder in which all its other files are already.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use medication_card::{BUILD, model::Id};
use rayon::prelude::*;

use super::{
    INTEGRITY,
    card::publish_cards,
    catalogue::{Catalogue, Entry},
    files::Files,
    index::write_indexes,
    npm, style, write_lists,
};
use crate::{checks::compose_all, content::library::Library};

/// Writes the cards of one medicine into `out`, which [`super::publish`] has written, removes those that it has no more, and
/// writes the lists there. Everything else stays as it is. `library` has this medicine and no other, and no problems.
/// Returns how many cards were written.
///
/// # Errors
/// When `out` was not written by this build, or when a file cannot be read or written.
pub fn publish_only(library: &Library, medicine: &Id, project: &Path, out: &Path) -> io::Result<usize> {
    let mut catalogue = Catalogue::read(out).map_err(|error| whole(&format!("there is no build in it: {error}")))?;
    check_build(&catalogue, out)?;
    let mut digests: BTreeMap<String, String> = serde_json::from_str(&fs::read_to_string(out.join(INTEGRITY))?)?;
    let cards = library.medicines.par_iter().flat_map_iter(|(_, medicine)| compose_all(library, medicine).0);
    let published = publish_cards(library, cards, &style::style(project)?, out)?;

    let mut files = Files::new(out);
    let (mut bytes, mut entries) = (BTreeSet::new(), Vec::new());
    for card in published {
        bytes.insert(card.asset.name().to_owned());
        files.digests.extend(card.digests);
        entries.push(card.entry);
    }
    write_indexes(library, entries.iter(), &mut files)?;
    let mut written: BTreeSet<String> = files.digests.keys().chain(&bytes).cloned().collect();
    written.extend(["cards/index.html", INTEGRITY].map(str::to_owned));

    let count = entries.len();
    let mut removed = Vec::new();
    for entry in catalogue.replace(medicine, entries) {
        let folder = format!("cards/{}/", entry.name);
        let fragment = format!("cards/{}.html", entry.name);
        let files = digests.keys().filter(|file| **file == fragment || file.starts_with(&folder)).cloned();
        removed.extend(files.chain([entry.bytes]).filter(|file| !written.contains(file)));
    }
    for file in &removed {
        fs::remove_file(out.join(file))?;
        digests.remove(file);
    }
    digests.append(&mut files.digests);
    files.digests = digests;
    write_lists(&mut files, catalogue, out)?;
    npm::replace(out, &removed, written.iter().map(String::as_str))?;
    Ok(count)
}

/// Refuses a folder that other code has written: its engine would refuse the cards.
fn check_build(catalogue: &Catalogue, out: &Path) -> io::Result<()> {
    let Some(Entry { name, .. }) = catalogue.cards.first() else { return Ok(()) };
    let fragment = fs::read_to_string(out.join(format!("cards/{name}.html")))?;
    let is_ours = fragment.contains(&format!(" data-stamp=\"{BUILD}."));
    if is_ours { Ok(()) } else { Err(whole("it was built from other code")) }
}

/// Why one medicine is not enough.
fn whole(why: &str) -> io::Error {
    io::Error::other(format!(
        "{why}. One medicine is written into a folder that holds all of this build: build it once without --only"
    ))
}
