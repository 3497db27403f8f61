//! Everyday questions, as people in a hurry type them: the search of a card answers them first.

use medication_card_tool::authoring::questions;

use super::support::{real_cards, real_library};

#[test]
fn everyday_questions_are_answered_first() {
    let all = &real_library().questions;
    assert!(all.len() >= 2, "{}", all.len());
    for questions in all {
        let card = real_cards().iter().find(|card| {
            (&card.medicine, card.region, card.content_lang())
                == (&questions.medicine, questions.region, &questions.lang)
        });
        let card = card.expect("a card for the questions");
        let (account, is_good) = questions::account(questions, &questions::answer(questions, card));
        assert!(is_good, "{account}");
    }
}
