use web_sys::Element;

/// An attribute on the elements with certain ids.
///
/// Set directly on the DOM, not through Yew: each letter typed in the search box marks and unmarks dozens of statements
/// in every section, all of which Yew would render again. Yew leaves attributes alone that it did not set.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<(String, Element)>);

impl Marks {
    /// Marks the elements with exactly these ids.
    pub(super) fn set<'a>(&mut self, card: &Element, attribute: &str, ids: impl Iterator<Item = &'a str>) {
        let mut before = std::mem::take(&mut self.0);
        for id in ids {
            if let Some(at) = before.iter().position(|(other, element)| other == id && element.is_connected()) {
                self.0.push(before.swap_remove(at));
            } else if let Some(element) = element(card, id) {
                // `set_attribute` fails only for an invalid name.
                let _ = element.set_attribute(attribute, "");
                self.0.push((id.to_owned(), element));
            }
        }
        for (_, element) in before {
            let _ = element.remove_attribute(attribute);
        }
    }
}

/// The element with an id. Ids are small letters, digits and hyphens, so they need no escaping between quotation marks.
pub(super) fn element(card: &Element, id: &str) -> Option<Element> {
    card.query_selector(&format!("[id=\"{id}\"]")).ok().flatten()
}
