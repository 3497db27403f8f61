//! Numbers of people as studies give them.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A number of people out of many, to a tenth of one, as studies give it: `8.3` in 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    tenths: u32,
}

impl Figure {
    /// This many people.
    #[must_use]
    pub const fn whole(people: u32) -> Self {
        Self { tenths: people.saturating_mul(10) }
    }

    /// This many tenths of one of them.
    #[must_use]
    pub const fn of_tenths(tenths: u32) -> Self {
        Self { tenths }
    }

    /// The number in tenths.
    #[must_use]
    pub const fn tenths(self) -> u32 {
        self.tenths
    }

    /// Whether it is a whole number of people.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.tenths.is_multiple_of(10)
    }

    /// The nearest whole number of people; a half is rounded up.
    #[must_use]
    pub const fn rounded(self) -> u32 {
        self.tenths.saturating_add(5) / 10
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, tenth) = (self.tenths / 10, self.tenths % 10);
        if tenth == 0 { write!(f, "{whole}") } else { write!(f, "{whole}.{tenth}") }
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole() {
            serializer.serialize_u32(self.tenths / 10)
        } else {
            serializer.serialize_f64(f64::from(self.tenths) / 10.0)
        }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        // As text, because 8.3 times 10 is not quite 83.
        let text = number.to_string();
        let (whole, tenth) = text.split_once('.').unwrap_or((&text, "0"));
        let tenths = format!("{whole}{tenth}").parse().ok().filter(|_| tenth.len() == 1);
        let wrong = || D::Error::custom(format!("{text} is not a number of people with one decimal at the most"));
        tenths.map(Self::of_tenths).ok_or_else(wrong)
    }
}

impl JsonSchema for Figure {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Figure".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "maximum": 10_000 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_has_one_decimal_at_the_most() {
        let read = |text: &str| serde_json::from_str::<Figure>(text).map(Figure::tenths).ok();
        assert_eq!(read("8.3"), Some(83));
        assert_eq!(read("8"), Some(80));
        assert_eq!(read("8.0"), Some(80));
        assert_eq!(read("0.4"), Some(4));
        for text in ["8.35", "-8", "1e30", "\"8\""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_figure_is_written_as_it_was_read_and_rounded_to_the_nearest_person() {
        let shown = |tenths| Figure::of_tenths(tenths).to_string();
        assert_eq!([shown(83), shown(80), shown(4)], ["8.3", "8", "0.4"]);
        let rounded = |tenths| Figure::of_tenths(tenths).rounded();
        assert_eq!([rounded(83), rounded(84), rounded(85), rounded(4)], [8, 8, 9, 0]);
        for text in ["8.3", "8"] {
            let figure: Figure = serde_json::from_str(text).unwrap_or_default();
            assert_eq!(serde_json::to_string(&figure).ok().as_deref(), Some(text));
        }
    }
}
