use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;

thread_local! {
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `listener` with the message of a panic, before everything stops.
///
/// After one panic no card on the page responds any more, and the wrong medicine may be left on screen. The loader
/// then puts every card back to its fragment.
#[wasm_bindgen]
pub fn on_panic(listener: Function) {
    LISTENER.set(Some(listener));
    yew::set_custom_panic_hook(Box::new(|info| {
        // Taken, so that a panic inside the listener cannot call it again.
        if let Some(listener) = LISTENER.take() {
            let _ = listener.call1(&JsValue::NULL, &info.to_string().into());
        }
    }));
}
