use yew::prelude::*;

use super::{context::RenderContext, text::text};
use crate::model::Cited;

/// A text followed by the numbers of its sources, which the style sheet shows on request.
pub(super) fn cited(said: &Cited, context: &RenderContext) -> Html {
    html! {<>{ text(&said.text, context) }{ cites(&said.sources, context) }</>}
}

/// The numbers of a statement's sources, hidden until the reader asks for them.
pub(super) fn cites(sources: &[u16], context: &RenderContext) -> Html {
    let card = &context.card;
    let own = card.content.as_ref().map(|_| card.lang.to_string());
    html! {
        <span class="cites" lang={own}>
            <span class="visually-hidden">{ " " }{ &context.words().sources }{ " " }</span>
            { numbers(sources) }
        </span>
    }
}

/// Source numbers, as in the list at the end of the card.
pub(super) fn numbers(sources: &[u16]) -> String {
    let mut list = String::new();
    for number in sources {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&u32::from(*number).to_string());
    }
    list
}
