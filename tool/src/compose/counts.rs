use std::collections::BTreeSet;

use super::Composer;
use crate::content::{
    document::{Counted, PluralCategory},
    plurals::Plurals,
};
use medication_card::model::Counts;

/// The rules of plural forms repeat every hundred, and many differ below it.
const TOLD_APART: u32 = 200;

impl Composer<'_> {
    /// The words of the interface that count something, with what a browser needs to choose among their forms.
    pub(super) fn counts(&self) -> Counts {
        let plurals = Plurals::of(&self.interface.lang);
        let by_number: Vec<PluralCategory> = (0..TOLD_APART).map(|number| plurals.of_whole(number)).collect();
        let categories: Vec<PluralCategory> = by_number.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let forms = |text: &Counted| match text {
            Counted::Same(text) => vec![text.clone()],
            Counted::Forms(_) => categories.iter().map(|category| text.of(*category).to_owned()).collect(),
        };
        let place = |category: &PluralCategory| categories.iter().take_while(|other| *other != category).count();
        let words = &self.interface.counts;
        Counts {
            digits: self.rules.digits.clone().unwrap_or_default(),
            forms: by_number.iter().map(|category| place(category).to_string()).collect(),
            narrowed: forms(&words.narrowed),
            picture: forms(&words.picture),
            found: forms(&words.found),
            show_found: forms(&words.show_found),
        }
    }
}
