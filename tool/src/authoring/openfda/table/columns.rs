//! Which column of a table has the numbers of those who took the medicine.

use super::{
    super::{names::MedicineNames, words::words},
    wording::not_understood,
};

/// Whole words of a column about people who did not take the medicine: "controlled-release" is not one of them.
const CONTROLS: [&str; 6] = ["placebo", "vehicle", "control", "controls", "comparator", "sham"];

/// The one column that has the medicine's name, if every other column is a control.
///
/// # Errors
/// Why there is no such column.
pub(super) fn of_the_medicine(headings: &[String], names: &MedicineNames) -> Result<usize, String> {
    let mut found = None;
    for (at, heading) in headings.iter().enumerate().skip(1) {
        let words = words(heading);
        let is_control = words.iter().any(|word| CONTROLS.contains(&word.as_str()));
        match (names.is_in(&words), is_control) {
            (false, true) => {}
            (true, true) => return Err(format!("its column \"{heading}\" names both the medicine and a control")),
            (false, false) => {
                return Err(format!(
                    "its column \"{heading}\" is neither of this medicine by its name nor of a control"
                ));
            }
            (true, false) if found.is_some() => {
                return Err("it has several columns of this medicine, and a card has one rate".to_owned());
            }
            (true, false) => match not_understood(heading, names) {
                Some(word) => {
                    return Err(format!(
                        "its column \"{heading}\" says \"{word}\", so its numbers may not count everyone who took it"
                    ));
                }
                None => found = Some(at),
            },
        }
    }
    found.ok_or_else(|| "it has no column of this medicine".to_owned())
}
