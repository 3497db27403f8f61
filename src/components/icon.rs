use yew::prelude::*;

use super::text::label;
use crate::model::{CardWords, Text, Tier};

/// The icon of a tier. Icon, word and colour always appear together, so that no reader depends on one of them.
pub(super) fn tier_icon(tier: Tier) -> Html {
    icon(match tier {
        // octagon, triangle, speech bubble, house
        Tier::Emergency => "M7 1.5h10L22.5 7v10L17 22.5H7L1.5 17V7z",
        Tier::Urgent => "M12 2 23 21.5H1z",
        Tier::Contact => "M2 3h20v14H12l-6 5v-5H2z",
        Tier::SelfCare => "M12 2 23 11h-2.5v11h-17V11H1z",
    })
}

/// A tier's icon and an instruction, with the tier's name before it for screen readers.
pub(super) fn tier_label(tier: Tier, instruction: &Text, words: &CardWords) -> Html {
    html! {
        <>
            { tier_icon(tier) }
            <span><span class="visually-hidden">{ &words.tier(tier).name }{ ": " }</span>{ label(instruction) }</span>
        </>
    }
}

/// A 24 by 24 icon in the colour of the surrounding text. It only repeats the words beside it.
fn icon(path: &'static str) -> Html {
    html! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}
