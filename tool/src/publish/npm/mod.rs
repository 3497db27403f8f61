//! The package for npm, `dist/npm/`: the files for a server, in `files/`, and the metadata and types for bundlers, editors
//! and compilers. It is made from `embed/npm/`; its lists are filled from the places that define them.

mod codes;
mod manifest;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::publish::tokens::tokens;
use manifest::Manifest;

/// The folder of the package. A server does not need it.
const FOLDER: &str = "npm";

/// Files that are copied into the package as they are, by their folder.
const COPIED: [(&str, &[&str]); 2] = [
    ("embed/npm", &["README.md", "index.d.ts", "index.js", "react.d.ts", "types.js", "vue.d.ts"]),
    ("", &["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"]),
];

/// Writes the package into `out`. `served` are the names of all files for a server, which are there already.
///
/// # Errors
/// When a file cannot be read or written, or lacks a placeholder.
pub(super) fn publish<'a>(project: &Path, out: &Path, served: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let (source, package) = (project.join("embed/npm"), out.join(FOLDER));
    for name in served {
        link(out, name)?;
    }
    for (folder, names) in COPIED {
        for name in names {
            fs::copy(project.join(folder).join(name), package.join(name))?;
        }
    }

    let tokens = tokens(&fs::read_to_string(project.join("styles/tokens.css"))?)?;
    let manifest = Manifest::read(&fs::read_to_string(source.join("custom-elements.json"))?, &tokens)?;
    fs::write(package.join("custom-elements.json"), manifest.json()?)?;

    let failures = fs::read_to_string(project.join("embed/loader/lazy/messages.js"))?;
    let codes = codes::codes(&failures)?;
    let types = replace_all(
        "embed/npm/element.d.ts",
        fs::read_to_string(source.join("element.d.ts"))?,
        &[
            ("// %ATTRIBUTES%", manifest.attributes()?),
            ("// %MEMBERS%", manifest.members()?),
            ("// %EVENTS%", manifest.events()?),
            ("\"%CODES%\"", format!("\"{}\"", codes.join("\"\n  | \""))),
        ],
    )?;
    fs::write(package.join("element.d.ts"), types)?;

    let about = replace_all(
        "embed/npm/package.json",
        fs::read_to_string(source.join("package.json"))?,
        &[
            ("%VERSION%", env!("CARGO_PKG_VERSION").to_owned()),
            ("%DESCRIPTION%", env!("CARGO_PKG_DESCRIPTION").to_owned()),
            ("%LICENSE%", env!("CARGO_PKG_LICENSE").to_owned()),
        ],
    )?;
    fs::write(package.join("package.json"), about)
}

/// Replaces files for a server in the package in `out`, and takes those out that are not served any more.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn replace<'a>(out: &Path, removed: &[String], served: impl Iterator<Item = &'a str>) -> io::Result<()> {
    for name in removed {
        fs::remove_file(in_package(out, name))?;
    }
    for name in served {
        let copy = in_package(out, name);
        if copy.exists() {
            fs::remove_file(copy)?;
        }
        link(out, name)?;
    }
    Ok(())
}

fn in_package(out: &Path, name: &str) -> PathBuf {
    out.join(FOLDER).join("files").join(name)
}

/// Makes a hard link in the package to a file for a server, because a copy would take up disk space twice.
fn link(out: &Path, name: &str) -> io::Result<()> {
    let (file, copy) = (out.join(name), in_package(out, name));
    if let Some(folder) = copy.parent() {
        fs::create_dir_all(folder)?;
    }
    // Not every file system has second names.
    fs::hard_link(&file, &copy).or_else(|_| fs::copy(&file, &copy).map(drop))
}

/// Replaces each placeholder of a file by its value.
fn replace_all(name: &str, mut text: String, values: &[(&str, String)]) -> io::Result<String> {
    for (placeholder, value) in values {
        if !text.contains(placeholder) {
            return Err(io::Error::other(format!("{name} has no place for {placeholder}")));
        }
        text = text.replacen(placeholder, value, 1);
    }
    Ok(text)
}
