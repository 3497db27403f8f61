use yew::prelude::*;

use super::context::RenderContext;

/// What the card is not.
pub(super) fn footer(context: &RenderContext, _: usize) -> Html {
    html! { <footer class="footer" part="footer"><p>{ &context.words().disclaimer }</p></footer> }
}
