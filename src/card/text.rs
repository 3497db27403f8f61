use yew::prelude::*;

use crate::model::{Phone, Span, Text};

/// Words with their telephone numbers as links. Text nodes and attributes only: content never becomes markup.
pub(super) fn text(text: &Text) -> Html {
    text.0
        .iter()
        .map(|span| match span {
            Span::Plain(words) => html! { { words } },
            Span::Phone(number) => phone(number, "phone", &number.label),
        })
        .collect()
}

/// A link that calls a number.
pub(super) fn phone(phone: &Phone, class: &'static str, label: &str) -> Html {
    html! { <a {class} href={format!("tel:{}", phone.dial)}>{ label }</a> }
}
