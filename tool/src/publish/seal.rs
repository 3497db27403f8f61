//! A card as bytes, and the stamp that identifies its build, content and name.

use std::io;

use medication_card::{
    BUILD,
    model::{Card, Lines},
};
use sha2::{Digest, Sha256};

use crate::content::names::card_name;

/// The card with its stamp: the build that renders it, a digest of its content, and its name.
///
/// # Errors
/// If the card cannot be serialized, which is not expected.
pub fn seal(mut card: Card) -> io::Result<Card> {
    card.stamp = BUILD.to_owned();
    let digest = Sha256::digest(bytes(&card)?);
    let content: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    card.stamp = format!("{BUILD}.{content}.{}", card_name(&card.medicine, card.region, &card.lang));
    Ok(card)
}

/// A sealed card with these telephone lines in the place of its own.
///
/// # Errors
/// If the card cannot be serialized, or has no stamp of this build.
pub fn with_lines(card: &Card, lines: &Lines) -> io::Result<Card> {
    Card::read(&bytes(card)?, lines).map_err(io::Error::other)
}

/// The card as postcard bytes, which [`Card::read`] reads in the browser. Telephone lines are not in them.
///
/// # Errors
/// If the card cannot be serialized, which is not expected.
pub fn bytes(card: &Card) -> io::Result<Vec<u8>> {
    postcard::to_allocvec(card).map_err(io::Error::other)
}
