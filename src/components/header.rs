use yew::prelude::*;

use super::{
    cites::cited,
    context::RenderContext,
    heading::heading,
    text::{content, name},
};
use crate::model::Fact;

/// The medicine's identity and the review status of the content.
pub(super) fn header(context: &RenderContext, _: usize) -> Html {
    let (identity, review, words) = (&context.card.identity, &context.card.review, context.words());
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
            <p class="purpose">
                { content(html! {
                    <><strong>{ &identity.lead }</strong>{ " " }{ cited(&identity.purpose, context) }</>
                }, context) }
            </p>
            <p class="class">{ cited(&identity.class, context) }</p>
            <dl class="facts">
                { for identity.facts.iter().map(|line| fact(line, context)) }
            </dl>
            <p class="review">
                <span class="badge">{ &review.status }</span>
                <span>{ &review.checked }</span>
                <span>{ &review.next }</span>
                <span>{ &review.region }</span>
            </p>
        </header>
    }
}

/// A term and its values.
fn fact(Fact { id, term, values }: &Fact, context: &RenderContext) -> Html {
    html! {
        <div id={id.clone()}>
            <dt>{ term }</dt>
            <dd>{ content(values.iter().map(|value| html! { <span class="item">{ cited(value, context) }</span> }).collect(), context) }</dd>
        </div>
    }
}
