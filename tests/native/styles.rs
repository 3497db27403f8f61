//! The card is also read from right to left, so its style uses logical properties.

use super::support::project;
use std::fs;

const PHYSICAL: [&str; 20] = [
    "left",
    "right",
    "top",
    "bottom",
    "width",
    "height",
    "min-width",
    "max-width",
    "min-height",
    "max-height",
    "margin-left",
    "margin-right",
    "margin-top",
    "margin-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "padding-bottom",
    "float",
    "clear",
];

#[test]
fn the_card_is_styled_with_logical_properties_only() {
    for file in ["tokens.css", "looks.css", "card.css", "print.css", "live.css", "declarative.css"] {
        let sheet = fs::read_to_string(project(&format!("styles/{file}"))).expect(file);
        for (at, line) in sheet.lines().enumerate() {
            // `@media (min-width: …)` asks the window, which has no direction.
            let Some((property, value)) = line.trim().split_once(':').filter(|_| !line.contains('@')) else { continue };
            assert!(!PHYSICAL.contains(&property), "{file}, line {}: {property}", at + 1);
            let side = property == "text-align" && (value.contains("left") || value.contains("right"));
            assert!(
                !side && !property.starts_with("border-left") && !property.starts_with("border-right"),
                "{file}, line {}",
                at + 1
            );
        }
    }
}
