use yew::prelude::*;

use super::{
    context::RenderContext,
    quote,
    text::{content, label, tel, without_lines},
};
use crate::model::{Call, Hit, LineName, Text, Tier};

/// What to do, in a sentence or two, and the numbers to call: so that nobody has to look for it.
pub(super) fn answer(hit: &Hit, context: &RenderContext) -> Html {
    let texts = quote::find(&hit.id, &context.card).map(|(_, texts)| texts).unwrap_or_default();
    let is_urgent = hit.tier.is_some_and(|tier| tier < Tier::Contact);
    // What is urgent is said with when to call at once; of the rest, the beginning is enough.
    let said: Vec<Text> = texts.iter().take(if is_urgent { 2 } else { 1 }).map(|text| text.first_sentence()).collect();
    // Of a title nothing is repeated.
    let says_more = said.first().is_some_and(|text| text.plain() != hit.title);
    let mut calls: Vec<&Call> = Vec::new();
    if hit.tier == Some(Tier::Emergency) {
        calls.extend(context.card.emergency.call.calls());
    }
    for call in texts.into_iter().flat_map(Text::calls) {
        if calls.iter().all(|other| other.name != call.name) {
            calls.push(call);
        }
    }
    html! {
        <>
            if says_more {
                <p class="result-answer">
                    { content(said.iter().map(|text| html! {<>{ without_lines(text, context) }{ " " }</>}).collect(), context) }
                </p>
            }
            { numbers(&calls, context) }
        </>
    }
}

/// Telephone lines to press. Those that the reader's region does not have are left out.
pub(super) fn numbers(calls: &[&Call], context: &RenderContext) -> Html {
    let lines: Vec<_> = calls.iter().filter_map(|call| Some((call.name, call.line.as_ref()?))).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <p class="numbers">
            { for lines.into_iter().map(|(name, line)| html! {
                <a class="number" data-line-name={name.name()} href={tel(&line.phone)}>
                    if name == LineName::Emergency {
                        { label(&context.card.emergency.call) }
                    } else {
                        <bdi>{ &line.phone.label }</bdi>
                        if !line.name.is_empty() {
                            { " " }<small>{ &line.name }</small>
                        }
                    }
                </a>
            }) }
        </p>
    }
}
