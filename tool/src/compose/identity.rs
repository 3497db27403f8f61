use super::{
    Composer,
    dose::doses,
    filled::{filled, joined},
};
use crate::content::document::{BrandFacts, Control, LegalFacts, LookAlikeFacts, Market, Supply};
use medication_card::model::{Body, Cited, Fact, Id, Identity, Particulars, Section, Span, Text, fill};

/// Keeps a number and its unit on one line.
const NO_BREAK: &str = "\u{a0}";

impl<'a> Composer<'a> {
    pub(super) fn identity(&mut self) -> Identity {
        let (facts, words) = (&self.facts.identity, &self.words.identity);
        Identity {
            name: words.name.clone(),
            say: self.text("identity.say", &words.say, &facts.say.sources),
            lead: words.lead.clone(),
            purpose: self.text("identity.purpose", &words.purpose, &facts.purpose.sources),
            synonyms: facts.misspellings.clone(),
        }
    }

    /// The section about the medicine itself. Its heading is in the language of the other sections' headings.
    pub(super) fn medicine_section(&mut self) -> Section {
        let terms = &self.content_interface.identity;
        let (facts, words) = (&self.facts.identity, &self.words.identity);
        let class = self.text("identity.class", &words.class, &facts.class.sources);
        Section {
            id: Particulars::section(),
            title: terms.title.clone(),
            summary: terms.summary.clone(),
            groups: Vec::new(),
            body: Body::Medicine(Particulars { class, facts: self.identity_facts() }),
        }
    }

    /// The lines that have a value in this region.
    fn identity_facts(&mut self) -> Vec<Fact> {
        let terms = &self.interface.identity;
        let mut facts = Vec::new();
        let mut add = |id: &str, term: &String, values: Vec<Cited>| {
            if !values.is_empty() {
                facts.push(Fact { id: id.to_owned(), term: term.clone(), values });
            }
        };
        add("forms", &terms.forms, self.forms());
        add("brands", &terms.brands, self.brands(Market::Here));
        add("sold-abroad", &terms.abroad, self.brands(Market::Abroad));
        add("sold-once", &terms.once, self.brands(Market::Once));
        add("look-alikes", &terms.look_alikes, self.look_alikes());
        add("legal-status", &terms.legal, self.legal());
        facts
    }

    /// The forms of this region, each with its strengths.
    fn forms(&mut self) -> Vec<Cited> {
        let (facts, region) = (self.facts, self.region);
        let mut forms = Vec::new();
        for form in facts.identity.forms.iter().filter(|form| form.regions.contains(&region)) {
            let name = self.form_name(&form.id);
            let strengths: Vec<_> = form.strengths.iter().map(|strength| strength.replace(' ', NO_BREAK)).collect();
            let text = if strengths.is_empty() { name } else { self.with_detail(&name, &strengths.join(", ")) };
            let sources = self.cite(&format!("identity.forms.{}", form.id), &form.sources);
            forms.push(Cited { text: Text(doses(&text)), sources });
        }
        forms
    }

    /// The brands of a market. Those of this region have their forms, which may have no words in other regions.
    fn brands(&mut self, market: Market) -> Vec<Cited> {
        let (facts, region) = (self.facts, self.region);
        let mut brands = Vec::new();
        for BrandFacts { name, form, sources, .. } in
            facts.identity.brands.iter().filter(|brand| brand.market(region) == Some(market))
        {
            let form = form.as_ref().filter(|_| market != Market::Abroad);
            let form = form.map(|form| self.form_name(form).to_lowercase());
            let text = form.map_or_else(|| name.clone(), |form| self.with_detail(name, &form));
            let sources = self.cite(&format!("identity.brands.{name}"), sources);
            brands.push(Cited { text: isolate(name, &text), sources });
        }
        brands
    }

    /// The names of other medicines with which this one must not be confused in this region.
    fn look_alikes(&mut self) -> Vec<Cited> {
        let (facts, region) = (self.facts, self.region);
        let look_alikes = facts.identity.look_alikes.iter().filter(|other| other.is_for(region));
        let cite = |other: &'a LookAlikeFacts| {
            let sources = self.cite(&format!("identity.look_alikes.{}", other.name), &other.sources);
            Cited { text: isolate(&other.name, &other.name), sources }
        };
        look_alikes.map(cite).collect()
    }

    /// What the law of this region says.
    fn legal(&mut self) -> Vec<Cited> {
        let (facts, region) = (self.facts, self.region);
        let legal = facts.identity.legal.iter().enumerate().filter(|(_, legal)| legal.regions.contains(&region));
        legal.map(|(at, legal)| self.law(&format!("identity.legal[{at}]"), legal)).collect()
    }

    fn law(&mut self, place: &str, legal: &LegalFacts) -> Cited {
        let what = "nobody has looked up who may have it";
        let mend = "give \"supply\" as \"prescription\", \"pharmacy\" (without one) or \"shop\"";
        let supply = self.decided(&format!("{place}.supply"), legal.supply, what, mend);
        let what = "nobody has looked up whether it is a controlled drug";
        let mend = "give \"control\" as \"controlled\", \"partly\" (in some states, say), \"none\", or \"unknown\" where no \
                    source says";
        let control = self.decided(&format!("{place}.control"), legal.control, what, mend);
        let sources = self.cite(place, &legal.sources);
        let words = &self.content_interface.legal;
        let supply = supply.map(|supply| match supply {
            Supply::Prescription => &words.prescription,
            Supply::Pharmacy => &words.pharmacy,
            Supply::Shop => &words.shop,
        });
        let control = control.and_then(|control| match (control, &legal.schedule) {
            (Control::Controlled, None) => Some(&words.controlled),
            (Control::Controlled, Some(_)) => Some(&words.controlled_as),
            (Control::Partly, None) => Some(&words.partly),
            (Control::Partly, Some(_)) => Some(&words.partly_as),
            (Control::None, _) => Some(&words.not_controlled),
            (Control::Unknown, _) => None,
        });
        let schedule = legal.schedule.clone().map(|schedule| ("schedule", Text(vec![Span::Isolated(schedule)])));
        let sentences = supply.into_iter().chain(control);
        Cited { text: joined(sentences.map(|sentence| filled(sentence, schedule.as_slice()))), sources }
    }

    pub(super) fn form_name(&mut self, form: &Id) -> String {
        match self.words.identity.forms.get(form) {
            Some(name) => name.clone(),
            None => self.no_words("identity.forms", form),
        }
    }

    pub(super) fn with_detail(&self, name: &str, detail: &str) -> String {
        fill(&self.content_interface.compose.with_detail, &[("name", name), ("detail", detail)])
    }
}

/// A text in which a name keeps its own direction, whatever the words around it.
fn isolate(name: &str, text: &str) -> Text {
    let (before, after) = text.split_once(name).unwrap_or((text, ""));
    let words = |words: &str| (!words.is_empty()).then(|| Span::Plain(words.to_owned()));
    Text([words(before), Some(Span::Isolated(name.to_owned())), words(after)].into_iter().flatten().collect())
}
