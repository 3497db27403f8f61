use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{icon::tier_icon, setting::Setting, state::Target};
use crate::model::{Card, Entry, Index, Tier};

/// How many results are listed. The rest are counted.
const LISTED: usize = 8;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) setting: Rc<Setting>,
    /// Called with where the reader wants to go.
    pub(super) on_go: Callback<Target>,
    /// Called with the ids of everything found.
    pub(super) on_found: Callback<Vec<String>>,
}

/// One box that searches the whole card.
///
/// It searches what is printed here and knows nothing more: when it finds nothing it says to ask, and repeats when to
/// call the emergency number. Enter goes to the first result, and on to the next.
#[component]
pub(super) fn Search(Props { card, setting, on_go, on_found }: &Props) -> Html {
    let words = &setting.words;
    let input = use_node_ref();
    let query = use_state_eq(String::new);
    // The result visited last.
    let at = use_mut_ref(|| None::<usize>);
    // Made at the first letter: most readers never search.
    let index = use_mut_ref(|| None::<Index>);

    let asked = Index::is_query(&query);
    let mut index = index.borrow_mut();
    let found: Vec<&Entry> = if asked { index.get_or_insert_with(|| Index::of(card)).find(&query) } else { Vec::new() };
    use_effect_with(found.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>(), {
        let on_found = on_found.clone();
        move |ids| on_found.emit(ids.clone())
    });
    // Letters that were typed before the card was live.
    use_effect_with((), {
        let (input, query) = (input.clone(), query.clone());
        move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                query.set(input.value());
            }
        }
    });

    let oninput = {
        let (query, at) = (query.clone(), at.clone());
        move |event: InputEvent| {
            *at.borrow_mut() = None;
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
        }
    };
    let onkeydown = {
        let (query, on_go) = (query.clone(), on_go.clone());
        let targets: Vec<Target> = found.iter().map(|entry| Target::from(*entry)).collect();
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !targets.is_empty() => {
                event.prevent_default();
                let mut at = at.borrow_mut();
                let last = targets.len() - 1;
                let next = match (*at, event.shift_key()) {
                    (None, false) => 0,
                    (None, true) => last,
                    (Some(here), false) => {
                        if here >= last {
                            0
                        } else {
                            here + 1
                        }
                    }
                    (Some(here), true) => here.checked_sub(1).unwrap_or(last),
                };
                *at = Some(next);
                if let Some(target) = targets.get(next) {
                    on_go.emit(Target { keep_focus: true, ..target.clone() });
                }
            }
            "Escape" if !query.is_empty() => {
                event.prevent_default();
                event.target_unchecked_into::<HtmlInputElement>().set_value("");
                query.set(String::new());
            }
            _ => {}
        }
    };

    let status = match found.len() {
        _ if !asked => String::new(),
        0 => words.nothing_found.clone(),
        1 => words.found_one.clone(),
        count => words.found.replace("{count}", &count.to_string()),
    };
    html! {
        <div class="search" role="search">
            <label for="search">{ &words.search }</label>
            <input
                ref={input}
                id="search"
                type="search"
                autocomplete="off"
                placeholder={words.search_hint.clone()}
                aria-describedby="search-status"
                data-live=""
                {oninput}
                {onkeydown}
            />
            <p id="search-status" class="search-status" role="status">{ status }</p>
            if asked && found.is_empty() {
                { nothing(card, setting) }
            }
            if !found.is_empty() {
                <ol class="results" role="list">
                    { for found.iter().take(LISTED).map(|entry| result(entry, card, setting, on_go)) }
                </ol>
                if found.len() > LISTED {
                    <p class="search-status">{ words.more_found.replace("{count}", &(found.len() - LISTED).to_string()) }</p>
                }
            }
        </div>
    }
}

fn result(entry: &Entry, card: &Card, setting: &Setting, on_go: &Callback<Target>) -> Html {
    let section =
        entry.section.as_deref().and_then(|id| card.sections.iter().find(|section| section.id.as_str() == id));
    let target = Target::from(entry);
    html! {
        <li key={entry.id.as_str()}>
            <button type="button" class="result" onclick={on_go.reform(move |_| target.clone())}>
                <span class="result-title">{ &entry.title }</span>
                { " " }
                <span class="result-place">
                    if let Some(tier) = entry.tier {
                        <span class={classes!("result-tier", tier.name())}>
                            { tier_icon(tier) }{ " " }{ &setting.words.tier(tier).meaning }
                        </span>
                    } else if let Some(section) = section {
                        { &section.title }
                    }
                </span>
            </button>
        </li>
    }
}

/// Nothing found never means that nothing is wrong.
fn nothing(card: &Card, setting: &Setting) -> Html {
    html! {
        <div class="alert emergency reminder">
            <p class="alert-heading">{ tier_icon(Tier::Emergency) }<span>{ &card.emergency.title }</span></p>
            <ul>
                { for card.emergency.signs.iter().map(|sign| html! {
                    <li>{ super::text::text(&sign.said.text, setting) }</li>
                }) }
            </ul>
        </div>
    }
}
