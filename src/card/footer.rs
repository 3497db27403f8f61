use std::rc::Rc;

use yew::prelude::*;

use crate::model::CardWords;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) words: Rc<CardWords>,
}

/// What the card is not.
#[component]
pub(super) fn Footer(Props { words }: &Props) -> Html {
    html! { <footer class="footer"><p>{ &words.disclaimer }</p></footer> }
}
