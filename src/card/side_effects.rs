use std::rc::Rc;

use yew::prelude::*;

use super::{heading::Heading, icon::tier_icon, legend::legend, setting::Setting, side_effect::side_effect};
use crate::model::{Order, Selection, SideEffect, Tier};

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
        <div class={classes!("side-effects", (!*pictures).then_some("no-pictures"))}>
            <p>{ &words.legend }</p>
            { legend(all, selection, setting, on_select) }
            <div class="narrowed">
                <p role="status">{ if selection.narrows() { said } else { String::new() } }</p>
                if selection.narrows() {
                    <button type="button" class="quiet" onclick={on_select.reform({
                        let all = selection.all();
                        move |_| all.clone()
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
            { reminder(effects, selection, setting) }
            { if selection.order == Order::Action { by_tier(effects, selection, setting) } else { in_order(effects, selection, setting) } }
        </div>
    }
}

/// The emergencies that the selection hides, in short: what to notice, and the one thing to do.
fn reminder(effects: &[Rc<SideEffect>], selection: &Selection, setting: &Setting) -> Html {
    let tier = Tier::Emergency;
    let mut hidden = effects.iter().filter(|effect| effect.tier == tier && !selection.shows(effect)).peekable();
    if hidden.peek().is_none() {
        return Html::default();
    }
    let words = setting.words.tier(tier);
    html! {
        <div class="alert emergency reminder">
            <p class="alert-heading">
                { tier_icon(tier) }
                <span><span class="visually-hidden">{ &words.name }{ ": " }</span>{ &words.heading }</span>
            </p>
            <ul>{ for hidden.map(|effect| html! { <li key={effect.id.as_str()}>{ &effect.notice }</li> }) }</ul>
        </div>
    }
}

fn by_tier(effects: &[Rc<SideEffect>], selection: &Selection, setting: &Setting) -> Html {
    let words = &setting.words;
    Tier::ALL
        .into_iter()
        .filter_map(|tier| {
            let of_tier = || effects.iter().filter(move |effect| effect.tier == tier);
            of_tier().next()?;
            Some(html! {
                <section
                    key={tier.name()}
                    class={classes!("tier", tier.name())}
                    hidden={!of_tier().any(|effect| selection.shows(effect))}
                >
                    <Heading depth=2 level={setting.level} class="tier-heading">
                        { tier_icon(tier) }
                        <span>
                            <span class="visually-hidden">{ &words.tier(tier).name }{ ": " }</span>
                            { &words.tier(tier).heading }
                        </span>
                    </Heading>
                    <ul class="effects">
                        { for of_tier().map(|effect| side_effect(effect, setting, selection.shows(effect), false)) }
                    </ul>
                </section>
            })
        })
        .collect()
}

fn in_order(effects: &[Rc<SideEffect>], selection: &Selection, setting: &Setting) -> Html {
    html! {
        <section key="in-order" class="tier">
            <Heading depth=2 level={setting.level} class="tier-heading">{ &setting.words.if_you }</Heading>
            <ul class="effects">
                { for selection.arrange(effects).iter().map(|effect| {
                    side_effect(effect, setting, selection.shows(effect), true)
                }) }
            </ul>
        </section>
    }
}
