use std::path::PathBuf;

use medication_card::model::{Id, Lang, Region};

/// The file name of a card without its ending: `baclofen.us.en`. The loader makes the same name.
pub(crate) fn card_name(medicine: &Id, region: Region, lang: &Lang) -> String {
    format!("{medicine}.{region}.{lang}")
}

/// The folder of a medicine, from the data folder.
pub(crate) fn medicine_folder(medicine: &Id) -> PathBuf {
    PathBuf::from("medicines").join(medicine.as_str())
}

/// What is the same in every language of a medicine, from the data folder.
pub(crate) fn facts_file(medicine: &Id) -> PathBuf {
    medicine_folder(medicine).join("facts.json")
}

/// The words of a medicine in one language, from the data folder.
pub(crate) fn words_file(medicine: &Id, lang: &Lang) -> PathBuf {
    medicine_folder(medicine).join(format!("{lang}.json"))
}

/// What the cards of a medicine have to talk about, from the data folder.
pub(crate) fn coverage_file(medicine: &Id) -> PathBuf {
    medicine_folder(medicine).join("coverage.json")
}

/// The names most like another, at most five, the nearest first.
pub(super) fn nearest<'a>(name: &str, names: &'a [String]) -> Vec<&'a str> {
    let is_near = |other: &str| 2 * strsim::damerau_levenshtein(name, other) <= name.chars().count();
    let mut near: Vec<&str> = names.iter().map(String::as_str).filter(|other| is_near(other)).collect();
    near.sort_by_key(|other| strsim::damerau_levenshtein(name, other));
    near.truncate(5);
    near
}
