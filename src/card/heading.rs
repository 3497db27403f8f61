use yew::prelude::*;

use crate::model::HeadingLevel;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Steps under the medicine's name: 0 the name itself, 1 blocks and sections, 2 groups inside a section.
    pub(super) depth: u8,
    pub(super) level: HeadingLevel,
    #[prop_or_default]
    pub(super) class: Classes,
    #[prop_or_default]
    pub(super) id: Option<AttrValue>,
    pub(super) children: Html,
}

/// A heading at its place under the host page's headings.
///
/// The element is always `h2`, `h3` or `h4` and another level is told by `aria-level`: changing the element would
/// replace its nodes, and with them the focus and a screen reader's place.
#[component]
pub(super) fn Heading(Props { depth, level, class, id, children }: &Props) -> Html {
    let own = HeadingLevel::default().at(*depth);
    let wanted = level.at(*depth);
    let aria_level = (wanted != own).then(|| wanted.to_string());
    html! {
        <@{format!("h{own}")} class={class.clone()} id={id.clone()} aria-level={aria_level}>
            { children.clone() }
        </@>
    }
}
