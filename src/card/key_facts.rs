use std::rc::Rc;

use yew::prelude::*;

use super::{part::Chosen, setting::Setting, statements::statements};

/// The two or three things that matter most.
pub(super) fn key_facts(setting: &Rc<Setting>, _: usize, _: Chosen) -> Html {
    html! {
        <ul class="key-facts" role="list" aria-label={setting.words().key_facts.clone()}>
            { statements("li", &setting.card.key_facts, setting) }
        </ul>
    }
}
