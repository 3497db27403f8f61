use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    heading::Heading,
    icon::tier_label,
    legend::legend,
    setting::Setting,
    side_effect::{band_class, side_effect},
};
use crate::model::{Band, Order, Selection, SideEffect, Tier};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) effects: Vec<Rc<SideEffect>>,
    pub(super) setting: Rc<Setting>,
    pub(super) selection: Selection,
    pub(super) on_select: Callback<Selection>,
}

/// Every side effect, with the legend that narrows and orders the list.
///
/// Narrowing hides and never removes, so that paper always shows all; and what to call the emergency number for stays in
/// sight whatever is chosen.
#[component]
pub(super) fn SideEffects(Props { effects, setting, selection, on_select }: &Props) -> Html {
    let words = &setting.words;
    let status = use_node_ref();
    let pictures = use_state_eq(|| true);
    let toggle_pictures = {
        let pictures = pictures.clone();
        move |_| pictures.set(!*pictures)
    };
    let all = effects.iter().map(AsRef::as_ref);
    let shown = all.clone().filter(|effect| selection.shows(effect)).count();
    let said = words
        .narrowed
        .replace("{shown}", &shown.to_string())
        .replace("{all}", &effects.len().to_string())
        .replace("{hidden}", &(effects.len() - shown).to_string());

    html! {
        <div class={classes!("side-effects", (!*pictures).then_some("no-pictures"), narrowing(effects, selection))}>
            <p>{ &words.legend }</p>
            { legend(all, selection, setting, on_select) }
            <div class="narrowed">
                <p ref={status.clone()} role="status" tabindex="-1">
                    { if selection.narrows() { said } else { String::new() } }
                </p>
                if selection.narrows() {
                    <button type="button" class="quiet" onclick={on_select.reform({
                        let all = selection.all();
                        move |_| {
                            // The button goes away with what it answers, and must not take the focus with it.
                            if let Some(status) = status.cast::<HtmlElement>() {
                                let _ = status.focus();
                            }
                            all.clone()
                        }
                    })}>
                        { &words.show_all_effects }
                    </button>
                }
            </div>
            <button
                type="button"
                class="quiet pictures-switch"
                data-live=""
                aria-pressed={pictures.to_string()}
                onclick={toggle_pictures}
            >
                { &words.pictures }
            </button>
            <Reminder effects={effects.clone()} setting={setting.clone()} />
            if selection.order != Order::Action {
                <Heading depth=2 level={setting.level} class="tier-heading">{ &words.if_you }</Heading>
            }
            <List effects={effects.clone()} setting={setting.clone()} order={selection.order} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ReminderProps {
    effects: Vec<Rc<SideEffect>>,
    setting: Rc<Setting>,
}

/// The emergencies in short: what to notice, and the one thing to do. Classes around it show just those that are hidden
/// in the list.
#[component]
fn Reminder(ReminderProps { effects, setting }: &ReminderProps) -> Html {
    let tier = Tier::Emergency;
    let words = &setting.words;
    html! {
        <div class="alert emergency reminder">
            <p class="alert-heading">
                { tier_label(tier, &words.tier(tier).heading, words) }
            </p>
            <ul>
                { for effects.iter().filter(|effect| effect.tier == tier).map(|effect| html! {
                    <li class={band_class(effect)}>{ &effect.notice }</li>
                }) }
            </ul>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ListProps {
    effects: Vec<Rc<SideEffect>>,
    setting: Rc<Setting>,
    order: Order,
}

/// One list in every order: rows are moved and not drawn again. By tier, each tier's heading is the first of its rows.
///
/// It does not know what is chosen: hiding is done by classes around it, so that choosing draws nothing of it again.
#[component]
fn List(ListProps { effects, setting, order }: &ListProps) -> Html {
    let by_tier = *order == Order::Action;
    let mut last = None;
    let mut rows = Vec::new();
    for effect in Selection::default().in_order(*order).arrange(effects) {
        if by_tier && last.replace(effect.tier) != Some(effect.tier) {
            rows.push(tier_head(effect.tier, setting));
        }
        rows.push(html! { <Row key={effect.id.as_str()} effect={effect.clone()} setting={setting.clone()} /> });
    }
    html! { <ul role="list" class={classes!("effects", by_tier.then_some("in-tiers"))}>{ for rows }</ul> }
}

/// The heading of a tier: an instruction that its rows complete.
fn tier_head(tier: Tier, setting: &Setting) -> Html {
    let words = &setting.words;
    html! {
        <li key={format!("tier-{}", tier.name())} class={classes!("tier-head", tier.name())}>
            <Heading depth=2 level={setting.level} class="tier-heading">
                { tier_label(tier, &words.tier(tier).heading, words) }
            </Heading>
        </li>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    effect: Rc<SideEffect>,
    setting: Rc<Setting>,
}

/// A row, which stays as it is when it is moved.
#[component]
fn Row(RowProps { effect, setting }: &RowProps) -> Html {
    side_effect(effect, setting)
}

/// Classes that hide what is not chosen: `by-tier` hides every tier that has no `with-<tier>` beside it, and so for bands;
/// `none-<tier>` hides a heading that would stand alone.
fn narrowing(effects: &[Rc<SideEffect>], selection: &Selection) -> Classes {
    let tiers: Vec<_> = Tier::ALL.into_iter().filter(|tier| selection.has_tier(*tier)).collect();
    let bands: Vec<_> = Band::ALL.into_iter().filter(|band| selection.has_band(*band)).collect();
    let shown = |tier| effects.iter().any(|effect| effect.tier == tier && selection.shows(effect));
    let empty = Tier::ALL.into_iter().filter(|tier| !shown(*tier));
    let hides_emergency = effects.iter().any(|effect| effect.tier == Tier::Emergency && !selection.shows(effect));
    let mut classes = Classes::new();
    classes.push(hides_emergency.then_some("hides-emergency"));
    classes.push((!tiers.is_empty()).then_some("by-tier"));
    classes.push((!bands.is_empty()).then_some("by-band"));
    classes.extend(empty.map(|tier| format!("none-{}", tier.name())));
    classes.extend(tiers.iter().map(|tier| format!("with-{}", tier.name())));
    classes.extend(bands.iter().map(|band| format!("with-{}", band.name())));
    classes
}
