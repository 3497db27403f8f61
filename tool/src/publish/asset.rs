use std::{fs, io, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

/// The folder of files whose names change with their content, so that they can be cached for ever.
const FOLDER: &str = "assets";

/// A file that only the loader names: its path and its digest.
#[derive(Clone, Debug)]
pub(super) struct Asset {
    name: String,
    integrity: String,
}

impl Asset {
    /// Writes a file under a name with the beginning of its digest: `assets/<stem>.<11 letters>.<extension>`. The loader
    /// makes the same name from the digest (`assetFile` in `embed/loader/assets.js`).
    pub(super) fn write(out: &Path, stem: &str, extension: &str, bytes: &[u8]) -> io::Result<Self> {
        let integrity = integrity(bytes);
        let letters = beginning(&integrity).replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        let name = format!("{FOLDER}/{stem}.{letters}.{extension}");
        fs::create_dir_all(out.join(FOLDER))?;
        fs::write(out.join(&name), bytes)?;
        Ok(Self { name, integrity })
    }

    /// Its path from the folder of the loader.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Its digest, as in an `integrity` attribute.
    pub(super) fn integrity(&self) -> &str {
        &self.integrity
    }
}

/// The beginning of a digest: 66 bits, enough to tell files apart.
fn beginning(integrity: &str) -> &str {
    integrity.get(7..18).unwrap_or(integrity)
}

/// The digest that a browser compares a file with: `sha384-…`, as in an `integrity` attribute.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
