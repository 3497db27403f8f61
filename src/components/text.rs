use yew::prelude::*;

use super::context::RenderContext;
use crate::model::{Call, Clinic, Phone, Span, Text};

/// Content, as text nodes and attributes only: it never becomes markup.
pub(super) fn text(text: &Text, context: &RenderContext) -> Html {
    content(spans(text, context), context)
}

/// The pieces of a text of the interface. Brands, doses and words of the content among them have an element of their own.
pub(super) fn spans(text: &Text, context: &RenderContext) -> Html {
    let drawn = text.0.iter().map(|span| match span {
        Span::Plain(words) => html! { { words } },
        Span::Call(call) => line(call),
        Span::Clinic(general) => clinic(general, context.clinic.as_ref()),
        Span::Isolated(words) => name(words, context),
    });
    drawn.collect()
}

/// Words in which a telephone number cannot be a link, because they are on a button or are read before what follows.
pub(super) fn label(text: &Text) -> Html {
    let drawn = text.0.iter().map(|span| match span {
        Span::Plain(words) | Span::Clinic(words) | Span::Isolated(words) => html! { { words } },
        Span::Call(call) => html! { <span data-line={call.name.name()} data-plain="">{ call.label() }</span> },
    });
    drawn.collect()
}

/// The same with the name of the clinic and its number: the other numbers stand below it, to be pressed.
pub(super) fn without_lines(text: &Text, context: &RenderContext) -> Html {
    let drawn = text.0.iter().map(|span| match span {
        Span::Plain(words) | Span::Isolated(words) => html! { { words } },
        Span::Call(call) => html! { { call.label() } },
        Span::Clinic(general) => clinic(general, context.clinic.as_ref()),
    });
    drawn.collect()
}

/// Content without telephone numbers or doses, such as a heading.
pub(super) fn words(words: &str, context: &RenderContext) -> Html {
    content(html! { { words } }, context)
}

/// A name, isolated from the direction of the words around it.
pub(super) fn name(name: &str, context: &RenderContext) -> Html {
    match &context.card.content {
        Some(_) => words(name, context),
        None => html! { <bdi>{ name }</bdi> },
    }
}

/// Content in its own language and direction, where that differs from the interface. Text that is read in one go needs
/// one element, or the direction of the card would reorder its pieces.
pub(super) fn content(said: Html, context: &RenderContext) -> Html {
    let Some(lang) = &context.card.content else { return said };
    html! { <bdi lang={lang.to_string()} dir={context.card.content_direction.name()}>{ said }</bdi> }
}

/// A telephone number, as a link. Without its own direction, right-to-left text would reorder its parts.
pub(super) fn number(phone: &Phone) -> Html {
    html! { <a class="phone" dir="ltr" href={tel(phone)}>{ &phone.label }</a> }
}

/// The `tel:` URL of a number.
pub(super) fn tel(phone: &Phone) -> String {
    format!("tel:{}", phone.dial)
}

/// A telephone line of the reader's region and whose it is, or general words. While the card is static, the loader fills the
/// same element in the same way: the region of the content may be another one.
fn line(call: &Call) -> Html {
    html! {
        <span data-line={call.name.name()}>
            if let Some(line) = &call.line {
                { number(&line.phone) }
                if !line.name.is_empty() {
                    { " (" }{ &line.name }{ ")" }
                }
            } else {
                { &call.general }
            }
        </span>
    }
}

/// The clinic with its number, or the general words. While the card is static, the loader fills the same element in the
/// same way.
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
