//! The functions that the loader calls (`embed/loader/engine.js` and `live-card.js`). The custom element, loading and
//! failures are in JavaScript, in `embed/`.

mod panic;

use std::{fmt, rc::Rc};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::{
    components::{CardEvent, MedicationCard, Props},
    model::{Card, Clinic, Goal, HeadingLevel, Lines, Open, Stage, View},
};

pub use panic::on_panic;

/// A card on the page that Yew has hydrated.
#[wasm_bindgen]
pub struct HydratedCard {
    app: AppHandle<MedicationCard>,
    props: Props,
}

#[wasm_bindgen]
impl HydratedCard {
    /// Hydrates the fragment in `root`, whose nodes stay.
    ///
    /// `bytes` are the card that the fragment was rendered from. `lines`, `open`, `heading_level` and `clinic` are what the
    /// fragment shows now. `notify` is called with `("ready")`, `("toggle", section, open)` and
    /// `("visit", id, keep_focus)`: see [`CardEvent`].
    ///
    /// # Errors
    /// If the bytes are not a card of this build, or the fragment was not rendered from them. Nothing has changed then.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: &Element,
        bytes: &[u8],
        lines: &str,
        open: &str,
        heading_level: u8,
        clinic: &str,
        notify: Function,
    ) -> Result<Self, JsError> {
        let card = decode(bytes, lines)?;
        let drawn = root.first_element_child().and_then(|fragment| fragment.get_attribute("data-stamp"));
        if drawn.as_deref() != Some(card.stamp.as_str()) {
            return Err(Mismatch::Fragment.into());
        }
        let props = Props {
            card,
            view: View {
                heading_level: HeadingLevel::new(heading_level),
                open: Open::parse(open),
                clinic: Clinic::parse(clinic),
                stage: Stage::Hydrated,
                ..View::default()
            },
            on_event: Callback::from(move |event| tell(&notify, event)),
        };
        let app = Renderer::<MedicationCard>::with_root_and_props(root.clone(), props.clone()).hydrate();
        Ok(Self { app, props })
    }

    /// Shows another card in the same place: the one with this stamp, with these telephone lines. See [`Lines::parse`].
    ///
    /// # Errors
    /// If the bytes are not that card, or not of this build. The card on the page stays as it was.
    pub fn set_card(&mut self, bytes: &[u8], lines: &str, stamp: &str) -> Result<(), JsError> {
        let card = decode(bytes, lines)?;
        if card.stamp != stamp {
            return Err(Mismatch::Fragment.into());
        }
        self.props.card = card;
        self.update();
        Ok(())
    }

    /// Opens exactly these sections. See [`Open::parse`].
    pub fn set_open(&mut self, open: &str) {
        self.props.view.open = Open::parse(open);
        self.props.view.open_set = self.props.view.open_set.wrapping_add(1);
        self.update();
    }

    /// Sets the level of the card's first heading.
    pub fn set_heading_level(&mut self, level: u8) {
        self.props.view.heading_level = HeadingLevel::new(level);
        self.update();
    }

    /// Shows the bar that stays in view, or removes it.
    pub fn set_bar(&mut self, shown: bool) {
        self.props.view.has_bar = shown;
        self.update();
    }

    /// Sets the clinic's details. See [`Clinic::parse`].
    pub fn set_clinic(&mut self, clinic: &str) {
        self.props.view.clinic = Clinic::parse(clinic);
        self.update();
    }

    /// Goes to a section, statement, side effect or interaction. Opens its section and removes a filter that hides it.
    ///
    /// `selection` filters the side effects: see [`crate::model::Selection::parse`]. If empty, it changes nothing.
    pub fn go(&mut self, id: &str, selection: &str) {
        let visit = self.props.view.goal.as_ref().map_or(0, |last| last.visit.wrapping_add(1));
        self.props.view.goal = Some(Goal { id: id.to_owned(), selection: selection.to_owned(), visit });
        self.update();
    }

    /// Renders the list of sources even if its section is closed, as for print.
    pub fn render_all(&mut self) {
        self.props.view.stage = Stage::Whole;
        self.update();
    }

    /// Removes the card from the page.
    pub fn destroy(self) {
        self.app.destroy();
    }

    fn update(&mut self) {
        self.app.update(self.props.clone());
    }
}

fn decode(bytes: &[u8], lines: &str) -> Result<Rc<Card>, Mismatch> {
    Card::read(bytes, &Lines::parse(lines)).map(Rc::new).map_err(|_| Mismatch::Bytes)
}

/// Files of different builds. The loader keeps the fragment, which works without the WebAssembly.
#[derive(Debug)]
enum Mismatch {
    Bytes,
    Fragment,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bytes => "the .bin file was made by another build than the .wasm file",
            Self::Fragment => "the .html fragment was made by another build than the .bin file",
        })
    }
}

impl std::error::Error for Mismatch {}

fn tell(notify: &Function, event: CardEvent) {
    let (name, id, flag) = match event {
        CardEvent::Ready => ("ready", String::new(), false),
        CardEvent::Toggle { section, open } => ("toggle", section, open),
        CardEvent::Visit { id, keep_focus } => ("visit", id, keep_focus),
    };
    // An exception in a page's listener must not stop the card.
    let _ = notify.call3(&JsValue::NULL, &name.into(), &id.into(), &flag.into());
}
