use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use super::{asset::Asset, script::minify};

/// The compiled card.
pub(super) struct Engine {
    /// The JavaScript side of the WebAssembly.
    pub(super) glue: Asset,
    /// The WebAssembly.
    pub(super) wasm: Asset,
}

impl Engine {
    /// Makes the files that Trunk compiled into `out` smaller, and publishes them as assets.
    ///
    /// # Errors
    /// When they are not there, or cannot be read or written.
    pub(super) fn publish(out: &Path) -> io::Result<Self> {
        let (glue_file, wasm_file) = (find(out, ".js")?, find(out, "_bg.wasm")?);
        let (glue, wasm) = without_hashes(&fs::read_to_string(&glue_file)?, fs::read(&wasm_file)?);
        let published = Self {
            glue: Asset::write(out, "card", "js", minify("the glue of the WebAssembly", &glue)?.as_bytes())?,
            wasm: Asset::write(out, "card", "wasm", &wasm)?,
        };
        fs::remove_file(glue_file)?;
        fs::remove_file(wasm_file)?;
        Ok(published)
    }
}

/// The one file in `out` that Trunk made from the crate, whatever its hash.
fn find(out: &Path, ending: &str) -> io::Result<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(out)?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            (name.starts_with("medication-card-") && name.ends_with(ending)).then(|| entry.path())
        })
        .collect();
    match (found.pop(), found.is_empty()) {
        (Some(name), true) => Ok(name),
        _ => Err(io::Error::other(format!(
            "{} should hold exactly one compiled file that ends in {ending}: run this through trunk",
            out.display()
        ))),
    }
}

/// The length of the hash that wasm-bindgen appends to the name of an import.
const HASH: usize = 16;

/// The same two files with counters instead of hashes in the names that they share. Hashes do not compress: together they
/// are 2 kB that every visitor would download. Names keep their length, so no offset in the WebAssembly changes.
fn without_hashes(glue: &str, mut wasm: Vec<u8>) -> (String, Vec<u8>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut renamed = glue.to_owned();
    let words = glue.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    for name in words.filter(|word| word.starts_with("__wbg_")).collect::<BTreeSet<_>>() {
        let Some((stem, hash)) = name.split_at_checked(name.len().saturating_sub(HASH)) else { continue };
        if hash.len() < HASH || !stem.ends_with('_') || !hash.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            continue;
        }
        let count = counts.entry(stem).or_default();
        let new = format!("{stem}{count:0HASH$x}");
        *count += 1;
        renamed = renamed.replace(name, &new);
        replace(&mut wasm, name.as_bytes(), new.as_bytes());
    }
    (renamed, wasm)
}

/// Overwrites every `old` with `new`, which has the same length.
fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let mut start = 0;
    while let Some(window) = bytes.get_mut(start..start + old.len()) {
        if window == old {
            window.copy_from_slice(new);
            start += old.len();
        } else {
            start += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_names_are_the_same_in_both_files_and_stay_unique() {
        let glue = "x.__wbg_a_0123456789abcdef();x.__wbg_a_fedcba9876543210();x.__wbg_plain();";
        let wasm = b"\x01__wbg_a_0123456789abcdef\x02__wbg_a_fedcba9876543210\x03__wbg_plain".to_vec();
        let (glue, wasm) = without_hashes(glue, wasm);
        assert_eq!(glue, "x.__wbg_a_0000000000000000();x.__wbg_a_0000000000000001();x.__wbg_plain();");
        assert_eq!(wasm, b"\x01__wbg_a_0000000000000000\x02__wbg_a_0000000000000001\x03__wbg_plain");
    }
}
