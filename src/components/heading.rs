use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VTag},
};

use crate::model::HeadingLevel;

/// A heading, at its level among the headings of the host page.
///
/// `depth` counts levels below the medicine's name: 0 is the name itself, 1 blocks and sections, 2 groups inside a
/// section. The element is always `h2`, `h3` or `h4`, and `aria-level` gives a different level: changing the element
/// would replace its nodes, and move the focus and a screen reader's position.
pub(super) fn heading(depth: u8, level: HeadingLevel, class: &'static str, children: Html) -> Html {
    let own = HeadingLevel::default().at(depth);
    let wanted = level.at(depth);
    let aria_level = (wanted != own).then(|| u32::from(wanted).to_string().into());
    // The whole card is labelled by the name.
    let id = (depth == 0).then_some(AttrValue::Static("name"));
    let name = match depth {
        0 => "h2",
        1 => "h3",
        _ => "h4",
    };
    tag(name, &["class", "id", "aria-level"], Box::new([Some(class.into()), id, aria_level]), children)
}

/// An element that `html!` cannot create: with a name chosen at run time, or with an attribute that `html!` treats as a
/// boolean.
pub(super) fn tag(
    name: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttrValue>]>,
    children: Html,
) -> Html {
    let mut tag = VTag::new(name);
    let as_attribute = |value| AttributeOrProperty::Attribute(value);
    let values = values.into_iter().map(|value| value.map(as_attribute)).collect();
    tag.set_attributes(Attributes::Dynamic { keys, values });
    tag.add_child(children);
    tag.into()
}

/// The value of an ARIA state.
pub(super) const fn flag(on: bool) -> AttrValue {
    AttrValue::Static(if on { "true" } else { "false" })
}
