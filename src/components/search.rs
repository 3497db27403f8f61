use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    changing::changing,
    context::RenderContext,
    icon::tier_icon,
    state::{Change, State},
    text::{label, name, text, words as own},
};
use crate::model::{Hit, Tier};

/// How many results are listed. The status gives the count of the rest.
const LISTED: usize = 8;

/// The code of every key that an input method has taken.
const OF_INPUT_METHOD: u32 = 229;

/// One box that searches the whole card.
///
/// It searches the content of the card and nothing else. If nothing is found, it advises to ask a person and repeats
/// when to call the emergency number. Enter goes to the first result, and then to the next one.
pub(super) fn search(context: &RenderContext, state: &State, input: &NodeRef) -> Html {
    let (card, words) = (&context.card, context.words());
    let found = &state.found;
    let asked = card.search.is_query(&state.query);
    let oninput = context
        .dispatch
        .reform(|event: InputEvent| Change::Query(event.target_unchecked_into::<HtmlInputElement>().value()));
    let onkeydown = {
        let (any, empty, dispatch) = (!found.is_empty(), state.query.is_empty(), context.dispatch.clone());
        move |event: KeyboardEvent| {
            // The keys of an input method are its own. WebKit says so of the last one only by its code.
            if event.is_composing() || event.key_code() == OF_INPUT_METHOD {
                return;
            }
            let change = match event.key().as_str() {
                "Enter" if any => Change::Next { back: event.shift_key() },
                "Escape" if !empty => {
                    event.target_unchecked_into::<HtmlInputElement>().set_value("");
                    Change::Query(String::new())
                }
                _ => return,
            };
            event.prevent_default();
            dispatch.emit(change);
        }
    };
    let status = match found.len() {
        _ if !asked => String::new(),
        0 => words.nothing_found.plain(),
        count => card.counts.say(&card.counts.found, &[("count", count)]),
    };
    html! {
        // Keyed by card, so that another card starts with an empty box.
        <div class="search" role="search" key={card.stamp.as_str()}>
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
            <p id="search-status" class="search-status" role="status">{ changing(&status) }</p>
            if asked && found.is_empty() {
                { nothing(context) }
            }
            if !found.is_empty() {
                <ol class="results" role="list">
                    { for found.iter().take(LISTED).map(|entry| result(entry, context)) }
                </ol>
                if found.len() > LISTED {
                    <p class="search-status">{ changing(&card.counts.say(&card.counts.more_found, &[("count", found.len() - LISTED)])) }</p>
                }
            }
        </div>
    }
}

fn result(entry: &Hit, context: &RenderContext) -> Html {
    let sections = &context.card.sections;
    let section = entry.section.as_deref().and_then(|id| sections.iter().find(|section| section.id.as_str() == id));
    html! {
        <li key={entry.id.as_str()}>
            <button type="button" class="result" onclick={context.press(Change::Go(entry.id.clone()))}>
                { name(&entry.title, context) }
                { " " }
                <span class="result-place" data-tier={entry.tier.map(Tier::name)}>
                    if let Some(tier) = entry.tier {
                        { tier_icon(tier) }{ " " }{ label(&context.words().tier(tier).meaning) }
                    } else if let Some(section) = section {
                        { own(&section.title, context) }
                    }
                </span>
            </button>
        </li>
    }
}

/// The signs of an emergency: nothing found does not mean that nothing is wrong.
fn nothing(context: &RenderContext) -> Html {
    let emergency = &context.card.emergency;
    html! {
        <div class="alert reminder" data-tier={Tier::Emergency.name()}>
            <p class="alert-heading">{ tier_icon(Tier::Emergency) }<span>{ label(&emergency.title) }</span></p>
            <ul>
                { for emergency.signs.iter().map(|sign| html! { <li>{ text(&sign.content.text, context) }</li> }) }
            </ul>
        </div>
    }
}
