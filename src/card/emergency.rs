use std::rc::Rc;

use yew::prelude::*;

use super::{cites::cited, heading::Heading, icon::tier_label, setting::Setting, text::phone};
use crate::model::{Card, Clinic, Tier};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) setting: Rc<Setting>,
}

/// When to call the emergency number, the number itself, and whom else to call.
#[component]
pub(super) fn EmergencyBlock(Props { card, setting }: &Props) -> Html {
    let emergency = &card.emergency;
    html! {
        <section class="alert emergency" id="get-help-now">
            <Heading depth=1 level={setting.level} class="alert-heading">
                { tier_label(Tier::Emergency, &emergency.title, &setting.words) }
            </Heading>
            <ul class="signs">
                { for emergency.signs.iter().map(|sign| html! {
                    <li id={sign.id.to_string()}>{ cited(&sign.said, setting) }</li>
                }) }
            </ul>
            <p class="call">{ phone(&emergency.phone, "call-button", &emergency.call) }</p>
            { for emergency.also.iter().map(|also| html! {
                <p class="also" id={also.id.to_string()}>{ cited(&also.said, setting) }</p>
            }) }
            { clinic_line(setting.clinic.as_ref()) }
        </section>
    }
}

/// The clinic with its number and hours. The element is always there, so that the loader can fill it too.
fn clinic_line(clinic: Option<&Clinic>) -> Html {
    html! {
        <p class="clinic-line" hidden={clinic.is_none()}>
            if let Some(Clinic { name, phone: number, hours }) = clinic {
                <strong>{ name }</strong>
                if let Some(number) = number {
                    { " " }{ phone(number, "phone", &number.label) }
                }
                if let Some(hours) = hours {
                    { " " }{ hours }
                }
            }
        </p>
    }
}
