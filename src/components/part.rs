use std::rc::Rc;

use yew::{prelude::*, virtual_dom::VRaw};

use super::context::RenderContext;
use crate::model::{Bits, Selection, Stage};

/// Draws a part of a card. Where the card has several of its kind, the number says which.
#[derive(Clone, Copy)]
enum Draw {
    Part(fn(&Rc<RenderContext>, usize, PartState) -> Html),
    Static(fn(&RenderContext, usize) -> Html),
}

/// What of the visitor's choices a part shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct PartState {
    /// Whether it is open.
    pub(super) open: bool,
    /// Whether the browser knows how high it is: see [`super::state::State`].
    pub(super) measured: bool,
    /// Which side effects are shown, and in which order.
    pub(super) selection: Selection,
    /// Whether the list of sources is left for later.
    pub(super) without_sources: bool,
    /// Whether pictures are put away.
    pub(super) no_pictures: bool,
    /// What is true of the visitor: numbers of [`crate::model::ReaderTrait`].
    pub(super) traits: Bits,
}

/// A part of the card, in its place.
pub(super) fn part(
    draw: fn(&Rc<RenderContext>, usize, PartState) -> Html,
    context: &Rc<RenderContext>,
    at: usize,
    chosen: PartState,
) -> Html {
    html! { <Part draw={Draw::Part(draw)} context={context.clone()} {at} {chosen} /> }
}

/// A part that shows nothing of what the visitor chooses and answers nothing. It holds no other part.
///
/// Most of a card is this. Over a fragment its nodes stay as they are, and Yew knows nothing of what is in them: to go
/// through them takes most of the time and memory in which a card becomes live.
pub(super) fn static_part(draw: fn(&RenderContext, usize) -> Html, context: &Rc<RenderContext>, at: usize) -> Html {
    html! { <Part draw={Draw::Static(draw)} context={context.clone()} {at} chosen={PartState::default()} /> }
}

/// A string that is not escaped: marks for the tool, and nothing for nodes that are there already. Never what a card says.
pub(super) fn raw(mark: &'static str) -> Html {
    Html::VRaw(VRaw::from(AttrValue::Static(mark)))
}

/// What stands before and after a fixed part in what the server draws. See `prerender.rs`.
pub(crate) const STATIC_MARKS: [&str; 2] = ["(", ")"];

#[derive(Properties)]
struct Props {
    draw: Draw,
    context: Rc<RenderContext>,
    at: usize,
    chosen: PartState,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let same_draw = match (self.draw, other.draw) {
            (Draw::Part(draw), Draw::Part(other)) => std::ptr::fn_addr_eq(draw, other),
            (Draw::Static(draw), Draw::Static(other)) => std::ptr::fn_addr_eq(draw, other),
            _ => false,
        };
        // A context is never changed in place, so two are equal if they are the same allocation.
        same_draw && Rc::ptr_eq(&self.context, &other.context) && self.at == other.at && self.chosen == other.chosen
    }
}

/// A part of the card that is drawn again only when what it shows is another, whatever the visitor chooses elsewhere.
///
/// One component for all of them, because each further component costs every visitor a kilobyte of WebAssembly.
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
        if !ctx.props().context.has_same_words_as(&old.context) {
            self.stage = Stage::Whole;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { draw, context, at, chosen } = ctx.props();
        match (*draw, self.stage) {
            (Draw::Part(draw), _) => draw(context, *at, *chosen),
            (Draw::Static(draw), Stage::Whole) => draw(context, *at),
            (Draw::Static(draw), Stage::Fragment) => {
                let [before, after] = STATIC_MARKS.map(raw);
                html! { <>{ before }{ draw(context, *at) }{ after }</> }
            }
            // Hydrated, this stands for whatever nodes are there.
            (Draw::Static(_), Stage::Hydrated) => raw(""),
        }
    }
}
