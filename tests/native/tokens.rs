//! The default colours keep their contrast, in the light and in the dark card, and in every look.

use super::support::project;
use std::{collections::BTreeMap, fs};

type Colour = [f64; 3];

/// A token's two values: light and dark.
type Tokens = BTreeMap<String, [Colour; 2]>;

fn colour(hex: &str) -> Option<Colour> {
    let digits = hex.trim().strip_prefix('#')?;
    let wide: String =
        if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
    let channel = |at: usize| Some(f64::from(u8::from_str_radix(wide.get(at..at + 2)?, 16).ok()?) / 255.0);
    (wide.len() == 6).then_some([channel(0)?, channel(2)?, channel(4)?])
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: Colour) -> f64 {
    let [r, g, b] = colour.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The two colours of `light-dark(#fff, #000)`.
fn light_and_dark(value: &str) -> Option<(&str, &str)> {
    value.strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(", ")
}

/// Adds the tokens that the rules for this selector set. `var()` of another token is looked up.
fn add(tokens: &mut Tokens, sheet: &str, selector: &str) {
    for rule in sheet.split(&format!("{selector} {{")).skip(1) {
        let body = rule.split('}').next().unwrap_or_default();
        for line in body.split(';') {
            let Some((name, value)) = line.trim().rsplit("*/").next().and_then(|line| line.trim().split_once(':'))
            else {
                continue;
            };
            let value = value.trim();
            let both = if let Some((light, dark)) = light_and_dark(value) {
                colour(light).zip(colour(dark)).map(|(light, dark)| [light, dark])
            } else if let Some(other) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
                tokens.get(other).copied()
            } else {
                colour(value).map(|one| [one, one])
            };
            if let Some(both) = both {
                tokens.insert(name.trim().to_owned(), both);
            }
        }
    }
}

/// The tokens of the card without a look, and of each look that sets colours.
fn looks() -> Vec<(&'static str, Tokens)> {
    let (tokens, looks) = (
        fs::read_to_string(project("styles/tokens.css")).expect("tokens"),
        fs::read_to_string(project("styles/looks.css")).expect("looks"),
    );
    let mut plain = Tokens::new();
    add(&mut plain, &tokens, ":host");
    assert!(plain.len() > 15, "the tokens were read");
    let mut all = vec![("no look", plain.clone())];
    for (name, selector) in [("calm", ":host([look~=\"calm\"])"), ("contrast", ":host([look~=\"contrast\"])")] {
        let mut tokens = plain.clone();
        add(&mut tokens, &looks, selector);
        assert_ne!(tokens, plain, "{name} was read");
        all.push((name, tokens));
    }
    all
}

#[test]
fn text_keeps_seven_to_one_on_its_ground() {
    let mut pairs: Vec<(String, String)> = ["--mc-ink", "--mc-ink-2", "--mc-accent", "--mc-focus"]
        .map(|text| (text.to_owned(), "--mc-surface".to_owned()))
        .into();
    for tier in ["emergency", "urgent", "contact", "self-care"] {
        pairs.push((format!("--mc-{tier}"), format!("--mc-{tier}-ground")));
        pairs.push((format!("--mc-{tier}"), "--mc-surface".to_owned()));
        pairs.push(("--mc-ink".to_owned(), format!("--mc-{tier}-ground")));
    }
    for (look, tokens) in looks() {
        for (text, ground) in &pairs {
            for (scheme, at) in [("light", 0), ("dark", 1)] {
                let ratio = contrast(tokens[text][at], tokens[ground][at]);
                assert!(ratio >= 7.0, "{look}, {scheme}: {text} on {ground} is {ratio:.2}:1");
            }
        }
    }
}

#[test]
fn edges_and_the_ring_of_the_focus_keep_three_to_one() {
    for (look, tokens) in looks() {
        for edge in ["--mc-edge", "--mc-focus", "--mc-emergency-edge"] {
            for (scheme, at) in [("light", 0), ("dark", 1)] {
                let ratio = contrast(tokens[edge][at], tokens["--mc-surface"][at]);
                assert!(ratio >= 3.0, "{look}, {scheme}: {edge} is {ratio:.2}:1");
            }
        }
    }
}
