use yew::prelude::*;

use super::{context::RenderContext, statements::statements};

/// The two or three most important statements.
pub(super) fn key_facts(context: &RenderContext, _: usize) -> Html {
    html! {
        <ul class="key-facts" role="list" aria-label={context.words().key_facts.clone()}>
            { statements("li", &context.card.key_facts, context) }
        </ul>
    }
}
