//! Draws a card as HTML outside of a browser, in the form that the same components hydrate there.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::{MedicationCard, Props, part::STATIC_MARKS, section::PANEL_MARKS};
use crate::model::{Card, Stage, View};

/// The card as an HTML fragment that Yew can hydrate.
///
/// Yew marks its components with comments. They stand inside a `div`, because a parser that reads the fragment as a
/// document would put a comment at its start outside the body.
#[must_use]
pub fn fragment(card: &Card, view: View) -> String {
    let [before, after] = PANEL_MARKS.map(raw_comment);
    in_holder(&draw(card, view).replace(&before, "").replace(&after, ""))
}

/// The fragment in pieces, each an element on a line of its own: first the card with empty panels, which is all of it
/// that shows at first, and then the contents of each panel.
#[must_use]
pub fn pieces(card: &Card) -> String {
    let html = draw(card, View { stage: Stage::Fragment, ..View::default() });
    let [before, after] = PANEL_MARKS.map(raw_comment);
    let (mut first, mut panels) = (String::new(), String::new());
    let mut rest = html.as_str();
    while let Some((outside, (panel, next))) =
        rest.split_once(&before).and_then(|(outside, rest)| Some((outside, rest.split_once(&after)?)))
    {
        first.push_str(outside);
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
/// A static part is hydrated as a string of raw HTML ([`super::part`]): whatever stands between two comments of Yew.
/// Here it is drawn as elements between two such strings, of which one comment each is kept. Text cannot be taken for a
/// comment, because Yew escapes `<`.
fn draw(card: &Card, view: View) -> String {
    let props = Props { card: Rc::new(card.clone()), view, on_event: yew::Callback::noop() };
    let html = futures_executor::block_on(LocalServerRenderer::<MedicationCard>::with_props(props).render());
    let [before, after] = STATIC_MARKS.map(raw_comment);
    html.replace(&before, RAW[0]).replace(&after, RAW[1]).replace('\n', " ")
}

/// The comments that Yew puts around raw HTML.
const RAW: [&str; 2] = ["<!--<#>-->", "<!--</#>-->"];

fn raw_comment(mark: &str) -> String {
    [RAW[0], mark, RAW[1]].concat()
}
