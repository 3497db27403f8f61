use web_sys::{Element, HtmlElement, wasm_bindgen::JsCast};
use yew::prelude::*;

use super::state::Target;

/// Sets an attribute on the elements with these ids, and takes it off those that had it before.
///
/// Done beside Yew and not by it: a letter in the search box marks and unmarks dozens of statements in every section, and
/// all of them would be drawn again. Yew leaves attributes alone that it did not set.
#[hook]
pub(super) fn use_marks(card: &NodeRef, attribute: &'static str, ids: &[String]) {
    let marked = use_mut_ref(Vec::<(String, Element)>::new);
    use_effect_with((card.clone(), ids.to_vec()), move |(card, ids)| {
        let Some(card) = card.cast::<Element>() else { return };
        let mut marked = marked.borrow_mut();
        marked.retain(|(id, element)| {
            let stays = ids.contains(id);
            if !stays {
                let _ = element.remove_attribute(attribute);
            }
            stays
        });
        for id in ids {
            if !marked.iter().any(|(other, _)| other == id)
                && let Some(element) = element(&card, id)
            {
                // Only an invalid name is refused, and this one is ours.
                let _ = element.set_attribute(attribute, "");
                marked.push((id.clone(), element));
            }
        }
    });
}

/// Scrolls to a place and, unless the reader is still searching, moves the focus there.
#[hook]
pub(super) fn use_visit(card: &NodeRef, target: Option<Target>) {
    use_effect_with((card.clone(), target), |(card, target)| {
        let card = card.cast::<Element>();
        if let (Some(card), Some(target)) = (card, target)
            && let Some(place) = element(&card, &target.id)
        {
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
                // An element that cannot take the focus is still scrolled to.
                let _ = goal.focus();
            }
        }
    });
}

/// The element with an id. Ids are small letters, digits and hyphens, so they need no escaping between quotation marks.
fn element(card: &Element, id: &str) -> Option<Element> {
    card.query_selector(&format!("[id=\"{id}\"]")).ok().flatten()
}
