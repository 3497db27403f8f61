//! Cards that are put beside a deployment which somebody else made, or made earlier: the loader there finds them by
//! their names, and its WebAssembly reads them if it is of the same code.

use std::{
    collections::BTreeSet,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use super::{DOOR, asset::beginning, publish_card, style, write_into};
use crate::content::library::Library;
use medication_card::{
    BUILD,
    model::{Card, Id, Region},
};

/// A folder with a loader in it: what is told of it by its files.
struct Deployment {
    /// The loader, which names its own cards.
    door: String,
    /// Which code drew those that it names.
    builds: BTreeSet<String>,
}

/// Why cards are not put beside a deployment. Told to the person who asked for it; nothing has been written.
#[derive(Debug)]
pub enum BesideError {
    /// The deployment is of other code: its WebAssembly would not take the cards.
    OtherBuild {
        /// The deployment.
        folder: PathBuf,
        /// What it was made by.
        builds: BTreeSet<String>,
    },
    /// The deployment has cards of this medicine itself.
    Taken {
        /// The deployment.
        folder: PathBuf,
        /// The medicine.
        medicine: Id,
    },
    /// The loader is there, but not one of the cards that it names.
    Untold(PathBuf),
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
                "The files in {} were made by other code (build {}) than this tool (build {BUILD}). Cards of this tool \
                 would stay text there: no search, no choices, no list of sources. Use the tool of the version that made \
                 them, or first put a new dist/ there that this version made. Nothing was written.",
                folder.display(),
                builds.iter().map(String::as_str).collect::<Vec<_>>().join(", "),
            ),
            Self::Taken { folder, medicine } => write!(
                f,
                "The files in {} have cards about \"{medicine}\" of their own, and the loader there would refuse yours. \
                 Give your medicine another id, or leave it out of your folder. Nothing was written.",
                folder.display()
            ),
            Self::Untold(folder) => write!(
                f,
                "{} has a {DOOR}, but none of the cards that it names, so nobody can tell which code made it. Give the \
                 whole folder as it lies on the server. Nothing was written.",
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
        let door = match fs::read_to_string(folder.join(DOOR)) {
            Ok(door) => door,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut builds = BTreeSet::new();
        let cards = match fs::read_dir(folder.join("cards")) {
            Ok(cards) => cards.collect::<io::Result<Vec<_>>>()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let is_card = |path: &PathBuf| path.is_file() && path.extension().is_some_and(|ending| ending == "html");
        for card in cards.iter().map(fs::DirEntry::path).filter(is_card) {
            let text = fs::read_to_string(card)?;
            // Only those of the loader: others may have been put beside it by anybody.
            let own = attribute(&text, "data-integrity").is_some_and(|digest| door.contains(beginning(digest)));
            let build = attribute(&text, "data-stamp").and_then(|stamp| stamp.split('.').next());
            builds.extend(build.filter(|_| own).map(str::to_owned));
        }
        Ok(Some(Self { door, builds }))
    }

    /// Whether the loader names cards of a medicine.
    fn names(&self, medicine: &Id) -> bool {
        let names = |region: &Region| {
            ["\"", "'", "`"].iter().any(|quote| self.door.contains(&format!("{quote}{medicine}.{region}.")))
        };
        Region::ALL.iter().any(names)
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
/// When the deployment would not take the cards, or a file cannot be read or written.
pub fn publish_beside(
    library: &Library,
    cards: &[Card],
    folder: &Path,
    out: &Path,
) -> Result<(Vec<String>, bool), BesideError> {
    let deployment = Deployment::open(folder)?;
    if let Some(deployment) = &deployment {
        if deployment.builds.is_empty() {
            return Err(BesideError::Untold(folder.to_owned()));
        }
        if deployment.builds.iter().any(|build| build != BUILD) {
            return Err(BesideError::OtherBuild { folder: folder.to_owned(), builds: deployment.builds.clone() });
        }
        if let Some(card) = cards.iter().find(|card| deployment.names(&card.medicine)) {
            return Err(BesideError::Taken { folder: folder.to_owned(), medicine: card.medicine.clone() });
        }
    }
    let style = style::brought()?;
    let mut write = |name: String, text: String| write_into(out, &name, &text);
    let mut names = Vec::new();
    for card in cards {
        names.push(publish_card(library, card, &style, out, &mut write)?.1);
    }
    Ok((names, deployment.is_some()))
}
