use std::{
    fs, io,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

/// The folder of files whose names change with what is in them, so that they can be cached for ever.
pub(super) const FOLDER: &str = "assets";

/// A file that only the loader names: where it lies and what has to be in it.
#[derive(Clone, Debug)]
pub(super) struct Room {
    name: String,
    integrity: String,
}

impl Room {
    /// Writes a file under a name that ends in the beginning of its digest: `rooms/<stem>.<11 letters>.<extension>`. The
    /// loader makes the same name from its integrity (`room` in `embed/loader/files.js`).
    pub(super) fn write(out: &Path, stem: &str, extension: &str, bytes: &[u8]) -> io::Result<Self> {
        let integrity = integrity(bytes);
        let letters = beginning(&integrity).replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        let name = format!("{FOLDER}/{stem}.{letters}.{extension}");
        let path: PathBuf = out.join(&name);
        fs::create_dir_all(out.join(FOLDER))?;
        fs::write(path, bytes)?;
        Ok(Self { name, integrity })
    }

    /// Where it lies, seen from the door.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What has to be in it.
    pub(super) fn integrity(&self) -> &str {
        &self.integrity
    }
}

/// The beginning of a digest: 66 bits of it, which are enough to know the rest by.
pub(super) fn beginning(integrity: &str) -> &str {
    integrity.get(7..18).unwrap_or(integrity)
}

/// What a browser compares a file with: `sha384-…`, as in an `integrity` attribute.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
