use web_sys::{Element, js_sys::Array, wasm_bindgen::JsCast};

use crate::model::{Order, SideEffect};

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
