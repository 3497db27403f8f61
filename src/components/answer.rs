use yew::prelude::*;

use super::{
    context::RenderContext,
    quote,
    text::{content, label, tel, without_lines},
};
use crate::model::{Hit, Line, LineName, Text, Tier};

/// What to do, in a sentence or two, and the numbers to call: so that nobody has to look for it.
pub(super) fn answer(hit: &Hit, context: &RenderContext) -> Html {
    let texts = quote::find(&hit.id, &context.card).map(|(_, texts)| texts).unwrap_or_default();
    let is_urgent = hit.tier.is_some_and(|tier| tier < Tier::Contact);
    // What is urgent is said with when to call at once; of the rest, the beginning is enough.
    let said: Vec<Text> = texts.iter().take(if is_urgent { 2 } else { 1 }).map(|text| text.first_sentence()).collect();
    // Of a title nothing is repeated.
    let says_more = said.first().is_some_and(|text| text.plain() != hit.title);
    let mut naming = texts;
    if hit.tier == Some(Tier::Emergency) {
        naming.insert(0, &context.card.emergency.call);
    }
    html! {
        <>
            if says_more {
                <p class="result-answer">
                    { content(said.iter().map(|text| html! {<>{ without_lines(text, context) }{ " " }</>}).collect(), context) }
                </p>
            }
            { numbers(&naming, context) }
        </>
    }
}

/// The telephone lines that texts name, to be pressed, each once. Those that the reader's region does not have are left out.
pub(super) fn numbers(texts: &[&Text], context: &RenderContext) -> Html {
    let mut lines: Vec<(LineName, &Line)> = Vec::new();
    for call in texts.iter().flat_map(|text| text.calls()) {
        if let Some(line) = &call.line
            && lines.iter().all(|(name, _)| *name != call.name)
        {
            lines.push((call.name, line));
        }
    }
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <p class="numbers">
            { for lines.into_iter().map(|(name, line)| html! {
                <a class="number" data-line-name={name.name()} href={tel(&line.phone)}>
                    if name == LineName::Emergency {
                        <span>{ label(&context.card.emergency.call) }</span>
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
