//! Finds in a JSON text what a problem is about.

use std::collections::BTreeSet;

use super::json::{Kind, Node};

/// A place in a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The way to it: `side_effects[3].rates[0]`.
    pub(crate) path: String,
    /// Its line, counted from 1.
    pub(crate) line: usize,
}

/// Finds a place that is given by keys, positions and ids: `side_effects.sleepy.rates[0]`.
///
/// A step that is no key where it is taken is the `id` of something further in. What cannot be found is passed over,
/// so the answer is the nearest place that exists.
pub(crate) fn locate(root: &Node, place: &str) -> Place {
    let mut at = Step::root(root);
    for step in steps(place) {
        if let Some(next) = at.key(step).or_else(|| at.position(step)).or_else(|| at.with_id(step)) {
            at = next;
        }
    }
    at.place()
}

/// The keys that an object of the text holds twice, each with the place of the second.
pub(crate) fn doubled_keys(root: &Node) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    Step::root(root).visit(&mut |step| {
        let Kind::Object(members) = &step.node.kind else { return };
        let mut seen = BTreeSet::new();
        for (key, node) in members {
            if !seen.insert(key) {
                found.push((key.clone(), step.member(key, node).place()));
            }
        }
    });
    found
}

/// The texts of a file, keys among them, for which `find` finds something, each with what was found and its place.
pub(crate) fn texts<T>(root: &Node, find: impl Fn(&str) -> Option<T>) -> Vec<(T, Place)> {
    let mut found = Vec::new();
    Step::root(root).visit(&mut |step| {
        found.extend(step.node.as_str().and_then(&find).map(|it| (it, step.place())));
        let Kind::Object(members) = &step.node.kind else { return };
        for (key, node) in members {
            found.extend(find(key).map(|it| (it, Place { line: node.line, ..step.place() })));
        }
    });
    found
}

fn steps(place: &str) -> impl Iterator<Item = &str> {
    place.split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty())
}

/// A value and the way to it.
struct Step<'n> {
    node: &'n Node,
    path: String,
}

impl<'n> Step<'n> {
    fn root(node: &'n Node) -> Self {
        Self { node, path: String::new() }
    }

    fn place(&self) -> Place {
        Place { path: self.path.trim_start_matches('.').to_owned(), line: self.node.line }
    }

    fn member(&self, key: &str, node: &'n Node) -> Self {
        Self { node, path: format!("{}.{key}", self.path) }
    }

    fn element(&self, at: usize, node: &'n Node) -> Self {
        Self { node, path: format!("{}[{at}]", self.path) }
    }

    fn inner(&self) -> Vec<Self> {
        match &self.node.kind {
            Kind::Object(members) => members.iter().map(|(key, node)| self.member(key, node)).collect(),
            Kind::Array(elements) => elements.iter().enumerate().map(|(at, node)| self.element(at, node)).collect(),
            Kind::Plain(_) => Vec::new(),
        }
    }

    /// Calls `look` with this value and everything inside of it.
    fn visit(&self, look: &mut impl FnMut(&Self)) {
        look(self);
        for inner in self.inner() {
            inner.visit(look);
        }
    }

    fn key(&self, key: &str) -> Option<Self> {
        Some(self.member(key, self.node.get(key)?))
    }

    fn position(&self, position: &str) -> Option<Self> {
        let Kind::Array(elements) = &self.node.kind else { return None };
        let at = position.parse().ok()?;
        Some(self.element(at, elements.get(at)?))
    }

    /// The first thing inside of this one whose `id` (or, for a brand, `name`) this is.
    fn with_id(&self, id: &str) -> Option<Self> {
        self.inner().into_iter().find_map(|inner| {
            let own = inner.node.get("id").or_else(|| inner.node.get("name")).and_then(Node::as_str);
            if own == Some(id) { Some(inner) } else { inner.with_id(id) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::json::NotJson;

    const TEXT: &str = r#"{
  "side_effects": [
    { "id": "dizzy" },
    {
      "id": "sleepy",
      "rates": [{ "low": 1 }],
      "rates": []
    }
  ]
}"#;

    #[test]
    fn a_place_is_found_by_keys_positions_and_ids() -> Result<(), NotJson> {
        let root = Node::parse(TEXT)?;
        let found = |place: &str, path: &str, line| {
            assert_eq!(locate(&root, place), Place { path: path.to_owned(), line }, "{place}");
        };
        found("side_effects[1].rates[0].low", "side_effects[1].rates[0].low", 6);
        found("side_effects.sleepy.rates[0]", "side_effects[1].rates[0]", 6);
        found("statements.sleepy", "side_effects[1]", 4);
        found("side_effects.nosuch", "side_effects", 2);
        found("", "", 1);
        Ok(())
    }

    #[test]
    fn a_key_that_stands_twice_is_found() -> Result<(), NotJson> {
        let place = Place { path: "side_effects[1].rates".into(), line: 7 };
        assert_eq!(doubled_keys(&Node::parse(TEXT)?), [("rates".to_owned(), place)]);
        Ok(())
    }

    #[test]
    fn texts_and_keys_are_found_with_their_places() -> Result<(), NotJson> {
        let found = texts(&Node::parse(TEXT)?, |text| ["sleepy", "low"].contains(&text).then(|| text.to_owned()));
        let place = |path: &str, line| Place { path: path.to_owned(), line };
        assert_eq!(
            found,
            [
                ("sleepy".to_owned(), place("side_effects[1].id", 5)),
                ("low".to_owned(), place("side_effects[1].rates[0]", 6)),
            ]
        );
        Ok(())
    }
}
