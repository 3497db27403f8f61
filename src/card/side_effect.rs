use yew::prelude::*;

use super::{cites::numbers, people::people, text::text};
use crate::model::{CardWords, SideEffect};

/// One side effect: what you notice, how many notice it, what to do.
pub(super) fn side_effect(effect: &SideEffect, words: &CardWords) -> Html {
    html! {
        <li class="effect" id={format!("effect-{}", effect.id)} key={effect.id.as_str()}>
            <div>
                <p class="notice">
                    <strong>{ &effect.notice }</strong>
                    if let Some(term) = &effect.term {
                        { " " }<span class="term">{ term }</span>
                    }
                </p>
                <p class="rate">
                    <strong>{ &effect.rate_text }</strong>
                    if let Some(complement) = &effect.complement {
                        { " " }<span class="complement">{ complement }</span>
                    }
                </p>
                { for effect.rate_notes.iter().map(|note| html! { <p class="rate-note">{ note }</p> }) }
                <p>{ text(&effect.action) }</p>
                if let Some(step_up) = &effect.step_up {
                    <p class="step-up">{ text(step_up) }</p>
                }
                <p class="effect-sources">{ &words.sources }{ " " }{ numbers(&effect.sources) }</p>
            </div>
            if let Some(rate) = effect.rate {
                { people(rate) }
            }
        </li>
    }
}
