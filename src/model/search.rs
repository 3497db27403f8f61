use super::{Body, Card, Lang, Tier, rank::ranked};

/// Something on a card that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id of its element.
    pub id: String,
    /// The section it is in; `None` where it is always open.
    pub section: Option<String>,
    /// Its title in a list of results.
    pub title: String,
    /// What to do about it, if it is a side effect.
    pub tier: Option<Tier>,
    /// Indices into the vocabulary of the words of its title, if it is a side effect.
    title_words: Vec<usize>,
    /// Indices into the vocabulary of the words of its names.
    names: Vec<usize>,
    /// Indices into the vocabulary of the words of its text.
    words: Vec<usize>,
}

/// A search index: everything on a card that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    tongue: Tongue,
    entries: Vec<Entry>,
    vocabulary: Vec<String>,
}

impl Index {
    /// Builds the index of a card.
    #[must_use]
    pub fn of(card: &Card) -> Self {
        let index = Self { tongue: Tongue::of(card.content_lang()), ..Self::default() };
        let mut writer = Writer { index, known: [const { Vec::new() }; BUCKETS] };
        for statement in card.key_facts.iter().chain(&card.emergency.signs).chain(&card.emergency.also) {
            writer.add(statement.id.as_str(), None, "", &statement.content.text.plain(), None);
        }
        for statement in &card.stopping.statements {
            writer.add(statement.id.as_str(), None, &card.stopping.title, &statement.content.text.plain(), None);
        }
        for section in &card.sections {
            let at = Some(section.id.as_str());
            writer.add(section.id.as_str(), at, &section.title, &section.summary, None);
            for group in &section.groups {
                let heading = group.heading.as_deref().unwrap_or_default();
                for statement in &group.statements {
                    writer.add(statement.id.as_str(), at, heading, &statement.content.text.plain(), None);
                }
            }
            match &section.body {
                Body::SideEffects(effects) => {
                    for effect in effects {
                        let names = format!(
                            "{} {} {} {}",
                            effect.name,
                            effect.notice,
                            effect.term.as_deref().unwrap_or_default(),
                            effect.synonyms.join(" ")
                        );
                        let step_up = effect.step_up.as_ref().map(super::Text::plain).unwrap_or_default();
                        let says = format!("{} {step_up}", effect.action.plain());
                        writer.add_named(effect.id.as_str(), at, &effect.name, &names, &says, Some(effect.tier));
                    }
                }
                Body::Interactions(list) => {
                    for entry in list {
                        let names = format!("{} {} {}", entry.name, entry.examples, entry.synonyms.join(" "));
                        let says = format!("{} {}", entry.effect.plain(), entry.action.plain());
                        writer.add_named(entry.id.as_str(), at, &entry.name, &names, &says, None);
                    }
                }
                Body::Text | Body::Sources(_) => {}
            }
        }
        writer.index
    }

    /// Whether a query is long enough: it has a word of two letters or more.
    #[must_use]
    pub fn is_query(query: &str) -> bool {
        words(query, Tongue::English).iter().any(|word| word.chars().count() >= 2)
    }

    /// Everything that matches a query. A match in a name ranks before one in the text, an exact word before a
    /// misspelled one, and more urgent before less urgent. Among what can wait, a side effect with exactly this name
    /// ranks first. Otherwise the order is that of the card.
    ///
    /// Ignores case, accents, plurals and one typing error in a word of four letters or more; a Spanish ending does not
    /// count as one. The last word may be incomplete.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<&Entry> {
        let all = words(query, self.tongue);
        let small = self.tongue.small();
        let telling: Vec<&String> = all.iter().filter(|word| !small.contains(&word.as_str())).collect();
        let asked: Vec<&String> = if telling.is_empty() { all.iter().collect() } else { telling };
        if !Self::is_query(query) {
            return Vec::new();
        }
        let last = asked.len().saturating_sub(1);
        // For each word of the query, how well each word of the vocabulary matches.
        let meant: Vec<Vec<Option<Match>>> = asked
            .iter()
            .enumerate()
            .map(|(at, word)| self.vocabulary.iter().map(|known| Match::of(word, known, at == last)).collect())
            .collect();
        // The best match among an entry's words.
        let nearest = |positions: &[usize], meant: &[Option<Match>]| {
            positions.iter().filter_map(|&at| meant.get(at).copied().flatten()).min()
        };
        // Every word of the query matches: how well the worst one does.
        let holds = |find: &dyn Fn(&[Option<Match>]) -> Option<Match>| {
            meant.iter().map(|meant| find(meant)).collect::<Option<Vec<Match>>>().and_then(|all| all.into_iter().max())
        };

        let (mut found, mut keys) = (Vec::new(), Vec::new());
        for entry in &self.entries {
            let by_name = holds(&|meant| nearest(&entry.names, meant));
            let anywhere = |meant: &[Option<Match>]| {
                nearest(&entry.names, meant).into_iter().chain(nearest(&entry.words, meant)).min()
            };
            if let Some(how) = by_name.or_else(|| holds(&anywhere)) {
                let said = |at: &usize| meant.iter().any(|meant| meant.get(*at) == Some(&Some(Match::Same)));
                let tier = match entry.tier {
                    Some(tier) if tier >= Tier::Contact => {
                        tier as u64 + u64::from(!entry.title_words.iter().all(said)) * 2
                    }
                    Some(tier) => tier as u64,
                    None => u64::from(u8::MAX),
                };
                found.push(entry);
                keys.push((u64::from(by_name.is_none()) << 16) | ((how as u64) << 8) | tier);
            }
        }
        ranked(keys.into_iter()).into_iter().filter_map(|at| found.get(at).copied()).collect()
    }

    /// Everything that can be found, in the order of the card.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// A language with stop words and endings. Any other language is searched as English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tongue {
    #[default]
    English,
    Spanish,
}

impl Tongue {
    fn of(lang: &Lang) -> Self {
        if lang.as_str() == "es" { Self::Spanish } else { Self::English }
    }

    const fn small(self) -> &'static [&'static str] {
        match self {
            Self::English => &SMALL_ENGLISH,
            Self::Spanish => &SMALL_SPANISH,
        }
    }
}

/// Stop words, as [`words`] returns them.
const SMALL_ENGLISH: [&str; 53] = [
    "i", "a", "an", "the", "my", "me", "you", "your", "it", "is", "am", "are", "and", "or", "of", "to", "in", "on",
    "with", "have", "has", "had", "feel", "feeling", "felt", "get", "got", "can", "cannot", "cant", "t", "do", "doe",
    "dont", "don", "did", "what", "if", "very", "so", "be", "at", "m", "im", "ive", "ve", "s", "for", "since", "after",
    "not", "wont", "won",
];

/// Stop words in Spanish: "teng" is tengo and tenga. "com" is not one of them, because it is coma too.
const SMALL_SPANISH: [&str; 58] = [
    "yo", "me", "mi", "mis", "tu", "te", "se", "su", "sus", "le", "les", "lo", "los", "la", "las", "el", "un", "una",
    "uno", "de", "del", "al", "en", "con", "por", "par", "que", "cuand", "desd", "si", "no", "ni", "ya", "muy", "mas",
    "es", "soy", "est", "estoy", "estar", "ser", "teng", "tien", "tener", "tuv", "sient", "senti", "sentir", "pued",
    "poder", "pud", "hay", "he", "ha", "da", "dan", "y", "o",
];

/// The number of buckets of the hash table of words.
const BUCKETS: usize = 512;

struct Writer {
    index: Index,
    /// Indices of known words, by hash. A map of the standard library would be 3 kB of WebAssembly.
    known: [Vec<usize>; BUCKETS],
}

impl Writer {
    fn add(&mut self, id: &str, section: Option<&str>, heading: &str, says: &str, tier: Option<Tier>) {
        let title = if heading.is_empty() || says.is_empty() {
            format!("{heading}{says}")
        } else {
            format!("{heading}: {says}")
        };
        self.add_named(id, section, &title, heading, says, tier);
    }

    fn add_named(&mut self, id: &str, section: Option<&str>, title: &str, names: &str, says: &str, tier: Option<Tier>) {
        let title_words = if tier.is_some() { self.positions(title) } else { Vec::new() };
        let entry = Entry {
            id: id.to_owned(),
            section: section.map(str::to_owned),
            title: title.to_owned(),
            tier,
            title_words,
            names: self.positions(names),
            words: self.positions(says),
        };
        self.index.entries.push(entry);
    }

    fn positions(&mut self, text: &str) -> Vec<usize> {
        let mut positions = Vec::new();
        for word in words(text, self.index.tongue) {
            let at = self.position(word);
            if !positions.contains(&at) {
                positions.push(at);
            }
        }
        positions
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

/// The words of a text, normalised: lower case without accents, in the singular; in Spanish also without the ending
/// that marks gender or person.
fn words(text: &str, tongue: Tongue) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars().map(fold).chain([' ']) {
        if is_letter(c) {
            word.push(c);
        } else if !word.is_empty() {
            let word = std::mem::take(&mut word);
            words.push(match tongue {
                Tongue::English => singular(word),
                Tongue::Spanish => stem(word),
            });
        }
    }
    words
}

/// Whether a character is part of a word. Outside of ASCII, everything but punctuation is: Unicode tables are larger
/// than the whole search.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (!c.is_ascii() && !matches!(c, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '×' | '÷'))
}

/// A lower-case letter without its accent, for ASCII and the letters of western Europe.
#[must_use]
pub fn fold(c: char) -> char {
    let small = match c {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    };
    match small {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        _ => small,
    }
}

fn singular(mut word: String) -> String {
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")
    {
        word.pop();
        if word.ends_with("ie") {
            word.truncate(word.len() - 2);
            word.push('y');
        }
    }
    word
}

/// "mareado" and "mareadas" are "maread", "convulsiones" is "convulsion", "veces" is "vez".
fn stem(mut word: String) -> String {
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("is") && !word.ends_with("us") {
        word.pop();
    }
    if word.len() > 3 && word.ends_with(['a', 'e', 'o']) && word.pop() == Some('e') && word.ends_with('c') {
        word.pop();
        word.push('z');
    }
    word
}

/// How a typed word matches a known one, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// They are equal.
    Same,
    /// It is the beginning of the known word.
    Beginning,
    /// They differ by one typing error.
    Slip,
}

impl Match {
    fn of(typed: &str, known: &str, may_go_on: bool) -> Option<Self> {
        if typed == known {
            Some(Self::Same)
        } else if may_go_on && typed.len() >= 2 && known.starts_with(typed) {
            Some(Self::Beginning)
        } else if typed.len() >= 4
            && known.len() >= 4
            && typed.len().abs_diff(known.len()) <= 1
            && one_slip(typed, known)
        {
            Some(Self::Slip)
        } else {
            None
        }
    }
}

/// Whether two different words differ by one wrong, missing or extra letter, or by two swapped letters.
fn one_slip(one: &str, two: &str) -> bool {
    let (one, two) = (one.as_bytes(), two.as_bytes());
    let same = one.iter().zip(two).take_while(|(a, b)| a == b).count();
    let rest = |word, skip| <[u8]>::get(word, same + skip..).unwrap_or_default();
    let swapped = || match (rest(one, 0), rest(two, 0)) {
        ([a, b, after_one @ ..], [c, d, after_two @ ..]) => a == d && b == c && after_one == after_two,
        _ => false,
    };
    rest(one, 1) == rest(two, 1) || rest(one, 1) == rest(two, 0) || rest(one, 0) == rest(two, 1) || swapped()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_plurals_do_not_matter() {
        let found = words("SÉizures, RASHES & allergies – “Äpfel”", Tongue::English);
        assert_eq!(found, ["seizure", "rashe", "allergy", "apfel"]);
    }

    #[test]
    fn in_spanish_neither_number_nor_gender_matters() {
        for (one, other) in [
            ("convulsión", "convulsiones"),
            ("mareado", "MAREADAS"),
            ("vez", "veces"),
            ("mes", "meses"),
            ("diente", "dientes"),
            ("sueño", "sueños"),
            ("pie", "pies"),
            ("crisis", "crisis"),
        ] {
            assert_eq!(words(one, Tongue::Spanish), words(other, Tongue::Spanish));
        }
        assert_ne!(words("dosis", Tongue::Spanish), words("dos", Tongue::Spanish));
    }

    #[test]
    fn the_small_words_are_as_they_are_compared() {
        for tongue in [Tongue::English, Tongue::Spanish] {
            for word in tongue.small() {
                assert_eq!(words(word, tongue), [*word]);
            }
        }
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for typed in ["slepy", "sleeppy", "sleapy", "slepey"] {
            assert_eq!(Match::of(typed, "sleepy", false), Some(Match::Slip), "{typed}");
        }
        for typed in ["slpy", "weepy", "sleep"] {
            assert_eq!(Match::of(typed, "sleepyhead", false), None, "{typed}");
        }
        assert_eq!(Match::of("rah", "ras", false), None, "short words have to be right");
    }

    #[test]
    fn the_last_word_may_be_the_beginning_of_one() {
        assert_eq!(Match::of("sl", "sleepy", true), Some(Match::Beginning));
        assert_eq!(Match::of("sl", "sleepy", false), None);
    }
}
