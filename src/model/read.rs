//! Reads the postcard bytes that the tool writes. The format is small and fixed, so reading it takes a page of code;
//! derived serde deserializers are five times the WebAssembly (28 kB, a sixth of what a visitor downloads), most of it
//! for dropping values when the bytes turn out to be invalid half-way. Here, invalid bytes are read to the end, with
//! empty texts for what is missing, and then refused.

use std::{fmt, sync::Arc};

use super::{
    Alert, Answer, Band, Body, Call, Card, CardWords, Cited, Counts, Direction, Emergency, Fact, Group, Id, Identity,
    Interaction, Lang, Level, LineName, Lines, Particulars, People, Region, Review, Rule, SearchRules, Section,
    SideEffect, Source, Span, Statement, Style, TakeAway, Text, Tier, TierWords, Tiers, Tile, TraitHighlights,
};
use crate::BUILD;

/// Bytes that are not a card of this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACard;

impl fmt::Display for NotACard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("these bytes are no card of this build: let the tool of the very same sources write them again")
    }
}

impl std::error::Error for NotACard {}

impl Card {
    /// Reads a card from the bytes that the tool has written: a `.bin` file of `medication-card export`, or from
    /// `dist/assets/`.
    ///
    /// `lines` are the telephone lines of the reader's region, whichever region the card is written for. Where there is none,
    /// general words are shown.
    ///
    /// ```
    /// use medication_card::model::{Card, Lines, NotACard};
    ///
    /// let fetched = b"a page that says 404, say";
    /// assert_eq!(Card::read(fetched, &Lines::default()), Err(NotACard));
    /// ```
    ///
    /// # Errors
    /// When another build has written the bytes, or when they are too few, too many, or cannot be what they should be.
    pub fn read(bytes: &[u8], lines: &Lines) -> Result<Self, NotACard> {
        let mut reader = Reader { rest: bytes, lines, failed: false };
        let card = <Self as Read>::read(&mut reader);
        // The stamp is the first field, so it can be trusted even if another build's card happens to decode.
        let ours = card.stamp.strip_prefix(BUILD).is_some_and(|rest| rest.starts_with('.'));
        if reader.failed || !reader.rest.is_empty() || !ours { Err(NotACard) } else { Ok(card) }
    }
}

struct Reader<'a> {
    rest: &'a [u8],
    /// What to fill in.
    lines: &'a Lines,
    failed: bool,
}

impl Reader<'_> {
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.rest.split_first() else {
            self.failed = true;
            return 0;
        };
        self.rest = rest;
        *byte
    }

    /// A varint: seven bits per byte, the lowest first. The eighth bit means that more follow.
    fn number(&mut self) -> usize {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return number;
            }
        }
        self.failed = true;
        0
    }

    /// The number of items that follow, each at least one byte long.
    fn count(&mut self) -> usize {
        let count = self.number();
        if count > self.rest.len() {
            self.failed = true;
            return 0;
        }
        count
    }

    /// One of these, by index.
    fn one_of<T: Copy, const N: usize>(&mut self, all: [T; N], otherwise: T) -> T {
        let number = self.number();
        self.failed |= number >= N;
        all.get(number).copied().unwrap_or(otherwise)
    }
}

trait Read {
    fn read(from: &mut Reader<'_>) -> Self;
}

impl Read for u8 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.byte()
    }
}

impl Read for bool {
    fn read(from: &mut Reader<'_>) -> Self {
        from.byte() != 0
    }
}

impl Read for u16 {
    fn read(from: &mut Reader<'_>) -> Self {
        let number = Self::try_from(from.number());
        from.failed |= number.is_err();
        number.unwrap_or_default()
    }
}

impl Read for String {
    fn read(from: &mut Reader<'_>) -> Self {
        let count = from.count();
        let (text, rest) = from.rest.split_at_checked(count).unwrap_or_default();
        from.rest = rest;
        let text = std::str::from_utf8(text);
        from.failed |= text.is_err();
        text.unwrap_or_default().to_owned()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        let count = from.count();
        let mut list = Self::with_capacity(count);
        for _ in 0..count {
            list.push(T::read(from));
        }
        list
    }
}

impl<T: Read> Read for Arc<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        (from.byte() != 0).then(|| T::read(from))
    }
}

impl<T: Read, const N: usize> Read for [T; N] {
    fn read(from: &mut Reader<'_>) -> Self {
        std::array::from_fn(|_| T::read(from))
    }
}

/// Structs are their fields in order. The compiler finds a missing field; a test reads every card and compares.
macro_rules! records {
    ($($record:ident { $($field:ident),+ })+) => {
        $(impl Read for $record {
            fn read(from: &mut Reader<'_>) -> Self {
                Self { $($field: Read::read(from)),+ }
            }
        })+
    };
}

records! {
    Card {
        stamp, medicine, region, lang, direction, content, content_direction, identity, review, tiles, emergency, alerts, key_facts, highlights, take_away, sections, answers, search, words, counts
    }
    Identity { name, say, lead, purpose, synonyms }
    Particulars { class, facts }
    Tile { label, id }
    Fact { id, term, values }
    Review { status, checked, next, next_date, region }
    Cited { text, sources }
    Statement { id, content }
    Emergency { title, signs, call, also }
    Alert { id, tier, title, statements }
    Answer { ids, phrases }
    TraitHighlights { id, label, ids }
    TakeAway { how, effects }
    Section { id, title, summary, groups, body }
    Group { id, heading, lead, style, columns, statements }
    SideEffect {
        id, tier, name, by_name, notice, term, synonyms, band, by_often, people, rate_text, complement, rate_notes,
        action, step_up, sources
    }
    People { certain, most }
    Interaction { id, level, level_text, name, examples, synonyms, effect, action, sources }
    Source { lang, title, publisher, kind, date, url }
    SearchRules { small_words, folds, endings, looser_endings, sounds, is_unspaced }
    Rule { from, to }
    Counts { digits, forms, narrowed, picture, found, show_found }
    CardWords {
        say, when_to_call, quick_answers, key_facts, show_all, hide_all, show_sources, legend, show_all_effects, often,
        bands, order, orders, if_you, pictures, search, search_hint, nothing_found,
        bar, bar_search, bar_sections, bar_results,
        traits, traits_note, examples, sources, sources_page, print, print_whole, print_open, print_page, print_large, sheet_how, sheet_effects, sheet_questions,
        disclaimer, tiers
    }
    Tiers { emergency, urgent, contact, self_care }
    TierWords { name, when, meaning, heading }
}

impl Read for Id {
    fn read(from: &mut Reader<'_>) -> Self {
        Self::trusted(String::read(from))
    }
}

impl Read for Lang {
    fn read(from: &mut Reader<'_>) -> Self {
        Self::trusted(String::read(from))
    }
}

impl Read for Text {
    fn read(from: &mut Reader<'_>) -> Self {
        Self(Vec::read(from))
    }
}

impl Read for Span {
    fn read(from: &mut Reader<'_>) -> Self {
        match from.byte() {
            1 => Self::Call(Call::read(from)),
            2 => Self::Clinic(String::read(from)),
            3 => Self::Isolated(String::read(from)),
            number => {
                from.failed |= number != 0;
                Self::Plain(String::read(from))
            }
        }
    }
}

impl Read for Body {
    fn read(from: &mut Reader<'_>) -> Self {
        match from.byte() {
            1 => Self::SideEffects(Vec::read(from)),
            2 => Self::Interactions(Vec::read(from)),
            3 => Self::Sources(Vec::read(from)),
            4 => Self::Medicine(Particulars::read(from)),
            number => {
                from.failed |= number != 0;
                Self::Text
            }
        }
    }
}

impl Read for Call {
    fn read(from: &mut Reader<'_>) -> Self {
        let name = from.one_of(LineName::ALL, LineName::Emergency);
        Self { name, general: Read::read(from), line: from.lines.get(name).cloned() }
    }
}

impl Read for Region {
    fn read(from: &mut Reader<'_>) -> Self {
        let region = Self::trusted(String::read(from).as_bytes());
        from.failed |= region.is_none();
        region.unwrap_or(Self::US)
    }
}

impl Read for Direction {
    fn read(from: &mut Reader<'_>) -> Self {
        from.one_of([Self::Ltr, Self::Rtl], Self::Ltr)
    }
}

impl Read for Tier {
    fn read(from: &mut Reader<'_>) -> Self {
        from.one_of(Self::ALL, Self::Emergency)
    }
}

impl Read for Band {
    fn read(from: &mut Reader<'_>) -> Self {
        from.one_of(Self::ALL, Self::Unknown)
    }
}

impl Read for Level {
    fn read(from: &mut Reader<'_>) -> Self {
        from.one_of([Self::Never, Self::Avoid, Self::Caution, Self::Monitor], Self::Never)
    }
}

impl Read for Style {
    fn read(from: &mut Reader<'_>) -> Self {
        from.one_of([Self::Text, Self::List, Self::Steps, Self::Warning, Self::Ratings], Self::Text)
    }
}
