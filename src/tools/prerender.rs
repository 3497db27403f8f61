//! Draws a card as HTML, and seals it as bytes.

use std::{io, rc::Rc};

use sha2::{Digest, Sha256};
use yew::LocalServerRenderer;

use super::names::card_name;
use crate::{
    BUILD,
    card::{FIXED, MedicationCard, PANEL, Props},
    model::{Card, Stage, View},
};

/// The card with its stamp: which code draws it, a digest of what is in it, and which card it is.
///
/// # Errors
/// Only if the card cannot be written as bytes, which no card has been seen to do.
pub fn seal(mut card: Card) -> io::Result<Card> {
    card.stamp = BUILD.to_owned();
    let digest = Sha256::digest(bytes(&card)?);
    let content: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    card.stamp = format!("{BUILD}.{content}.{}", card_name(&card.medicine, card.region, &card.lang));
    Ok(card)
}

/// The card as postcard bytes, as the browser side reads it.
///
/// # Errors
/// Only if the card cannot be written as bytes, which no card has been seen to do.
pub fn bytes(card: &Card) -> io::Result<Vec<u8>> {
    postcard::to_allocvec(card).map_err(io::Error::other)
}

/// The card as an HTML fragment that Yew can take over.
///
/// Yew marks its components with comments. They stand inside a `div`, because a parser that reads the fragment as a
/// document would put a comment at its start outside the body.
#[must_use]
pub fn fragment(card: &Card, view: View) -> String {
    let [before, after] = PANEL.map(raw);
    in_holder(&draw(card, view).replace(&before, "").replace(&after, ""))
}

/// The same in pieces, each an element on a line of its own: first the card with empty panels, which is what is seen of it,
/// and then for each panel what belongs in it.
#[must_use]
pub fn pieces(card: &Card) -> String {
    let drawn = draw(card, View { stage: Stage::Fragment, ..View::default() });
    let [before, after] = PANEL.map(raw);
    let (mut first, mut panels) = (String::new(), String::new());
    let mut rest = drawn.as_str();
    while let Some((seen, (panel, next))) =
        rest.split_once(&before).and_then(|(seen, rest)| Some((seen, rest.split_once(&after)?)))
    {
        first.push_str(seen);
        panels.push_str(&in_holder(panel));
        rest = next;
    }
    in_holder(&(first + rest)) + &panels
}

fn in_holder(html: &str) -> String {
    format!("<div>{html}</div>\n")
}

/// The card as HTML on one line, still with the marks around panels.
///
/// Fixed parts have to look as if Yew had drawn them from a string of HTML, because hydrated they are taken for one:
/// whatever stands between two comments. Here they are drawn as all else is, between two such strings (`FIXED`), of which
/// one comment each is kept. No text can look like it, because `<` is escaped in all of them.
fn draw(card: &Card, view: View) -> String {
    let props = Props { card: Rc::new(card.clone()), view, on_event: yew::Callback::noop() };
    let html = futures_executor::block_on(LocalServerRenderer::<MedicationCard>::with_props(props).render());
    let [before, after] = FIXED.map(raw);
    html.replace(&before, RAW[0]).replace(&after, RAW[1]).replace('\n', " ")
}

/// The comments that Yew puts around a string that is not escaped.
const RAW: [&str; 2] = ["<!--<#>-->", "<!--</#>-->"];

fn raw(mark: &str) -> String {
    [RAW[0], mark, RAW[1]].concat()
}
