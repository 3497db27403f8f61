//! Files that are compiled into the tool, so that a data folder elsewhere needs nothing but its medicines.
//!
//! A file of the data folder replaces the bundled one of the same name.

// `DATA`: files of `data/` that are the same for every medicine, by their name from the data folder. See `tool/build.rs`.
include!(concat!(env!("OUT_DIR"), "/data.rs"));

/// Sheets of `styles/`, by their name.
const STYLES: [(&str, &str); 5] = [
    ("tokens.css", include_str!("../../../styles/tokens.css")),
    ("looks.css", include_str!("../../../styles/looks.css")),
    ("card.css", include_str!("../../../styles/card.css")),
    ("declarative.css", include_str!("../../../styles/declarative.css")),
    ("print.css", include_str!("../../../styles/print.css")),
];

/// A file of the project's own data, if it has one of this name.
pub(crate) fn data(name: &str) -> Option<&'static str> {
    find(DATA, name)
}

/// The names of those in a folder.
pub(crate) fn data_in(folder: &str) -> impl Iterator<Item = &'static str> {
    DATA.iter().map(|(name, _)| *name).filter(move |name| name.split_once('/').is_some_and(|(of, _)| of == folder))
}

/// A sheet of the card's style.
pub(crate) fn style(name: &str) -> Option<&'static str> {
    find(&STYLES, name)
}

fn find(files: &'static [(&str, &str)], name: &str) -> Option<&'static str> {
    files.iter().find(|(file, _)| *file == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use std::{fs, io};

    use super::*;

    #[test]
    fn every_file_that_all_medicines_share_is_bundled() -> io::Result<()> {
        for folder in ["words", "languages"] {
            let mut count = 0;
            for entry in fs::read_dir(format!("../data/{folder}"))? {
                let name = format!("{folder}/{}", entry?.file_name().to_string_lossy());
                assert!(data(&name).is_some(), "{name} is not in DATA");
                count += 1;
            }
            assert_eq!(data_in(folder).count(), count);
        }
        assert!(data("regions.json").is_some() && data("medicines/baclofen/facts.json").is_none());
        Ok(())
    }
}
