use std::rc::Rc;

use yew::prelude::*;

use super::{cites::cited, heading::Heading};
use crate::model::{CardWords, Cited, HeadingLevel, Identity, Review};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) identity: Identity,
    pub(super) review: Review,
    pub(super) words: Rc<CardWords>,
    pub(super) level: HeadingLevel,
}

/// Who the medicine is, and how far what is said about it can be trusted.
#[component]
pub(super) fn Header(Props { identity, review, words, level }: &Props) -> Html {
    html! {
        <header class="header">
            <Heading depth=0 level={*level} id="name" class="name">
                <bdi>{ &identity.name }</bdi>
                { " " }
                <span class="say"><span class="visually-hidden">{ &words.say }{ " " }</span>{ cited(&identity.say, words) }</span>
            </Heading>
            <p class="purpose"><strong>{ &identity.lead }</strong>{ " " }{ cited(&identity.purpose, words) }</p>
            <p class="class">{ cited(&identity.class, words) }</p>
            <dl class="facts">
                { fact(&words.forms, &identity.forms, words) }
                { fact(&words.brands, &identity.brands, words) }
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

/// A term and its values. A row without values is left out.
fn fact(term: &str, values: &[Cited], words: &CardWords) -> Html {
    if values.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <dt>{ term }</dt>
            <dd>{ for values.iter().map(|value| html! { <span class="item">{ cited(value, words) }</span> }) }</dd>
        </div>
    }
}
