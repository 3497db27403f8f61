//! The folder of a draft.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    coverage,
    draft::{Draft, REPORT},
    facts, words,
};
use crate::content::names::medicine_folder;

impl Draft {
    /// Writes the files into a new folder of the data folder, and returns that folder.
    ///
    /// # Errors
    /// In words for the person who asked: if the folder exists already or cannot be written.
    pub fn write(&self, data: &Path) -> Result<PathBuf, String> {
        let folder = data.join(medicine_folder(&self.id));
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => format!(
                "{} is there already, and nothing in it was changed. Choose another id, or remove that folder first.",
                folder.display()
            ),
            _ => format!("Could not write into {}: {error}", folder.display()),
        };
        if let Some(medicines) = folder.parent() {
            fs::create_dir_all(medicines).map_err(failed)?;
        }
        fs::create_dir(&folder).map_err(failed)?;
        for (name, text) in self.files() {
            fs::write(folder.join(name), text).map_err(failed)?;
        }
        Ok(folder)
    }

    /// The files by name.
    fn files(&self) -> Vec<(&'static str, String)> {
        let mut files = vec![
            ("facts.json", format!("{:#}\n", facts::facts(self))),
            ("en.json", format!("{:#}\n", words::words(self))),
            ("coverage.json", format!("{:#}\n", coverage::coverage(self))),
        ];
        files.extend(self.label.iter().map(|label| (REPORT, label.report.clone())));
        files
    }
}
