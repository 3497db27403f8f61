use super::{
    Composer,
    citations::unique,
    lines::{LineName, Replacement, placeholders, with_phones},
};
use crate::content::{
    document::{Line, StatementFacts},
    problem::Problem,
};
use medication_card::model::{Cited, Statement};

impl<'a> Composer<'a> {
    /// Those of the statements that hold in this region.
    pub(super) fn statements(&mut self, facts: &[StatementFacts]) -> Vec<Statement> {
        let region = self.region;
        facts
            .iter()
            .filter(|fact| fact.is_for(region))
            .map(|fact| {
                let words = match self.words.statements.get(&fact.id) {
                    Some(words) => words.clone(),
                    None => self.no_words("statements", &fact.id),
                };
                let place = format!("statements.{}", fact.id);
                Statement { id: fact.id.clone(), content: self.text(&place, &words, &fact.sources) }
            })
            .collect()
    }

    /// A text with the region's telephone numbers inserted. Its sources include those of the numbers.
    pub(super) fn text(&mut self, place: &str, words: &str, sources: &[String]) -> Cited {
        let mut numbers = self.cite(place, sources);
        for line in self.check_placeholders(place, words) {
            numbers.extend(self.cite(place, &line.sources));
        }
        Cited {
            text: with_phones(words, &self.words.lang, self.lines, &self.content_interface.lines),
            sources: unique(numbers),
        }
    }

    /// The region's telephone lines that a text names. A name that is not that of a line is a problem.
    fn check_placeholders(&mut self, place: &str, words: &str) -> Vec<&'a Line> {
        let mut lines = Vec::new();
        for name in placeholders(words) {
            match LineName::parse(name) {
                Some(name) => {
                    if let Replacement::Line(line) = name.of(self.lines, &self.content_interface.lines) {
                        lines.push(line);
                    }
                }
                None => {
                    let what = format!("names {{{name}}}, and there is no such line");
                    let mend = "use {emergency}, {poison}, {crisis}, {reporting} or {clinic}";
                    self.problems.push(Problem::new(&self.words_file, place, what, mend));
                }
            }
        }
        lines
    }
}
