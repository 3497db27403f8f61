//! The lines of problems, in the files that have them.

use std::{collections::BTreeSet, fs, io, path::Path};

use rayon::prelude::*;

use super::{bundled, file::File, problem::Problem};

/// The problems in order, each once, with their lines. Few files have any, so those are read once more: to keep all of them
/// would take more memory than everything else.
pub(super) fn located(folder: &Path, mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort();
    let files: Vec<&[Problem]> = problems.chunk_by(|one, other| one.file == other.file).collect();
    let of_file = |problems: &&[Problem]| {
        let file = problems.first().and_then(|problem| {
            let text = text(folder, &problem.file).ok()?;
            File::parse(&problem.file, &text).ok()
        });
        let locate = |problem: &Problem| match &file {
            Some(file) => file.locate(problem.clone()),
            None => problem.clone(),
        };
        problems.iter().map(locate).collect::<BTreeSet<_>>()
    };
    files.par_iter().map(of_file).collect::<Vec<_>>().into_iter().flatten().collect()
}

/// The text of a file, or that of the bundled one.
pub(super) fn text(folder: &Path, name: &Path) -> io::Result<String> {
    fs::read_to_string(folder.join(name)).or_else(|error| {
        let bundled = name.to_str().and_then(bundled::data).filter(|_| error.kind() == io::ErrorKind::NotFound);
        bundled.map(str::to_owned).ok_or(error)
    })
}
