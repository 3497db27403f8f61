//! A label is a file from elsewhere: whatever is in it, importing it must end in a draft or in an error.

#![no_main]

use libfuzzer_sys::fuzz_target;
use medication_card_tool::authoring::openfda::import;

fuzz_target!(|text: &str| {
    let _ = import(text, None);
});
