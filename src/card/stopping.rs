use std::rc::Rc;

use yew::prelude::*;

use super::{cites::cited, heading::Heading, icon::tier_icon};
use crate::model::{CardWords, HeadingLevel, Notice, Tier};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) notice: Notice,
    pub(super) words: Rc<CardWords>,
    pub(super) level: HeadingLevel,
}

/// Why not to stop suddenly.
#[component]
pub(super) fn Stopping(Props { notice, words, level }: &Props) -> Html {
    html! {
        <section class="alert urgent" id="do-not-stop">
            <Heading depth=1 level={*level} class="alert-heading">
                { tier_icon(Tier::Urgent) }
                <span>{ &notice.title }</span>
            </Heading>
            { for notice.statements.iter().map(|said| html! { <p>{ cited(&said.said, words) }</p> }) }
        </section>
    }
}
