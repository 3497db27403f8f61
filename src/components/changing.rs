//! Words that change while the card is used, such as counts.
//!
//! A page translator replaces text nodes, and Yew would go on changing a node that is no longer on the page. So such words
//! are alone in an element, and each time in a new one.

use web_sys::{Element, Node};
use yew::prelude::*;

/// Words, as all that their parent holds.
pub(super) fn changing(words: &str) -> Html {
    html! { <span class="changing" key={words}>{ words }</span> }
}

/// Removes what somebody else has put beside such words: it may be what was there before.
pub(super) fn keep_alone(card: &Element) {
    let Ok(found) = card.query_selector_all(".changing") else { return };
    for words in (0..found.length()).filter_map(|at| found.get(at)) {
        let Some(parent) = words.parent_node() else { continue };
        while let Some(other) = parent.first_child().filter(|first: &Node| *first != words) {
            // Its parent has it.
            let _ = parent.remove_child(&other);
        }
    }
}
