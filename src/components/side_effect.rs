use yew::prelude::*;

use super::{
    cites::numbers,
    context::RenderContext,
    icon::tier_icon,
    people::people,
    text::{content, label, spans, text},
};
use crate::model::SideEffect;

/// One side effect: what the reader notices, what to do, and how many people notice it. Its tier is hidden where a
/// heading gives it.
pub(super) fn side_effect(effect: &SideEffect, context: &RenderContext) -> Html {
    let words = context.words();
    let tier = words.tier(effect.tier);
    let picture = effect.people.map(|rate| people(rate, &context.card.counts));
    html! {
        <li
            class="effect"
            data-tier={effect.tier.name()}
            data-band={effect.band.name()}
            data-picture={picture.is_some().then_some("")}
            id={effect.id.to_string()}
        >
            <div>
                <p class="tier-name">{ tier_icon(effect.tier) }{ " " }{ label(&tier.meaning) }</p>
                <p class="notice">
                    { content(html! {
                        <>
                            <strong>{ &effect.notice }</strong>
                            if let Some(term) = &effect.term {
                                { " " }<span class="term">{ term }</span>
                            }
                        </>
                    }, context) }
                </p>
                <p class="action">{ text(&effect.action, context) }</p>
                if let Some(step_up) = &effect.step_up {
                    <p class="step-up">{ text(step_up, context) }</p>
                }
                <p class="rate">
                    <strong>{ spans(&effect.rate_text, context) }</strong>
                    if let Some(complement) = &effect.complement {
                        { " " }<span class="complement">{ complement }</span>
                    }
                </p>
                { for effect.rate_notes.iter().map(|note| html! { <p class="rate-note">{ spans(note, context) }</p> }) }
                <p class="effect-sources">{ &words.sources }{ " " }{ numbers(&effect.sources) }</p>
            </div>
            { picture.unwrap_or_default() }
        </li>
    }
}
