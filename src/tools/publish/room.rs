use std::{
    fs, io,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha384};

/// The folder of files whose names change with what is in them, so that they can be cached for ever.
pub(super) const FOLDER: &str = "rooms";

/// A file that only the loader names: where it lies and what has to be in it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Room(String, String);

impl Room {
    /// Writes a file under a name that ends in a digest of it: `rooms/<stem>.<digest>.<extension>`.
    pub(super) fn write(out: &Path, stem: &str, extension: &str, bytes: &[u8]) -> io::Result<Self> {
        let short: String = Sha384::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{FOLDER}/{stem}.{short}.{extension}");
        let path: PathBuf = out.join(&name);
        fs::create_dir_all(out.join(FOLDER))?;
        fs::write(path, bytes)?;
        Ok(Self(name, integrity(bytes)))
    }

    /// Where it lies, seen from the door.
    pub(super) fn file(&self) -> &str {
        &self.0
    }

    /// Attributes that say which file holds the bytes of a card, for loaders whose manifest does not.
    pub(super) fn attributes(&self) -> String {
        format!("data-bytes=\"{}\" data-integrity=\"{}\"", self.0, self.1)
    }
}

/// What a browser compares a file with: `sha384-…`, as in an `integrity` attribute.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
