//! Reads `data/` into documents.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use super::{
    bundled,
    document::{Borrowed, Coverage, Facts, Interface, LanguageRules, Questions, Regions, Words},
    file::File,
    lines::{located, text},
    names::{medicine_folder, nearest},
    problem::Problem,
    schema::Document,
};
use medication_card::model::{Id, Lang, Region};

/// All of `data/`, as it is written.
#[derive(Clone, Debug)]
pub struct Library {
    /// Whom to call.
    pub regions: Regions,
    /// Words of the interface, by language.
    pub interface: BTreeMap<Lang, Interface>,
    /// What words are checked against, by language.
    pub language_rules: BTreeMap<Lang, LanguageRules>,
    /// The medicines, by id.
    pub medicines: BTreeMap<Id, Medicine>,
    /// Everyday questions, which the search of a card has to answer.
    pub questions: Vec<Questions>,
    /// What is wrong with the files, but did not keep them from being read.
    pub(crate) problems: Vec<Problem>,
    /// Where the files are, to look up the lines of problems.
    folder: PathBuf,
}

/// One folder of `data/medicines/`.
#[derive(Clone, Debug)]
pub struct Medicine {
    /// `facts.json`.
    pub facts: Facts,
    /// `coverage.json`.
    pub coverage: Coverage,
    /// The other files, by language.
    pub words: BTreeMap<Lang, Words>,
}

impl Library {
    /// Reads a data folder. Where it lacks a file that all medicines share, the bundled one is read.
    ///
    /// # Errors
    /// Everything that is wrong with the files, if one of them is missing or cannot be read.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        Self::read_those(folder, None)
    }

    /// Reads one medicine, and what all medicines share.
    ///
    /// # Errors
    /// As for [`Self::read`], and when there is no such medicine.
    pub fn read_only(folder: &Path, medicine: &Id) -> Result<Self, Vec<Problem>> {
        Self::read_those(folder, Some(medicine))
    }

    fn read_those(folder: &Path, only: Option<&Id>) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(folder);
        let regions = reader.document(Path::new("regions.json"));
        let interface = reader.by_language("words", |words: &Interface| &words.lang);
        let language_rules = reader.by_language("languages", |rules: &LanguageRules| &rules.lang);
        let questions = reader.questions();
        let mut folders = reader.medicines();
        if let Some(medicine) = only.filter(|_| reader.complete) {
            folders = reader.one_of(&folders, medicine);
        }
        let parts = folders.par_iter().map(|medicine_folder| {
            let mut part = Reader::new(folder);
            (part.medicine(medicine_folder), part)
        });
        let mut medicines = BTreeMap::new();
        for (medicine, part) in parts.collect::<Vec<_>>() {
            reader.problems.extend(part.problems);
            reader.complete &= part.complete;
            medicines.extend(medicine.map(|medicine| (medicine.facts.id.clone(), medicine)));
        }
        let Reader { problems, complete, .. } = reader;
        match regions {
            Some(regions) if complete => Ok(Self {
                regions,
                interface,
                language_rules,
                medicines,
                questions,
                problems,
                folder: folder.to_owned(),
            }),
            _ => Err(located(folder, problems)),
        }
    }

    /// What the words of a medicine are checked against: its own name, its brands and the names like them are names too.
    #[must_use]
    pub fn rules(&self, medicine: &Medicine, lang: &Lang) -> Option<LanguageRules> {
        let mut rules = self.language_rules.get(lang)?.clone();
        let identity = &medicine.facts.identity;
        let brands = identity.brands.iter().map(|brand| &brand.name);
        let others = identity.look_alikes.iter().map(|other| &other.name);
        let name = medicine.words.get(lang).map(|words| &words.identity.name);
        rules
            .names
            .extend(brands.chain(others).chain(name).flat_map(|name| name.split_whitespace()).map(str::to_owned));
        Some(rules)
    }

    /// The languages in which a medicine's card is offered for a region: those that have words for it, and those of the
    /// interface that borrow such words while they have none.
    pub(crate) fn languages<'a>(&'a self, medicine: &'a Medicine, region: Region) -> impl Iterator<Item = &'a Lang> {
        let own = move |lang: &Lang| medicine.words.get(lang).is_some_and(|words| words.is_for(region));
        let borrows = move |interface: &&Interface| {
            let lends = |content: &Borrowed| content.regions.contains(&region) && own(&content.lang);
            !medicine.words.contains_key(&interface.lang) && interface.content.as_ref().is_some_and(lends)
        };
        let borrowing = self.interface.values().filter(borrows).map(|interface| &interface.lang);
        medicine.words.keys().filter(move |lang| own(lang)).chain(borrowing)
    }

    /// The problems in order, each once, with their lines and with their places as paths of JSON.
    pub(crate) fn located(&self, problems: Vec<Problem>) -> Vec<Problem> {
        located(&self.folder, problems)
    }
}

/// Reads files and remembers what was wrong with them.
struct Reader<'a> {
    folder: &'a Path,
    problems: Vec<Problem>,
    /// Whether every document that there should be is there.
    complete: bool,
}

impl<'a> Reader<'a> {
    const fn new(folder: &'a Path) -> Self {
        Self { folder, problems: Vec::new(), complete: true }
    }

    /// The entries of a folder in order of name, hidden ones left out.
    fn list(&mut self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let entries = fs::read_dir(self.folder.join(path))?;
        let mut names: Vec<_> = entries
            .filter_map(|entry| Some(entry.ok()?.file_name()))
            .filter(|name| !name.to_string_lossy().starts_with('.'))
            .map(|name| path.join(name))
            .collect();
        names.sort();
        Ok(names)
    }

    /// The folders of medicines. Without any there is nothing to do.
    fn medicines(&mut self) -> Vec<PathBuf> {
        let path = Path::new("medicines");
        match self.list(path) {
            Ok(medicines) => medicines,
            Err(error) => {
                let mend =
                    "give the folder that holds medicines/ with --data, or make a first medicine in it with `new`";
                self.problems.push(Problem::new(path, "", format!("cannot be opened: {error}"), mend));
                self.complete = false;
                Vec::new()
            }
        }
    }

    /// The folder of one medicine. Without it, the names most like its own are part of the problem.
    fn one_of(&mut self, folders: &[PathBuf], medicine: &Id) -> Vec<PathBuf> {
        let wanted = medicine_folder(medicine);
        if folders.contains(&wanted) {
            return vec![wanted];
        }
        let names: Vec<String> =
            folders.iter().filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned())).collect();
        let near = nearest(medicine.as_str(), &names);
        let mend = if near.is_empty() {
            "name a folder of medicines/, or make this one with `new`".to_owned()
        } else {
            format!("did you mean {}?", near.join(", "))
        };
        let what = format!("there is no medicine \"{medicine}\" among the {} there are", names.len());
        self.problems.push(Problem::new("medicines", "", what, mend));
        self.complete = false;
        Vec::new()
    }

    /// The documents of a folder in which each file is named after its language, and the bundled ones for other
    /// languages.
    fn by_language<T: Document>(&mut self, folder: &str, lang: impl Fn(&T) -> &Lang) -> BTreeMap<Lang, T> {
        let mut documents = BTreeMap::new();
        let mut files: BTreeSet<PathBuf> = bundled::data_in(folder).map(PathBuf::from).collect();
        match self.list(Path::new(folder)) {
            Ok(there) => files.extend(there),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                let mend = "let this account read it, or take it away";
                self.problems.push(Problem::new(folder, "", format!("cannot be opened: {error}"), mend));
                self.complete = false;
            }
        }
        for file in files {
            if let Some(document) = self.document::<T>(&file) {
                self.check_name(&file, "lang", lang(&document).as_str());
                documents.insert(lang(&document).clone(), document);
            }
        }
        documents
    }

    /// The everyday questions, of which there may be none.
    fn questions(&mut self) -> Vec<Questions> {
        let mut all = Vec::new();
        for file in self.list(Path::new("questions")).unwrap_or_default() {
            if let Some(questions) = self.document::<Questions>(&file) {
                let Questions { medicine, region, lang, .. } = &questions;
                self.check_name(&file, "lang", &format!("{medicine}.{region}.{lang}"));
                all.push(questions);
            }
        }
        all
    }

    fn medicine(&mut self, folder: &Path) -> Option<Medicine> {
        let (facts_file, coverage_file) = (folder.join("facts.json"), folder.join("coverage.json"));
        let facts: Option<Facts> = self.document(&facts_file);
        let coverage: Option<Coverage> = self.document(&coverage_file);
        let mut words = BTreeMap::new();
        // Notes for writers, such as the report of an import, may lie beside the words.
        let notes = |file: &Path| file.extension() == Some(OsStr::new("md"));
        for file in self.list(folder).unwrap_or_default() {
            if file != facts_file
                && file != coverage_file
                && !notes(&file)
                && let Some(document) = self.document::<Words>(&file)
            {
                self.check_name(&file, "lang", document.lang.as_str());
                words.insert(document.lang.clone(), document);
            }
        }
        let (facts, coverage) = (facts?, coverage?);
        if folder.file_name() != Some(OsStr::new(facts.id.as_str())) {
            let what = format!("is \"{}\", but the folder is {}", facts.id, folder.display());
            self.problems.push(Problem::new(facts_file, "id", what, "give both the same name"));
        }
        Some(Medicine { facts, coverage, words })
    }

    fn check_name(&mut self, file: &Path, key: &str, inside: &str) {
        if file.file_stem() != Some(OsStr::new(inside)) {
            let what = format!("is \"{inside}\", which is not the name of the file");
            self.problems.push(Problem::new(file, key, what, "give both the same name"));
        }
    }

    fn document<T: Document>(&mut self, name: &Path) -> Option<T> {
        let text = match text(self.folder, name) {
            Ok(text) => text,
            Err(error) => {
                self.problems.push(Problem::new(name, "", format!("cannot be read: {error}"), "create this file"));
                self.complete = false;
                return None;
            }
        };
        let file = match File::parse(name, &text) {
            Ok(file) => file,
            Err(problem) => {
                self.problems.push(problem);
                self.complete = false;
                return None;
            }
        };
        let (document, problems) = file.document();
        self.problems.extend(problems);
        self.complete &= document.is_some();
        document
    }
}
