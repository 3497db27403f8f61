use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    answer::{answer, numbers},
    changing::changing,
    context::RenderContext,
    icon::tier_icon,
    state::{Change, State},
    text::{label, name, text, words as own},
};
use crate::model::{Hit, Tier};

/// How many results are listed at first: on a phone, more would be below the keyboard.
const LISTED: usize = 3;

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
    let listed = if state.lists_all { found.len() } else { LISTED };
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
                    { for found.iter().take(listed).map(|hit| result(hit, context)) }
                </ol>
                if found.len() > listed {
                    <button type="button" class="quiet" onclick={context.press(Change::ListAll)}>
                        { changing(&card.counts.say(&card.counts.show_found, &[("count", found.len())])) }
                    </button>
                }
            }
        </div>
    }
}

/// What was found: what it is called and what of it was typed, what to do, whom to call, and how urgent it is or where
/// it stands.
fn result(hit: &Hit, context: &RenderContext) -> Html {
    let sections = &context.card.sections;
    let section = hit.section.as_deref().and_then(|id| sections.iter().find(|section| section.id.as_str() == id));
    // A result that says something else is another element: what is in this one may have been replaced by a translator.
    let key = hit.id.clone() + hit.said.as_deref().unwrap_or_default();
    html! {
        <li {key} data-id={hit.id.clone()} data-tier={hit.tier.map(Tier::name)}>
            <button type="button" class="result" onclick={context.press(Change::Go(hit.id.clone()))}>
                { name(&hit.title, context) }
                if let Some(said) = &hit.said {
                    { " " }<small>{ name(said, context) }</small>
                }
                { " " }
                <span class="result-place">
                    if let Some(entry) = context.card.interactions().iter().find(|entry| entry.id.as_str() == hit.id) {
                        { &entry.level_text }
                    } else if let Some(tier) = hit.tier {
                        { tier_icon(tier) }{ " " }{ label(&context.words().tier(tier).meaning) }
                    } else if let Some(section) = section {
                        // A section itself is described by what is inside.
                        { own(if section.id.as_str() == hit.id { &section.summary } else { &section.title }, context) }
                    }
                </span>
            </button>
            { answer(hit, context) }
        </li>
    }
}

/// Whom to call, and the signs of an emergency: nothing found does not mean that nothing is wrong.
fn nothing(context: &RenderContext) -> Html {
    let emergency = &context.card.emergency;
    let mut naming = vec![&emergency.call];
    for statement in &emergency.also {
        naming.push(&statement.content.text);
    }
    html! {
        <>
            { numbers(&naming, context) }
            <div class="alert reminder" data-tier={Tier::Emergency.name()}>
                <p class="alert-heading">{ tier_icon(Tier::Emergency) }<span>{ label(&emergency.title) }</span></p>
                <ul>
                    { for emergency.signs.iter().map(|sign| html! { <li>{ text(&sign.content.text, context) }</li> }) }
                </ul>
            </div>
        </>
    }
}
