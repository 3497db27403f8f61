//! How often a side effect occurs, in words. The rules follow the evidence on how people understand risk: numbers instead
//! of adverbs, one denominator, ranges that stay ranges, how many people do not notice the effect beside how many do, and
//! "we do not know" where no source gives a rate.

use super::{
    Composer,
    filled::{filled, joined, words},
    rate_words::{RateWords, number_text},
};
use crate::content::{
    document::{Basis, Comparison, RateFacts, SideEffectFacts, StudyGroupFacts},
    plurals::Plurals,
    problem::Problem,
    rate::Rate,
};
use medication_card::model::{Id, Span, Text, fill};

/// The rates of a side effect in words.
#[derive(Default)]
pub(super) struct RateText {
    /// The first of them, which pictures and bands show.
    pub(super) rate: Option<Rate>,
    pub(super) text: Text,
    pub(super) complement: Option<String>,
    /// What is to be said of each.
    pub(super) notes: Vec<Text>,
    pub(super) sources: Vec<u16>,
}

/// One rate in words.
struct OneRate {
    rate: Option<Rate>,
    /// What it is about, if it is not about everybody who takes the medicine.
    name: Option<Text>,
    /// The rate, and how many do not notice it.
    words: Option<RateWords>,
    note: Text,
    sources: Vec<u16>,
}

impl<'a> Composer<'a> {
    /// The rates in the region's own label, otherwise those of another region, which is then named. If there are none,
    /// the text says that the rate is not known.
    pub(super) fn rate(&mut self, place: &str, effect: &'a SideEffectFacts) -> RateText {
        let what = format!(
            "\"{}\" has no rates: nobody has decided what the card should say about how often it comes",
            effect.id
        );
        let mend = "give the rate that the card should show, or [] where nobody tells how often it comes";
        self.decided(&format!("{place}.rates"), effect.rates.as_ref(), &what, mend);
        let here = self.rates_here(effect);
        let several = here.len() > 1;
        let mut rates = Vec::new();
        for (at, fact) in here {
            let place = format!("{place}.rates[{at}]");
            let rate = self.one_rate(&place, &effect.id, fact);
            if several && rate.name.is_none() {
                let what = "is one of several rates, and the card would not say what it is about";
                let mend = "give \"among\" a study group with forms, uses or a name, or keep one rate for the region";
                self.problems.push(Problem::new(&self.facts_file, place, what, mend));
            }
            rates.push(rate);
        }
        let mut rates = rates.into_iter();
        let interface = self.interface;
        let mut whole = RateText::default();
        let Some(OneRate { rate, name, words, note, sources }) = rates.next() else {
            return RateText { text: interface.frequency.unknown.as_str().into(), ..whole };
        };
        whole.sources = sources;
        whole.notes.push(note);
        for OneRate { name, words, note, sources, .. } in rates {
            whole.sources.extend(sources);
            // Where one of them is missing, that is a problem, and there is no card.
            let (Some(words), Some(name)) = (words, name) else { continue };
            let values =
                [("name", name), ("rate", words.text.as_str().into()), ("others", words.others.as_str().into())];
            whole.notes.push(joined([filled(&interface.frequency.other_rate, &values), note]));
        }
        let text = words.as_ref().map_or(&interface.frequency.unknown, |words| &words.text).as_str().into();
        whole.text = match name {
            Some(name) => filled(&interface.compose.with_detail, &[("name", name), ("detail", text)]),
            None => text,
        };
        whole.complement = words.map(|words| words.others);
        whole.rate = rate;
        whole.notes.retain(|note| !note.0.is_empty());
        whole
    }

    /// The rates to show, with their places: those of one region, without those that are about forms and uses of other
    /// regions only.
    fn rates_here(&self, effect: &'a SideEffectFacts) -> Vec<(usize, &'a RateFacts)> {
        let is_here = |fact: &RateFacts| {
            let group = fact.among.as_ref().and_then(|id| self.study_group(id));
            group.is_none_or(|group| self.is_here(&group.forms, &group.uses))
        };
        let mut here: Vec<_> = effect.rates().iter().enumerate().filter(|(_, fact)| is_here(fact)).collect();
        let nearest = self.regions.nearest(self.region, |region| here.iter().any(|(_, fact)| fact.region == region));
        let region = nearest.or_else(|| here.first().map(|(_, fact)| fact.region));
        here.retain(|(_, fact)| Some(fact.region) == region);
        here
    }

    fn one_rate(&mut self, place: &str, effect: &Id, fact: &'a RateFacts) -> OneRate {
        let what = format!("a rate of \"{effect}\" has no basis: nobody has looked up where the number comes from");
        let mend = "give \"basis\" as \"trials\" (counted in studies), \"band\" (the band a label puts it in), \
                    \"reports\" (reported after approval) or \"unofficial\" (from lay pages only)";
        let basis = self.decided(&format!("{place}.basis"), fact.basis, &what, mend);
        let mut sources = self.cite(place, &fact.sources);
        let rate = match Rate::new(fact.low, fact.high, fact.per) {
            Ok(rate) => Some(rate),
            Err(error) => {
                let mend = "compare the numbers with the source";
                self.problems.push(Problem::new(&self.facts_file, place, error.to_string(), mend));
                None
            }
        };
        let words = rate.map(|rate| RateWords::new(rate, self.rules));
        let exact = words.as_ref().and_then(|words| words.exact.as_deref());
        let note = basis.map(|basis| self.note(fact, basis, exact, &mut sources)).unwrap_or_default();
        let name = fact.among.as_ref().and_then(|id| self.study_group(id)).and_then(|group| {
            let own = self.words.study_groups.get(&group.id).and_then(|words| words.name.clone());
            let name = own.or_else(|| self.scope_name(&group.forms, &group.uses))?;
            Some(self.content_words(&name))
        });
        OneRate { rate, name, words, note, sources }
    }

    /// The exact rate if the text rounds it, where the number comes from, the region if it is another one, and the
    /// comparison with a dummy pill.
    fn note(&mut self, fact: &'a RateFacts, basis: Basis, exact: Option<&str>, sources: &mut Vec<u16>) -> Text {
        let words = &self.interface.frequency;
        let mut said: Vec<Text> = Vec::new();
        said.extend(exact.map(|exact| fill(&words.exactly, &[("rate", exact)]).as_str().into()));
        if fact.region != self.region {
            let region = self.region_name(fact.region);
            let elsewhere = if basis == Basis::Trials { &words.elsewhere_trials } else { &words.elsewhere };
            said.push(fill(elsewhere, &[("region", &region)]).as_str().into());
        }
        let basis = match basis {
            Basis::Unofficial => Some(&words.unofficial),
            _ if fact.region != self.region => None,
            // A sentence about these studies follows.
            Basis::Trials => fact.among.is_none().then_some(&words.trials),
            Basis::Band => Some(&words.band),
            Basis::Reports => Some(&words.reports),
        };
        said.extend(basis.map(|basis| basis.as_str().into()));
        let compared = fact.compared_among();
        if let Some(id) = fact.among.as_ref().filter(|id| compared != Some(id))
            && let Some(study) = self.study(id, sources)
        {
            said.push(filled(&words.counted, &[("study", study)]));
        }
        if let (Some(comparison), Some(id)) = (&fact.comparison, compared)
            && let Some(study) = self.study(id, sources)
        {
            said.push(self.comparison(comparison, study));
        }
        joined(said)
    }

    fn comparison(&self, comparison: &Comparison, study: Text) -> Text {
        let words = &self.interface.frequency;
        let number = |figure| RateWords::one(figure, comparison.per, self.rules).as_str().into();
        let medicine = self.content_words(&self.words.identity.name.to_lowercase());
        let (with, without) = (number(comparison.with), number(comparison.without));
        filled(&words.comparison, &[("study", study), ("with", with), ("without", without), ("medicine", medicine)])
    }

    /// How many studies of how many people it was, who they were and what they took.
    fn study(&mut self, id: &Id, sources: &mut Vec<u16>) -> Option<Text> {
        let group = self.study_group(id)?;
        sources.extend(self.cite(&format!("study_groups.{id}"), &group.sources));
        let words = &self.interface.frequency;
        let [studies, people] = [group.studies, group.people].map(|number| number_text(number.get(), self.rules));
        let text = words.studies.of(Plurals::of(&self.interface.lang).of_whole(group.studies.get()));
        let study: Text = fill(text, &[("studies", &studies), ("people", &people)]).as_str().into();
        let own = self.words.study_groups.get(id);
        let of = |text: &Option<String>| text.as_ref().map(|text| self.content_words(text));
        let (who, dose) = own.map_or((None, None), |own| (of(&own.who), of(&own.dose)));
        Some(match (who, dose) {
            (Some(who), Some(dose)) => filled(&words.study_of_dose, &[("study", study), ("who", who), ("dose", dose)]),
            (Some(who), None) | (None, Some(who)) => filled(&words.study_of, &[("study", study), ("who", who)]),
            (None, None) => study,
        })
    }

    fn study_group(&self, id: &Id) -> Option<&'a StudyGroupFacts> {
        self.facts.study_groups.iter().find(|group| group.id == *id)
    }

    /// Words of the content inside of a sentence of the interface: set apart where that is another language.
    fn content_words(&self, text: &str) -> Text {
        if self.interface.lang == self.content_interface.lang {
            words(text)
        } else {
            Text(vec![Span::Isolated(text.to_owned())])
        }
    }
}
