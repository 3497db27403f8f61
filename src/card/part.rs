use std::rc::Rc;

use yew::{prelude::*, virtual_dom::Key};

use super::setting::Setting;
use crate::model::{Bits, Selection};

/// Draws a part of a card. Where the card has several of its kind, the number says which.
pub(super) type Draw = fn(&Rc<Setting>, usize, Chosen) -> Html;

/// What of the visitor's choices a part shows. A part that shows none is drawn with the default.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Chosen {
    /// Whether it is open.
    pub(super) open: bool,
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
pub(super) fn part(draw: Draw, setting: &Rc<Setting>, at: usize, chosen: Chosen) -> Html {
    html! { <Part {draw} setting={setting.clone()} {at} {chosen} /> }
}

/// The same in a list that changes its order.
pub(super) fn part_with_key(key: &str, draw: Draw, setting: &Rc<Setting>, at: usize) -> Html {
    html! { <Part key={Key::from(key)} {draw} setting={setting.clone()} {at} chosen={Chosen::default()} /> }
}

#[derive(Properties)]
struct Props {
    draw: Draw,
    setting: Rc<Setting>,
    at: usize,
    chosen: Chosen,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        // A setting is never changed in place, so it is the same while it is the very same one.
        Rc::ptr_eq(&self.setting, &other.setting)
            && self.at == other.at
            && self.chosen == other.chosen
            && std::ptr::fn_addr_eq(self.draw, other.draw)
    }
}

/// A part of the card that is drawn again only when what it shows is another, whatever the visitor chooses elsewhere.
///
/// One component for all of them, because each further component costs every visitor a kilobyte of WebAssembly.
struct Part;

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { draw, setting, at, chosen } = ctx.props();
        draw(setting, *at, *chosen)
    }
}
