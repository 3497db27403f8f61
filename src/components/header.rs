use yew::prelude::*;

use super::{
    cites::cited,
    heading::heading,
    setting::Setting,
    text::{content, name},
};
use crate::model::Cited;

/// Who the medicine is, and how far what is said about it can be trusted.
pub(super) fn header(setting: &Setting, _: usize) -> Html {
    let (identity, review, words) = (&setting.card.identity, &setting.card.review, setting.words());
    let title = heading(
        0,
        setting.level,
        "name",
        html! {
            <>
                { name(&identity.name, setting) }
                { " " }
                <span class="say">
                    <span class="visually-hidden">{ &words.say }{ " " }</span>
                    { cited(&identity.say, setting) }
                </span>
            </>
        },
    );
    html! {
        <header class="header" part="header">
            { title }
            <p class="purpose">
                { content(html! {
                    <><strong>{ &identity.lead }</strong>{ " " }{ cited(&identity.purpose, setting) }</>
                }, setting) }
            </p>
            <p class="class">{ cited(&identity.class, setting) }</p>
            <dl class="facts">
                { fact(&words.forms, &identity.forms, setting) }
                { fact(&words.brands, &identity.brands, setting) }
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
fn fact(term: &str, values: &[Cited], setting: &Setting) -> Html {
    if values.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <dt>{ term }</dt>
            <dd>{ content(values.iter().map(|value| html! { <span class="item">{ cited(value, setting) }</span> }).collect(), setting) }</dd>
        </div>
    }
}
