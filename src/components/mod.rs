//! What a visitor sees: Yew components, one a file, named after what they show. They draw a [`crate::model::Card`]
//! and hold only what the visitor chooses while reading.
//!
//! The same components draw the static fragment on the server and take its nodes over in the browser, so what they
//! draw may depend on nothing but their properties.

mod cites;
mod context;
mod emergency;
mod footer;
mod groups;
mod header;
mod heading;
mod icon;
mod interactions;
mod key_facts;
mod legend;
mod marks;
mod medication_card;
mod part;
mod people;
#[cfg(feature = "ssr")]
pub mod prerender;
mod print;
mod quote;
mod search;
mod section;
mod side_effect;
mod side_effects;
mod sources;
mod state;
mod statements;
mod stopping;
mod text;
mod traits;

pub use medication_card::{CardEvent, MedicationCard, Props};
