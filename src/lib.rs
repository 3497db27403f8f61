//! A trustworthy medicine information card for any web page.
//!
//! - [`model`]: what a card is made of. No DOM, no files.
//! - [`card`]: the Yew components that draw it.
//! - `element` (feature `element`): what `embed/medication-card.js` calls in the browser.
//! - `tools` (feature `tools`): reads and checks `data/`, composes cards, writes `dist/`.
//!
//! Why it is built this way, and what each decision costs: `DESIGN.md`.

pub mod components;
#[cfg(feature = "element")]
pub mod element;
pub mod model;

/// Names the code that draws cards: a fingerprint of the sources of `model` and `card` and of `Cargo.lock`.
///
/// A fragment drawn by other code cannot be taken over, because Yew panics where tags or texts differ. So fragments
/// and bytes carry this, and the browser side compares it with its own before it touches anything.
pub const BUILD: &str = env!("MEDICATION_CARD_BUILD");

/// A small allocator: 2 kB less to download than the one of the standard library.
#[cfg(all(feature = "element", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
