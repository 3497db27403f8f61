//! Reads `data/` into documents.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use serde::de::DeserializeOwned;

use super::{
    document::{Facts, Interface, Regions, Words},
    problem::Problem,
};
use crate::model::{Id, Lang};

/// All of `data/`, as it is written.
#[derive(Clone, Debug)]
pub struct Library {
    /// Whom to call.
    pub regions: Regions,
    /// Words of the interface, by language.
    pub interface: BTreeMap<Lang, Interface>,
    /// The medicines, by id.
    pub medicines: BTreeMap<Id, Medicine>,
}

/// One folder of `data/medicines/`.
#[derive(Clone, Debug)]
pub struct Medicine {
    /// `facts.json`.
    pub facts: Facts,
    /// The other files, by language.
    pub words: BTreeMap<Lang, Words>,
}

impl Library {
    /// Reads a data folder.
    ///
    /// # Errors
    /// Every file that is missing or cannot be read, not only the first.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader { folder, problems: Vec::new() };
        let regions = reader.document(Path::new("regions.json"));

        let mut interface = BTreeMap::new();
        for file in reader.list(Path::new("words")) {
            if let Some(document) = reader.document::<Interface>(&file) {
                interface.insert(document.lang.clone(), document);
            }
        }
        let mut medicines = BTreeMap::new();
        for medicine_folder in reader.list(Path::new("medicines")) {
            if let Some(medicine) = reader.medicine(&medicine_folder) {
                medicines.insert(medicine.facts.id.clone(), medicine);
            }
        }
        match (regions, reader.problems) {
            (Some(regions), problems) if problems.is_empty() => Ok(Self { regions, interface, medicines }),
            (_, problems) => Err(problems),
        }
    }
}

/// Reads files and remembers what was wrong with them.
struct Reader<'a> {
    folder: &'a Path,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// The entries of a folder in order of name, hidden ones left out.
    fn list(&mut self, path: &Path) -> Vec<PathBuf> {
        let entries = match fs::read_dir(self.folder.join(path)) {
            Ok(entries) => entries,
            Err(error) => {
                self.problems.push(Problem::new(path, "", format!("cannot be opened: {error}"), "create this folder"));
                return Vec::new();
            }
        };
        let mut names: Vec<_> = entries
            .filter_map(|entry| Some(entry.ok()?.file_name()))
            .filter(|name| !name.to_string_lossy().starts_with('.'))
            .map(|name| path.join(name))
            .collect();
        names.sort();
        names
    }

    fn medicine(&mut self, folder: &Path) -> Option<Medicine> {
        let facts_file = folder.join("facts.json");
        let facts: Option<Facts> = self.document(&facts_file);
        let mut words = BTreeMap::new();
        for file in self.list(folder) {
            if file != facts_file
                && let Some(document) = self.document::<Words>(&file)
            {
                self.check_name(&file, document.lang.as_str(), "lang");
                words.insert(document.lang.clone(), document);
            }
        }
        let facts = facts?;
        if folder.file_name() != Some(OsStr::new(facts.id.as_str())) {
            let what = format!("is \"{}\", but the folder is {}", facts.id, folder.display());
            self.problems.push(Problem::new(facts_file, "id", what, "give both the same name"));
        }
        Some(Medicine { facts, words })
    }

    fn check_name(&mut self, file: &Path, inside: &str, key: &str) {
        if file.file_stem() != Some(OsStr::new(inside)) {
            let what = format!("is \"{inside}\", which is not the name of the file");
            self.problems.push(Problem::new(file, key, what, "give both the same name"));
        }
    }

    fn document<T: DeserializeOwned>(&mut self, file: &Path) -> Option<T> {
        let text = match fs::read_to_string(self.folder.join(file)) {
            Ok(text) => text,
            Err(error) => {
                self.problems.push(Problem::new(file, "", format!("cannot be read: {error}"), "create this file"));
                return None;
            }
        };
        match parse(&text) {
            Ok(document) => Some(document),
            Err((place, what)) => {
                let mend = "the line and column point at it; data/README.md shows how this file is written";
                self.problems.push(Problem::new(file, place, what, mend));
                None
            }
        }
    }
}

/// The document in a text, or where and why there is none.
fn parse<T: DeserializeOwned>(text: &str) -> Result<T, (String, String)> {
    let mut json = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut json)
        .map_err(|error| (error.path().to_string(), error.inner().to_string()))
        .and_then(|document| json.end().map(|()| document).map_err(|error| (String::new(), error.to_string())))
}
