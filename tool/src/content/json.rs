//! A JSON text as a tree in which everything has its line.

use jsonc_parser::{
    ParseOptions,
    ast::{self, ObjectPropName},
    common::Ranged,
    parse_to_ast,
};
use serde_json::{Number, Value};

/// A value with its line.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// The line on which it begins, counted from 1; that of the key where it has one.
    pub(crate) line: usize,
    pub(crate) kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Keys with their values, in order; a key may stand here twice.
    Object(Vec<(String, Node)>),
    Array(Vec<Node>),
    /// A text, a number, `true`, `false` or `null`.
    Plain(Value),
}

/// Why a text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotJson {
    pub(crate) line: usize,
    pub(crate) what: String,
}

impl Node {
    /// Reads a text as strictly as the standard: without comments, trailing commas or other extensions.
    pub(crate) fn parse(text: &str) -> Result<Self, NotJson> {
        let strict = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        };
        let lines = Lines::of(text);
        let parsed = parse_to_ast(text, &Default::default(), &strict).map_err(|error| {
            let what = format!("this is not JSON: {}", error.kind());
            NotJson { line: lines.at(error.range().start), what }
        })?;
        let root = parsed.value.ok_or_else(|| NotJson { line: 1, what: "the file is empty".to_owned() })?;
        Source { text, lines }.node(root, None)
    }

    /// The same without lines. Of a key that stands there twice, the last counts.
    pub(crate) fn value(&self) -> Value {
        match &self.kind {
            Kind::Object(members) => {
                Value::Object(members.iter().map(|(key, node)| (key.clone(), node.value())).collect())
            }
            Kind::Array(elements) => Value::Array(elements.iter().map(Self::value).collect()),
            Kind::Plain(value) => value.clone(),
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Kind::Object(members) = &self.kind else { return None };
        members.iter().find(|(own, _)| own == key).map(|(_, node)| node)
    }

    /// The text, if it is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Kind::Plain(value) = &self.kind { value.as_str() } else { None }
    }
}

struct Source<'t> {
    text: &'t str,
    lines: Lines,
}

impl Source<'_> {
    /// A value, at the line of its key if it has one.
    fn node(&self, value: ast::Value<'_>, line: Option<usize>) -> Result<Node, NotJson> {
        let line = line.unwrap_or_else(|| self.lines.at(value.start()));
        let kind = match value {
            ast::Value::Object(object) => {
                let member = |property: ast::ObjectProp<'_>| {
                    let line = self.lines.at(property.start());
                    let key = match property.name {
                        ObjectPropName::String(key) => self.text(key)?,
                        ObjectPropName::Word(key) => key.value.to_owned(),
                    };
                    Ok((key, self.node(property.value, Some(line))?))
                };
                Kind::Object(object.properties.into_iter().map(member).collect::<Result<_, _>>()?)
            }
            ast::Value::Array(array) => {
                let elements = array.elements.into_iter().map(|element| self.node(element, None));
                Kind::Array(elements.collect::<Result<_, _>>()?)
            }
            ast::Value::StringLit(text) => Kind::Plain(Value::String(self.text(text)?)),
            ast::Value::NumberLit(number) => {
                let parsed = number.value.parse::<Number>();
                let what = |error| format!("this is not JSON: {} is no number, {error}", number.value);
                Kind::Plain(Value::Number(parsed.map_err(|error| NotJson { line, what: what(error) })?))
            }
            ast::Value::BooleanLit(boolean) => Kind::Plain(Value::Bool(boolean.value)),
            ast::Value::NullKeyword(_) => Kind::Plain(Value::Null),
        };
        Ok(Node { line, kind })
    }

    /// A text. The parser lets a line break stand in one; JSON does not.
    fn text(&self, literal: ast::StringLit<'_>) -> Result<String, NotJson> {
        let written = self.text.get(literal.start()..literal.end()).unwrap_or_default();
        if written.contains(|c: char| c < ' ') {
            let what = "this is not JSON: a line break, a tab or another control character stands inside a text";
            return Err(NotJson { line: self.lines.at(literal.start()), what: what.to_owned() });
        }
        Ok(literal.value.into_owned())
    }
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at + 1).collect())
    }

    /// The line of a byte, counted from 1.
    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|&begin| begin <= byte) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_that_of_serde_json_and_has_its_line() -> Result<(), NotJson> {
        let text = "{\n  \"a\": [1, -2.5e3, true,\n    null],\n  \"b\": { \"c\": \"\\u00e9\\n\" }\n}";
        let node = Node::parse(text)?;
        assert_eq!(Some(node.value()), serde_json::from_str(text).ok());
        assert_eq!(node.get("b").map(|node| node.line), Some(4));
        assert_eq!(node.get("b").and_then(|node| node.get("c")).and_then(Node::as_str), Some("é\n"));
        let Some(Kind::Array(elements)) = node.get("a").map(|node| &node.kind) else { return Err(not_json(text)) };
        assert_eq!(elements.iter().map(|node| node.line).collect::<Vec<_>>(), [2, 2, 2, 3]);
        Ok(())
    }

    #[test]
    fn what_serde_json_refuses_is_refused_at_its_line() {
        let refused = [
            "",
            "{\n\"a\": 1,\n}",
            "[1 2]",
            "[01]",
            "[1.]",
            "[.5]",
            "[+1]",
            "[0x1]",
            "[NaN]",
            "['a']",
            "{a: 1}",
            "[1] // x",
            "[\"a\nb\"]",
            "[\"a\tb\"]",
            "[\"\\x41\"]",
            "[\"\\ud800\"]",
            "[1e999]",
            "[1] 2",
            "[-]",
            "[\"a]",
        ];
        for text in refused {
            assert!(serde_json::from_str::<Value>(text).is_err(), "{text:?}");
            assert!(Node::parse(text).is_err(), "{text:?}");
        }
        assert_eq!(not_json("{\n\"a\": 1,\n\"b\": \"1\n2\"}").line, 3);
    }

    fn not_json(text: &str) -> NotJson {
        Node::parse(text).err().unwrap_or(NotJson { line: 0, what: String::new() })
    }
}
