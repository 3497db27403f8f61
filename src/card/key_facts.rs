use std::rc::Rc;

use yew::prelude::*;

use super::cites::cited;
use crate::model::{CardWords, Statement};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) facts: Vec<Statement>,
    pub(super) words: Rc<CardWords>,
}

/// The two or three things that matter most.
#[component]
pub(super) fn KeyFacts(Props { facts, words }: &Props) -> Html {
    html! {
        <ul class="key-facts" aria-label={words.key_facts.clone()}>
            { for facts.iter().map(|fact| html! { <li>{ cited(&fact.said, words) }</li> }) }
        </ul>
    }
}
