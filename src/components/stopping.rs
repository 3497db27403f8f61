use yew::prelude::*;

use super::{context::RenderContext, heading::heading, icon::tier_icon, statements::statements, text::words};
use crate::model::Tier;

/// Why not to stop suddenly.
pub(super) fn stopping(context: &RenderContext, _: usize) -> Html {
    let notice = &context.card.stopping;
    let title = html! {<>{ tier_icon(Tier::Urgent) }<span>{ words(&notice.title, context) }</span></>};
    html! {
        <section class="alert" part="alert stopping" data-tier={Tier::Urgent.name()} id="do-not-stop">
            { heading(1, context.level, "alert-heading", title) }
            { statements("p", &notice.statements, context) }
        </section>
    }
}
