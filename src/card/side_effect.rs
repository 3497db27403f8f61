use yew::prelude::*;

use super::{cites::numbers, icon::tier_icon, people::people, setting::Setting, text::text};
use crate::model::SideEffect;

/// One side effect: what you notice, how many notice it, what to do. `alone` where no heading says its tier.
pub(super) fn side_effect(effect: &SideEffect, setting: &Setting, shown: bool, alone: bool) -> Html {
    let words = &setting.words;
    let tier = words.tier(effect.tier);
    html! {
        <li
            class={classes!("effect", alone.then_some(effect.tier.name()))}
            id={effect.id.to_string()}
            key={effect.id.as_str()}
            hidden={!shown}
        >
            <div>
                if alone {
                    <p class="tier-name">{ tier_icon(effect.tier) }{ " " }{ &tier.meaning }</p>
                }
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
                if !effect.rate_notes.is_empty() {
                    <p class="rate-note">{ effect.rate_notes.join(" ") }</p>
                }
                <p>{ text(&effect.action, setting) }</p>
                if let Some(step_up) = &effect.step_up {
                    <p class="step-up">{ text(step_up, setting) }</p>
                }
                <p class="effect-sources">{ &words.sources }{ " " }{ numbers(&effect.sources) }</p>
            </div>
            if let Some(rate) = effect.rate {
                { people(rate, words) }
            }
        </li>
    }
}
