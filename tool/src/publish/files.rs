use std::{collections::BTreeMap, fs, io, path::Path};

use super::asset::integrity;

/// Files under names that do not change, and their digests.
pub(super) struct Files<'a> {
    out: &'a Path,
    pub(super) digests: BTreeMap<String, String>,
}

impl<'a> Files<'a> {
    pub(super) const fn new(out: &'a Path) -> Self {
        Self { out, digests: BTreeMap::new() }
    }

    /// Writes a file, and creates the folders on the way to it.
    pub(super) fn write(&mut self, name: impl Into<String>, text: &str) -> io::Result<()> {
        let name = name.into();
        let path = self.out.join(&name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
        self.digests.insert(name, integrity(text.as_bytes()));
        Ok(())
    }
}
