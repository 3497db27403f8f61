use serde::Serialize;

use super::search::plain;

/// A telephone number, as read and as dialled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// The number as people write it (`1-800-222-1222`).
    pub label: String,
    /// The digits to dial, with a leading `+` allowed.
    pub dial: String,
}

impl Phone {
    /// The number that people write like this, or `None` if it is none, or more than one.
    ///
    /// An extension is shown and not dialled, `(0)` is left out after the code of a country, and letters stand for the
    /// keys of a telephone. `lazy/phone.js` of the loader does the same for the attribute `clinic-phone`.
    #[must_use]
    pub fn parse(label: &str) -> Option<Self> {
        let text = typed(label);
        let number = without_slash(&without_zero(without_extension(text.trim())));
        let number: String = number.chars().filter(|c| !is_separator(*c)).collect();
        let dial = (is_digits(&number) || has_letters(&number)).then(|| number.chars().map(key).collect())?;
        Some(Self { label: label.to_owned(), dial })
    }
}

/// As on a keyboard, with every space and every hyphen the same.
fn typed(label: &str) -> String {
    let typed = label.chars().filter_map(|c| match c {
        _ if c.is_whitespace() => Some(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ => plain(c),
    });
    typed.collect()
}

const fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '(' | ')' | '.' | '-')
}

/// Telephones do not agree on how to dial an extension after the call is answered (`;ext=` of RFC 3966 or a comma), and a
/// wrong one would end the call.
fn without_extension(text: &str) -> &str {
    let before = |text: &str| text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let open = text.strip_suffix(')').unwrap_or(text);
    let start = before(open);
    let (Some(rest), 1..=6) = (open.get(..start), open.len() - start) else { return text };
    let rest = rest.trim_end_matches([' ', '.', ':']);
    let word = ["#", "extension", "extn", "ext", "x", "poste", "anexo", "durchwahl"].into_iter().find_map(|word| {
        let (number, end) = rest.split_at_checked(rest.len().checked_sub(word.len())?)?;
        end.eq_ignore_ascii_case(word).then_some(number)
    });
    match word {
        Some(number) if number.ends_with(|c: char| !c.is_ascii_alphabetic()) => {
            number.trim_end_matches([' ', ',', ';', '('])
        }
        _ => text,
    }
}

/// Without the `(0)` that is not dialled after the code of a country.
fn without_zero(text: &str) -> String {
    match text.split_once("(0)") {
        Some((code, rest))
            if (code.starts_with('+') || code.starts_with("00"))
                && code.chars().skip(1).all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-')) =>
        {
            format!("{code}{rest}")
        }
        _ => text.to_owned(),
    }
}

/// Without the slash behind the code of a town. Elsewhere a slash is between two numbers.
fn without_slash(text: &str) -> String {
    match text.split_once('/') {
        Some((code, rest))
            if code.starts_with(['+', '0', '('])
                && code.len() <= 10
                && rest.len() >= 4
                && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-')) =>
        {
            format!("{code}{rest}")
        }
        _ => text.to_owned(),
    }
}

fn is_digits(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    (3..=17).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// Whether it is the beginning of a number that letters complete, all of them capitals.
fn has_letters(number: &str) -> bool {
    let first = number.find(|c: char| c.is_ascii_uppercase()).unwrap_or(number.len());
    let (code, rest) = number.split_at_checked(first).unwrap_or_default();
    let letters = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = code.strip_prefix('+').unwrap_or(code);
    let begins = match digits.len() {
        2 => code == "13",
        3 => code.starts_with('8'),
        4..=7 => code.starts_with(['+', '0', '1', '8']),
        _ => false,
    };
    (8..=16).contains(&number.len())
        && begins
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        && matches!((letters.len(), rest.len() - letters.len()), (4.., 0..=1) | (3, 4))
}

/// The key of a telephone that has this letter.
const fn key(c: char) -> char {
    match c {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => c,
    }
}
