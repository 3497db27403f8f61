//! The browser side reads what the tool wrote: the very same card, or none.

use medication_card::{
    model::{Card, NotACard},
    tools::prerender::{bytes, seal},
};
use proptest::prelude::*;

use super::support::{Data, real_cards};

#[test]
fn a_card_is_read_as_it_was_written() {
    for card in real_cards().into_iter().chain([Data::example().card()]) {
        let card = seal(card).expect("a stamp");
        assert_eq!(Card::read(&bytes(&card).expect("bytes")), Ok(card));
    }
}

#[test]
fn a_card_that_is_cut_short_or_goes_on_is_refused() {
    let whole = bytes(&Data::example().card()).expect("bytes");
    for end in 0..whole.len() {
        assert_eq!(Card::read(&whole[..end]), Err(NotACard), "{end} of {} bytes", whole.len());
    }
    assert_eq!(Card::read(&[whole.as_slice(), &[0]].concat()), Err(NotACard));
}

thread_local! {
    static EXAMPLE: Vec<u8> = bytes(&Data::example().card()).expect("bytes");
}

proptest! {
    #[test]
    fn anything_can_be_read_without_a_panic(place in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let mut changed = EXAMPLE.with(Clone::clone);
        let place = place.index(changed.len());
        changed[place] = byte;
        let _ = Card::read(&changed);
    }
}
