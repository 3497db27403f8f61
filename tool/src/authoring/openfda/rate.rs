//! How often, as a label writes it in percent, made into the rate that a card tells, or a reason why it cannot be.

use crate::content::rate::{Per, Rate};

/// Why a text is not taken as a rate.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    /// For the person who then has to read the label.
    pub(super) why: String,
    /// Whether it is a percentage all the same, only none that a card can tell as it is.
    pub(super) is_percentage: bool,
}

impl Unreadable {
    fn unclear(why: impl Into<String>) -> Self {
        Self { why: why.into(), is_percentage: false }
    }

    fn untold(why: impl Into<String>) -> Self {
        Self { why: why.into(), is_percentage: true }
    }
}

/// Reads a text that is a percentage and nothing else: `10-63%`, `<1%`, `4 to 12 %`. `bare` takes numbers without a sign,
/// as they stand in a table that says elsewhere that they are percentages.
///
/// # Errors
/// Why it cannot be taken.
pub(super) fn percentage(text: &str, bare: bool) -> Result<Rate, Unreadable> {
    let plain: String = text
        .to_lowercase()
        .replace("less than", "<")
        .replace("fewer than", "<")
        .replace("at least", "≥")
        .replace("greater than or equal to", "≥")
        .replace("percent", "%")
        .replace(" to ", "-")
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if matches!(c, '–' | '—' | '−' | '‑') { '-' } else { c })
        .collect();
    if !bare && !plain.contains('%') {
        return Err(Unreadable::unclear("it has no percent sign"));
    }
    let (low, high) = match plain.chars().next() {
        Some('<') => (None, Some(number(plain.get(1..).unwrap_or_default())?)),
        Some('≥') => (Some(number(plain.trim_start_matches('≥'))?), None),
        Some('≤' | '>') => {
            number(plain.trim_start_matches(['≤', '>']))?;
            let why = "facts can hold \"fewer than\" and \"or more\", and not \"at most\" or \"more than\"";
            return Err(Unreadable::untold(why));
        }
        _ => match plain.split_once('-') {
            Some((low, high)) => (Some(number(low)?), Some(number(high)?)),
            None => number(&plain).map(|exact| (Some(exact), Some(exact)))?,
        },
    };
    if (low, high) == (Some(0), Some(0)) {
        return Err(Unreadable::untold("0% says only that nobody in that study had it"));
    }
    rate(low, high)
}

/// Parts of 10,000 in a number of percent: `0.04%` is 4.
fn number(text: &str) -> Result<u32, Unreadable> {
    let unclear = || Unreadable::unclear(format!("\"{text}\" is no plain number"));
    let text = text.strip_suffix('%').unwrap_or(text);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(fraction) {
        return Err(unclear());
    }
    if fraction.len() > 2 {
        return Err(Unreadable::untold(format!("{text}% is finer than 1 in 10,000")));
    }
    let parts: u32 = format!("{whole}{fraction:0<2}").parse().map_err(|_| unclear())?;
    if parts > 10_000 { Err(Unreadable::unclear(format!("{text}% is more than all"))) } else { Ok(parts) }
}

/// The rate in the largest denominator that holds it exactly. Nothing is rounded: that is for a person to decide.
fn rate(low: Option<u32>, high: Option<u32>) -> Result<Rate, Unreadable> {
    let ends = || [low, high].into_iter().flatten();
    let fits = |scale: u32| ends().all(|parts| parts % scale == 0);
    // A card tells out of 1,000 or 10,000 only what is under 1 in 100.
    let (per, scale) = match ends().max() {
        _ if fits(100) => (Per::Hundred, 100),
        Some(most) if most <= 100 && fits(10) => (Per::Thousand, 10),
        Some(most) if most <= 100 => (Per::TenThousand, 1),
        _ => {
            return Err(Unreadable::untold(
                "it is no whole number out of 100, and a rate is never rounded by a machine",
            ));
        }
    };
    let part = |parts: Option<u32>| parts.map(|parts| parts / scale);
    Rate::new(part(low), part(high), per).map_err(|error| Unreadable::unclear(error.to_string()))
}

/// A rate as a label would write it, for the report.
pub(super) fn said(rate: Rate) -> String {
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
    fn a_percentage_becomes_the_rate_that_it_is_and_no_other() {
        let told = |text| percentage(text, false).map(said);
        assert_eq!(told("10-63%"), Ok("10 to 63 out of 100".into()));
        assert_eq!(told("4 - 12%"), Ok("4 to 12 out of 100".into()));
        assert_eq!(told("2% to 6%"), Ok("2 to 6 out of 100".into()));
        assert_eq!(told("0–9 %"), Ok("0 to 9 out of 100".into()));
        assert_eq!(told("7%"), Ok("7 out of 100".into()));
        assert_eq!(told("7.0%"), Ok("7 out of 100".into()));
        assert_eq!(told("<1%"), Ok("fewer than 1 out of 100".into()));
        assert_eq!(told("less than 0.1 percent"), Ok("fewer than 1 out of 1000".into()));
        assert_eq!(told("≥ 5%"), Ok("5 or more out of 100".into()));
        assert_eq!(told("0.5%"), Ok("5 out of 1000".into()));
        assert_eq!(told("0.04%"), Ok("4 out of 10000".into()));
        assert_eq!(percentage("7", true).map(said), Ok("7 out of 100".into()));
    }

    #[test]
    fn what_is_not_exact_or_not_plain_is_left_to_a_person() {
        let doubt = |text| percentage(text, false).map_err(|doubt| doubt.is_percentage);
        for text in ["23.5%", "0.5-2%", "0%", ">5%", "≤1%", "0.001%"] {
            assert_eq!(doubt(text), Err(true), "{text:?}");
        }
        for text in ["about 5%", "5% vs. 3%", "163%", "3% 5% 3%", "7", "", "%", "2-1%", "1-2-3%", "> many%"] {
            assert_eq!(doubt(text), Err(false), "{text:?}");
        }
        assert!(percentage("-", true).is_err() && percentage("12 (7)", true).is_err());
    }
}
