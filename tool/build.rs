//! Lists the files of `data/` that all medicines share, for `content/bundled.rs`: a language is added by its files alone.

use std::{
    env,
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
};

/// From the folder of this package.
const DATA: &str = "../data";

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join(DATA);
    let mut names = vec!["regions.json".to_owned()];
    for folder in ["languages", "words"] {
        println!("cargo::rerun-if-changed={DATA}/{folder}");
        for entry in fs::read_dir(root.join(folder))? {
            let file = entry?.file_name();
            if Path::new(&file).extension().is_some_and(|ending| ending == "json") {
                names.push(format!("{folder}/{}", file.to_string_lossy()));
            }
        }
    }
    names.sort();
    let mut list = String::from("const DATA: &[(&str, &str)] = &[\n");
    for name in &names {
        // Writing to a String cannot fail.
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", root.join(name));
    }
    list.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("data.rs"), list)
}
