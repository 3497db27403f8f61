use yew::prelude::*;

use super::{
    context::RenderContext,
    heading::heading,
    icon::tier_label,
    statements::statements,
    text::{label, number, tel},
};
use crate::model::{Clinic, Tier};

/// When to call the emergency number, the number itself, and whom else to call.
pub(super) fn emergency(context: &RenderContext, _: usize) -> Html {
    let emergency = &context.card.emergency;
    html! {
        <section class="alert" part="alert emergency" data-tier={Tier::Emergency.name()} id="get-help-now">
            { heading(1, context.level, "alert-heading", tier_label(Tier::Emergency, &emergency.title, context.words())) }
            <ul class="signs">
                { statements("li", &emergency.signs, context) }
            </ul>
            <p>{ call_button(context) }</p>
            { statements("p", &emergency.also, context) }
            { clinic_line(context.clinic.as_ref()) }
        </section>
    }
}

/// The button that calls the emergency number. Where the number is not known, it is words.
pub(super) fn call_button(context: &RenderContext) -> Html {
    let call = &context.card.emergency.call;
    html! { <a class="call-button" href={call.phone().map(tel)}>{ label(call) }</a> }
}

/// The clinic with its number and hours. The element is always present, so that the loader can fill it too.
fn clinic_line(clinic: Option<&Clinic>) -> Html {
    html! {
        <p class="clinic-line" hidden={clinic.is_none()}>
            if let Some(Clinic { name, phone, hours }) = clinic {
                <strong><bdi>{ name }</bdi></strong>
                if let Some(phone) = phone {
                    { " " }{ number(phone) }
                }
                if let Some(hours) = hours {
                    { " " }<bdi>{ hours }</bdi>
                }
            }
        </p>
    }
}
