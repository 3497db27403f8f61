use yew::prelude::*;

use super::{cites::cites, heading::Heading, text::text};
use crate::model::{CardWords, HeadingLevel, Interaction};

/// Every substance that does not mix well with the medicine, each with how far to keep it apart.
pub(super) fn interactions(list: &[Interaction], words: &CardWords, level: HeadingLevel) -> Html {
    html! {
        <ul class="interactions">
            { for list.iter().map(|entry| html! {
                <li class="interaction" id={format!("interaction-{}", entry.id)}>
                    <Heading depth=2 {level} class="group-heading">
                        { &entry.name }{ " " }
                        <span class={classes!("level", entry.level.name())}>{ &entry.level_text }</span>
                    </Heading>
                    <p class="examples">{ &words.examples }{ " " }{ &entry.examples }</p>
                    <p>{ text(&entry.effect) }</p>
                    <p>{ text(&entry.action) }{ cites(&entry.sources, words) }</p>
                </li>
            }) }
        </ul>
    }
}
