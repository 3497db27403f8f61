use std::rc::Rc;

use yew::prelude::*;

use super::icon::tier_icon;
use crate::model::{CardWords, Tier};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) words: Rc<CardWords>,
    /// How many side effects each tier has, in the order of [`Tier::ALL`].
    pub(super) counts: [usize; 4],
    pub(super) chosen: Option<Tier>,
    pub(super) on_choose: Callback<Option<Tier>>,
}

/// The severity legend: each tier's shape, word, colour, meaning and count. Choosing a tier narrows the list to it.
#[component]
pub(super) fn Legend(Props { words, counts, chosen, on_choose }: &Props) -> Html {
    html! {
        <ul class="legend">
            { for Tier::ALL.into_iter().zip(counts).map(|(tier, count)| {
                let tier_words = words.tier(tier);
                let on_choose = on_choose.clone();
                html! {
                    <li>
                        <button
                            type="button"
                            class={classes!("tier-button", tier.name())}
                            data-live=""
                            aria-pressed={(*chosen == Some(tier)).to_string()}
                            onclick={move |_| on_choose.emit(Some(tier))}
                        >
                            { tier_icon(tier) }
                            <span class="when">{ &tier_words.when }{ " " }</span>
                            <span class="count">{ count }{ " " }</span>
                            <span class="meaning">{ &tier_words.meaning }</span>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}
