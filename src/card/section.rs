use yew::{html::Scope, prelude::*};

use super::{
    groups::groups,
    heading::{heading, tag},
    interactions::interactions,
    medication_card::MedicationCard,
    setting::Setting,
    sources::sources,
    state::{Change, press},
};
use crate::model::{Body, Section};

/// A heading that is a button, and the panel it opens and closes.
///
/// The summary describes the button rather than being part of its name, so that a list of headings stays short. A
/// closed panel is `hidden="until-found"`: the browser's find-in-page looks inside and, where it can, opens it.
pub(super) fn section(
    section: &Section,
    setting: &Setting,
    open: bool,
    link: &Scope<MedicationCard>,
    contents: Html,
) -> Html {
    let id = section.id.to_string();
    let (panel_id, summary_id) = (format!("{id}-panel"), format!("{id}-summary"));
    let onclick = press(link, Change::Section { id: id.clone(), open: !open });
    let button = html! {
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
    };
    html! {
        <section class="section" {id} key={section.id.as_str()}>
            <div class="section-head">
                { heading(1, setting.level, "section-heading", button) }
                <p class="section-summary" id={summary_id}>{ &section.summary }</p>
            </div>
            { panel(panel_id, open, contents) }
        </section>
    }
}

/// The panel. Made by hand because `html!` takes `hidden` as a boolean only.
fn panel(id: String, open: bool, contents: Html) -> Html {
    let hidden = (!open).then_some(AttrValue::Static("until-found"));
    tag("div", &["class", "id", "hidden"], Box::new([Some("panel".into()), Some(id.into()), hidden]), contents)
}

/// What is in the panel of the section at this place, but for the side effects, which the reader can narrow.
pub(super) fn contents(setting: &Setting, at: usize) -> Html {
    let Some(section) = setting.card.sections.get(at) else { return Html::default() };
    html! {
        <>
            { groups(&section.groups, setting) }
            { match &section.body {
                Body::Text | Body::SideEffects(_) => Html::default(),
                Body::Interactions(list) => interactions(list, setting),
                Body::Sources(list) => sources(list),
            } }
        </>
    }
}
