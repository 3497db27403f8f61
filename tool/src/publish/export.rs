use std::{fs, io, path::Path};

use super::seal::{bytes, seal};
use super::style::{live, style};
use crate::content::{library::Library, names::card_name};
use medication_card::model::Card;
#[cfg(doc)]
use medication_card::model::Lines;

/// Writes what another program needs to render the cards with Yew: `<name>.bin` for each card, which [`Card::read`]
/// reads, `<region>.<lang>.lines` with the telephone lines of each region, which [`Lines::parse`] reads, and `card.css`, the
/// style sheet for a shadow root. Returns the number of files.
///
/// `project` is the folder that holds `styles/`.
///
/// # Errors
/// When a file cannot be read or written.
pub fn export(library: &Library, cards: &[Card], project: &Path, out: &Path) -> io::Result<usize> {
    fs::create_dir_all(out)?;
    for card in cards {
        let card = seal(card.clone())?;
        let name = card_name(&card.medicine, card.region, &card.lang);
        fs::write(out.join(format!("{name}.bin")), bytes(&card)?)?;
    }
    let mut count = cards.len() + 1;
    for region in library.regions.regions.keys() {
        for lang in library.interface.keys() {
            fs::write(out.join(format!("{region}.{lang}.lines")), library.regions.lines(*region, lang).write())?;
            count += 1;
        }
    }
    fs::write(out.join("card.css"), style(project)? + &live(project)?)?;
    Ok(count)
}
