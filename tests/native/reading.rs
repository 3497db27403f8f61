//! The browser side reads the card that the tool wrote, or refuses the bytes.

use medication_card::{
    BUILD,
    model::{Card, Lines, NotACard},
};
use medication_card_tool::publish::seal::{bytes, seal};
use proptest::prelude::*;

use super::support::{Data, real_cards, real_library};

#[test]
fn a_card_is_read_as_it_was_written() {
    let example = Data::example();
    let examples = example.cards().expect("cards");
    for (library, cards) in [(real_library(), real_cards()), (&example.documents(), &examples)] {
        for card in cards {
            let card = seal(card.clone()).expect("a stamp");
            let lines = library.regions.lines(card.region, card.content_lang());
            assert_eq!(Card::read(&bytes(&card).expect("bytes"), &lines), Ok(card));
        }
    }
}

#[test]
fn a_card_of_another_build_is_refused() {
    let card = seal(Data::example().card()).expect("a stamp");
    for stamp in [card.stamp.replacen(BUILD, "0123456789abcdef", 1), card.stamp.replacen(BUILD, "", 1), String::new()] {
        let other = Card { stamp, ..card.clone() };
        assert_eq!(Card::read(&bytes(&other).expect("bytes"), &Lines::default()), Err(NotACard), "{}", other.stamp);
    }
}

#[test]
fn a_card_that_is_cut_short_or_goes_on_is_refused() {
    let whole = bytes(&seal(Data::example().card()).expect("a stamp")).expect("bytes");
    assert!(Card::read(&whole, &Lines::default()).is_ok());
    for end in 0..whole.len() {
        assert_eq!(Card::read(&whole[..end], &Lines::default()), Err(NotACard), "{end} of {} bytes", whole.len());
    }
    assert_eq!(Card::read(&[whole.as_slice(), &[0]].concat(), &Lines::default()), Err(NotACard));
}

thread_local! {
    static EXAMPLE: Vec<u8> = bytes(&seal(Data::example().card()).expect("a stamp")).expect("bytes");
}

proptest! {
    #[test]
    fn anything_can_be_read_without_a_panic(place in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let mut changed = EXAMPLE.with(Clone::clone);
        let place = place.index(changed.len());
        changed[place] = byte;
        let _ = Card::read(&changed, &Lines::default());
    }
}
