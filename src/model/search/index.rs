use super::{
    super::{Body, Card, Fact, Lang, Section, Statement, Tier},
    Entry, Field, Index,
};

/// The number of buckets of the hash table of words.
const BUCKETS: usize = 512;

impl Index {
    /// Builds the index of a card: of everything that stands on it, except for its buttons.
    #[must_use]
    pub fn of(card: &Card) -> Self {
        let rules = card.search.clone();
        let index = Self { small_words: rules.words(&rules.small_words), rules, ..Self::default() };
        let mut writer =
            Writer { index, lang: card.content_lang(), section: None, known: [const { Vec::new() }; BUCKETS] };
        let (identity, review, emergency) = (&card.identity, &card.review, &card.emergency);
        let words = &card.words;

        writer.entry("identity", &identity.name, None);
        writer.put(Field::Name, &identity.name);
        writer.put_all(&[&identity.lead, &review.status, &identity.say.text.plain()]);
        writer.put_list(Field::Synonym, &identity.synonyms);
        writer.entry("get-help-now", &emergency.title.plain(), Some(Tier::Emergency));
        writer.put_all(&[&emergency.title.plain(), &emergency.call.plain(), &words.tiers.emergency.name]);
        writer.statements("", &emergency.signs, Some(Tier::Emergency));
        writer.statements("", &emergency.also, None);
        for alert in &card.alerts {
            writer.entry(alert.id.as_str(), &alert.title, None);
            writer.put(Field::Name, &alert.title);
            writer.statements(&alert.title, &alert.statements, None);
        }
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
        writer.index
    }
}

struct Writer<'a> {
    index: Index,
    /// The language of the content.
    lang: &'a Lang,
    /// The section that entries are in.
    section: Option<String>,
    /// Indices of known words, by hash. A map of the standard library would be 3 kB of WebAssembly.
    known: [Vec<usize>; BUCKETS],
}

impl Writer<'_> {
    /// Begins an entry.
    fn entry(&mut self, id: &str, title: &str, tier: Option<Tier>) {
        self.index.entries.push(Entry {
            id: id.to_owned(),
            section: self.section.clone(),
            title: title.to_owned(),
            tier,
            called: 0,
            fields: [const { Vec::new() }; 5],
        });
    }

    /// Adds a text to the entry begun last.
    fn put(&mut self, field: Field, text: &str) {
        for word in self.index.rules.words(text) {
            let at = self.position(word);
            if let Some(list) = self.index.entries.last_mut().and_then(|entry| entry.fields.get_mut(field as usize)) {
                list.push(at);
            }
        }
        // The first text of the names is what it is called.
        if let Some(entry) = self.index.entries.last_mut()
            && entry.called == 0
        {
            entry.called = entry.fields.first().map_or(0, Vec::len);
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
            let title = if heading.is_empty() { says.clone() } else { format!("{heading}: {says}") };
            self.entry(id.as_str(), &title, tier);
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
            Body::Interactions(_) => self.put(Field::Text, &words.examples),
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
        match &section.body {
            Body::SideEffects(effects) => {
                for effect in effects {
                    self.entry(effect.id.as_str(), &effect.name, Some(effect.tier));
                    self.put(Field::Name, &effect.name);
                    self.put(Field::Name, &effect.notice);
                    self.put_list(Field::Name, effect.term.as_slice());
                    // What is urgent does not come after something else for its name.
                    let synonym = if effect.tier < Tier::Contact { Field::Name } else { Field::Synonym };
                    self.put_list(synonym, &effect.synonyms);
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
                    self.put(Field::Name, &entry.name);
                    self.put(Field::Name, &entry.examples);
                    self.put_list(Field::Synonym, &entry.synonyms);
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
