use yew::prelude::*;

use crate::model::CardWords;

/// What the card is not.
pub(super) fn footer(words: &CardWords) -> Html {
    html! { <footer class="footer" part="footer"><p>{ &words.disclaimer }</p></footer> }
}
