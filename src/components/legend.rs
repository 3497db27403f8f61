use yew::prelude::*;

use super::{context::RenderContext, heading::flag, icon::tier_icon, state::Change, text::label};
use crate::model::{Band, Order, Selection, SideEffect, Tier};

/// The severity legend, which is also the filter: icon, word, colour, meaning and count of each tier. Below it are the
/// filters by frequency and the sort order. Pressing a button again removes the filter.
pub(super) fn legend(effects: &[SideEffect], selection: Selection, context: &RenderContext) -> Html {
    let words = context.words();
    let select = |next: Selection| context.press(Change::Select(next));
    html! {
        <>
            <ul class="legend" role="list">
                { for Tier::ALL.into_iter().map(|tier| {
                    let tier_words = words.tier(tier);
                    let count = effects.iter().filter(|effect| effect.tier == tier).count();
                    html! {
                        <li>
                            <button
                                type="button"
                                class="tier-button"
                                data-tier={tier.name()}
                                data-live=""
                                aria-pressed={flag(selection.has_tier(tier))}
                                onclick={select(selection.toggle_tier(tier))}
                            >
                                { tier_icon(tier) }
                                <span class="when">{ &tier_words.when }{ " " }</span>
                                <span class="count">{ count }{ " " }</span>
                                <span class="meaning">{ label(&tier_words.meaning) }</span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
            <div class="choices" role="group" aria-labelledby="often-label">
                <span id="often-label" class="choices-label">{ &words.often }</span>
                { for Band::ALL.into_iter().zip(&words.bands).map(|(band, label)| {
                    let count = effects.iter().filter(|effect| effect.band == band).count();
                    let chosen = selection.has_band(band);
                    choice("often", band.name(), &format!("{label} ({count})"), chosen, select(selection.toggle_band(band)))
                }) }
            </div>
            <div class="choices" role="group" aria-labelledby="order-label">
                <span id="order-label" class="choices-label">{ &words.order }</span>
                { for Order::ALL.into_iter().zip(&words.orders).map(|(order, label)| {
                    choice("order", order.name(), label, selection.order == order, select(selection.in_order(order)))
                }) }
            </div>
        </>
    }
}

/// A toggle button.
pub(super) fn choice(list: &'static str, name: &str, label: &str, chosen: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button
            type="button"
            class="choice"
            data-list={list}
            data-choice={name.to_owned()}
            data-live=""
            aria-pressed={flag(chosen)}
            {onclick}
        >
            { label }
        </button>
    }
}
