//! Native tests, by behaviour: what the content must hold, what is reported of broken content, what a card looks like,
//! what the tool makes of nothing, of a label and beside a deployment.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod beside;
mod card;
mod committed;
mod content;
mod draft;
mod export;
mod languages;
mod medicines;
mod only;
mod openfda;
mod phones;
#[path = "../pseudo/mod.rs"]
mod pseudo;
mod questions;
mod reading;
mod regions;
mod search;
mod selection;
mod styles;
mod support;
mod tokens;
mod validation;
