use web_sys::{Element, FocusOptions, HtmlElement, wasm_bindgen::JsCast};

use super::{marks::element, state::Target};

/// Scrolls to a place and, unless the reader is still searching, moves the focus there.
pub(super) fn visit(card: &Element, target: &Target) {
    let Some(place) = element(card, &target.id) else { return };
    // Lays out what is above it (styles/card.css). Cannot fail: the name is one.
    let _ = card.set_attribute("data-visited", "");
    place.scroll_into_view();
    // A section's heading is a button; other places take the focus only now.
    let heading = place.query_selector(":scope > .section-head button, :scope > h4").ok().flatten();
    let goal = heading.unwrap_or(place);
    if !target.keep_focus
        && let Some(goal) = goal.dyn_ref::<HtmlElement>()
    {
        if goal.tag_name() != "BUTTON" {
            goal.set_tab_index(-1);
        }
        // The browser would scroll once more for the focus, to another place.
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the focus is still scrolled to.
        let _ = goal.focus_with_options(&options);
    }
}

/// Moves the focus to an element that can take it.
pub(super) fn focus(card: &Element, css: &str) {
    let found = card.query_selector(css).ok().flatten();
    if let Some(element) = found.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()) {
        let _ = element.focus();
    }
}
