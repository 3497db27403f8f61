//! Whether the search of a card answers everyday questions.

use crate::content::document::{Question, Questions};
use medication_card::model::{Card, Hit, Index};

/// What a card finds first for a question.
#[derive(Clone, Debug)]
pub struct Answered<'a> {
    /// The question.
    pub question: &'a Question,
    /// The ids of what is found, the best first.
    pub found: Vec<String>,
    /// Whether the first is one of those it has to be.
    pub is_right: bool,
    /// Whether it is one of those it must not be.
    pub is_forbidden: bool,
}

/// What a card finds for each question.
#[must_use]
pub fn answer<'a>(questions: &'a Questions, card: &Card) -> Vec<Answered<'a>> {
    let index = Index::of(card);
    let answer = |question: &'a Question| {
        let found: Vec<String> = index.find(&question.words).into_iter().map(|Hit { id, .. }| id).collect();
        let first = found.first().map(|id| within(card, id)).unwrap_or_default();
        let is_one_of =
            |ids: &[String], all: &[String]| ids.iter().any(|id| all.iter().any(|one| one.starts_with(id.as_str())));
        let is_forbidden = found.first().is_some_and(|id| is_one_of(&question.never_first, std::slice::from_ref(id)));
        Answered { question, is_right: is_one_of(&question.first, &first), is_forbidden, found }
    };
    questions.questions.iter().map(answer).collect()
}

/// An id, and those of what it holds.
fn within(card: &Card, id: &str) -> Vec<String> {
    let mut ids = vec![id.to_owned()];
    for section in &card.sections {
        for group in &section.groups {
            if section.id.as_str() == id {
                ids.push(group.id.to_string());
            }
            if section.id.as_str() == id || group.id.as_str() == id {
                ids.extend(group.statements.iter().map(|statement| statement.id.to_string()));
            }
        }
    }
    ids
}

/// A readable account of what is answered, and whether it is good enough: nine in ten of the first hits are right, all
/// of those behind which an emergency may be, and none is one that it must not be.
#[must_use]
pub fn account(questions: &Questions, answered: &[Answered<'_>]) -> (String, bool) {
    let right = answered.iter().filter(|answered| answered.is_right).count();
    let is_bad = |answered: &&Answered<'_>| answered.is_forbidden || answered.question.danger && !answered.is_right;
    let is_good = right * 10 >= answered.len() * 9 && !answered.iter().any(|answered| is_bad(&answered));
    let Questions { medicine, region, lang, .. } = questions;
    let mut text = format!("{medicine}.{region}.{lang}: {right} of {} first hits are right.\n", answered.len());
    for answered in answered.iter().filter(|answered| !answered.is_right || answered.is_forbidden) {
        let Answered { question, found, .. } = answered;
        let mark = if is_bad(&answered) { "must be mended" } else { "not right" };
        let found: Vec<&str> = found.iter().take(3).map(String::as_str).collect();
        text.push_str(&format!("  {mark}: \"{}\" finds {}\n", question.words, found.join(", ")));
    }
    (text, is_good)
}
