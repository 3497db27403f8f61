use yew::prelude::*;

use super::{
    context::RenderContext,
    state::{Change, State},
    text::{label, tel, words},
};

/// A slim bar that stays in view when the first screen has gone: the number to call, the search, the sections, and the
/// way back to what was found. The loader says when, scrolls back and closes the list: see `embed/loader/lazy/bar.js`.
///
/// It stands outside the order of the card and repeats what is on it, so a card without it lacks nothing.
pub(super) fn bar(context: &RenderContext, state: &State) -> Html {
    let (card, interface) = (&context.card, context.words());
    html! {
        <nav class="bar" part="bar" aria-label={interface.bar.clone()}>
            if let Some(phone) = card.emergency.call.phone() {
                <a class="bar-item bar-call" href={tel(phone)}><span>{ label(&card.emergency.call) }</span></a>
            }
            if state.found.is_empty() {
                <button type="button" class="bar-item" onclick={context.press(Change::Go("search".to_owned()))}>
                    { &interface.bar_search }
                </button>
            } else {
                <button type="button" class="bar-item" data-back="">{ &interface.bar_results }</button>
            }
            <details class="bar-sections">
                <summary class="bar-item">{ &interface.bar_sections }</summary>
                <ul>
                    { for card.sections.iter().map(|section| html! {
                        <li>
                            <button type="button" class="quiet" onclick={context.press(Change::Go(section.id.to_string()))}>
                                { words(&section.title, context) }
                            </button>
                        </li>
                    }) }
                </ul>
            </details>
        </nav>
    }
}
