use std::rc::Rc;

use yew::{prelude::*, virtual_dom::VRaw};

use super::context::RenderContext;
use crate::model::{Bits, Selection, Stage};

/// Renders a part of a card. The number is the index of its section, or 0.
#[derive(Clone, Copy)]
enum Render {
    Part(fn(&Rc<RenderContext>, usize, PartState) -> Html),
    Static(fn(&RenderContext, usize) -> Html),
}

/// The part of the state that a part of the card depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct PartState {
    /// Whether its section is open.
    pub(super) open: bool,
    /// Whether the browser remembers its height: see [`super::state::State`].
    pub(super) measured: bool,
    /// Which side effects are shown, and in which order.
    pub(super) selection: Selection,
    /// Whether the list of sources is not rendered yet.
    pub(super) source_list_pending: bool,
    /// Whether pictures are hidden.
    pub(super) no_pictures: bool,
    /// The selected traits, by their places in [`crate::model::Card::highlights`].
    pub(super) traits: Bits,
}

/// A part of the card that is interactive or depends on the state.
pub(super) fn part(
    render: fn(&Rc<RenderContext>, usize, PartState) -> Html,
    context: &Rc<RenderContext>,
    at: usize,
    state: PartState,
) -> Html {
    html! { <Part render={Render::Part(render)} context={context.clone()} {at} {state} /> }
}

/// A part that does not depend on the state, has no event handlers and holds no other part.
///
/// Most of a card is static. Its nodes in the fragment are kept as they are and Yew does not walk them, because walking
/// them is most of the time and memory that hydration would take.
pub(super) fn static_part(render: fn(&RenderContext, usize) -> Html, context: &Rc<RenderContext>, at: usize) -> Html {
    html! { <Part render={Render::Static(render)} context={context.clone()} {at} state={PartState::default()} /> }
}

/// Raw HTML: marks in prerendered HTML, or an empty string with which Yew adopts the existing nodes. Never content.
pub(super) fn raw(mark: &'static str) -> Html {
    Html::VRaw(VRaw::from(AttrValue::Static(mark)))
}

/// The marks around a static part in prerendered HTML. See `prerender.rs`.
pub(crate) const STATIC_MARKS: [&str; 2] = ["(", ")"];

#[derive(Properties)]
struct Props {
    render: Render,
    context: Rc<RenderContext>,
    at: usize,
    state: PartState,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let same_render = match (self.render, other.render) {
            (Render::Part(render), Render::Part(other)) => std::ptr::fn_addr_eq(render, other),
            (Render::Static(render), Render::Static(other)) => std::ptr::fn_addr_eq(render, other),
            _ => false,
        };
        // Only `stage` is changed in place, which affects parts that are created later, so two contexts are equal if they
        // are the same allocation.
        same_render && Rc::ptr_eq(&self.context, &other.context) && self.at == other.at && self.state == other.state
    }
}

/// A part of the card that is rendered again only when its own properties change, whatever changes elsewhere.
///
/// One component for all of them, because each further component adds a kilobyte of WebAssembly.
struct Part {
    stage: Stage,
}

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self { stage: ctx.props().context.stage.get() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if !ctx.props().context.has_same_content_as(&old.context) {
            self.stage = Stage::Whole;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { render, context, at, state } = ctx.props();
        match (*render, self.stage) {
            (Render::Part(render), _) => render(context, *at, *state),
            (Render::Static(render), Stage::Whole) => render(context, *at),
            (Render::Static(render), Stage::Fragment) => {
                let [before, after] = STATIC_MARKS.map(raw);
                html! { <>{ before }{ render(context, *at) }{ after }</> }
            }
            // During hydration, raw HTML stands for the existing nodes.
            (Render::Static(_), Stage::Hydrated) => raw(""),
        }
    }
}
