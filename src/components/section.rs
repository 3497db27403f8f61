use std::rc::Rc;

use yew::prelude::*;

use super::{
    groups::groups,
    heading::{flag, heading, tag},
    interactions::interactions,
    part::{Chosen, fixed, raw},
    setting::Setting,
    side_effects::side_effects,
    sources::{list_of_sources, sources_elsewhere},
    state::Change,
    text::words,
};
use crate::model::{Body, Stage};

/// A heading that is a button, and the panel it opens and closes.
///
/// The summary describes the button rather than being part of its name, so that a list of headings stays short. A
/// closed panel is `hidden="until-found"`: the browser's find-in-page looks inside and, where it can, opens it.
pub(super) fn section(setting: &Rc<Setting>, at: usize, chosen: Chosen) -> Html {
    let Some(section) = setting.card.sections.get(at) else { return Html::default() };
    let id = section.id.to_string();
    let (panel_id, summary_id) = (id.clone() + "-panel", id.clone() + "-summary");
    let button = html! {
        <button
            type="button"
            class="section-button"
            part="section-button"
            aria-expanded={flag(chosen.open)}
            aria-controls={panel_id.clone()}
            aria-describedby={summary_id.clone()}
            onclick={setting.press(Change::Section { id: id.clone(), open: !chosen.open })}
        >
            { words(&section.title, setting) }
        </button>
    };
    // Made by hand because `html!` takes `hidden` as a boolean only.
    let hidden = (!chosen.open).then_some(AttrValue::Static("until-found"));
    let panel = tag(
        "div",
        &["class", "id", "hidden"],
        Box::new([Some("panel".into()), Some(panel_id.into()), hidden]),
        html! {
            <>
                { mark(setting, PANEL[0]) }
                <div class="contents" data-measured={chosen.measured.then_some("")}>
                    { fixed(contents, setting, at) }
                    { match &section.body {
                        Body::Text | Body::Interactions(_) => Html::default(),
                        Body::SideEffects(effects) => side_effects(effects, setting, chosen),
                        Body::Sources(_) if chosen.without_sources => sources_elsewhere(setting.words()),
                        Body::Sources(_) => fixed(sources, setting, at),
                    } }
                </div>
                { mark(setting, PANEL[1]) }
            </>
        },
    );
    html! {
        <section class="section" part="section" {id}>
            <div class="section-head">
                { heading(1, setting.level, "section-heading", button) }
                <p class="section-summary" id={summary_id}>{ words(&section.summary, setting) }</p>
            </div>
            { panel }
        </section>
    }
}

/// What stands before and after the contents of a panel in what the server draws. See `prerender.rs`.
pub(crate) const PANEL: [&str; 2] = ["[", "]"];

fn mark(setting: &Setting, mark: &'static str) -> Option<Html> {
    (setting.stage.get() == Stage::Fragment).then(|| raw(mark))
}

/// What is in the panel of a section but for the side effects, which the visitor can narrow, and the list of sources,
/// which comes later.
fn contents(setting: &Setting, at: usize) -> Html {
    let Some(section) = setting.card.sections.get(at) else { return Html::default() };
    html! {
        <>
            { groups(&section.groups, setting) }
            if let Body::Interactions(list) = &section.body {
                { interactions(list, setting) }
            }
        </>
    }
}

fn sources(setting: &Setting, at: usize) -> Html {
    match setting.card.sections.get(at).map(|section| &section.body) {
        Some(Body::Sources(list)) => list_of_sources(list),
        _ => Html::default(),
    }
}
