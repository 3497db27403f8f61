use web_sys::{Element, FocusOptions, HtmlElement, js_sys::Array, wasm_bindgen::JsCast};

use super::state::Target;
use crate::model::{Order, SideEffect};

/// An attribute on the elements with certain ids.
///
/// Set directly on the DOM, not through Yew: each letter typed in the search box marks and unmarks dozens of statements
/// in every section, all of which Yew would render again. Yew leaves attributes alone that it did not set.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<(String, Element)>);

impl Marks {
    /// Marks the elements with exactly these ids.
    pub(super) fn set<'a>(&mut self, card: &Element, attribute: &str, ids: impl Iterator<Item = &'a str>) {
        let mut before = std::mem::take(&mut self.0);
        for id in ids {
            if let Some(at) = before.iter().position(|(other, element)| other == id && element.is_connected()) {
                self.0.push(before.swap_remove(at));
            } else if let Some(element) = element(card, id) {
                // `set_attribute` fails only for an invalid name.
                let _ = element.set_attribute(attribute, "");
                self.0.push((id.to_owned(), element));
            }
        }
        for (_, element) in before {
            let _ = element.remove_attribute(attribute);
        }
    }
}

/// Puts the rows of side effects in order: each in the list of its tier, or all in the list that mixes the tiers.
///
/// Moved directly in the DOM: the rows are in a static part, whose nodes Yew does not track. The lists are detached
/// meanwhile, because browsers then tear down their layout in one go.
pub(super) fn arrange(card: &Element, order: Order, effects: &[SideEffect]) {
    let Some(lists) = card.query_selector(".tiers").ok().flatten() else { return };
    let (Ok(found), Some(parent)) = (lists.query_selector_all(".effect"), lists.parent_node()) else { return };
    let named = |at| found.get(at)?.dyn_into::<Element>().ok().map(|row| (row.id(), row));
    let rows: Vec<(String, Element)> = (0..found.length()).filter_map(named).collect();
    let arranged: Vec<&SideEffect> = order.arrange(effects).into_iter().filter_map(|at| effects.get(at)).collect();
    let next = lists.next_sibling();
    lists.remove();
    // `set_attribute` fails only for an invalid name.
    let _ = lists.toggle_attribute_with_force("data-mixed", order != Order::Action);
    for together in arranged.chunk_by(|one, next| order != Order::Action || one.tier == next.tier) {
        let list = match together.first() {
            Some(effect) if order == Order::Action => format!("[data-tier={}] > .effects", effect.tier.name()),
            _ => ".mixed".to_owned(),
        };
        let its = |effect: &&SideEffect| rows.iter().find(|(id, _)| id == effect.id.as_str()).map(|(_, row)| row);
        let moved: Array = together.iter().filter_map(its).collect();
        if let Ok(Some(list)) = lists.query_selector(&list) {
            // Appending existing rows cannot fail.
            let _ = list.append_with_node(&moved);
        }
    }
    // Nor can reinserting the lists where they were.
    let _ = parent.insert_before(&lists, next.as_ref());
}

/// Scrolls to a place and, unless the reader is still searching, moves the focus there.
pub(super) fn visit(card: &Element, target: &Target) {
    let Some(place) = element(card, &target.id) else { return };
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

/// The element with an id. Ids are small letters, digits and hyphens, so they need no escaping between quotation marks.
fn element(card: &Element, id: &str) -> Option<Element> {
    card.query_selector(&format!("[id=\"{id}\"]")).ok().flatten()
}
