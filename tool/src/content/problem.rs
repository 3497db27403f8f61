//! What is wrong with `data/`, for the person who wrote it.

use std::{fmt, path::PathBuf};

/// Something in `data/` that has to be mended, for the person who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the data folder.
    pub file: PathBuf,
    /// The line in the file, counted from 1, once it has been looked up.
    pub line: Option<usize>,
    /// Where in the file: a JSON path (`side_effects[3].rates[0]`), or empty for the file as a whole. Until the line has
    /// been looked up, a step may be an id instead (`side_effects.sleepy.rates[0]`).
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl Problem {
    /// A problem at a place in a file.
    pub fn new(
        file: impl Into<PathBuf>,
        place: impl Into<String>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { file: file.into(), line: None, place: place.into(), what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if !self.place.is_empty() {
            write!(f, ": {}", self.place)?;
        }
        write!(f, "\n    {}\n    To mend it: {}", self.what, self.mend)
    }
}
