use std::path::PathBuf;

use super::{Composer, highlights::Shown};
use crate::content::problem::Problem;
use medication_card::model::{Answer, Id};

impl<'a> Composer<'a> {
    /// What readers ask and this card answers: the topics of the medicine, and what is asked of this medicine only.
    pub(super) fn answers(&mut self) -> Vec<Answer> {
        let (facts, words, topics) = (self.facts, self.words, &self.content_rules.search.topics);
        let shown = self.shown_anywhere();
        let mut answers = Vec::new();
        for (topic, ids) in &facts.answers {
            let place = format!("answers.{topic}");
            let ids = self.only_shown(&shown, &place, ids);
            if ids.is_empty() {
                let what = format!("names nothing that is on the card for {}", self.region);
                let mend = "add what answers it in this region, or write about it";
                self.problems.push(Problem::new(&self.facts_file, place, what, mend));
            }
            if let Some(phrases) = topics.get(topic) {
                answers.push(Answer { ids, phrases: phrases.clone() });
            } else {
                let file = PathBuf::from(format!("languages/{}.json", words.lang));
                let what = format!("does not say how readers ask about \"{topic}\", which {} answers", facts.id);
                let mend = "add phrases for this topic, or mend its name in facts.json";
                self.problems.push(Problem::new(file, "search.topics", what, mend));
            }
        }
        answers.extend(words.phrases.iter().filter_map(|(id, phrases)| self.answer(&shown, id, phrases)));
        answers
    }

    /// What can be an answer, and whether it is shown in the region.
    pub(super) fn shown_anywhere(&self) -> Shown<'a> {
        let facts = self.facts;
        let mut shown = self.shown();
        shown.extend(facts.sections.iter().map(|section| (&section.id, true)));
        shown.extend(facts.alerts.iter().map(|alert| (&alert.id, alert.is_for(self.region))));
        shown
    }

    fn answer(&mut self, shown: &Shown<'_>, id: &Id, phrases: &[String]) -> Option<Answer> {
        match shown.get(id) {
            Some(true) => Some(Answer { ids: vec![id.clone()], phrases: phrases.to_vec() }),
            Some(false) => None,
            None => {
                let what = "is nothing that could be found on the card";
                let place = format!("phrases.{id}");
                self.problems.push(Problem::new(&self.words_file, place, what, "mend the id, or delete these phrases"));
                None
            }
        }
    }
}
