use yew::prelude::*;

use super::{
    cites::{cited, cites},
    context::RenderContext,
    heading::heading,
    text::{content, name},
};

/// The name, how to say it, what it is for in a line, and whether a clinician has signed the card off.
pub(super) fn header(context: &RenderContext, _: usize) -> Html {
    let (identity, words) = (&context.card.identity, context.words());
    let title = heading(
        0,
        context.level,
        "name",
        html! {
            <>
                { name(&identity.name, context) }
                { " " }
                <span class="say">
                    <span class="visually-hidden">{ &words.say }{ " " }</span>
                    { cited(&identity.say, context) }
                </span>
            </>
        },
    );
    html! {
        <header class="header" part="header" id="identity">
            { title }
            <p class="lead">
                { content(html! {<>{ &identity.lead }{ cites(&identity.purpose.sources, context) }</>}, context) }
            </p>
            <p class="badge">{ &context.card.review.status }</p>
        </header>
    }
}
