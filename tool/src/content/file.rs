//! One file of `data/`: from text to document, with every mistake in it reported at its line.

use std::path::{Path, PathBuf};

use super::{
    json::Node,
    mistakes::{Detour, HOW, explain},
    place::{doubled_keys, locate, texts},
    placeholder,
    problem::Problem,
    schema::Document,
};

/// A file as it was read.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Its name, from the data folder.
    name: PathBuf,
    root: Node,
}

impl File {
    /// Parses a file.
    ///
    /// # Errors
    /// Where it is not JSON.
    pub(crate) fn parse(name: &Path, text: &str) -> Result<Self, Problem> {
        let root = Node::parse(text).map_err(|error| {
            let mend = "look for a missing or extra comma, quotation mark or bracket, here or just above";
            Problem { line: Some(error.line), ..Problem::new(name, "", error.what, mend) }
        })?;
        Ok(Self { name: name.to_owned(), root })
    }

    /// The document in the file, and every mistake in its structure.
    ///
    /// Where reading can go on after a mistake, such as a key that is not known, there is a document all the same, so
    /// that what is wrong with its content is reported in the same run.
    pub(crate) fn document<T: Document>(&self) -> (Option<T>, Vec<Problem>) {
        let mut problems: Vec<Problem> = self.doubled().collect();
        problems.extend(self.not_written());
        let mut value = self.root.value();
        let mut detours = Vec::new();
        let compiled = T::schema();
        match &compiled.validator {
            Ok(validator) => {
                for error in validator.iter_errors(&value) {
                    problems.extend(explain(&self.name, &error, &compiled.schema));
                    detours.extend(Detour::around(&error));
                }
            }
            Err(error) => problems.push(self.refused("", format!("its own schema is broken: {error}"))),
        }
        for detour in detours {
            detour.take(&mut value);
        }
        let document = match serde_path_to_error::deserialize(value) {
            Ok(document) => Some(document),
            Err(error) => {
                // What a schema cannot tell, such as that February has no 31st; all else has been reported already.
                if problems.is_empty() {
                    problems.push(self.refused(&error.path().to_string(), error.inner().to_string()));
                }
                None
            }
        };
        (document, problems.into_iter().map(|problem| self.locate(problem)).collect())
    }

    /// The problem with its line, and its place as a path of JSON.
    pub(crate) fn locate(&self, problem: Problem) -> Problem {
        if problem.line.is_some() || problem.place.is_empty() {
            return problem;
        }
        let place = locate(&self.root, &problem.place);
        Problem { line: Some(place.line), place: place.path, ..problem }
    }

    fn doubled(&self) -> impl Iterator<Item = Problem> {
        doubled_keys(&self.root).into_iter().map(|(key, place)| {
            let what = format!("the key \"{key}\" stands here for the second time");
            let mend = "keep one of the two; only the last would be read";
            Problem { line: Some(place.line), ..Problem::new(&self.name, place.path, what, mend) }
        })
    }

    fn not_written(&self) -> impl Iterator<Item = Problem> {
        texts(&self.root, placeholder::wanted).into_iter().map(|(mend, place)| Problem {
            line: Some(place.line),
            ..Problem::new(&self.name, place.path, "is not written yet", mend)
        })
    }

    fn refused(&self, place: &str, what: String) -> Problem {
        Problem::new(&self.name, place, what, HOW)
    }
}
