//! The structure of a card's HTML, by which the loader sees whether somebody else has changed it.

use scraper::{ElementRef, Html, Node, Selector};

/// A digest of the names of all nodes inside the first element, in the order of the document. The same as `structureOf` in
/// `embed/loader/lazy/structure.js`, over what a browser makes of the HTML: what attributes and texts say does not count,
/// nor what is in the places of telephone lines and of the clinic, which the loader fills.
pub(super) fn structure(html: &str) -> String {
    let document = Html::parse_fragment(html);
    let first = Selector::parse("div").ok().and_then(|div| document.select(&div).next());
    let mut digest = Digest(0x811c_9dc5);
    if let Some(holder) = first {
        digest.add_children(holder);
    }
    format!("{:08x}", digest.0)
}

/// FNV-1a, 32 bits: enough to notice a change that nobody has made to deceive.
struct Digest(u32);

impl Digest {
    fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }

    fn add_children(&mut self, parent: ElementRef<'_>) {
        for child in parent.children() {
            match child.value() {
                Node::Text(_) => self.add("#text"),
                Node::Comment(_) => self.add("#comment"),
                Node::Element(element) => {
                    self.add(element.name());
                    let filled = element.classes().any(|class| class == "clinic" || class == "clinic-line")
                        || element.attr("data-line").is_some() && element.attr("data-plain").is_none();
                    if let Some(element) = ElementRef::wrap(child).filter(|_| !filled) {
                        self.add_children(element);
                    }
                    self.add("/");
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::structure;

    #[test]
    fn a_wrapper_a_removed_comment_and_another_element_change_it() {
        let html = "<div><article><h2>A <b>c</b></h2><!-- d --><p>e</p></article></div>";
        for changed in [
            html.replace("e<", "<font>e</font><"),
            html.replace("<!-- d -->", ""),
            html.replace("b>", "i>"),
            html.replace("<p>e</p>", ""),
        ] {
            assert_ne!(structure(html), structure(&changed), "{changed}");
        }
    }

    #[test]
    fn attributes_texts_telephone_lines_and_the_clinic_do_not_change_it() {
        let html = "<div><p class=\"a clinic\">your clinic</p><p>b</p><b data-line=\"poison\">c</b></div>";
        for same in [
            html.replace("<p>", "<p hidden>"),
            html.replace(">b", ">c"),
            html.replace("your clinic", "<bdi>D</bdi> e"),
            html.replace(">c", "><a>1</a> (F)"),
        ] {
            assert_eq!(structure(html), structure(&same), "{same}");
        }
    }
}
