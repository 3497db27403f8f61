//! The HTML of a card, prerendered from the example medicine.

use medication_card_tool::publish::seal::seal;

use super::support::{Data, html};
use medication_card::{
    components::prerender::Prerendered,
    model::{HeadingLevel, Open, Stage, View},
};

const WORDS: &str = "medicines/examplin/en.json";

#[test]
fn the_example_card_closed() {
    insta::assert_snapshot!(html(&Data::example().card(), View::default()));
}

#[test]
fn a_section_that_is_to_be_open_is_rendered_open() {
    let open = Open::parse("uses");
    let html = html(&Data::example().card(), View { open, ..View::default() });
    assert!(html.contains(r#"<div class="panel" id="uses-panel">"#), "{html}");
    assert!(html.contains(r#"id="side-effects-panel" hidden="until-found""#), "{html}");
    assert!(html.contains("Show all sections"), "{html}");
}

#[test]
fn with_every_section_open_the_button_offers_to_hide_them() {
    let html = html(&Data::example().card(), View { open: Open::All, ..View::default() });
    assert!(!html.contains("until-found"), "{html}");
    assert!(html.contains(">Hide all sections<"), "{html}");
}

#[test]
fn headings_follow_the_level_of_the_page_and_stop_at_six() {
    let card = Data::example().card();
    let levels = |level, tag| -> Vec<String> {
        html(&card, View { heading_level: HeadingLevel::new(level), ..View::default() })
            .lines()
            .filter(|line| line.starts_with(tag))
            .map(|line| line.split("aria-level=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("").into())
            .collect()
    };
    assert!(levels(2, "<h").iter().all(String::is_empty), "at level 2 the elements have this level already");
    assert_eq!(levels(4, "<h2"), ["4"]);
    assert!(levels(4, "<h3").iter().all(|level| level == "5"));
    assert!(levels(5, "<h4").iter().all(|level| level == "6"), "HTML has six levels");
}

#[test]
fn hostile_words_stay_text() {
    // The tool refuses such words. If they get in some other way, the card still shows them as text.
    let mut card = Data::example().card();
    card.identity.name = "<img src=x onerror=alert(1)>".to_owned();
    card.review.status = "</article><script>alert(2)</script>".to_owned();
    card.stamp = "\"><script>alert(3)</script>".to_owned();
    let html = html(&card, View::default());
    assert!(!html.contains("<img") && !html.contains("<script"), "{html}");
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"), "{html}");
}

#[test]
fn the_pieces_of_a_fragment_add_up_to_the_whole() {
    let card = Data::example().card();
    let fragment = Prerendered::new(&card, View { stage: Stage::Fragment, ..View::default() });
    let pieces = fragment.pieces();
    let (mut lines, inner) = (pieces.lines(), |line: &str| {
        line.strip_prefix("<div>")
            .and_then(|line| line.strip_suffix("</div>"))
            .expect("an element on a line")
            .to_owned()
    });
    let first = inner(lines.next().expect("the card"));
    let mut whole = String::new();
    let mut rest = first.as_str();
    for panel in lines {
        let (before, after) = rest.split_once(r#" hidden="until-found"></div>"#).expect("an empty panel");
        whole.extend([before, r#" hidden="until-found">"#, &inner(panel), "</div>"]);
        rest = after;
    }
    assert!(!rest.contains("until-found"), "a panel is empty");
    whole.push_str(rest);
    assert_eq!(format!("<div>{whole}</div>\n"), fragment.whole());
    assert!(first.contains("get-help-now") && first.contains("do-not-stop"), "what must not be hidden comes first");
}

#[test]
fn the_stamp_changes_with_the_words() {
    let stamp = |data: Data| seal(data.card()).expect("a stamp").stamp;
    let before = stamp(Data::example());
    assert_eq!(before, stamp(Data::example()), "the same content has the same stamp");
    assert_ne!(before, stamp(Data::example().with(WORDS, "with water", "with milk")));
    assert_eq!(before.split('.').next(), Some(medication_card::BUILD));
}
