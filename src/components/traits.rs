use std::rc::Rc;

use yew::prelude::*;

use super::{
    context::RenderContext, heading::heading, legend::choice, part::PartState, quote::quote, state::Change, text::words,
};
use crate::model::{Bits, Card, TraitHighlights};

/// What the card highlights for the traits that the reader has selected.
pub(super) fn selected_highlights(card: &Card, selected: Bits) -> impl Iterator<Item = &TraitHighlights> {
    card.highlights.iter().zip(0..).filter(move |(_, at)| selected.has(*at)).map(|(highlights, _)| highlights)
}

/// "What matters to me": repeats at the top what matters most to a reader who is pregnant, has a kidney problem and so
/// on.
///
/// It hides nothing, and marks the same statements in their sections. The selection is kept in memory only.
pub(super) fn traits(context: &Rc<RenderContext>, _: usize, state: PartState) -> Html {
    let (card, interface) = (&*context.card, context.words());
    if card.highlights.is_empty() {
        return Html::default();
    }
    html! {
        <div class="traits" id="traits">
            <div class="choices" role="group" aria-labelledby="traits-label">
                <span id="traits-label" class="choices-label">{ &interface.traits }</span>
                { for card.highlights.iter().zip(0..).map(|(TraitHighlights { id, label, .. }, at)| {
                    choice("trait", id.as_str(), label, state.traits.has(at), context.press(Change::Trait(at)))
                }) }
            </div>
            <p class="traits-note">{ &interface.traits_note }</p>
            { for selected_highlights(card, state.traits).map(|highlights| html! {
                <section class="highlights" key={highlights.id.as_str()}>
                    { heading(1, context.level, "group-heading", html! { { &highlights.label } }) }
                    <ul>
                        { for highlights.ids.iter().filter_map(|id| highlight(id.as_str(), context)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

/// A statement quoted at the top, with a button that leads to its section.
fn highlight(id: &str, context: &RenderContext) -> Option<Html> {
    let card = &context.card;
    let quote = quote(id, context)?;
    let section = card.section_of(id);
    let title = card.sections.iter().find(|other| Some(other.id.as_str()) == section).map(|other| &other.title);
    Some(html! {
        <li key={id.to_owned()}>
            { quote }
            if let Some(title) = title {
                { " " }
                <button type="button" class="quiet go" onclick={context.press(Change::Go(id.to_owned()))}>
                    { words(title, context) }
                </button>
            }
        </li>
    })
}
