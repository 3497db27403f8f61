use yew::prelude::*;

use super::setting::Setting;

/// What the card is not.
pub(super) fn footer(setting: &Setting, _: usize) -> Html {
    html! { <footer class="footer" part="footer"><p>{ &setting.words().disclaimer }</p></footer> }
}
