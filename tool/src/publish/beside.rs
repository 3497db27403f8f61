//! Cards that are added to a deployment that was made earlier or by someone else. Its loader finds them by their names, and
//! its WebAssembly reads them if it was built from the same code.

use std::{
    collections::BTreeMap,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use super::{INTEGRITY, LOADER, card::publish_cards, files::Files, index::write_indexes, style};
use crate::content::library::Library;
use medication_card::{
    BUILD,
    model::{Card, Id},
};

/// A folder with a loader, as far as its files describe it.
struct Deployment {
    /// The build that its loader and its WebAssembly belong to.
    build: String,
    /// The files of its build that keep their names, with their digests.
    files: BTreeMap<String, String>,
}

/// Why cards cannot be added to a deployment. Nothing has been written.
#[derive(Debug)]
pub enum BesideError {
    /// The deployment was built from other code: its WebAssembly would refuse the cards.
    OtherBuild {
        /// The deployment.
        folder: PathBuf,
        /// Its build.
        build: String,
    },
    /// The deployment has its own cards of this medicine.
    MedicineTaken {
        /// The deployment.
        folder: PathBuf,
        /// The medicine.
        medicine: Id,
    },
    /// The folder has a loader that does not tell its build, or no list of its files.
    UnknownBuild(PathBuf),
    /// A file could not be read or written.
    Io(io::Error),
}

impl From<io::Error> for BesideError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for BesideError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherBuild { folder, build } => write!(
                f,
                "The files in {} were built from other code (build {build}) than this tool (build {BUILD}). Cards of this tool \
                 would stay text there: no search, no choices, no list of sources. Use the version of the tool that made \
                 them, or first deploy a new dist/ that this version made. Nothing was written.",
                folder.display(),
            ),
            Self::MedicineTaken { folder, medicine } => write!(
                f,
                "The files in {} have cards about \"{medicine}\" of their own, which yours would replace. \
                 Give your medicine another id, or leave it out of your folder. Nothing was written.",
                folder.display()
            ),
            Self::UnknownBuild(folder) => write!(
                f,
                "{} has a {LOADER}, but it does not tell which build it is of, or there is no {INTEGRITY} beside it. Give \
                 the whole folder as it is on the server. Nothing was written.",
                folder.display()
            ),
            Self::Io(error) => write!(f, "Could not build: {error}"),
        }
    }
}

impl std::error::Error for BesideError {}

impl Deployment {
    /// Reads a folder; `None` if there is no loader in it.
    fn open(folder: &Path) -> io::Result<Option<Self>> {
        let loader = match fs::read_to_string(folder.join(LOADER)) {
            Ok(loader) => loader,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let build = loader.split_once("build:").map(|(_, rest)| rest.chars().skip(1).take(BUILD.len()).collect());
        let files = match fs::read_to_string(folder.join(INTEGRITY)) {
            Ok(list) => serde_json::from_str(&list).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        Ok(Some(Self { build: build.unwrap_or_default(), files }))
    }

    /// Whether its own build has cards of a medicine.
    fn has(&self, medicine: &Id) -> bool {
        self.files.contains_key(&format!("cards/{medicine}/index.json"))
    }
}

/// Writes cards, their pages, their bytes and the indexes of their medicines into `out`, and nothing else.
///
/// Returns the names of the cards, and whether there was a deployment in `folder` to compare them with.
///
/// # Errors
/// When the deployment would refuse the cards, or a file cannot be read or written.
pub fn publish_beside(
    library: &Library,
    cards: &[Card],
    folder: &Path,
    out: &Path,
) -> Result<(Vec<String>, bool), BesideError> {
    let deployment = Deployment::open(folder)?;
    if let Some(deployment) = &deployment {
        if deployment.build.is_empty() || deployment.files.is_empty() {
            return Err(BesideError::UnknownBuild(folder.to_owned()));
        }
        if deployment.build != BUILD {
            return Err(BesideError::OtherBuild { folder: folder.to_owned(), build: deployment.build.clone() });
        }
        if let Some(card) = cards.iter().find(|card| deployment.has(&card.medicine)) {
            return Err(BesideError::MedicineTaken { folder: folder.to_owned(), medicine: card.medicine.clone() });
        }
    }
    let published = publish_cards(library, cards.par_iter().cloned(), &style::bundled_style()?, out)?;
    write_indexes(library, published.iter().map(|card| &card.entry), &mut Files::new(out))?;
    Ok((published.into_iter().map(|card| card.name).collect(), deployment.is_some()))
}
