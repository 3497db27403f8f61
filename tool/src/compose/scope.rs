//! What a group of statements or a rate is about, where that is not all of the medicine: forms and uses.

use super::Composer;
use medication_card::model::Id;

impl Composer<'_> {
    /// Whether one of these forms is sold in the region of the card, and the medicine is taken there for one of these
    /// uses. Where none are named, it is about all of them.
    pub(super) fn is_here(&self, forms: &[Id], uses: &[Id]) -> bool {
        (forms.is_empty() || forms.iter().any(|form| self.is_sold(form)))
            && (uses.is_empty() || uses.iter().any(|each| self.is_use(each)))
    }

    /// What those of these forms and uses are called that this region has: `Capsules – Nerve pain`.
    pub(super) fn scope_name(&mut self, forms: &[Id], uses: &[Id]) -> Option<String> {
        let mut names = Vec::new();
        for id in forms {
            if self.is_sold(id) {
                names.push(self.form_name(id));
            }
        }
        for id in uses {
            if self.is_use(id) {
                names.push(match self.words.identity.uses.get(id) {
                    Some(name) => name.clone(),
                    None => self.no_words("identity.uses", id),
                });
            }
        }
        (!names.is_empty()).then(|| names.join(" – "))
    }

    fn is_sold(&self, id: &Id) -> bool {
        let forms = &self.facts.identity.forms;
        forms.iter().any(|form| form.id == *id && form.regions.contains(&self.region))
    }

    fn is_use(&self, id: &Id) -> bool {
        self.facts.identity.uses.iter().any(|each| each.id == *id && each.is_for(self.region))
    }
}
