use super::{Composer, dose::doses};
use medication_card::model::{Cited, Id, Identity, Span, Text, fill};

/// Keeps a number and its unit on one line.
const NO_BREAK: &str = "\u{a0}";

impl Composer<'_> {
    pub(super) fn identity(&mut self) -> Identity {
        let (facts, words) = (&self.facts.identity, &self.words.identity);
        Identity {
            name: words.name.clone(),
            say: self.text("identity.say", &words.say, &facts.say.sources),
            lead: words.lead.clone(),
            purpose: self.text("identity.purpose", &words.purpose, &facts.purpose.sources),
            class: self.text("identity.class", &words.class, &facts.class.sources),
            forms: self.forms(),
            brands: self.brands(),
        }
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

    /// The brands of this region, each with its form.
    fn brands(&mut self) -> Vec<Cited> {
        let (facts, region) = (self.facts, self.region);
        let mut brands = Vec::new();
        for brand in facts.identity.brands.iter().filter(|brand| brand.regions.contains(&region)) {
            let form = self.form_name(&brand.form).to_lowercase();
            let text = self.with_detail(&brand.name, &form);
            let sources = self.cite(&format!("identity.brands.{}", brand.name), &brand.sources);
            brands.push(Cited { text: isolate(&brand.name, &text), sources });
        }
        brands
    }

    pub(super) fn form_name(&mut self, form: &Id) -> String {
        match self.words.identity.forms.get(form) {
            Some(name) => name.clone(),
            None => self.no_words("identity.forms", form),
        }
    }

    fn with_detail(&self, name: &str, detail: &str) -> String {
        fill(&self.content_interface.compose.with_detail, &[("name", name), ("detail", detail)])
    }
}

/// A text in which a name keeps its own direction, whatever the words around it.
fn isolate(name: &str, text: &str) -> Text {
    let (before, after) = text.split_once(name).unwrap_or((text, ""));
    let words = |words: &str| (!words.is_empty()).then(|| Span::Plain(words.to_owned()));
    Text([words(before), Some(Span::Isolated(name.to_owned())), words(after)].into_iter().flatten().collect())
}
