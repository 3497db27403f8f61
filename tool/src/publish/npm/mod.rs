//! The package for npm, `dist/npm/`: what a server gets, as `files/`, and beside it what a bundler, an editor and a
//! compiler want to know. It is made from `embed/npm/`, and its lists from where they are kept.

mod codes;
mod manifest;

use std::{fs, io, path::Path};

use crate::publish::tokens::tokens;
use manifest::Manifest;

/// The folder of the package. Not for a server: its files are there once already.
const FOLDER: &str = "npm";

/// Files of the package that are as they are written, in the folder that holds them.
const KEPT: [(&str, &[&str]); 2] = [
    ("embed/npm", &["README.md", "index.d.ts", "index.js", "react.d.ts", "types.js", "vue.d.ts"]),
    ("", &["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"]),
];

/// Writes the package into `out`, where `served` already are: the names of all files that a server gets.
///
/// # Errors
/// When a file cannot be read or written, or has no place for what the build writes into it.
pub(super) fn publish(project: &Path, out: &Path, served: &[String]) -> io::Result<()> {
    let (source, package) = (project.join("embed/npm"), out.join(FOLDER));
    for name in served {
        let copy = package.join("files").join(name);
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(out.join(name), copy)?;
    }
    for (folder, names) in KEPT {
        for name in names {
            fs::copy(project.join(folder).join(name), package.join(name))?;
        }
    }

    let tokens = tokens(&fs::read_to_string(project.join("styles/tokens.css"))?)?;
    let manifest = Manifest::read(&fs::read_to_string(source.join("custom-elements.json"))?, &tokens)?;
    fs::write(package.join("custom-elements.json"), manifest.json()?)?;

    let failures = fs::read_to_string(project.join("embed/loader/failures.js"))?;
    let codes = codes::codes(&failures)?;
    let types = fill(
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

    let about = fill(
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

/// The text with what belongs in its places.
fn fill(name: &str, mut text: String, places: &[(&str, String)]) -> io::Result<String> {
    for (place, value) in places {
        if !text.contains(place) {
            return Err(io::Error::other(format!("{name} has no place for {place}")));
        }
        text = text.replacen(place, value, 1);
    }
    Ok(text)
}
