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
