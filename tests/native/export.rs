//! What the tool exports for another Yew program.

use std::fs;

use medication_card::model::{Card, Lines};
use medication_card_tool::publish::export;

use super::support::{project, real_cards, real_library};

#[test]
fn every_card_is_exported_under_its_name_and_can_be_read() {
    let out = tempfile::tempdir().expect("a folder");
    let folder = out.path().join("made/by/it");
    let cards = real_cards();
    let count = export(real_library(), cards, &project("."), &folder).expect("files");
    assert_eq!(count, fs::read_dir(&folder).expect("a folder").count());
    for card in cards {
        let name = format!("{}.{}.{}.bin", card.medicine, card.region, card.lang);
        let lines = format!("{}.{}.lines", card.region, card.content_lang());
        let lines = Lines::parse(&fs::read_to_string(folder.join(&lines)).expect(&lines));
        let read = Card::read(&fs::read(folder.join(&name)).expect(&name), &lines).expect(&name);
        assert_eq!(Card { stamp: card.stamp.clone(), ..read }, *card, "{name}");
    }
}

#[test]
fn the_exported_style_sheet_is_for_a_shadow_root() {
    let out = tempfile::tempdir().expect("a folder");
    export(real_library(), &[], &project("."), out.path()).expect("files");
    let sheet = fs::read_to_string(out.path().join("card.css")).expect("a style sheet");
    for part in [":host{", "--mc-ink", ".section-button", "@media print"] {
        assert!(sheet.contains(part), "{part}");
    }
    assert!(!sheet.contains(".medication-card"), "it is the sheet for pages without a shadow root");
}
