//! What any language needs: that every word on a card comes from the files of words, and can be another.

use super::{
    pseudo::{pseudo, pseudo_card},
    support::{html, texts},
};
use medication_card::model::{Open, View};

#[test]
fn every_word_on_a_card_can_be_translated() {
    let (_, card) = pseudo_card();
    let html = html(&card, View { open: Open::All, ..View::default() });
    let latin = |text: &str| text.chars().any(|letter| letter.is_ascii_alphabetic());
    let texts = texts(&html);
    assert!(texts.len() > 1000, "the card says only {} things", texts.len());
    for said in texts.iter().filter(|said| said.lang == "he") {
        // Names and doses are the same in every language, and are kept apart from its words.
        assert!(said.isolated || !latin(&said.text), "{:?} is not among the words", said.text);
    }
    for attribute in ["aria-label", "placeholder", "data-general", "data-all", "title", "alt"] {
        let begin = format!(" {attribute}=\"");
        for value in html.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(!latin(value), "{attribute}={value:?} is not among the words");
        }
    }
}

#[test]
fn a_made_up_word_is_mirrored_and_longer_and_keeps_what_is_filled_in() {
    assert_eq!(pseudo("Call {emergency} now, 5 in 100"), "צאללל {emergency} נוץץ, 5 ינ 100");
}
