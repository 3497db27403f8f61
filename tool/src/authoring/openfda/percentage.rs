//! A percentage as a label writes it, made into the rate that a card can state, or a reason why it cannot.

use crate::content::{
    figure::Figure,
    rate::{Per, Rate},
};

/// Reads a text that is a percentage and nothing else: `10-63%`, `<1%`, `4 to 12 %`. `bare` accepts a single number without
/// a sign, for tables that say elsewhere that their numbers are percentages.
///
/// # Errors
/// Why it cannot be taken.
pub(super) fn percentage(text: &str, bare: bool) -> Result<Rate, String> {
    let words = text
        .to_lowercase()
        .replace("less than", "<")
        .replace("fewer than", "<")
        .replace("at least", "≥")
        .replace("greater than or equal to", "≥")
        .replace("percent", "%")
        .replace(" to ", "-");
    let pieces: Vec<&str> = words.split_whitespace().collect();
    let ends = |piece: &str| piece.ends_with(|c: char| c.is_ascii_digit());
    let begins = |piece: &str| piece.starts_with(|c: char| c.is_ascii_digit());
    if pieces.iter().zip(pieces.iter().skip(1)).any(|(before, after)| ends(before) && begins(after)) {
        return Err("it is more than one number".to_owned());
    }
    let dashed = |c| if matches!(c, '–' | '—' | '−' | '‑') { '-' } else { c };
    let plain: String = pieces.concat().chars().map(dashed).collect();
    let signed = plain.contains('%');
    if !bare && !signed {
        return Err("it has no percent sign".to_owned());
    }
    let (low, high) = match plain.chars().next() {
        Some('<') => (None, Some(number(plain.get(1..).unwrap_or_default())?)),
        Some('≥') => (Some(number(plain.trim_start_matches('≥'))?), None),
        Some('≤' | '>') => {
            number(plain.trim_start_matches(['≤', '>']))?;
            let why = "facts can hold \"fewer than\" and \"or more\", and not \"at most\" or \"more than\"";
            return Err(why.to_owned());
        }
        _ => match plain.split_once('-') {
            Some(_) if !signed => {
                return Err("a range without a percent sign may be an interval around a rate".to_owned());
            }
            Some((low, high)) => (Some(number(low)?), Some(number(high)?)),
            None => number(&plain).map(|exact| (Some(exact), Some(exact)))?,
        },
    };
    if (low, high) == (Some(0), Some(0)) {
        return Err("0% only means that nobody in that study had it".to_owned());
    }
    rate(low, high)
}

/// A number of percent in parts of 10,000: `0.04%` is 4.
fn number(text: &str) -> Result<u32, String> {
    let unclear = || format!("\"{text}\" is not a plain number");
    let text = text.strip_suffix('%').unwrap_or(text);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(fraction) {
        return Err(unclear());
    }
    if fraction.len() > 2 {
        return Err(format!("{text}% is finer than 1 in 10,000"));
    }
    let parts: u32 = format!("{whole}{fraction:0<2}").parse().map_err(|_| unclear())?;
    if parts > 10_000 { Err(format!("{text}% is more than everyone")) } else { Ok(parts) }
}

/// The rate in the smallest denominator that holds it exactly: to a tenth out of 100, or whole out of 1,000 or 10,000.
/// What is finer would have to be rounded, and that is left to a person.
fn rate(low: Option<u32>, high: Option<u32>) -> Result<Rate, String> {
    let ends = || [low, high].into_iter().flatten();
    let is_whole = |scale: u32| ends().all(|parts| parts % scale == 0);
    // A card uses 1,000 or 10,000 only for rates under 1 in 100.
    let per = match ends().max() {
        _ if is_whole(100) => Per::Hundred,
        Some(most) if most <= 100 && is_whole(10) => Per::Thousand,
        Some(most) if most <= 100 => Per::TenThousand,
        _ if is_whole(10) => Per::Hundred,
        _ => {
            let why = "it is finer than a tenth in 100, and import does not round: write the number that you decide on";
            return Err(why.to_owned());
        }
    };
    let figure = |parts: u32| Figure::of_tenths(parts * per.people() / 1_000);
    Rate::new(low.map(figure), high.map(figure), per).map_err(|error| error.to_string())
}

/// A rate in words, for the report.
pub(super) fn describe(rate: Rate) -> String {
    let per = rate.per().people();
    match rate {
        Rate::Range { low, high, .. } if low == high => format!("{low} out of {per}"),
        Rate::Range { low, high, .. } => format!("{low} to {high} out of {per}"),
        Rate::AtLeast { low, .. } => format!("{low} or more out of {per}"),
        Rate::Below { high, .. } => format!("fewer than {high} out of {per}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_becomes_exactly_the_rate_that_it_states() {
        let read = |text| percentage(text, false).map(describe);
        assert_eq!(read("10-63%"), Ok("10 to 63 out of 100".into()));
        assert_eq!(read("4 - 12%"), Ok("4 to 12 out of 100".into()));
        assert_eq!(read("2% to 6%"), Ok("2 to 6 out of 100".into()));
        assert_eq!(read("0–9 %"), Ok("0 to 9 out of 100".into()));
        assert_eq!(read("7%"), Ok("7 out of 100".into()));
        assert_eq!(read("7.0%"), Ok("7 out of 100".into()));
        assert_eq!(read("<1%"), Ok("fewer than 1 out of 100".into()));
        assert_eq!(read("less than 0.1 percent"), Ok("fewer than 1 out of 1000".into()));
        assert_eq!(read("≥ 5%"), Ok("5 or more out of 100".into()));
        assert_eq!(read("23.5%"), Ok("23.5 out of 100".into()));
        assert_eq!(read("0.5-2%"), Ok("0.5 to 2 out of 100".into()));
        assert_eq!(read("0.5%"), Ok("5 out of 1000".into()));
        assert_eq!(read("0.04%"), Ok("4 out of 10000".into()));
        assert_eq!(percentage("7", true).map(describe), Ok("7 out of 100".into()));
    }

    #[test]
    fn what_is_not_exact_or_not_plain_is_left_to_a_person() {
        let texts = ["23.54%", "<1.5%", "0%", ">5%", "≤1%", "0.001%", "about 5%", "5% vs. 3%", "163%", "3% 5% 3%", "7"];
        for text in texts.into_iter().chain(["", "%", "2-1%", "1-2-3%", "> many%", "1 2%", "7^a%"]) {
            assert!(percentage(text, false).is_err(), "{text:?}");
        }
        for text in ["-", "12 (7)", "4-11", "1 2", "7a"] {
            assert!(percentage(text, true).is_err(), "{text:?}");
        }
    }
}
