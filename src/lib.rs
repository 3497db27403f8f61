//! A trustworthy medicine information card for any web page.
//!
//! - [`model`]: the types of a finished card. No DOM, no files.
//! - [`components`]: the Yew components that render it, and prerendering (feature `ssr`).
//! - `element` (feature `element`): the WebAssembly API that the loader calls. The custom element is in `embed/`.
//!
//! The tool in `tool/` composes cards from `data/` and publishes them. `DESIGN.md` gives the reasons for the design and
//! what each decision costs.

pub mod components;
#[cfg(feature = "element")]
pub mod element;
pub mod model;

/// Identifies the code that renders cards: a fingerprint of the sources of `model` and `components` and of `Cargo.lock`.
///
/// Yew panics if it hydrates a fragment whose tags or texts differ from what it renders. Fragments and bytes therefore
/// carry this value, and the browser compares it with its own before it hydrates anything.
pub const BUILD: &str = env!("MEDICATION_CARD_BUILD");

/// A small allocator: 2 kB less to download than that of the standard library.
#[cfg(all(feature = "element", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
