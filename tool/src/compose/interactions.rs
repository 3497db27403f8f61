use super::{Composer, citations::unique};
use medication_card::model::{Interaction, Level};

impl Composer<'_> {
    pub(super) fn interactions(&mut self) -> Vec<Interaction> {
        let levels = &self.interface.levels;
        let mut interactions = Vec::new();
        for fact in &self.facts.interactions {
            let what = format!("\"{}\" has no level: nobody has decided how far to keep the two apart", fact.id);
            let mend = "give \"level\" as \"never\", \"avoid\", \"caution\" (only with care) or \"monitor\" (may need \
                        checks); \
                        where two are plausible, take the more cautious";
            let level = self.decided(&format!("interactions.{}.level", fact.id), fact.level, &what, mend);
            let Some(words) = self.words.interactions.get(&fact.id) else {
                self.no_words("interactions", &fact.id);
                continue;
            };
            let place = format!("interactions.{}", fact.id);
            let effect = self.text(&format!("{place}.effect"), &words.effect, &fact.sources);
            let action = self.text(&format!("{place}.action"), &words.action, &fact.sources);
            let Some(level) = level else { continue };
            interactions.push(Interaction {
                id: fact.id.clone(),
                level,
                level_text: match level {
                    Level::Never => &levels.never,
                    Level::Avoid => &levels.avoid,
                    Level::Caution => &levels.caution,
                    Level::Monitor => &levels.monitor,
                }
                .clone(),
                name: words.name.clone(),
                examples: words.examples.clone(),
                synonyms: words.synonyms.clone(),
                sources: unique([effect.sources, action.sources].concat()),
                effect: effect.text,
                action: action.text,
            });
        }
        interactions
    }
}
