//! The region of the reader decides which numbers to call, and the region of the content what is said.

use std::collections::BTreeSet;

use medication_card::model::{Card, LineName, Lines, Open, Region, Stage, View};
use medication_card_tool::publish::seal::{bytes, seal, with_lines};

use super::support::{Data, html, real_cards, real_library, region};

/// What is dialled on a card.
fn dialled(html: &str) -> BTreeSet<String> {
    html.split("href=\"tel:").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn numbers(lines: &Lines) -> BTreeSet<String> {
    lines.0.iter().flatten().map(|line| line.phone.dial.clone()).collect()
}

/// Every card in every stage with the lines of every region, and of none.
fn everywhere(check: impl Fn(&Card, Option<Region>, &str, &Lines)) {
    let regions = &real_library().regions;
    for card in real_cards() {
        let sealed = seal(card.clone()).expect("a stamp");
        for reader in regions.regions.keys().copied().map(Some).chain([None]) {
            let lines = reader.map_or_else(Lines::default, |reader| regions.lines(reader, card.content_lang()));
            let filled = with_lines(&sealed, &lines).expect("a card");
            for stage in [Stage::Whole, Stage::Fragment] {
                let view = View { open: Open::All, stage, ..View::default() };
                check(&filled, reader, &html(&filled, view), &lines);
            }
        }
    }
}

#[test]
fn nobody_is_shown_the_number_of_another_region() {
    everywhere(|card, reader, html, lines| {
        let own = numbers(lines);
        assert!(dialled(html).is_subset(&own), "{} for {reader:?}: {:?}", card.stamp, dialled(html));
        if let Some(emergency) = lines.get(LineName::Emergency) {
            assert!(dialled(html).contains(&emergency.phone.dial), "{} for {reader:?}", card.stamp);
        }
    });
}

#[test]
fn where_the_region_is_not_known_general_words_stand_in_the_place_of_every_number() {
    everywhere(|card, reader, html, _| {
        if reader.is_none() {
            assert!(!html.contains("tel:"), "{}", card.stamp);
            let general = &real_library().interface[card.content_lang()].lines.emergency;
            assert!(html.matches(general.as_str()).count() > 3, "{}: {general}", card.stamp);
        }
    });
}

#[test]
fn the_bytes_of_a_card_hold_no_number_of_a_line() {
    for card in real_cards() {
        let written = bytes(&seal(card.clone()).expect("a stamp")).expect("bytes");
        let text = String::from_utf8_lossy(&written);
        for line in real_library().regions.lines(card.region, card.content_lang()).0.iter().flatten() {
            assert!(!text.contains(&line.phone.dial) || line.phone.dial.len() < 4, "{}", line.phone.dial);
        }
    }
}

#[test]
fn the_nearest_region_with_content_is_data() {
    let regions = &real_library().regions;
    let near = |reader: &str, there: &[&str]| {
        regions.nearest(region(reader), |code| there.contains(&code.code())).map(|code| code.to_string())
    };
    assert_eq!(near("ie", &["us", "uk"]).as_deref(), Some("uk"));
    assert_eq!(near("nz", &["us", "uk"]).as_deref(), Some("uk"));
    assert_eq!(near("ca", &["us", "uk"]).as_deref(), Some("us"));
    assert_eq!(near("uk", &["us", "uk"]).as_deref(), Some("uk"));
    assert_eq!(near("jp", &["us", "uk"]).as_deref(), Some("us"), "the default");
    assert_eq!(near("jp", &["uk"]), None);
}

#[test]
fn a_region_without_lines_has_general_words() {
    let data = Data::example().with("regions.json", "\"us\": {\n", "\"us\": {},\n    \"zz\": {\n");
    let html = html(&data.card(), View::default());
    assert!(!html.contains("tel:") && html.contains("your local emergency number"));
    let unknown = Data::example().with("regions.json", "\"us\": {\n", "\"zz\": {\n").problems();
    assert!(unknown.contains("regions.json") && unknown.contains("\"us\""), "{unknown}");
}

#[test]
fn lines_have_a_day_of_the_next_check() {
    let next = format!("\"next_check\": \"{}\"", real_library().regions.review.next_check);
    let problems = Data::example().with("regions.json", &next, "\"next_check\": \"1999-01-01\"").problems();
    assert!(problems.contains("regions.json") && problems.contains("review.next_check"), "{problems}");
}
