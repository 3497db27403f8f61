//! Makes cards out of documents: chooses what holds for a region, finds the words, numbers the sources.
//!
//! Whatever cannot be found is a problem, and a card with problems is no card.

mod citations;
mod dose;
mod frequency;
mod lines;

use std::{collections::BTreeSet, path::PathBuf};

use jiff::civil::Date;

use crate::content::rate::Rate;
use crate::content::{
    document::{
        Facts, GroupFacts, Interface, Line, RegionFacts, Regions, ReviewStatus, SectionFacts, Shows, SideEffectFacts,
        StatementFacts, Words,
    },
    library::{Library, Medicine},
    names::medicine_folder,
    problem::Problem,
};
use citations::Citations;
use dose::doses;
use lines::{LineName, Stand, placeholders, with_phones};
use medication_card::model::{
    Band, Body, Card, CardWords, Cited, Emergency, Group, Id, Identity, Interaction, Lang, Level, Notice, Region,
    Review, Section, SideEffect, Source, Span, Statement, TakeAway, Text, TraitHighlights, fill, fold,
};

/// Makes the card of one medicine for one region in one language of the interface. Where the medicine has no words in it,
/// those stand there that the interface borrows. Its stamp is still empty: [`crate::publish::seal`].
///
/// # Errors
/// Everything that is missing or wrong on the way.
pub fn compose(library: &Library, medicine: &Medicine, region: Region, lang: &Lang) -> Result<Card, Vec<Problem>> {
    let facts_file = medicine_folder(&medicine.facts.id).join("facts.json");
    let missing = |file: PathBuf, what: &str| vec![Problem::new(file, "", what, "add it, or take it out of the list")];

    let interface_in = |lang: &Lang| {
        let file = PathBuf::from(format!("words/{lang}.json"));
        library.interface.get(lang).ok_or_else(|| missing(file, "the interface has no words"))
    };
    let interface = interface_in(lang)?;
    let borrowed =
        interface.content.as_ref().map(|content| &content.lang).filter(|_| !medicine.words.contains_key(lang));
    let content_lang = borrowed.unwrap_or(lang);
    let words_file = facts_file.with_file_name(format!("{content_lang}.json"));
    let words =
        medicine.words.get(content_lang).ok_or_else(|| missing(words_file.clone(), "this language has no words"))?;
    let content_interface = interface_in(content_lang)?;
    let lines = library
        .regions
        .regions
        .get(&region)
        .ok_or_else(|| missing("regions.json".into(), &format!("the region \"{region}\" has no lines")))?;

    let mut composer = Composer {
        facts: &medicine.facts,
        words,
        interface,
        content_interface,
        regions: &library.regions,
        lines,
        region,
        facts_file,
        words_file,
        citations: Citations::default(),
        problems: Vec::new(),
    };
    let card = composer.card(lang, borrowed);
    if composer.problems.is_empty() { Ok(card) } else { Err(composer.problems) }
}

/// Keeps a number and its unit on one line.
const NO_BREAK: &str = "\u{a0}";

/// A date as this language writes it.
pub(crate) fn date_text(date: Date, interface: &Interface) -> String {
    let month = usize::from(date.month().unsigned_abs()).checked_sub(1).and_then(|month| interface.months.get(month));
    fill(
        &interface.compose.date,
        &[
            ("day", &date.day().to_string()),
            ("month", month.map_or("", String::as_str)),
            ("year", &date.year().to_string()),
        ],
    )
}

struct Composer<'a> {
    facts: &'a Facts,
    words: &'a Words,
    interface: &'a Interface,
    /// The interface in the language of `words`, for what stands inside of them.
    content_interface: &'a Interface,
    regions: &'a Regions,
    lines: &'a RegionFacts,
    region: Region,
    facts_file: PathBuf,
    words_file: PathBuf,
    citations: Citations,
    problems: Vec<Problem>,
}

impl<'a> Composer<'a> {
    fn card(&mut self, lang: &Lang, borrowed: Option<&Lang>) -> Card {
        // Sources are numbered in the order in which a reader meets them, so the order of these lines matters.
        let facts = self.facts;
        let identity = self.identity();
        let key_facts = self.statements(&facts.key_facts);
        let emergency = self.emergency();
        let stopping =
            Notice { title: self.words.do_not_stop_title.clone(), statements: self.statements(&facts.do_not_stop) };
        let mut sections: Vec<Section> = facts.sections.iter().map(|section| self.section(section)).collect();
        let highlights = self.highlights();
        let take_away = TakeAway {
            how: self.shown("take_away.how", &facts.take_away.how),
            effects: self.shown("take_away.effects", &facts.take_away.effects),
        };
        let sources = self.sources();
        for section in &mut sections {
            if let Body::Sources(list) = &mut section.body {
                list.clone_from(&sources);
            }
        }
        Card {
            stamp: String::new(),
            medicine: self.facts.id.clone(),
            region: self.region,
            lang: lang.clone(),
            content: borrowed.cloned(),
            identity,
            review: self.review(),
            key_facts,
            emergency,
            stopping,
            highlights,
            take_away,
            sections,
            words: self.card_words(),
        }
    }

    /// Of these statements, groups, side effects and interactions those that are shown in this region.
    fn shown(&mut self, place: &str, ids: &[Id]) -> Vec<Id> {
        let facts = self.facts;
        let effects = facts.side_effects.iter().map(|effect| &effect.id);
        let groups = facts.sections.iter().flat_map(|section| &section.groups).map(|group| &group.id);
        let known: BTreeSet<&Id> =
            effects.chain(facts.interactions.iter().map(|entry| &entry.id)).chain(groups).collect();
        let mut shown = Vec::new();
        for id in ids {
            match facts.statements().find(|statement| statement.id == *id) {
                Some(statement) if !statement.is_for(self.region) => {}
                None if !known.contains(id) => {
                    let what = format!("names \"{id}\", which is no statement, group, side effect or interaction");
                    self.problems.push(Problem::new(&self.facts_file, place, what, "mend the id, or take it out"));
                }
                _ => shown.push(id.clone()),
            }
        }
        shown
    }

    /// What is highlighted for which reader, without what is not shown in this region.
    fn highlights(&mut self) -> Vec<TraitHighlights> {
        let facts = self.facts;
        let mut highlights = Vec::new();
        for (&reader_trait, ids) in &facts.relevance {
            let shown = self.shown(&format!("relevance.{}", reader_trait.name()), ids);
            let label = self.interface.traits.get(&reader_trait).cloned();
            let label = self.interface_word("traits", reader_trait.name(), label);
            highlights.push(TraitHighlights { reader_trait, label, ids: shown });
        }
        highlights
    }

    fn identity(&mut self) -> Identity {
        let (facts, words) = (&self.facts.identity, &self.words.identity);
        let say = self.text("identity.say", &words.say, &facts.say.sources);
        let purpose = self.text("identity.purpose", &words.purpose, &facts.purpose.sources);
        let class = self.text("identity.class", &words.class, &facts.class.sources);
        let region = self.region;
        let mut forms = Vec::new();
        for form in facts.forms.iter().filter(|form| form.regions.contains(&region)) {
            let name = self.form_name(&form.id);
            let strengths: Vec<_> = form.strengths.iter().map(|strength| strength.replace(' ', NO_BREAK)).collect();
            let text = if strengths.is_empty() { name } else { self.with_detail(&name, &strengths.join(", ")) };
            let sources = self.cite(&format!("identity.forms.{}", form.id), &form.sources);
            forms.push(Cited { text: Text(doses(&text)), sources });
        }
        let mut brands = Vec::new();
        for brand in facts.brands.iter().filter(|brand| brand.regions.contains(&region)) {
            let form = self.form_name(&brand.form).to_lowercase();
            let text = self.with_detail(&brand.name, &form);
            let sources = self.cite(&format!("identity.brands.{}", brand.name), &brand.sources);
            brands.push(Cited { text: apart(&brand.name, &text), sources });
        }
        Identity { name: words.name.clone(), say, lead: words.lead.clone(), purpose, class, forms, brands }
    }

    fn form_name(&mut self, form: &Id) -> String {
        match self.words.identity.forms.get(form) {
            Some(name) => name.clone(),
            None => self.no_words("identity.forms", form),
        }
    }

    fn with_detail(&self, name: &str, detail: &str) -> String {
        fill(&self.content_interface.compose.with_detail, &[("name", name), ("detail", detail)])
    }

    /// A word of the interface. One that is missing is a problem: nothing on a card may be nameless.
    fn interface_word(&mut self, list: &str, key: &str, word: Option<String>) -> String {
        word.unwrap_or_else(|| {
            let file = format!("words/{}.json", self.interface.lang);
            let mend = format!("add \"{key}\" to \"{list}\"");
            self.problems.push(Problem::new(file, list, format!("\"{key}\" has no words"), mend));
            String::new()
        })
    }

    /// What a region is called.
    fn region_name(&mut self, region: Region) -> String {
        let name = self.interface.regions.get(&region).cloned();
        self.interface_word("regions", region.code(), name)
    }

    fn review(&mut self) -> Review {
        let (review, card) = (&self.facts.review, &self.interface.compose);
        let region = self.region_name(self.region);
        let ReviewStatus::Draft = review.status;
        let what = "nobody has checked this content against its sources yet";
        let mend = "when somebody has, give the day, such as \"2026-11-22\"";
        let checked = self.decided("review.checked", review.checked, what, mend);
        let what = "nobody has said when this content has to be checked again";
        let next = self.decided("review.next_check", review.next_check, what, "give the day, half a year on or sooner");
        let text = |date: Option<Date>| date.map_or_else(String::new, |date| date_text(date, self.interface));
        Review {
            status: card.draft.clone(),
            checked: fill(&card.checked, &[("date", &text(checked))]),
            next_date: next.map_or_else(String::new, |date| date.to_string()),
            next: fill(&card.next_check, &[("date", &text(next))]),
            region: fill(&card.written_for, &[("region", &region)]),
        }
    }

    /// What only a person can decide. As long as nobody has, there is no card, and nothing is put in its place.
    fn decided<T>(&mut self, place: &str, value: Option<T>, what: &str, mend: &str) -> Option<T> {
        if value.is_none() {
            self.problems.push(Problem::new(&self.facts_file, place, what, mend));
        }
        value
    }

    fn emergency(&mut self) -> Emergency {
        let facts = &self.facts.get_help;
        let signs = self.statements(&facts.signs);
        Emergency {
            title: self.with_emergency_number(&self.interface.compose.get_help),
            signs,
            phone: self.lines.emergency.phone(),
            call: self.with_emergency_number(&self.interface.compose.call),
            also: self.statements(&facts.also),
        }
    }

    fn with_emergency_number(&self, text: &str) -> String {
        fill(text, &[("emergency", &self.lines.emergency.label)])
    }

    fn section(&mut self, section: &SectionFacts) -> Section {
        let (title, summary) = match self.words.sections.get(&section.id) {
            Some(words) => {
                let summary = words.regional_summary.get(&self.region).unwrap_or(&words.summary);
                (words.title.clone(), summary.clone())
            }
            None => (self.no_words("sections", &section.id), String::new()),
        };
        Section {
            id: section.id.clone(),
            title,
            summary,
            groups: section.groups.iter().map(|group| self.group(group)).collect(),
            body: match section.shows {
                Shows::Text => Body::Text,
                Shows::SideEffects => Body::SideEffects(self.side_effects()),
                Shows::Interactions => Body::Interactions(self.interactions()),
                Shows::Sources => Body::Sources(Vec::new()),
            },
        }
    }

    fn group(&mut self, group: &GroupFacts) -> Group {
        let words = self.words.groups.get(&group.id).cloned().unwrap_or_default();
        let lead = words.lead.map(|lead| self.text(&format!("groups.{}.lead", group.id), &lead, &group.sources));
        let statements = self.statements(&group.statements);
        if statements.is_empty() {
            let what = format!("has no statement for the region \"{}\"", self.region);
            let mend = "add one that holds there, or take the group out";
            self.problems.push(Problem::new(&self.facts_file, format!("groups.{}", group.id), what, mend));
        }
        Group {
            id: group.id.clone(),
            heading: words.heading,
            lead,
            style: group.style,
            columns: words.columns,
            statements,
        }
    }

    fn statements(&mut self, facts: &[StatementFacts]) -> Vec<Statement> {
        let region = self.region;
        facts
            .iter()
            .filter(|fact| fact.is_for(region))
            .map(|fact| {
                let words = match self.words.statements.get(&fact.id) {
                    Some(words) => words.clone(),
                    None => self.no_words("statements", &fact.id),
                };
                let place = format!("statements.{}", fact.id);
                Statement { id: fact.id.clone(), content: self.text(&place, &words, &fact.sources) }
            })
            .collect()
    }

    fn side_effects(&mut self) -> Vec<SideEffect> {
        let mut effects: Vec<_> = self.facts.side_effects.iter().collect();
        effects.sort_by_key(|effect| effect.tier);
        let (mut effects, rates): (Vec<_>, Vec<_>) =
            effects.into_iter().filter_map(|effect| self.side_effect(effect)).unzip();
        let by_name = places(effects.iter().map(|effect| sort_key(&effect.name)).collect());
        let rank = |(effect, rate): (&SideEffect, &Option<Rate>)| (rate.map_or(u32::MAX, Rate::rank), effect.tier);
        let by_often = places(effects.iter().zip(&rates).map(rank).collect());
        for (effect, (name, often)) in effects.iter_mut().zip(by_name.into_iter().zip(by_often)) {
            (effect.by_name, effect.by_often) = (name, often);
        }
        effects
    }

    /// A side effect without its places among the others, and its rate.
    fn side_effect(&mut self, effect: &SideEffectFacts) -> Option<(SideEffect, Option<Rate>)> {
        let place = format!("side_effects.{}", effect.id);
        let what = format!("\"{}\" has no tier: nobody has decided what a reader should do about it", effect.id);
        let mend = "give \"tier\" as \"emergency\", \"urgent\" (today), \"contact\" (tell us soon) or \"self-care\"; \
                    where two are plausible, take the more cautious";
        let tier = self.decided(&format!("{place}.tier"), effect.tier, &what, mend);
        let Some(words) = self.words.side_effects.get(&effect.id) else {
            self.no_words("side_effects", &effect.id);
            return None;
        };
        let said = self.rate(&place, effect);
        let Cited { text: action, mut sources } = self.text(&format!("{place}.action"), &words.action, &effect.sources);
        let step_up = words.step_up.as_ref().map(|step_up| {
            let said = self.text(&format!("{place}.step_up"), step_up, &effect.sources);
            sources.extend(said.sources);
            said.text
        });
        sources.extend(said.sources);
        let side_effect = SideEffect {
            id: effect.id.clone(),
            tier: tier?,
            name: words.name.clone(),
            by_name: 0,
            synonyms: words.synonyms.clone(),
            notice: words.notice.clone(),
            term: words.term.clone(),
            band: said.rate.map_or(Band::Unknown, Rate::band),
            by_often: 0,
            people: said.rate.and_then(Rate::people),
            rate_text: said.text,
            complement: said.complement,
            rate_notes: said.notes,
            action,
            step_up,
            sources: unique(sources),
        };
        Some((side_effect, said.rate))
    }

    fn interactions(&mut self) -> Vec<Interaction> {
        let levels = &self.interface.levels;
        let mut interactions = Vec::new();
        for fact in &self.facts.interactions {
            let what = format!("\"{}\" has no level: nobody has decided how far to keep the two apart", fact.id);
            let mend = "give \"level\" as \"avoid\", \"caution\" (only with care) or \"monitor\" (may need checks); \
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

    /// A text with the region's numbers in place, and its sources with those of the numbers it names.
    fn text(&mut self, place: &str, words: &str, sources: &[String]) -> Cited {
        let mut cited = self.cite(place, sources);
        for line in self.check_placeholders(place, words) {
            cited.extend(self.cite(place, &line.sources));
        }
        Cited {
            text: with_phones(words, &self.words.lang, self.lines, &self.content_interface.lines),
            sources: unique(cited),
        }
    }

    /// The telephone lines that a text names and the region has. A name that no line has is a problem.
    fn check_placeholders(&mut self, place: &str, words: &str) -> Vec<&'a Line> {
        let mut lines = Vec::new();
        for name in placeholders(words) {
            match LineName::parse(name) {
                Some(name) => {
                    if let Stand::Line(line) = name.of(self.lines, &self.content_interface.lines) {
                        lines.push(line);
                    }
                }
                None => {
                    let what = format!("names {{{name}}}, and there is no such line");
                    let mend = "use {emergency}, {poison}, {crisis}, {reporting} or {clinic}";
                    self.problems.push(Problem::new(&self.words_file, place, what, mend));
                }
            }
        }
        lines
    }

    /// The numbers of sources, which are thereby in the card's list.
    fn cite(&mut self, place: &str, keys: &[String]) -> Vec<u16> {
        if keys.is_empty() {
            let mend = "add the key of the source it comes from; what has no source is not shown";
            self.problems.push(Problem::new(&self.facts_file, place, "has no source", mend));
        }
        let mut numbers = Vec::new();
        for key in keys {
            if self.facts.sources.contains_key(key) || self.regions.sources.contains_key(key) {
                numbers.push(self.citations.number(key));
            } else {
                let what = format!("names the source \"{key}\", which is not in \"sources\"");
                let mend = "add the source, or mend the key; capital and small letters differ";
                self.problems.push(Problem::new(&self.facts_file, place, what, mend));
            }
        }
        numbers
    }

    fn sources(&mut self) -> Vec<Source> {
        let (facts, regions) = (self.facts, self.regions);
        let keys = self.citations.keys().to_vec();
        let mut sources = Vec::new();
        for source in keys.iter().filter_map(|key| facts.sources.get(key).or_else(|| regions.sources.get(key))) {
            let kind = self.interface.source_kinds.get(&source.kind).cloned();
            sources.push(Source {
                lang: source.lang.clone(),
                title: source.title.clone(),
                publisher: source.publisher.clone(),
                kind: self.interface_word("source_kinds", source.kind.name(), kind),
                date: source.date.clone(),
                url: source.url.clone(),
            });
        }
        sources
    }

    /// Remembers that words are missing, and gives none.
    fn no_words(&mut self, list: &str, id: &Id) -> String {
        let place = format!("{list}.{id}");
        let mend = format!("add \"{id}\" to \"{list}\", or take it out of facts.json");
        self.problems.push(Problem::new(&self.words_file, place, format!("\"{id}\" has no words"), mend));
        String::new()
    }

    fn card_words(&self) -> CardWords {
        let mut words = self.interface.card.clone();
        let tiers = &mut words.tiers;
        for tier in [&mut tiers.emergency, &mut tiers.urgent, &mut tiers.contact, &mut tiers.self_care] {
            tier.meaning = self.with_emergency_number(&tier.meaning);
            tier.heading = self.with_emergency_number(&tier.heading);
        }
        words.nothing_found = self.with_emergency_number(&words.nothing_found);
        words
    }
}

/// The place of each key among all, the smallest first. Equal keys share one.
fn places<K: Ord + Clone>(keys: Vec<K>) -> Vec<u16> {
    let mut sorted = keys.clone();
    sorted.sort();
    let place = |key: &K| sorted.partition_point(|other| other < key);
    keys.iter().map(|key| u16::try_from(place(key)).unwrap_or(u16::MAX)).collect()
}

/// A name without capitals and accents, which do not count in its place among others.
fn sort_key(name: &str) -> String {
    name.chars().map(fold).collect()
}

/// A text with a name in it that is kept apart.
fn apart(name: &str, text: &str) -> Text {
    let (before, after) = text.split_once(name).unwrap_or((text, ""));
    let plain = |words: &str| Span::Plain(words.to_owned());
    let spans = [plain(before), Span::Isolated(name.to_owned()), plain(after)];
    Text(spans.into_iter().filter(|span| *span != plain("")).collect())
}

fn unique(numbers: Vec<u16>) -> Vec<u16> {
    numbers.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}
