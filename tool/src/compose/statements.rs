use super::{
    Composer,
    citations::unique,
    lines::{Contact, placeholders, with_contacts},
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

    /// A text with the telephone numbers of its region. Its sources include those of the numbers.
    pub(super) fn text(&mut self, place: &str, words: &str, sources: &[String]) -> Cited {
        let mut numbers = self.cite(place, sources);
        for line in self.check_placeholders(place, words) {
            numbers.extend(self.cite(place, &line.sources));
        }
        Cited { text: with_contacts(words, &self.lines, &self.content_interface.lines), sources: unique(numbers) }
    }

    /// The region's telephone lines that a text names. A name that is not that of a line is a problem.
    fn check_placeholders(&mut self, place: &str, words: &str) -> Vec<&'a Line> {
        let here = self.regions.regions.get(&self.region);
        let mut lines = Vec::new();
        for name in placeholders(words) {
            match Contact::parse(name) {
                Some(Contact::Line(name)) => lines.extend(here.and_then(|facts| facts.line(name))),
                Some(Contact::Clinic) => {}
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
