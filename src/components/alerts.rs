use yew::prelude::*;

use super::{context::RenderContext, heading::heading, icon::tier_icon, statements::statements, text::words};
use crate::model::Alert;

/// What must not be missed besides an emergency, such as why not to stop suddenly. Always shown.
pub(super) fn alerts(context: &RenderContext, _: usize) -> Html {
    context.card.alerts.iter().map(|alert| block(alert, context)).collect()
}

fn block(alert: &Alert, context: &RenderContext) -> Html {
    let title = html! {<>{ tier_icon(alert.tier) }<span>{ words(&alert.title, context) }</span></>};
    html! {
        <section class="alert" part="alert" data-tier={alert.tier.name()} id={alert.id.to_string()}>
            { heading(1, context.level, "alert-heading", title) }
            { statements("p", &alert.statements, context) }
        </section>
    }
}
