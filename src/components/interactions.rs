use yew::prelude::*;

use super::{
    cites::cites,
    heading::heading,
    setting::Setting,
    text::{name, text, words},
};
use crate::model::Interaction;

/// Every substance that does not mix well with the medicine, each with how far to keep it apart.
pub(super) fn interactions(list: &[Interaction], setting: &Setting) -> Html {
    html! {
        <ul class="interactions" role="list">
            { for list.iter().map(|entry| html! {
                <li class="interaction" id={entry.id.to_string()}>
                    { heading(2, setting.level, "group-heading", html! {
                        <>
                            { name(&entry.name, setting) }{ " " }
                            <span class="level" data-level={entry.level.name()}>{ &entry.level_text }</span>
                        </>
                    }) }
                    <p class="examples">{ &setting.words().examples }{ " " }{ words(&entry.examples, setting) }</p>
                    <p>{ text(&entry.effect, setting) }</p>
                    <p>{ text(&entry.action, setting) }{ cites(&entry.sources, setting) }</p>
                </li>
            }) }
        </ul>
    }
}
