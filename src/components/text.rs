use yew::prelude::*;

use super::context::RenderContext;
use crate::model::{Clinic, Phone, Span, Text};

/// What is said of the medicine. Text nodes and attributes only: content never becomes markup.
pub(super) fn text(text: &Text, context: &RenderContext) -> Html {
    let drawn = text.0.iter().map(|span| match span {
        Span::Plain(words) => html! { { words } },
        Span::Phone(phone) => number(phone),
        Span::Clinic(general) => clinic(general, context.clinic.as_ref()),
        Span::Isolated(words) => html! { <bdi>{ words }</bdi> },
    });
    content(drawn.collect(), context)
}

/// The same in words that hold no number to call and no dose, such as a heading.
pub(super) fn words(words: &str, context: &RenderContext) -> Html {
    content(html! { { words } }, context)
}

/// A name, which the words around it do not reorder.
pub(super) fn name(name: &str, context: &RenderContext) -> Html {
    match &context.card.content {
        Some(_) => words(name, context),
        None => html! { <bdi>{ name }</bdi> },
    }
}

/// What is said of the medicine is set apart where it is in another language than the card around it. What is read in
/// one go stands in one, or the card's direction would turn its pieces around.
pub(super) fn content(said: Html, context: &RenderContext) -> Html {
    let Some(lang) = &context.card.content else { return said };
    html! { <bdi lang={lang.to_string()} dir={lang.direction()}>{ said }</bdi> }
}

/// A number, as a link that calls it. Without a direction of its own, right to left would read its parts the other way
/// round.
pub(super) fn number(phone: &Phone) -> Html {
    html! { <a class="phone" dir="ltr" href={tel(phone)}>{ &phone.label }</a> }
}

/// The address that calls a number.
pub(super) fn tel(phone: &Phone) -> String {
    format!("tel:{}", phone.dial)
}

/// Whom to call: the clinic with its number, or the general words. The loader fills the same element in the same way
/// while the card is static.
fn clinic(general: &str, clinic: Option<&Clinic>) -> Html {
    html! {
        <span class="clinic" data-general={general.to_owned()}>
            { match clinic {
                None => html! { { general } },
                Some(Clinic { name, phone: None, .. }) => html! { <bdi>{ name }</bdi> },
                Some(Clinic { name, phone: Some(phone), .. }) => {
                    html! {<><bdi>{ name }</bdi>{ " (" }{ number(phone) }{ ")" }</>}
                }
            } }
        </span>
    }
}
