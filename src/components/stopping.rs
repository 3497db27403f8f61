use yew::prelude::*;

use super::{heading::heading, icon::tier_icon, setting::Setting, statements::statements, text::words};
use crate::model::Tier;

/// Why not to stop suddenly.
pub(super) fn stopping(setting: &Setting, _: usize) -> Html {
    let notice = &setting.card.stopping;
    let title = html! {<>{ tier_icon(Tier::Urgent) }<span>{ words(&notice.title, setting) }</span></>};
    html! {
        <section class="alert" part="alert stopping" data-tier={Tier::Urgent.name()} id="do-not-stop">
            { heading(1, setting.level, "alert-heading", title) }
            { statements("p", &notice.statements, setting) }
        </section>
    }
}
