//! Checks that need the whole of `data/`. What can be seen while a card is composed is checked there.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::gate;
use crate::{
    compose::compose,
    content::{
        document::{Borrowed, Facts, Interface, Words},
        library::{Library, Medicine},
        names::medicine_folder,
        placeholder,
        problem::Problem,
    },
};
use medication_card::model::{Body, Card, Id, Lang, Region};

/// Composes every card of the library, and checks them and the words they are made of.
///
/// # Errors
/// Every problem found, each once.
pub fn validate(library: &Library) -> Result<Vec<Card>, Vec<Problem>> {
    let mut all = Vec::new();
    let mut problems = library.problems.clone();
    for medicine in library.medicines.values() {
        check(medicine, &mut problems);
        let mut cards = Vec::new();
        for &region in &medicine.facts.regions {
            for lang in languages(library, medicine, region) {
                match compose(library, medicine, region, lang) {
                    Ok(card) => {
                        problems.extend(gaps(&card));
                        cards.push(card);
                    }
                    Err(more) => problems.extend(more),
                }
            }
        }
        problems.extend(gate::check(library, medicine, &cards));
        all.extend(cards);
    }
    // One missing word is missing in every region, and is told once.
    let problems: BTreeSet<Problem> = problems.into_iter().map(|problem| library.locate(problem)).collect();
    if problems.is_empty() { Ok(all) } else { Err(problems.into_iter().collect()) }
}

/// The languages in which a medicine's card is offered for a region: those that have words for it, and those of the
/// interface that borrow such words while they have none.
fn languages<'a>(library: &'a Library, medicine: &'a Medicine, region: Region) -> impl Iterator<Item = &'a Lang> {
    let own = move |lang: &Lang| medicine.words.get(lang).is_some_and(|words| words.is_for(region));
    let borrows = move |interface: &&Interface| {
        let lends = |content: &Borrowed| content.regions.contains(&region) && own(&content.lang);
        !medicine.words.contains_key(&interface.lang) && interface.content.as_ref().is_some_and(lends)
    };
    let borrowing = library.interface.values().filter(borrows).map(|interface| &interface.lang);
    medicine.words.keys().filter(move |lang| own(lang)).chain(borrowing)
}

/// What no card may be without, whatever its medicine and region.
fn gaps(card: &Card) -> Vec<Problem> {
    let file = medicine_folder(&card.medicine).join("facts.json");
    let shows = |kind: fn(&Body) -> bool| card.sections.iter().filter(|section| kind(&section.body)).count() == 1;
    let holds = [
        (!card.key_facts.is_empty(), "key_facts", "at least one statement"),
        (!card.emergency.signs.is_empty(), "get_help.signs", "at least one sign of an emergency"),
        (!card.stopping.statements.is_empty(), "do_not_stop", "at least one statement"),
        (shows(|body| matches!(body, Body::SideEffects(_))), "sections", "one section that shows \"side-effects\""),
        (shows(|body| matches!(body, Body::Interactions(_))), "sections", "one section that shows \"interactions\""),
        (shows(|body| matches!(body, Body::Sources(_))), "sections", "one section that shows \"sources\""),
    ];
    let missing = holds.into_iter().filter(|(holds, ..)| !holds);
    missing
        .map(|(_, place, needed)| {
            let what = format!("the card for the region \"{}\" needs {needed}", card.region);
            Problem::new(&file, place, what, "add it; what is for other regions only does not count")
        })
        .collect()
}

/// The medicines whose content should have been checked again before `today`.
#[must_use]
pub fn overdue(library: &Library, today: Date) -> Vec<Problem> {
    let problem = |medicine: &Medicine| {
        let due = medicine.facts.review.next_check.filter(|&due| due < today)?;
        let file = medicine_folder(&medicine.facts.id).join("facts.json");
        let what = format!("was due on {due}, and today is {today}");
        let mend = "check the content against its sources and set both dates, or build with --allow-overdue";
        Some(library.locate(Problem::new(file, "review.next_check", what, mend)))
    };
    library.medicines.values().filter_map(problem).collect()
}

/// Ids of elements that every card has. A statement of the same name would take their links and labels.
const RESERVED: [&str; 10] = [
    "all",
    "do-not-stop",
    "get-help-now",
    "traits-label",
    "name",
    "often-label",
    "order-label",
    "print-label",
    "search",
    "search-status",
];

/// Whether every card has an element of this id already.
pub(crate) fn is_reserved(id: &str) -> bool {
    RESERVED.contains(&id) || ["-panel", "-summary"].iter().any(|end| id.ends_with(end))
}

fn check(medicine: &Medicine, problems: &mut Vec<Problem>) {
    let facts = &medicine.facts;
    let folder = medicine_folder(&facts.id);
    let facts_file = folder.join("facts.json");
    let mut report = |place: &str, what: String, mend: &str| {
        problems.push(Problem::new(&facts_file, place, what, mend));
    };

    if facts.regions.is_empty() {
        report("regions", "is empty".to_owned(), "name at least one region, the default first");
    }
    if let (Some(checked), Some(next)) = (facts.review.checked, facts.review.next_check)
        && next <= checked
    {
        let what = format!("{next} is not after \"checked\", {checked}");
        report("review.next_check", what, "give the day of the next check");
    }
    for (list, ids) in [("how", &facts.take_away.how), ("effects", &facts.take_away.effects)] {
        if ids.is_empty() {
            let mend = "name what a reader needs on the one page to print and take along";
            report(&format!("take_away.{list}"), "is empty".to_owned(), mend);
        }
    }
    for (at, region) in repeated(facts.regions.iter()) {
        report(&format!("regions[{at}]"), format!("names \"{region}\" again"), "name each region once");
    }
    for effect in &facts.side_effects {
        for (at, region) in repeated(effect.rates().iter().map(|rate| &rate.region)) {
            let what = format!("is a second rate for the region \"{region}\"");
            let place = format!("side_effects.{}.rates[{at}]", effect.id);
            report(&place, what, "keep the one that the card should show");
        }
        for (at, rate) in effect.rates().iter().enumerate() {
            if rate.comparison.is_some_and(|study| study.with > 100 || study.without > 100) {
                let place = format!("side_effects.{}.rates[{at}].comparison", effect.id);
                report(&place, "has more than 100 out of 100".to_owned(), "tell both out of 100 people");
            }
        }
    }
    for (reader_trait, ids) in &facts.relevance {
        for (at, id) in repeated(ids.iter()) {
            let place = format!("relevance.{}[{at}]", reader_trait.name());
            report(&place, format!("names \"{id}\" again"), "name it once");
        }
    }
    let mut seen = BTreeSet::new();
    for (list, ids) in lists(facts) {
        for id in ids {
            if is_reserved(id.as_str()) {
                report(list, format!("has \"{id}\", which the card needs for itself"), "choose another id");
            }
            if !seen.insert(id) {
                let what = format!("has \"{id}\", which is the id of something else too");
                report(list, what, "give each its own id: links need it to be one thing only");
            }
        }
    }
    for (key, source) in &facts.sources {
        let is_open = placeholder::is_open(&source.url);
        if !is_open && !source.url.starts_with("https://") && !source.url.starts_with("http://") {
            let what = format!("is \"{}\", which is not a web address", source.url);
            report(&format!("sources.{key}.url"), what, "give an address that starts with https://");
        }
    }
    if medicine.words.is_empty() {
        let mend = "write its words in a file that is named after their language, such as en.json";
        problems.push(Problem::new(&folder, "", "has no words in any language, so there is no card", mend));
    }
    for words in medicine.words.values() {
        let file = folder.join(format!("{}.json", words.lang));
        let offered = words.regions.as_deref().unwrap_or(&facts.regions);
        let mut report =
            |place: String, what: String, mend: &str| problems.push(Problem::new(&file, place, what, mend));
        if offered.is_empty() {
            let mend = "name at least one region, or leave \"regions\" out to offer it in all";
            report("regions".to_owned(), "is empty, so nobody would ever read these words".to_owned(), mend);
        }
        for (at, region) in offered.iter().enumerate().filter(|(_, region)| !facts.regions.contains(region)) {
            let what = format!("names \"{region}\", for which there is no card of this medicine");
            report(format!("regions[{at}]"), what, "name regions that facts.json names");
        }
        if words.regions.is_some() {
            for (at, region) in repeated(offered.iter()) {
                report(format!("regions[{at}]"), format!("names \"{region}\" again"), "name each region once");
            }
        }
        for (place, id) in words_without_facts(facts, words) {
            let mend = "add it to facts.json with its sources, or delete these words";
            let what = "is not in facts.json, so nobody would ever read it";
            problems.push(Problem::new(&file, format!("{place}.{id}"), what, mend));
        }
        for (place, text) in texts(words) {
            if let Some(what) = unfit(text) {
                let mend = "write plain words; links and numbers to call are made from {placeholders}";
                problems.push(Problem::new(&file, place.clone(), what, mend));
            }
            if text.contains(['{', '}']) && !is_filled(&place) {
                let what = "holds a brace, and nothing is put in its place here".to_owned();
                let mend =
                    "say it without a placeholder; those work in statements, leads, actions, effects and step_up";
                problems.push(Problem::new(&file, place.clone(), what, mend));
            }
        }
    }
}

/// What stands in a list for the second time or more, with its position.
fn repeated<T: Copy + Ord>(list: impl Iterator<Item = T>) -> Vec<(usize, T)> {
    let mut seen = BTreeSet::new();
    list.enumerate().filter(|(_, item)| !seen.insert(*item)).collect()
}

/// The ids of each list of `facts.json` within which they must differ. Statements share one list of words.
fn lists(facts: &Facts) -> Vec<(&'static str, Vec<&Id>)> {
    vec![
        ("statements", facts.statements().map(|statement| &statement.id).collect()),
        ("sections", facts.sections.iter().map(|section| &section.id).collect()),
        ("groups", facts.sections.iter().flat_map(|section| &section.groups).map(|group| &group.id).collect()),
        ("side_effects", facts.side_effects.iter().map(|effect| &effect.id).collect()),
        ("interactions", facts.interactions.iter().map(|entry| &entry.id).collect()),
        ("identity.forms", facts.identity.forms.iter().map(|form| &form.id).collect()),
    ]
}

fn words_without_facts<'a>(facts: &Facts, words: &'a Words) -> Vec<(&'static str, &'a Id)> {
    let lists = lists(facts);
    let known = |list: &str, id: &Id| lists.iter().any(|(name, ids)| *name == list && ids.contains(&id));
    let mut orphans = Vec::new();
    let mut look = |list: &'static str, ids: Vec<&'a Id>| {
        orphans.extend(ids.into_iter().filter(|id| !known(list, id)).map(|id| (list, id)));
    };
    look("statements", words.statements.keys().collect());
    look("sections", words.sections.keys().collect());
    look("groups", words.groups.keys().collect());
    look("side_effects", words.side_effects.keys().collect());
    look("interactions", words.interactions.keys().collect());
    look("identity.forms", words.identity.forms.keys().collect());
    orphans
}

/// Every text of a language with its place.
pub(crate) fn texts(words: &Words) -> Vec<(String, &str)> {
    let identity = &words.identity;
    let mut texts = vec![
        ("identity.name".to_owned(), identity.name.as_str()),
        ("identity.say".to_owned(), &identity.say),
        ("identity.lead".to_owned(), &identity.lead),
        ("identity.purpose".to_owned(), &identity.purpose),
        ("identity.class".to_owned(), &identity.class),
        ("do_not_stop_title".to_owned(), &words.do_not_stop_title),
    ];
    texts.extend(identity.forms.iter().map(|(id, text)| (format!("identity.forms.{id}"), text.as_str())));
    texts.extend(words.statements.iter().map(|(id, text)| (format!("statements.{id}"), text.as_str())));
    for (id, section) in &words.sections {
        texts.push((format!("sections.{id}.title"), &section.title));
        texts.push((format!("sections.{id}.summary"), &section.summary));
        let regional = section.regional_summary.iter();
        texts
            .extend(regional.map(|(region, text)| (format!("sections.{id}.regional_summary.{region}"), text.as_str())));
    }
    for (id, group) in &words.groups {
        texts.extend(group.heading.iter().map(|text| (format!("groups.{id}.heading"), text.as_str())));
        texts.extend(
            group.columns.iter().enumerate().map(|(at, text)| (format!("groups.{id}.columns[{at}]"), text.as_str())),
        );
        texts.extend(group.lead.iter().map(|text| (format!("groups.{id}.lead"), text.as_str())));
    }
    for (id, effect) in &words.side_effects {
        let place = |key: &str| format!("side_effects.{id}.{key}");
        texts.push((place("name"), &effect.name));
        texts.push((place("notice"), &effect.notice));
        texts.extend(effect.term.iter().map(|text| (place("term"), text.as_str())));
        texts.push((place("action"), &effect.action));
        texts.extend(effect.step_up.iter().map(|text| (place("step_up"), text.as_str())));
    }
    for (id, entry) in &words.interactions {
        let place = |key: &str| format!("interactions.{id}.{key}");
        texts.push((place("name"), &entry.name));
        texts.push((place("examples"), &entry.examples));
        texts.push((place("effect"), &entry.effect));
        texts.push((place("action"), &entry.action));
    }
    texts
}

/// Whether placeholders work in the text at this place: everywhere [`compose`] makes a cited text of it.
fn is_filled(place: &str) -> bool {
    let ends = [".lead", ".action", ".step_up", ".effect"];
    let whole = ["identity.say", "identity.purpose", "identity.class"];
    place.starts_with("statements.") || whole.contains(&place) || ends.iter().any(|end| place.ends_with(end))
}

/// Why a text must not be shown as it is.
fn unfit(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some("is empty".to_owned());
    }
    if text.contains('<') || text.contains('>') {
        return Some("holds < or >, as HTML does; the card shows text only".to_owned());
    }
    // Control characters, and Default_Ignorable_Code_Point of Unicode: the same as in the loader.
    let hidden = |c: char| {
        c.is_control()
            || matches!(
                c,
                '\u{ad}'
                    | '\u{34f}'
                    | '\u{61c}'
                    | '\u{115f}'..='\u{1160}'
                    | '\u{17b4}'..='\u{17b5}'
                    | '\u{180b}'..='\u{180f}'
                    | '\u{200b}'..='\u{200f}'
                    | '\u{202a}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}'
                    | '\u{3164}'
                    | '\u{fe00}'..='\u{fe0f}'
                    | '\u{feff}'
                    | '\u{ffa0}'
                    | '\u{fff0}'..='\u{fffb}'
                    | '\u{1bca0}'..='\u{1bca3}'
                    | '\u{1d173}'..='\u{1d17a}'
                    | '\u{e0000}'..='\u{e0fff}'
            )
    };
    text.chars()
        .find(|&c| hidden(c))
        .map(|c| format!("holds the invisible character U+{:04X}, which can change how the rest is read", u32::from(c)))
}
