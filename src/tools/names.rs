use crate::model::{Id, Lang, Region};

/// The file name of a card without its ending: `baclofen.us.en`. The loader makes the same name.
pub(super) fn card_name(medicine: &Id, region: Region, lang: &Lang) -> String {
    format!("{medicine}.{region}.{lang}")
}
