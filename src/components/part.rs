use std::rc::Rc;

use yew::{prelude::*, virtual_dom::VRaw};

use super::setting::Setting;
use crate::model::{Bits, Selection, Stage};

/// Draws a part of a card. Where the card has several of its kind, the number says which.
#[derive(Clone, Copy)]
enum Draw {
    Part(fn(&Rc<Setting>, usize, Chosen) -> Html),
    Fixed(fn(&Setting, usize) -> Html),
}

/// What of the visitor's choices a part shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Chosen {
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
    /// What is true of the visitor: numbers of [`crate::model::Matter`].
    pub(super) matters: Bits,
}

/// A part of the card, in its place.
pub(super) fn part(
    draw: fn(&Rc<Setting>, usize, Chosen) -> Html,
    setting: &Rc<Setting>,
    at: usize,
    chosen: Chosen,
) -> Html {
    html! { <Part draw={Draw::Part(draw)} setting={setting.clone()} {at} {chosen} /> }
}

/// A part that shows nothing of what the visitor chooses and answers nothing. It holds no other part.
///
/// Most of a card is this. Over a fragment its nodes stay as they are, and Yew knows nothing of what is in them: to go
/// through them takes most of the time and memory in which a card becomes live.
pub(super) fn fixed(draw: fn(&Setting, usize) -> Html, setting: &Rc<Setting>, at: usize) -> Html {
    html! { <Part draw={Draw::Fixed(draw)} setting={setting.clone()} {at} chosen={Chosen::default()} /> }
}

/// A string that is not escaped: marks for the tool, and nothing for nodes that are there already. Never what a card says.
pub(super) fn raw(mark: &'static str) -> Html {
    Html::VRaw(VRaw::from(AttrValue::Static(mark)))
}

/// What stands before and after a fixed part in what the server draws. See `prerender.rs`.
pub(crate) const FIXED: [&str; 2] = ["(", ")"];

#[derive(Properties)]
struct Props {
    draw: Draw,
    setting: Rc<Setting>,
    at: usize,
    chosen: Chosen,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let same_draw = match (self.draw, other.draw) {
            (Draw::Part(draw), Draw::Part(other)) => std::ptr::fn_addr_eq(draw, other),
            (Draw::Fixed(draw), Draw::Fixed(other)) => std::ptr::fn_addr_eq(draw, other),
            _ => false,
        };
        // What a setting says is never changed in place, so it is the same while it is the very same one.
        same_draw && Rc::ptr_eq(&self.setting, &other.setting) && self.at == other.at && self.chosen == other.chosen
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
        Self { stage: ctx.props().setting.stage.get() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if !ctx.props().setting.says_the_same_as(&old.setting) {
            self.stage = Stage::Whole;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { draw, setting, at, chosen } = ctx.props();
        match (*draw, self.stage) {
            (Draw::Part(draw), _) => draw(setting, *at, *chosen),
            (Draw::Fixed(draw), Stage::Whole) => draw(setting, *at),
            (Draw::Fixed(draw), Stage::Fragment) => {
                let [before, after] = FIXED.map(raw);
                html! { <>{ before }{ draw(setting, *at) }{ after }</> }
            }
            // Hydrated, this stands for whatever nodes are there.
            (Draw::Fixed(_), Stage::Hydrated) => raw(""),
        }
    }
}
