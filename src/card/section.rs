use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::Element;
use yew::{prelude::*, virtual_dom::VTag};

use super::{
    groups::groups, heading::Heading, interactions::interactions, setting::Setting, side_effects::SideEffects,
    sources::sources,
};
use crate::model::{Body, Section, Selection};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) section: Rc<Section>,
    pub(super) setting: Rc<Setting>,
    pub(super) open: bool,
    pub(super) on_toggle: Callback<(String, bool)>,
    /// Which side effects are chosen; the same for ever in a section that has none.
    pub(super) selection: Selection,
    pub(super) on_select: Callback<Selection>,
}

/// A heading that is a button, and the panel it opens and closes.
///
/// The summary describes the button rather than being part of its name, so that a list of headings stays short. A
/// closed panel is `hidden="until-found"`: the browser's find-in-page looks inside and, where it can, opens it.
#[component]
pub(super) fn SectionView(Props { section, setting, open, on_toggle, selection, on_select }: &Props) -> Html {
    let open = *open;
    let panel = use_node_ref();
    use_effect_with((panel.clone(), section.id.clone(), on_toggle.clone()), |(panel, id, on_toggle)| {
        let (id, on_toggle) = (id.to_string(), on_toggle.clone());
        let found = panel
            .cast::<Element>()
            .map(|panel| EventListener::new(&panel, "beforematch", move |_| on_toggle.emit((id.clone(), true))));
        move || drop(found)
    });
    let onclick = {
        let (id, on_toggle) = (section.id.to_string(), on_toggle.clone());
        move |_| on_toggle.emit((id.clone(), !open))
    };

    let (panel_id, summary_id) = (format!("{}-panel", section.id), format!("{}-summary", section.id));
    html! {
        <section class="section" id={section.id.to_string()}>
            <div class="section-head">
                <Heading depth=1 level={setting.level} class="section-heading">
                    <button
                        type="button"
                        class="section-button"
                        aria-expanded={open.to_string()}
                        aria-controls={panel_id.clone()}
                        aria-describedby={summary_id.clone()}
                        {onclick}
                    >
                        { &section.title }
                    </button>
                </Heading>
                <p class="section-summary" id={summary_id}>{ &section.summary }</p>
            </div>
            { panel_tag(panel, panel_id, open, html! {
                <Contents
                    section={section.clone()}
                    setting={setting.clone()}
                    selection={selection.clone()}
                    on_select={on_select.clone()}
                />
            }) }
        </section>
    }
}

/// The panel. Made by hand because `html!` takes `hidden` as a boolean only.
fn panel_tag(node: NodeRef, id: String, open: bool, contents: Html) -> Html {
    let mut tag = VTag::new("div");
    tag.node_ref = node;
    tag.add_attribute("class", "panel");
    tag.add_attribute("id", id);
    if !open {
        tag.add_attribute("hidden", "until-found");
    }
    tag.add_child(contents);
    tag.into()
}

#[derive(PartialEq, Properties)]
struct ContentsProps {
    section: Rc<Section>,
    setting: Rc<Setting>,
    selection: Selection,
    on_select: Callback<Selection>,
}

/// What is in the panel: a component of its own, so that opening and closing does not draw it again.
#[component]
fn Contents(ContentsProps { section, setting, selection, on_select }: &ContentsProps) -> Html {
    html! {
        <>
            { groups(&section.groups, setting) }
            { match &section.body {
                Body::Text => Html::default(),
                Body::SideEffects(effects) => html! {
                    <SideEffects
                        effects={effects.clone()}
                        setting={setting.clone()}
                        selection={selection.clone()}
                        on_select={on_select.clone()}
                    />
                },
                Body::Interactions(list) => interactions(list, setting),
                Body::Sources(list) => sources(list),
            } }
        </>
    }
}
