//! What a group of statements or a rate is about, where that is not all of the medicine: forms and uses.

use super::Composer;
use medication_card::model::Id;

impl Composer<'_> {
    /// Whether one of these forms is sold in the region of the card, and the medicine is taken there for one of these
    /// uses. Where none are named, it is about all of them.
    pub(super) fn is_here(&self, forms: &[Id], uses: &[Id]) -> bool {
        let (identity, region) = (&self.facts.identity, self.region);
        let is_sold = |id: &Id| identity.forms.iter().any(|form| form.id == *id && form.regions.contains(&region));
        let is_use = |id: &Id| identity.uses.iter().any(|each| each.id == *id && each.is_for(region));
        (forms.is_empty() || forms.iter().any(is_sold)) && (uses.is_empty() || uses.iter().any(is_use))
    }

    /// What these forms and uses are called: `Capsules – Nerve pain`.
    pub(super) fn scope_name(&mut self, forms: &[Id], uses: &[Id]) -> Option<String> {
        let mut names: Vec<String> = forms.iter().map(|form| self.form_name(form)).collect();
        for id in uses {
            names.push(match self.words.identity.uses.get(id) {
                Some(name) => name.clone(),
                None => self.no_words("identity.uses", id),
            });
        }
        (!names.is_empty()).then(|| names.join(" – "))
    }
}
