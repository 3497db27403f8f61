use std::rc::Rc;

use yew::{prelude::*, virtual_dom::Key};

use super::setting::Setting;

/// Draws a part of a card. Where the card has several of its kind, the last argument says which.
pub(super) type Draw = fn(&Setting, usize) -> Html;

/// A part of the card, in its place.
pub(super) fn part(draw: Draw, setting: &Rc<Setting>, at: usize) -> Html {
    html! { <Part {draw} setting={setting.clone()} {at} /> }
}

/// The same in a list that changes its order.
pub(super) fn part_with_key(key: &str, draw: Draw, setting: &Rc<Setting>, at: usize) -> Html {
    html! { <Part key={Key::from(key)} {draw} setting={setting.clone()} {at} /> }
}

#[derive(Properties)]
struct Props {
    draw: Draw,
    setting: Rc<Setting>,
    at: usize,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        // A setting is never changed in place, so it is the same while it is the very same one.
        Rc::ptr_eq(&self.setting, &other.setting) && self.at == other.at && std::ptr::fn_addr_eq(self.draw, other.draw)
    }
}

/// A part of the card that is drawn again only when the setting is another, whatever the reader chooses.
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
        let Props { draw, setting, at } = ctx.props();
        draw(setting, *at)
    }
}
