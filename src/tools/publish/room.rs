use std::{
    fs, io,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha384};

/// The folder of files whose names change with what is in them, so that they can be cached for ever.
pub(super) const FOLDER: &str = "rooms";

/// A file that only the loader names: where it lies and what has to be in it.
#[derive(Clone, Debug)]
pub(super) struct Room {
    name: String,
    integrity: String,
}

/// As the loader's manifest has it, which makes the name from it: digests do not compress.
impl Serialize for Room {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.integrity.serialize(serializer)
    }
}

impl Room {
    /// Writes a file under a name that ends in a part of its digest: `rooms/<stem>.<11 letters>.<extension>`. The loader
    /// makes the same name from its integrity (`room` in `embed/loader/files.js`).
    pub(super) fn write(out: &Path, stem: &str, extension: &str, bytes: &[u8]) -> io::Result<Self> {
        let integrity = integrity(bytes);
        let digest = integrity.trim_start_matches("sha384-").chars();
        let short: String = digest.take(11).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let name = format!("{FOLDER}/{stem}.{short}.{extension}");
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

/// What a browser compares a file with: `sha384-…`, as in an `integrity` attribute.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
