//! A page of a clinic, written with Yew, that shows the card about baclofen as a component of its own.

mod page;
mod shadow;

fn main() {
    yew::Renderer::<page::Page>::new().render();
}
