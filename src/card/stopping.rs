use std::rc::Rc;

use yew::prelude::*;

use super::{cites::cited, heading::Heading, icon::tier_icon, setting::Setting};
use crate::model::{Card, Tier};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) setting: Rc<Setting>,
}

/// Why not to stop suddenly.
#[component]
pub(super) fn Stopping(Props { card, setting }: &Props) -> Html {
    let notice = &card.stopping;
    html! {
        <section class="alert urgent" id="do-not-stop">
            <Heading depth=1 level={setting.level} class="alert-heading">
                { tier_icon(Tier::Urgent) }
                <span>{ &notice.title }</span>
            </Heading>
            { for notice.statements.iter().map(|statement| html! {
                <p id={statement.id.to_string()}>{ cited(&statement.said, setting) }</p>
            }) }
        </section>
    }
}
