use std::rc::Rc;

use yew::prelude::*;

use super::{cites::cited, heading::Heading, icon::tier_icon, text::phone};
use crate::model::{CardWords, Emergency, HeadingLevel, Tier};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) emergency: Emergency,
    pub(super) words: Rc<CardWords>,
    pub(super) level: HeadingLevel,
}

/// When to call the emergency number, and the number itself.
#[component]
pub(super) fn EmergencyBlock(Props { emergency, words, level }: &Props) -> Html {
    let tier = Tier::Emergency;
    html! {
        <section class="alert emergency" id="get-help-now">
            <Heading depth=1 level={*level} class="alert-heading">
                { tier_icon(tier) }
                <span>
                    <span class="visually-hidden">{ &words.tier(tier).name }{ ": " }</span>
                    { &emergency.title }
                </span>
            </Heading>
            <ul class="signs">
                { for emergency.signs.iter().map(|sign| html! { <li>{ cited(&sign.said, words) }</li> }) }
            </ul>
            <p class="call">{ phone(&emergency.phone, "call-button", &emergency.call) }</p>
            { for emergency.also.iter().map(|also| html! { <p class="also">{ cited(&also.said, words) }</p> }) }
        </section>
    }
}
