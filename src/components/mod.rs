//! What a reader sees, one part per file, named after what it shows. Only `MedicationCard` and `Part` are Yew components;
//! the others are functions that return `Html`. They render a [`crate::model::Card`]
//! and hold only what the reader selects.
//!
//! The same components render the fragment in the tool and hydrate it in the browser, so their output may depend on
//! their properties only.

mod alerts;
mod answer;
mod bar;
mod changing;
mod cites;
mod context;
mod emergency;
mod focus;
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
mod particulars;
mod people;
#[cfg(feature = "ssr")]
pub mod prerender;
mod print;
mod quote;
mod row_order;
mod search;
mod section;
mod side_effect;
mod side_effects;
mod sources;
mod state;
mod statements;
mod text;
mod tiles;
mod traits;

pub use medication_card::{CardEvent, MedicationCard, Props};
