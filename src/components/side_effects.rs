use std::rc::Rc;

use yew::prelude::*;

use super::{
    changing::changing,
    context::RenderContext,
    heading::{flag, heading},
    icon::tier_label,
    legend::legend,
    part::{PartState, static_part},
    side_effect::side_effect,
    state::Change,
    text::words,
};
use crate::model::{Band, Order, SideEffect, Tier};

/// Every side effect, with the legend that filters and sorts the list.
///
/// Filtering hides rows and never removes them, so that a print always has all of them; emergencies stay visible
/// whatever is selected. The attributes name the tiers that have nothing to show, the bands that are shown, the tiers
/// that are shown where one list mixes them, and the bands in which emergencies are hidden. The style sheet does the
/// rest. An attribute is absent where nothing depends on it, because browsers recompute the style of everything that
/// might.
pub(super) fn side_effects(effects: &[SideEffect], context: &Rc<RenderContext>, state: PartState) -> Html {
    let (selection, words) = (state.selection, context.words());
    let shows_any = |tier| effects.iter().any(|effect| effect.tier == tier && selection.shows(effect));
    let hides_emergency = |band| {
        effects.iter().any(|effect| (effect.tier, effect.band) == (Tier::Emergency, band) && !selection.shows(effect))
    };
    let mixed = selection.order != Order::Action;
    let shown = effects.iter().filter(|effect| selection.shows(effect)).count();
    let (counts, all) = (&context.card.counts, effects.len());
    let said = counts.say(&counts.narrowed, &[("hidden", all - shown), ("shown", shown), ("all", all)]);
    html! {
        <div
            class="side-effects"
            data-pictures={state.no_pictures.then_some("off")}
            data-tiers={mixed.then(|| names(Tier::ALL.into_iter().filter(|tier| selection.allows_tier(*tier)).map(Tier::name)))}
            data-bands={names(Band::ALL.into_iter().filter(|band| selection.allows_band(*band)).map(Band::name))}
            data-empty={names(Tier::ALL.into_iter().filter(|tier| !shows_any(*tier)).map(Tier::name))}
            data-reminds={names(Band::ALL.into_iter().filter(|band| hides_emergency(*band)).map(Band::name))}
        >
            <p>{ &words.legend }</p>
            { legend(effects, selection, context) }
            <div class="narrowed">
                <p role="status" tabindex="-1">
                    { changing(if selection.narrows() { &said } else { "" }) }
                </p>
                <button type="button" class="quiet" hidden={!selection.narrows()} onclick={context.press(Change::ShowAll)}>
                    { &words.show_all_effects }
                </button>
            </div>
            <button
                type="button"
                class="quiet pictures-switch"
                data-live=""
                aria-pressed={flag(!state.no_pictures)}
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

/// The emergencies in short: what the reader notices, and what to do. Attributes on the ancestors show only those that
/// are hidden in the list.
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

/// A list for each tier under its heading, an instruction that the rows complete; and an empty list for the rows in an
/// order that mixes the tiers.
///
/// Independent of the selection, so that no row is rendered again: attributes on an ancestor hide rows, and another
/// order moves them ([`super::row_order::arrange`]).
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

/// Names separated by spaces, for attribute selectors.
fn names(names: impl Iterator<Item = &'static str>) -> String {
    let mut list = String::new();
    for name in names {
        list.push_str(name);
        list.push(' ');
    }
    list
}
