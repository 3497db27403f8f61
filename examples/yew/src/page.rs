use std::rc::Rc;

use gloo_net::http::Request;
use medication_card::{
    components::{CardEvent, MedicationCard},
    model::{Card, Clinic, HeadingLevel, Lines, Open, Phone, View},
};
use web_sys::{Element, HtmlElement, wasm_bindgen::JsCast};
use yew::{platform::spawn_local, prelude::*};

use crate::shadow::Shadow;

/// Where the tool has put the card's bytes: see `Trunk.toml`.
const BYTES: &str = "card/baclofen.us.en.bin";

/// The telephone lines of the reader's region, from the same place. The card may be written for another region.
const LINES: &str = "card/us.en.lines";

/// The page. Until the card is there, and where it cannot be had, it says whom to ask.
#[component]
pub(crate) fn Page() -> Html {
    let card = use_state(|| None::<Rc<Card>>);
    let heard = use_state(String::new);
    {
        let (card, heard) = (card.clone(), heard.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                match fetch().await {
                    Ok(found) => card.set(Some(Rc::new(found))),
                    Err(problem) => heard.set(problem),
                }
            });
        });
    }
    let on_event = {
        let heard = heard.clone();
        Callback::from(move |event| {
            heard.set(match event {
                CardEvent::Ready => "The card is there.".to_owned(),
                CardEvent::Toggle { section, open: true } => format!("{section} was opened."),
                CardEvent::Toggle { section, open: false } => format!("{section} was closed."),
                CardEvent::Visit { id, .. } => format!("{id} was gone to."),
            });
        })
    };
    html! {
        <main>
            <h1 class="page-only">{ "Your medicine" }</h1>
            if let Some(card) = &*card {
                if is_overdue(card) {
                    <p role="status">{ "This card should have been checked again. It may be out of date. Please ask us." }</p>
                }
                <Shadow look="calm">
                    <div onclick={Callback::from(print)}>
                        <MedicationCard card={card.clone()} view={view()} {on_event} />
                    </div>
                </Shadow>
            } else {
                <p>{ "Please ask us about baclofen." }</p>
            }
            <p class="page-only" id="heard" role="status">{ &*heard }</p>
        </main>
    }
}

async fn fetch() -> Result<Card, String> {
    let lines = String::from_utf8(get(LINES).await?).map_err(|error| format!("{LINES}: {error}"))?;
    Card::read(&get(BYTES).await?, &Lines::parse(&lines)).map_err(|error| format!("{BYTES}: {error}"))
}

async fn get(file: &str) -> Result<Vec<u8>, String> {
    let answer = Request::get(file).send().await.map_err(|error| format!("{file}: {error}"))?;
    if !answer.ok() {
        return Err(format!("{file}: status {}", answer.status()));
    }
    answer.binary().await.map_err(|error| format!("{file}: {error}"))
}

/// How the page wants the card: what the attributes say of the custom element.
fn view() -> View {
    View {
        heading_level: HeadingLevel::new(2),
        open: Open::parse("storage"),
        clinic: Some(Clinic { name: "The clinic".to_owned(), phone: Phone::parse("555 0100"), hours: None }),
        ..View::default()
    }
}

/// Whether the day of the card's next check has passed, by the reader's clock. The custom element says so by itself.
fn is_overdue(card: &Card) -> bool {
    let now = js_sys::Date::new_0();
    let today = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    today > card.review.next_date
}

/// Answers the buttons at the end of the card: `data-print` on the frame says to the style sheet what goes on paper. The
/// custom element does it by itself.
fn print(press: MouseEvent) {
    let pressed = press.composed_path().get(0).dyn_into::<Element>().ok();
    let Some(button) = pressed.and_then(|pressed| pressed.closest("[data-print]").ok().flatten()) else { return };
    let frame = button.closest(".frame").ok().flatten().and_then(|frame| frame.dyn_into::<HtmlElement>().ok());
    if let (Some(frame), Some(way), Some(window)) = (frame, button.get_attribute("data-print"), web_sys::window()) {
        // Refused only where the page may not print, and then there is nothing to clear up after but this.
        let _ = frame.dataset().set("print", &way);
        let _ = window.print();
        frame.dataset().delete("print");
    }
}
