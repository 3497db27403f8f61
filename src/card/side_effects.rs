use std::rc::Rc;

use yew::prelude::*;

use super::{heading::Heading, icon::tier_icon, legend::Legend, side_effect::side_effect};
use crate::model::{CardWords, HeadingLevel, SideEffect, Tier};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) effects: Vec<Rc<SideEffect>>,
    pub(super) words: Rc<CardWords>,
    pub(super) level: HeadingLevel,
}

/// Every side effect under what to do about it, with the legend that narrows the list to one tier.
///
/// Narrowing hides and never removes, so that paper always shows all.
#[component]
pub(super) fn SideEffects(Props { effects, words, level }: &Props) -> Html {
    let chosen = use_state_eq(|| None::<Tier>);
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |tier| chosen.set(if *chosen == tier { None } else { tier }))
    };
    let count = |tier| effects.iter().filter(|effect| effect.tier == tier).count();
    let narrowed = chosen.map(|tier| {
        words
            .narrowed
            .replace("{shown}", &count(tier).to_string())
            .replace("{all}", &effects.len().to_string())
            .replace("{tier}", &words.tier(tier).name)
    });

    html! {
        <>
            <p>{ &words.legend }</p>
            <Legend words={words.clone()} counts={Tier::ALL.map(count)} chosen={*chosen} on_choose={on_choose.clone()} />
            <div class="narrowed">
                <p role="status">{ narrowed.unwrap_or_default() }</p>
                if chosen.is_some() {
                    <button type="button" class="quiet" onclick={move |_| on_choose.emit(None)}>
                        { &words.show_all_effects }
                    </button>
                }
            </div>
            { for Tier::ALL.into_iter().filter(|&tier| count(tier) > 0).map(|tier| html! {
                <section
                    key={tier.name()}
                    class={classes!("tier", tier.name())}
                    hidden={chosen.is_some_and(|chosen| chosen != tier)}
                >
                    <Heading depth=2 level={*level} class="tier-heading">
                        { tier_icon(tier) }
                        <span>
                            <span class="visually-hidden">{ &words.tier(tier).name }{ ": " }</span>
                            { &words.tier(tier).heading }
                        </span>
                    </Heading>
                    <ul class="effects">
                        { for effects.iter().filter(|effect| effect.tier == tier).map(|e| side_effect(e, words)) }
                    </ul>
                </section>
            }) }
        </>
    }
}
