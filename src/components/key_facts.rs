use yew::prelude::*;

use super::{setting::Setting, statements::statements};

/// The two or three things that matter most.
pub(super) fn key_facts(setting: &Setting, _: usize) -> Html {
    html! {
        <ul class="key-facts" role="list" aria-label={setting.words().key_facts.clone()}>
            { statements("li", &setting.card.key_facts, setting) }
        </ul>
    }
}
