//! Writes the cards in made-up and in other languages beside the built `dist/`, for the browser tests:
//! `cargo run -p medication-card-tool --example pseudo -- <folder>`.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

#[path = "mod.rs"]
mod pseudo;

use std::{env, path::Path};

use medication_card_tool::publish::beside::publish_beside;

fn main() {
    let into = env::args().nth(1).expect("the folder to write into");
    let (library, card) = pseudo::pseudo_card();
    for (library, cards) in [(library, vec![card]), pseudo::other_languages()] {
        publish_beside(&library, &cards, &pseudo::project("dist"), Path::new(&into))
            .unwrap_or_else(|error| panic!("{error}"));
    }
}
