use std::rc::Rc;

use yew::prelude::*;

use super::{context::RenderContext, emergency::call_button, part::PartState, state::Change};

/// The button that calls the emergency number, and beside it one that leads to when to call.
pub(super) fn call(context: &Rc<RenderContext>, _: usize, _: PartState) -> Html {
    html! {
        <p class="call">
            { call_button(context) }
            { " " }
            { go("get-help-now", &context.words().when_to_call, context) }
        </p>
    }
}

/// What readers come for: buttons that lead to where the card answers it.
pub(super) fn tiles(context: &Rc<RenderContext>, _: usize, _: PartState) -> Html {
    let card = &context.card;
    if card.tiles.is_empty() {
        return Html::default();
    }
    html! {
        <div class="tiles" role="group" aria-label={context.words().quick_answers.clone()}>
            { for card.tiles.iter().map(|tile| go(tile.id.as_str(), &tile.label, context)) }
        </div>
    }
}

/// A button that leads to a place on the card. The loader follows it where the card is not live yet, and on a page without
/// scripts it is a link.
fn go(id: &str, label: &str, context: &RenderContext) -> Html {
    let id = id.to_owned();
    html! {
        <button type="button" class="quiet" data-go={id.clone()} onclick={context.press(Change::Go(id))}>{ label }</button>
    }
}
