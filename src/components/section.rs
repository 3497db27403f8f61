use std::rc::Rc;

use yew::prelude::*;

use super::{
    context::RenderContext,
    groups::groups,
    heading::{flag, heading, tag},
    interactions::interactions,
    part::{PartState, raw, static_part},
    particulars::particulars,
    side_effects::side_effects,
    sources::{list_of_sources, sources_elsewhere},
    state::Change,
    text::words,
};
use crate::model::{Body, Stage};

/// A heading with a button, and the panel that it opens and closes.
///
/// The summary describes the button rather than being part of its name, so that a list of headings stays short. A
/// closed panel is `hidden="until-found"`: find-in-page searches it and opens it where the browser supports that.
pub(super) fn section(context: &Rc<RenderContext>, at: usize, state: PartState) -> Html {
    let Some(section) = context.card.sections.get(at) else { return Html::default() };
    let id = section.id.to_string();
    let (panel_id, summary_id) = (id.clone() + "-panel", id.clone() + "-summary");
    let button = html! {
        <button
            type="button"
            class="section-button"
            part="section-button"
            aria-expanded={flag(state.open)}
            aria-controls={panel_id.clone()}
            aria-describedby={summary_id.clone()}
            onclick={context.press(Change::Section { id: id.clone(), open: !state.open })}
        >
            { words(&section.title, context) }
        </button>
    };
    // `html!` takes `hidden` as a boolean only.
    let hidden = (!state.open).then_some(AttrValue::Static("until-found"));
    let panel = tag(
        "div",
        &["class", "id", "hidden"],
        Box::new([Some("panel".into()), Some(panel_id.into()), hidden]),
        html! {
            <>
                { mark(context, PANEL_MARKS[0]) }
                <div class="contents" data-measured={state.measured.then_some("")}>
                    { static_part(contents, context, at) }
                    { match &section.body {
                        Body::Text | Body::Interactions(_) | Body::Medicine(_) => Html::default(),
                        Body::SideEffects(effects) => side_effects(effects, context, state),
                        Body::Sources(_) if state.source_list_pending => sources_elsewhere(context.words()),
                        Body::Sources(_) => static_part(sources, context, at),
                    } }
                </div>
                { mark(context, PANEL_MARKS[1]) }
            </>
        },
    );
    html! {
        <section class="section" part="section" {id}>
            <div class="section-head">
                { heading(1, context.level, "section-heading", button) }
                <p class="section-summary" id={summary_id}>{ words(&section.summary, context) }</p>
            </div>
            { panel }
        </section>
    }
}

/// The marks around the contents of a panel in prerendered HTML. See `prerender.rs`.
pub(crate) const PANEL_MARKS: [&str; 2] = ["[", "]"];

fn mark(context: &RenderContext, mark: &'static str) -> Option<Html> {
    (context.stage.get() == Stage::Fragment).then(|| raw(mark))
}

/// The contents of a panel, except for the side effects, which depend on the filter, and the list of sources, which is
/// rendered later.
fn contents(context: &RenderContext, at: usize) -> Html {
    let Some(section) = context.card.sections.get(at) else { return Html::default() };
    html! {
        <>
            { groups(&section.groups, context) }
            { match &section.body {
                Body::Interactions(list) => interactions(list, context),
                Body::Medicine(body) => particulars(body, context),
                _ => Html::default(),
            } }
        </>
    }
}

fn sources(context: &RenderContext, at: usize) -> Html {
    match context.card.sections.get(at).map(|section| &section.body) {
        Some(Body::Sources(list)) => list_of_sources(list),
        _ => Html::default(),
    }
}
