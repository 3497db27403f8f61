use super::{
    super::{Body, Card, Fact, Id, Lang, Section, Statement, Tier},
    Entry, Field, Hit, Index, Name, Question,
};

/// The number of buckets of the hash table of words.
const BUCKETS: usize = 512;

impl Index {
    /// Builds the index of a card: of everything that stands on it, except for its buttons.
    #[must_use]
    pub fn of(card: &Card) -> Self {
        let rules = card.search.clone();
        let index = Self { small_words: rules.words(&rules.small_words), rules, ..Self::default() };
        let mut writer = Writer {
            index,
            lang: card.content_lang(),
            section: None,
            group: String::new(),
            known: [const { Vec::new() }; BUCKETS],
        };
        let (identity, review, emergency) = (&card.identity, &card.review, &card.emergency);
        let words = &card.words;

        writer.entry("identity", &identity.name, None);
        writer.put(Field::Text, &identity.name);
        writer.put_all(&[&identity.lead, &review.status, &identity.say.text.plain()]);
        writer.entry("get-help-now", &emergency.title.plain(), Some(Tier::Emergency));
        writer.put_all(&[&emergency.title.plain(), &emergency.call.plain(), &words.tiers.emergency.name]);
        writer.statements("", &emergency.signs, Some(Tier::Emergency));
        writer.statements("", &emergency.also, None);
        for alert in &card.alerts {
            writer.group = alert.id.to_string();
            writer.entry(alert.id.as_str(), &alert.title, None);
            writer.put(Field::Name, &alert.title);
            writer.statements(&alert.title, &alert.statements, None);
        }
        writer.group.clear();
        writer.statements("", &card.key_facts, None);
        if !card.highlights.is_empty() {
            writer.entry("traits", &words.traits, None);
            writer.put_all(&[&words.traits, &words.traits_note]);
            for highlights in &card.highlights {
                writer.put(Field::Text, &highlights.label);
            }
        }
        for section in &card.sections {
            writer.section(section, card);
        }
        writer.section = None;
        writer.entry("disclaimer", &words.disclaimer, None);
        writer.put(Field::Text, &words.disclaimer);
        writer.questions(card);
        writer.index.foreign = vec![true; writer.index.vocabulary.len()];
        for entry in &writer.index.entries {
            for at in entry.fields.iter().take(Field::Title as usize).flatten() {
                if let Some(is_foreign) = writer.index.foreign.get_mut(*at) {
                    *is_foreign = false;
                }
            }
        }
        writer.index
    }
}

struct Writer<'a> {
    index: Index,
    /// The language of the content.
    lang: &'a Lang,
    /// The section that entries are in.
    section: Option<String>,
    /// The group that they are in.
    group: String,
    /// Indices of known words, by hash. A map of the standard library would be 3 kB of WebAssembly.
    known: [Vec<usize>; BUCKETS],
}

impl Writer<'_> {
    /// Begins an entry.
    fn entry(&mut self, id: &str, title: &str, tier: Option<Tier>) {
        let hit = Hit { id: id.to_owned(), section: self.section.clone(), title: title.to_owned(), tier, said: None };
        let fields = [const { Vec::new() }; 5];
        self.index.entries.push(Entry { hit, group: self.group.clone(), names: Vec::new(), fields });
    }

    /// Adds a text to the entry begun last, and returns its words.
    fn put(&mut self, field: Field, text: &str) -> Vec<usize> {
        let words = self.index.rules.clone().words(text);
        let words: Vec<usize> = words.into_iter().map(|word| self.position(word)).collect();
        if let Some(list) = self.index.entries.last_mut().and_then(|entry| entry.fields.get_mut(field as usize)) {
            list.extend_from_slice(&words);
        }
        words
    }

    /// Adds something that the entry begun last is called.
    fn name(&mut self, field: Field, text: &str) {
        let words = self.put(field, text);
        self.add_name(text, words, false);
    }

    fn names(&mut self, field: Field, texts: &[String]) {
        for text in texts {
            self.name(field, text);
        }
    }

    /// Adds names of substances: `ibuprofen (Nurofen; US: Advil), naproxen`.
    fn substances(&mut self, field: Field, text: &str) {
        for part in text.split([',', ';', ':', '(', ')']) {
            let words = self.put(field, part);
            // "US" is a region in which a brand is sold.
            if part.trim().len() > 2 {
                self.add_name(part.trim(), words, true);
            }
        }
    }

    fn add_name(&mut self, text: &str, words: Vec<usize>, is_substance: bool) {
        if let Some(entry) = self.index.entries.last_mut() {
            entry.names.push(Name { text: text.to_owned(), words, is_substance });
        }
    }

    fn put_all(&mut self, texts: &[&String]) {
        for text in texts {
            self.put(Field::Text, text);
        }
    }

    fn put_list(&mut self, field: Field, texts: &[String]) {
        for text in texts {
            self.put(field, text);
        }
    }

    /// An entry for a line about the medicine itself.
    fn fact(&mut self, fact: &Fact) {
        let mut title = fact.term.clone();
        for cited in &fact.values {
            title.push_str(if title.len() == fact.term.len() { ": " } else { "; " });
            title.push_str(&cited.text.plain());
        }
        self.entry(&fact.id, &title, None);
        self.put(Field::Name, &title);
    }

    /// An entry for each statement, under a heading or none.
    fn statements(&mut self, heading: &str, list: &[Statement], tier: Option<Tier>) {
        for Statement { id, content } in list {
            let says = content.text.plain();
            self.entry(id.as_str(), if heading.is_empty() { &says } else { heading }, tier);
            self.put(Field::Heading, heading);
            // A sign of an emergency is what it says, but does not come before what is called that.
            self.put(if tier.is_some() { Field::Synonym } else { Field::Text }, &says);
        }
    }

    fn section(&mut self, section: &Section, card: &Card) {
        let words = &card.words;
        self.section = Some(section.id.to_string());
        self.entry(section.id.as_str(), &section.title, None);
        self.put(Field::Name, &section.title);
        self.put(Field::Text, &section.summary);
        // Who types the name of the medicine is at the top of its card already, and wants to know what it is for.
        if card.sections.first().is_some_and(|first| first.id == section.id) {
            self.name(Field::Name, &card.identity.name);
            self.names(Field::Synonym, &card.identity.synonyms);
        }
        match &section.body {
            Body::Text => {}
            Body::SideEffects(_) => {
                self.put_all(&[&words.legend, &words.often, &words.order, &words.if_you, &words.pictures]);
                self.put_list(Field::Text, &words.bands);
                self.put_list(Field::Text, &words.orders);
                for tier in Tier::ALL {
                    let tier = words.tier(tier);
                    self.put_all(&[&tier.name, &tier.when, &tier.meaning.plain(), &tier.heading.plain()]);
                }
            }
            Body::Interactions(_) => self.put_all(&[&words.examples]),
            Body::Medicine(particulars) => {
                let (identity, review) = (&card.identity, &card.review);
                self.put_all(&[&identity.lead, &identity.purpose.text.plain(), &particulars.class.text.plain()]);
                self.put_all(&[&review.checked, &review.next, &review.region]);
            }
            Body::Sources(list) => {
                for source in list {
                    let field = if source.lang == *self.lang { Field::Text } else { Field::Title };
                    self.put(field, &source.title);
                    self.put(field, &source.publisher);
                    self.put_all(&[&source.kind, &source.date]);
                }
            }
        }
        for group in &section.groups {
            self.group = group.id.to_string();
            let lead = group.lead.as_ref().map(|lead| lead.text.plain()).unwrap_or_default();
            let heading = group.heading.as_deref().unwrap_or_default();
            if !(heading.is_empty() && lead.is_empty() && group.columns.is_empty()) {
                self.entry(group.id.as_str(), if heading.is_empty() { &lead } else { heading }, None);
                self.put(Field::Name, heading);
                self.put(Field::Text, &lead);
                self.put_list(Field::Text, &group.columns);
            }
            self.statements(heading, &group.statements, None);
        }
        self.group.clear();
        match &section.body {
            Body::SideEffects(effects) => {
                for effect in effects {
                    self.entry(effect.id.as_str(), &effect.name, Some(effect.tier));
                    self.name(Field::Name, &effect.name);
                    self.name(Field::Name, &effect.notice);
                    for term in effect.term.iter().flat_map(|term| term.split(',')) {
                        self.name(Field::Name, term);
                    }
                    // What is urgent does not come after something else for its name.
                    let synonym = if effect.tier < Tier::Contact { Field::Name } else { Field::Synonym };
                    self.names(synonym, &effect.synonyms);
                    for text in
                        [&effect.action, &effect.rate_text].into_iter().chain(&effect.step_up).chain(&effect.rate_notes)
                    {
                        self.put(Field::Text, &text.plain());
                    }
                    self.put_list(Field::Text, effect.complement.as_slice());
                }
            }
            Body::Interactions(list) => {
                for entry in list {
                    self.entry(entry.id.as_str(), &entry.name, None);
                    self.name(Field::Name, &entry.name);
                    self.substances(Field::Name, &entry.examples);
                    for synonym in &entry.synonyms {
                        self.substances(Field::Synonym, synonym);
                    }
                    for text in [&entry.effect, &entry.action] {
                        self.put(Field::Text, &text.plain());
                    }
                    self.put(Field::Text, &entry.level_text);
                }
            }
            Body::Medicine(particulars) => {
                for fact in &particulars.facts {
                    self.fact(fact);
                }
            }
            Body::Text | Body::Sources(_) => {}
        }
    }

    /// What readers ask, and the entries that answer it.
    fn questions(&mut self, card: &Card) {
        let (index, emergency) = (&mut self.index, &card.emergency);
        for answer in &card.answers {
            let place = |id: &Id| index.entries.iter().position(|entry| entry.hit.id == id.as_str());
            let is_danger = |id: &Id| {
                emergency.also.iter().any(|statement| statement.id == *id)
                    || index
                        .entries
                        .iter()
                        .any(|entry| entry.hit.id == id.as_str() && entry.hit.tier == Some(Tier::Emergency))
            };
            let question = Question {
                entries: answer.ids.iter().filter_map(place).collect(),
                phrases: answer.phrases.iter().map(|phrase| index.rules.phrase(phrase)).collect(),
                is_danger: answer.ids.iter().any(is_danger),
            };
            index.questions.push(question);
        }
    }

    fn position(&mut self, word: String) -> usize {
        let vocabulary = &mut self.index.vocabulary;
        let number = word.bytes().fold(0_usize, |number, letter| number.wrapping_mul(31).wrapping_add(letter.into()));
        let next = vocabulary.len();
        let Some(known) = self.known.get_mut(number % BUCKETS) else { return next };
        if let Some(at) = known.iter().find(|at| vocabulary.get(**at) == Some(&word)) {
            return *at;
        }
        known.push(next);
        vocabulary.push(word);
        next
    }
}
