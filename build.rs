//! Sets `MEDICATION_CARD_BUILD` for the crate: a fingerprint of everything that decides what HTML a card is rendered
//! to.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let mut files = vec![PathBuf::from("Cargo.lock")];
    println!("cargo::rerun-if-changed=Cargo.lock");
    for folder in ["src/model", "src/components"] {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    files.sort();

    let mut hash = Fnv::default();
    for file in &files {
        // In a crate that depends on this one, Cargo.lock is elsewhere.
        if let Ok(bytes) = fs::read(file) {
            hash.add(&bytes);
        }
    }
    // `cfg(debug_assertions)` does not change the HTML, so both profiles share a fingerprint.
    hash.add(env::var("CARGO_PKG_VERSION").unwrap_or_default().as_bytes());
    println!("cargo::rustc-env=MEDICATION_CARD_BUILD={:016x}", hash.0);
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// FNV-1a, 64 bits. A build script should not need a dependency to tell two builds apart.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
