use super::{Composer, highlights::Shown};
use crate::content::problem::Problem;
use medication_card::model::{Id, Tile};

impl Composer<'_> {
    /// A tile for each topic. It leads to the first answer that the card of this region shows.
    pub(super) fn tiles(&mut self) -> Vec<Tile> {
        let shown = self.shown_anywhere();
        self.facts.tiles.iter().filter_map(|topic| self.tile(topic, &shown)).collect()
    }

    fn tile(&mut self, topic: &Id, shown: &Shown<'_>) -> Option<Tile> {
        let label = self.interface.tiles.get(topic).cloned();
        let label = self.interface_word("tiles", topic.as_str(), label);
        let mut answers = self.facts.answers.get(topic).into_iter().flatten();
        let answer = answers.find(|id| shown.get(id) == Some(&true));
        if answer.is_none() {
            let what = format!("\"{topic}\" has no answer on the card for the region \"{}\"", self.region);
            let mend = "name one in \"answers\", or take the tile out";
            self.problems.push(Problem::new(&self.facts_file, "tiles", what, mend));
        }
        Some(Tile { label, id: answer?.clone() })
    }
}
