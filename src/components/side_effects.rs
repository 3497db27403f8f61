use std::rc::Rc;

use yew::prelude::*;

use super::{
    context::RenderContext,
    heading::{flag, heading},
    icon::tier_label,
    legend::legend,
    part::{PartState, static_part},
    side_effect::side_effect,
    state::Change,
    text::words,
};
use crate::model::{Band, Order, SideEffect, Tier, fill};

/// Every side effect, with the legend that narrows and orders the list.
///
/// Narrowing hides and never removes, so that paper always shows all; and what to call the emergency number for stays in
/// sight whatever is chosen. The attributes say which tiers have nothing to show, which bands are shown and, where one list
/// mixes them, which tiers; and in which bands emergencies are hidden. The style sheet does the rest. An attribute says
/// nothing where nothing depends on it: the browser looks anew at all that might.
pub(super) fn side_effects(effects: &[SideEffect], context: &Rc<RenderContext>, chosen: PartState) -> Html {
    let (selection, words) = (chosen.selection, context.words());
    let shows_any = |tier| effects.iter().any(|effect| effect.tier == tier && selection.shows(effect));
    let hides_emergency = |band| {
        effects.iter().any(|effect| (effect.tier, effect.band) == (Tier::Emergency, band) && !selection.shows(effect))
    };
    let mixed = selection.order != Order::Action;
    let shown = effects.iter().filter(|effect| selection.shows(effect)).count();
    let [all, hidden] = [effects.len(), effects.len() - shown].map(|count| count.to_string());
    let said = fill(&words.narrowed, &[("shown", &shown.to_string()), ("all", &all), ("hidden", &hidden)]);
    html! {
        <div
            class="side-effects"
            data-pictures={chosen.no_pictures.then_some("off")}
            data-tiers={mixed.then(|| names(Tier::ALL.into_iter().filter(|tier| selection.allows_tier(*tier)).map(Tier::name)))}
            data-bands={names(Band::ALL.into_iter().filter(|band| selection.allows_band(*band)).map(Band::name))}
            data-empty={names(Tier::ALL.into_iter().filter(|tier| !shows_any(*tier)).map(Tier::name))}
            data-reminds={names(Band::ALL.into_iter().filter(|band| hides_emergency(*band)).map(Band::name))}
        >
            <p>{ &words.legend }</p>
            { legend(effects, selection, context) }
            <div class="narrowed">
                <p role="status" tabindex="-1">
                    { if selection.narrows() { said } else { String::new() } }
                </p>
                <button type="button" class="quiet" hidden={!selection.narrows()} onclick={context.press(Change::ShowAll)}>
                    { &words.show_all_effects }
                </button>
            </div>
            <button
                type="button"
                class="quiet pictures-switch"
                data-live=""
                aria-pressed={flag(!chosen.no_pictures)}
                onclick={context.press(Change::Pictures)}
            >
                { &words.pictures }
            </button>
            { static_part(reminder, context, 0) }
            if mixed {
                { heading(2, context.level, "tier-heading", html! { { &words.if_you } }) }
            }
            { static_part(lists, context, 0) }
        </div>
    }
}

/// The emergencies in short: what to notice, and the one thing to do. Attributes around it show just those that are
/// hidden in the list.
fn reminder(context: &RenderContext, _: usize) -> Html {
    let tier = Tier::Emergency;
    let interface = context.words();
    html! {
        <div class="reminding">
            <div class="alert reminder" data-tier={tier.name()}>
                <p class="alert-heading">
                    { tier_label(tier, &interface.tier(tier).heading, interface) }
                </p>
                <ul>
                    { for context.card.side_effects().iter().filter(|effect| effect.tier == tier).map(|effect| html! {
                        <li data-often={effect.band.name()}>{ words(&effect.notice, context) }</li>
                    }) }
                </ul>
            </div>
        </div>
    }
}

/// A list for each tier under its heading, an instruction that the rows complete; and an empty one, which has the rows in
/// orders that mix the tiers.
///
/// They do not know what is chosen: hiding is done by attributes around them, and another order moves rows
/// ([`super::marks::arrange`]), so that nothing of them is drawn again.
fn lists(context: &RenderContext, _: usize) -> Html {
    let (effects, words) = (context.card.side_effects(), context.words());
    let rows = |tier| effects.iter().filter(move |effect| effect.tier == tier);
    html! {
        <div class="tiers" key={context.card.stamp.as_str()}>
            { for Tier::ALL.into_iter().filter(|tier| rows(*tier).next().is_some()).map(|tier| html! {
                <div class="tier" data-tier={tier.name()}>
                    { heading(2, context.level, "tier-heading", tier_label(tier, &words.tier(tier).heading, words)) }
                    <ul role="list" class="effects">{ for rows(tier).map(|effect| side_effect(effect, context)) }</ul>
                </div>
            }) }
            <ul role="list" class="effects mixed"></ul>
        </div>
    }
}

/// Names with spaces between, as a style sheet reads them.
fn names(names: impl Iterator<Item = &'static str>) -> String {
    let mut list = String::new();
    for name in names {
        list.push_str(name);
        list.push(' ');
    }
    list
}
