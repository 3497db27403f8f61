//! Telephone numbers as people write them. The loader has to dial the same: `tests/browser/unit/clinic.test.mjs`.

use medication_card::model::Phone;
use serde::Deserialize;

use super::support::project;

#[derive(Deserialize)]
struct Case {
    label: String,
    dial: String,
}

#[test]
fn a_number_is_dialled_however_it_is_written() {
    let cases = std::fs::read_to_string(project("tests/phone-numbers.json")).expect("the cases");
    let cases: Vec<Case> = serde_json::from_str(&cases).expect("cases");
    assert!(cases.len() > 50);
    for Case { label, dial } in cases {
        let phone = Phone::parse(&label);
        assert_eq!(phone.as_ref().map_or("", |phone| phone.dial.as_str()), dial, "{label}");
        assert_eq!(phone.map_or(label.clone(), |phone| phone.label), label, "it is shown as it is written");
    }
}
