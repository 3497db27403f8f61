//! Renders a card as HTML outside a browser, in the form that the same components hydrate there.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::{MedicationCard, Props, part::STATIC_MARKS, section::PANEL_MARKS};
use crate::model::{Card, View};

/// A card that has been rendered once. Both forms in which it is published are made from this.
pub struct Prerendered {
    /// The HTML of the card on one line, still with the marks around its panels.
    html: String,
}

impl Prerendered {
    /// Renders a card.
    ///
    /// A static part is hydrated as a string of raw HTML ([`super::part`]): whatever is between two of Yew's comments.
    /// Here it is rendered as elements between two such strings, and one comment of each is kept. Text cannot be mistaken
    /// for a comment, because Yew escapes `<`.
    #[must_use]
    pub fn new(card: &Card, view: View) -> Self {
        let props = Props { card: Rc::new(card.clone()), view, on_event: yew::Callback::noop() };
        let html = futures_executor::block_on(LocalServerRenderer::<MedicationCard>::with_props(props).render());
        let [before, after] = STATIC_MARKS.map(raw_comment);
        Self { html: html.replace(&before, RAW[0]).replace(&after, RAW[1]).replace('\n', " ") }
    }

    /// The card as one HTML fragment that Yew can hydrate.
    ///
    /// Yew marks its components with comments. They are inside a `div`, because a parser that reads the fragment as a
    /// document would put a comment at its start outside the body.
    #[must_use]
    pub fn whole(&self) -> String {
        let [before, after] = PANEL_MARKS.map(raw_comment);
        in_holder(&self.html.replace(&before, "").replace(&after, ""))
    }

    /// The fragment in pieces, each an element on a line of its own: first the card with empty panels, which is all that
    /// is visible at first, and then the contents of each panel.
    #[must_use]
    pub fn pieces(&self) -> String {
        let [before, after] = PANEL_MARKS.map(raw_comment);
        let (mut first, mut panels) = (String::new(), String::new());
        let mut rest = self.html.as_str();
        while let Some((outside, (panel, next))) =
            rest.split_once(&before).and_then(|(outside, rest)| Some((outside, rest.split_once(&after)?)))
        {
            first.push_str(outside);
            panels.push_str(&in_holder(panel));
            rest = next;
        }
        in_holder(&(first + rest)) + &panels
    }
}

fn in_holder(html: &str) -> String {
    format!("<div>{html}</div>\n")
}

/// The comments that Yew puts around raw HTML.
const RAW: [&str; 2] = ["<!--<#>-->", "<!--</#>-->"];

fn raw_comment(mark: &str) -> String {
    [RAW[0], mark, RAW[1]].concat()
}
