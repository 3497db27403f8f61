use std::rc::Rc;

use yew::prelude::*;

use super::{cites::cited, setting::Setting};
use crate::model::Card;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) setting: Rc<Setting>,
}

/// The two or three things that matter most.
#[component]
pub(super) fn KeyFacts(Props { card, setting }: &Props) -> Html {
    html! {
        <ul class="key-facts" role="list" aria-label={setting.words.key_facts.clone()}>
            { for card.key_facts.iter().map(|fact| html! { <li id={fact.id.to_string()}>{ cited(&fact.said, setting) }</li> }) }
        </ul>
    }
}
