//! A card's bytes come from a server: whatever they are, reading them must end in a card or in an error.

#![no_main]

use libfuzzer_sys::fuzz_target;
use medication_card::model::{Card, Lines};

fuzz_target!(|bytes: &[u8]| {
    let _ = Card::read(bytes, &Lines::default());
});
