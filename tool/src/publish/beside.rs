//! Cards that are added to a deployment that was made earlier or by someone else. Its loader finds them by their names, and
//! its WebAssembly reads them if it was built from the same code.

use std::{
    collections::BTreeSet,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use super::{LOADER, asset::beginning, card::publish_cards, style};
use crate::content::library::Library;
use medication_card::{
    BUILD,
    model::{Card, Id, Region},
};

/// A folder with a loader, as far as its files describe it.
struct Deployment {
    /// The loader, which lists the cards of its own build.
    loader: String,
    /// The builds that rendered these cards.
    builds: BTreeSet<String>,
}

/// Why cards cannot be added to a deployment. Nothing has been written.
#[derive(Debug)]
pub enum BesideError {
    /// The deployment was built from other code: its WebAssembly would refuse the cards.
    OtherBuild {
        /// The deployment.
        folder: PathBuf,
        /// The builds of its cards.
        builds: BTreeSet<String>,
    },
    /// The deployment has its own cards of this medicine.
    MedicineTaken {
        /// The deployment.
        folder: PathBuf,
        /// The medicine.
        medicine: Id,
    },
    /// The folder has a loader but none of the cards that it lists.
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
            Self::OtherBuild { folder, builds } => write!(
                f,
                "The files in {} were built from other code (build {}) than this tool (build {BUILD}). Cards of this tool \
                 would stay text there: no search, no choices, no list of sources. Use the version of the tool that made \
                 them, or first deploy a new dist/ that this version made. Nothing was written.",
                folder.display(),
                builds.iter().map(String::as_str).collect::<Vec<_>>().join(", "),
            ),
            Self::MedicineTaken { folder, medicine } => write!(
                f,
                "The files in {} have cards about \"{medicine}\" of their own, and the loader there would refuse yours. \
                 Give your medicine another id, or leave it out of your folder. Nothing was written.",
                folder.display()
            ),
            Self::UnknownBuild(folder) => write!(
                f,
                "{} has a {LOADER}, but none of the cards that it lists, so nobody can tell which code made it. Give the \
                 whole folder as it is on the server. Nothing was written.",
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
        let mut builds = BTreeSet::new();
        let files = match fs::read_dir(folder.join("cards")) {
            Ok(files) => files.collect::<io::Result<Vec<_>>>()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let is_fragment = |path: &PathBuf| path.is_file() && path.extension().is_some_and(|ending| ending == "html");
        for path in files.iter().map(fs::DirEntry::path).filter(is_fragment) {
            let fragment = fs::read_to_string(path)?;
            // Only those that the loader lists: other people may have added more.
            let listed =
                attribute(&fragment, "data-integrity").is_some_and(|digest| loader.contains(beginning(digest)));
            let build = attribute(&fragment, "data-stamp").and_then(|stamp| stamp.split('.').next());
            builds.extend(build.filter(|_| listed).map(str::to_owned));
        }
        Ok(Some(Self { loader, builds }))
    }

    /// Whether the loader lists cards of a medicine.
    fn lists(&self, medicine: &Id) -> bool {
        let lists = |region: &Region| {
            ["\"", "'", "`"].iter().any(|quote| self.loader.contains(&format!("{quote}{medicine}.{region}.")))
        };
        Region::ALL.iter().any(lists)
    }
}

/// The first value of an attribute, as the tool writes it.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Writes cards, their pages and their bytes into `out`, and nothing else.
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
        if deployment.builds.is_empty() {
            return Err(BesideError::UnknownBuild(folder.to_owned()));
        }
        if deployment.builds.iter().any(|build| build != BUILD) {
            return Err(BesideError::OtherBuild { folder: folder.to_owned(), builds: deployment.builds.clone() });
        }
        if let Some(card) = cards.iter().find(|card| deployment.lists(&card.medicine)) {
            return Err(BesideError::MedicineTaken { folder: folder.to_owned(), medicine: card.medicine.clone() });
        }
    }
    let published = publish_cards(library, cards, &style::bundled_style()?, out)?;
    Ok((published.into_iter().map(|card| card.name).collect(), deployment.is_some()))
}
