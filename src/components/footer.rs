use yew::prelude::*;

use super::context::RenderContext;

/// The disclaimer.
pub(super) fn footer(context: &RenderContext, _: usize) -> Html {
    html! { <footer class="footer" part="footer" id="disclaimer"><p>{ &context.words().disclaimer }</p></footer> }
}
