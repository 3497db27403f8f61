use yew::prelude::*;

use super::setting::Setting;
use crate::model::{Clinic, Phone, Span, Text};

/// Words with their telephone numbers as links. Text nodes and attributes only: content never becomes markup.
pub(super) fn text(text: &Text, setting: &Setting) -> Html {
    text.0
        .iter()
        .map(|span| match span {
            Span::Plain(words) => html! { { words } },
            Span::Phone(number) => phone(number, "phone", &number.label),
            Span::Clinic(general) => clinic(general, setting.clinic.as_ref()),
        })
        .collect()
}

/// A link that calls a number.
pub(super) fn phone(phone: &Phone, class: &'static str, label: &str) -> Html {
    html! { <a {class} href={format!("tel:{}", phone.dial)}>{ label }</a> }
}

/// Whom to call: the clinic with its number, or the general words. The loader fills the same element in the same way
/// while the card is static.
fn clinic(general: &str, clinic: Option<&Clinic>) -> Html {
    html! {
        <span class="clinic" data-general={general.to_owned()}>
            { match clinic {
                None => html! { { general } },
                Some(Clinic { name, phone: None, .. }) => html! { { name } },
                Some(Clinic { name, phone: Some(number), .. }) => {
                    html! {<>{ name }{ " (" }{ phone(number, "phone", &number.label) }{ ")" }</>}
                }
            } }
        </span>
    }
}
