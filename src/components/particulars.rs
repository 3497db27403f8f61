use yew::prelude::*;

use super::{cites::cited, context::RenderContext, text::content};
use crate::model::{Fact, Particulars};

/// What the medicine is for in full, what is to be known of it besides, and when and for whom the card was checked.
pub(super) fn particulars(Particulars { class, facts }: &Particulars, context: &RenderContext) -> Html {
    let (identity, review) = (&context.card.identity, &context.card.review);
    html! {
        <>
            <p class="purpose">
                { content(html! {
                    <><strong>{ &identity.lead }</strong>{ " " }{ cited(&identity.purpose, context) }</>
                }, context) }
            </p>
            <p class="class">{ cited(class, context) }</p>
            <dl class="facts">
                { for facts.iter().map(|line| fact(line, context)) }
            </dl>
            <p class="review">
                <span>{ &review.checked }</span>
                <span>{ &review.next }</span>
                <span>{ &review.region }</span>
            </p>
        </>
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
