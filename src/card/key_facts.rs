use std::rc::Rc;

use yew::prelude::*;

use super::{cites::cited, setting::Setting};
use crate::model::Statement;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) facts: Vec<Statement>,
    pub(super) setting: Rc<Setting>,
}

/// The two or three things that matter most.
#[component]
pub(super) fn KeyFacts(Props { facts, setting }: &Props) -> Html {
    html! {
        <ul class="key-facts" aria-label={setting.words.key_facts.clone()}>
            { for facts.iter().map(|fact| html! { <li id={fact.id.to_string()}>{ cited(&fact.said, setting) }</li> }) }
        </ul>
    }
}
