//! What must be true of every real card, whatever its words. Breaking one of these can harm a reader.

use std::collections::BTreeSet;

use super::support::{Data, Said, baclofen, html, real_cards, real_library, texts};
use medication_card::model::{Band, Body, Card, Lang, Open, Region, Text, Tier, View};
use medication_card_tool::checks::{RESERVED, is_reserved};

#[test]
fn every_statement_and_side_effect_has_a_source_that_the_card_lists() {
    for card in real_cards() {
        let listed = 1..=u16::try_from(card.sources().len()).expect("few sources");
        for statement in card.statements() {
            assert!(!statement.content.sources.is_empty(), "{}", statement.id);
            assert!(statement.content.sources.iter().all(|number| listed.contains(number)), "{}", statement.id);
        }
        for effect in card.side_effects() {
            assert!(!effect.sources.is_empty(), "{}", effect.id);
            assert!(effect.sources.iter().all(|number| listed.contains(number)), "{}", effect.id);
        }
    }
}

#[test]
fn every_card_about_baclofen_says_as_much_as_a_patient_may_ask() {
    for card in real_cards().iter().filter(|card| card.medicine.as_str() == "baclofen") {
        let questions = card.sections.iter().find(|section| section.id.as_str() == "questions").expect("questions");
        assert!(card.side_effects().len() >= 55, "{}", card.side_effects().len());
        assert!(card.interactions().len() >= 18, "{}", card.interactions().len());
        assert!(questions.groups.len() >= 20, "{}", questions.groups.len());
        for tier in Tier::ALL {
            assert!(card.side_effects().iter().any(|effect| effect.tier == tier), "{tier:?}");
        }
    }
}

#[test]
fn no_card_names_a_price() {
    for card in real_cards() {
        let html = html(card, View::default());
        assert!(!html.contains(['$', '€', '£', '¥']), "{} {}", card.medicine, card.region);
    }
}

#[test]
fn side_effects_stand_in_the_order_of_urgency() {
    for card in real_cards() {
        assert!(card.side_effects().is_sorted_by_key(|effect| effect.tier), "{}", card.medicine);
    }
}

#[test]
fn every_emergency_tells_the_reader_to_call_the_number_of_the_region() {
    for card in real_cards() {
        let number = card.emergency.call.phone().expect("a number");
        for effect in card.side_effects().iter().filter(|effect| effect.tier == Tier::Emergency) {
            let calls = effect.action.calls().any(|call| call.line.as_ref().is_some_and(|line| line.phone == *number));
            assert!(calls, "{}: {}", effect.id, effect.action.plain());
        }
    }
}

#[test]
fn an_unknown_rate_says_so_and_never_looks_like_a_small_one() {
    for card in real_cards() {
        for effect in card.side_effects() {
            let rate_text = effect.rate_text.plain();
            let has_digit = rate_text.contains(char::is_numeric);
            assert_eq!(effect.band != Band::Unknown, has_digit, "{}: {rate_text}", effect.id);
            for word in ["rare", "raro", "frecuente"] {
                assert!(!rate_text.to_lowercase().contains(word), "{}: {rate_text}", effect.id);
            }
        }
    }
}

#[test]
fn an_alert_is_on_the_cards_of_its_regions_only() {
    let ids = |card: &Card| card.alerts.iter().map(|alert| alert.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&Data::example().card()), ["do-not-stop", "blood-tests"]);
}

#[test]
fn what_to_do_comes_first_and_the_signs_of_an_emergency_before_all_that_is_for_reading() {
    for card in real_cards().iter().chain([&Data::example().card()]) {
        let html = html(card, View::default());
        let order = [
            "id=\"name\"",
            "class=\"call-button\"",
            "data-go=\"get-help-now\"",
            "type=\"search\"",
            "class=\"tiles\"",
            "id=\"get-help-now\"",
            "class=\"key-facts\"",
            "class=\"section\"",
        ];
        let places: Vec<_> = order.iter().map(|part| html.find(part).unwrap_or_else(|| panic!("no {part}"))).collect();
        assert!(places.is_sorted(), "{order:?} at {places:?} on the card about {}", card.medicine);
        for sign in &card.emergency.signs {
            let at = html.find(&format!("id=\"{}\"", sign.id)).expect("a sign");
            assert!(places[5] < at && at < places[6], "{} has left its block", sign.id);
        }
    }
}

#[test]
fn every_tile_leads_to_a_place_on_its_card() {
    for card in real_cards().iter().chain([&Data::example().card()]) {
        let html = html(card, View::default());
        assert!(!card.tiles.is_empty() && card.tiles.len() <= 6, "{}", card.medicine);
        for tile in &card.tiles {
            assert!(html.contains(&format!(" id=\"{}\"", tile.id)), "{} leads nowhere", tile.label);
        }
    }
}

#[test]
fn emergencies_and_alerts_come_before_every_section_and_are_in_none() {
    for card in real_cards().iter().chain([&Data::example().card()]) {
        let html = html(card, View::default());
        let first_section = html.find("class=\"section\"").expect("a section");
        let closed = html.find("until-found").expect("a closed panel");
        let alerts = card.alerts.iter().map(|alert| format!("data-tier=\"{}\" id=\"{}\"", alert.tier.name(), alert.id));
        for block in alerts.chain(["id=\"get-help-now\"".to_owned()]) {
            let at = html.find(&block).unwrap_or_else(|| panic!("{block} is missing"));
            assert!(at < first_section && at < closed, "{block} has moved into the sections");
        }
        for statement in card
            .emergency
            .signs
            .iter()
            .chain(&card.emergency.also)
            .chain(card.alerts.iter().flat_map(|alert| &alert.statements))
        {
            let words = statement.content.text.plain();
            let words = words.split(['\'', '&', '(']).next().expect("words").trim();
            assert!(
                words.is_empty() || html.contains(words) || statement.content.text.0.len() > 1,
                "{words:?} is not on the card"
            );
        }
    }
}

#[test]
fn who_must_not_take_it_is_said_where_it_cannot_be_closed() {
    for card in real_cards().iter().filter(|card| card.medicine.as_str() == "baclofen") {
        let section =
            card.sections.iter().find(|section| section.id.as_str() == "who-should-not").expect("the section");
        let never = section.groups.iter().find(|group| group.id.as_str() == "who-never").expect("the group");
        let wanted: &[&str] = match (card.content_lang().as_str(), card.region.code()) {
            ("en", "uk") => &["allergic", "ulcer"],
            ("en", _) => &["allergic"],
            ("es", "us") => &["alergia"],
            (lang, region) => panic!("the words of {lang} for {region} are not known here"),
        };
        assert_eq!(never.statements.len(), wanted.len(), "a new reason has to be in the summary too");
        for word in wanted {
            assert!(never.statements.iter().any(|statement| statement.content.text.plain().contains(word)), "{word}");
            assert!(section.summary.contains(word), "{}: {}", card.region, section.summary);
        }
        let html = html(card, View::default());
        let summary = html.find(&section.summary).expect("the summary");
        let panel = html.find("id=\"who-should-not-panel\"").expect("the panel");
        assert!(summary < panel, "the summary is inside the panel");
    }
}

#[test]
fn every_card_says_that_no_clinician_has_signed_it_off() {
    for card in real_cards() {
        assert!(!card.review.status.is_empty());
        assert!(html(card, View::default()).contains(&format!("<p class=\"badge\">{}</p>", card.review.status)));
    }
}

#[test]
fn a_card_in_another_language_says_all_that_the_english_one_says() {
    let is_translated = |card: &&Card| card.content.is_none() && card.lang.as_str() != "en";
    let translated: Vec<_> = real_cards().iter().filter(is_translated).collect();
    assert!(!translated.is_empty());
    for card in translated {
        let is_english =
            |other: &&Card| (&other.medicine, other.region, other.lang.as_str()) == (&card.medicine, card.region, "en");
        if let Some(english) = real_cards().iter().find(is_english) {
            says_the_same(card, english);
        }
    }
}

fn says_the_same(card: &Card, english: &Card) {
    let lang = &card.lang;
    let ids = |card: &Card| card.statements().map(|statement| statement.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(card), ids(english));
    let effects =
        |card: &Card| -> Vec<_> { card.side_effects().iter().map(|effect| (effect.tier, effect.id.clone())).collect() };
    assert_eq!(effects(card), effects(english));
    assert_eq!(card.interactions().len(), english.interactions().len());
    for (one, other) in card.statements().zip(english.statements()) {
        assert_ne!(one.content.text.plain(), other.content.text.plain(), "{} is not in {lang}", one.id);
        assert_eq!(one.content.sources, other.content.sources, "{}", one.id);
        assert_eq!(phones(&one.content.text), phones(&other.content.text), "{} gives other numbers to call", one.id);
    }
    for (one, other) in card.side_effects().iter().zip(english.side_effects()) {
        assert_ne!(one.action.plain(), other.action.plain(), "{} is not in {lang}", one.id);
        assert_eq!(phones(&one.action), phones(&other.action), "{}", one.id);
        assert_eq!(one.step_up.as_ref().map(phones), other.step_up.as_ref().map(phones), "{}", one.id);
        assert_eq!((one.band, &one.people), (other.band, &other.people), "{}", one.id);
    }
    for (one, other) in card.interactions().iter().zip(english.interactions()) {
        assert_eq!((&one.id, one.level), (&other.id, other.level));
        assert_eq!(phones(&one.action), phones(&other.action), "{}", one.id);
    }
}

/// The numbers to call in a text, in the order of their digits: another language may name them in another order.
fn phones(text: &Text) -> BTreeSet<String> {
    text.calls().filter_map(|call| Some(call.line.as_ref()?.phone.dial.clone())).collect()
}

#[test]
fn a_language_is_offered_only_where_all_of_it_is_there() {
    let library = real_library();
    let mut expected = Vec::new();
    for (id, medicine) in &library.medicines {
        for &region in &medicine.facts.regions {
            let has_words = |lang: &Lang| medicine.words.get(lang).is_some_and(|words| words.is_for(region));
            for (lang, interface) in &library.interface {
                let borrowed = interface.content.as_ref().filter(|content| content.regions.contains(&region));
                let is_offered = if medicine.words.contains_key(lang) {
                    has_words(lang)
                } else {
                    borrowed.is_some_and(|content| has_words(&content.lang))
                };
                expected.extend(is_offered.then_some((id, region, lang)));
            }
        }
    }
    let mut cards: Vec<_> = real_cards().iter().map(|card| (&card.medicine, card.region, &card.lang)).collect();
    cards.sort();
    expected.sort();
    assert_eq!(cards, expected);
    for (id, medicine) in &library.medicines {
        for &region in &medicine.facts.regions {
            assert!(cards.iter().any(|card| (card.0, card.1) == (id, region)), "{id} has no card for {region}");
        }
        for lang in medicine.words.keys() {
            assert!(cards.iter().any(|card| (card.0, card.2) == (id, lang)), "{id} has no card in {lang}");
        }
    }
}

/// An id that content shares with an element of the card itself would take its links and labels.
#[test]
fn every_id_on_a_card_is_of_its_content_or_reserved() {
    let mut own = BTreeSet::new();
    for card in real_cards().iter().chain([&Data::example().card()]) {
        let groups = card.sections.iter().flat_map(|section| &section.groups);
        // The section about the medicine itself is the card's own.
        let sections = card.sections.iter().filter(|section| !matches!(section.body, Body::Medicine(_)));
        let content: BTreeSet<&str> = (sections.map(|section| &section.id))
            .chain(groups.map(|group| &group.id))
            .chain(card.alerts.iter().map(|alert| &alert.id))
            .chain(card.statements().map(|statement| &statement.id))
            .chain(card.side_effects().iter().map(|effect| &effect.id))
            .chain(card.interactions().iter().map(|entry| &entry.id))
            .map(|id| id.as_str())
            .collect();
        let html = html(card, View { open: Open::All, ..View::default() });
        for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert_ne!(content.contains(id), is_reserved(id), "{id} on the card about {}", card.medicine);
            own.extend(RESERVED.into_iter().filter(|reserved| *reserved == id));
        }
    }
    // "all" is a value of the attribute `open`, where ids of sections stand too.
    own.insert("all");
    assert_eq!(own, BTreeSet::from(RESERVED), "an id is reserved that no card has");
}

#[test]
fn every_text_of_a_card_in_two_languages_is_marked_as_what_it_is() {
    let card = baclofen(Region::US, "ar");
    let html = html(card, View { open: Open::All, ..View::default() });
    assert!(html.contains("lang=\"ar\"") && html.contains("dir=\"rtl\""));
    let arabic = |text: &str| text.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
    let latin = |text: &str| text.chars().any(|letter| letter.is_ascii_alphabetic());
    let mut seen = BTreeSet::new();
    for Said { lang, text, .. } in texts(&html) {
        // Names are the same in every language.
        let names = ["baclofen", "Enter"].iter().fold(text.clone(), |text, name| text.replace(name, ""));
        match lang.as_str() {
            "ar" => assert!(!latin(&names), "{text:?} is said to be Arabic"),
            "en" => assert!(!arabic(&text), "{text:?} is said to be English"),
            other => panic!("{text:?} is in {other:?}"),
        }
        seen.insert(lang);
    }
    assert_eq!(seen.len(), 2);
    let english = baclofen(Region::US, "en");
    assert!(card.statements().eq(english.statements()), "what is said of the medicine is what the English card says");
}

#[test]
fn the_spanish_card_says_that_neither_the_content_nor_the_spanish_is_signed_off() {
    let status = &baclofen(Region::US, "es").review.status;
    for word in ["Borrador", "ningún profesional de salud", "contenido", "español"] {
        assert!(status.contains(word), "{word} is not in {status:?}");
    }
}

#[test]
fn the_lines_of_a_region_are_called_in_the_language_of_the_card() {
    let html = html(baclofen(Region::US, "es"), View::default());
    for name in ["Poison Help", "Lifeline", "FDA MedWatch"] {
        assert!(!html.contains(&format!("({name}")), "{name} is in English");
    }
    assert!(html.contains("(línea de ayuda por envenenamiento)"), "{html}");
}

#[test]
fn no_placeholder_is_left_on_a_card() {
    for card in real_cards() {
        let html = html(card, View::default());
        assert!(!html.contains('{') && !html.replace("{shown}", "").contains('}'), "{}", card.medicine);
    }
}

#[test]
fn every_phone_number_can_be_dialled() {
    for card in real_cards() {
        let html = html(card, View::default());
        let numbers: Vec<_> = html.split("href=\"tel:").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(numbers.contains(&card.emergency.call.phone().expect("a number").dial.as_str()));
        for number in numbers {
            let digits = number.strip_prefix('+').unwrap_or(number);
            assert!(!digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()), "{number}");
        }
    }
}
