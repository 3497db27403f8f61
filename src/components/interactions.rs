use yew::prelude::*;

use super::{
    cites::cites,
    context::RenderContext,
    heading::heading,
    text::{name, text, words},
};
use crate::model::Interaction;

/// Every interaction, with the level of caution it needs.
pub(super) fn interactions(list: &[Interaction], context: &RenderContext) -> Html {
    html! {
        <ul class="interactions" role="list">
            { for list.iter().map(|entry| html! {
                <li class="interaction" id={entry.id.to_string()}>
                    { heading(2, context.level, "group-heading", html! {
                        <>
                            { name(&entry.name, context) }{ " " }
                            <span class="level" data-level={entry.level.name()}>{ &entry.level_text }</span>
                        </>
                    }) }
                    <p class="examples">{ &context.words().examples }{ " " }{ words(&entry.examples, context) }</p>
                    <p>{ text(&entry.effect, context) }</p>
                    <p>{ text(&entry.action, context) }{ cites(&entry.sources, context) }</p>
                </li>
            }) }
        </ul>
    }
}
