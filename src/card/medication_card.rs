use std::{collections::BTreeSet, rc::Rc};

use yew::prelude::*;

use super::{
    emergency::EmergencyBlock,
    footer::Footer,
    header::Header,
    key_facts::KeyFacts,
    section::SectionView,
    state::{Change, State, wanted},
    stopping::Stopping,
};
use crate::model::{Card, View};

/// What a card tells the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardEvent {
    /// The card is drawn and answers: once for each card shown.
    Ready,
    /// A section was opened or closed by the visitor.
    Toggle {
        /// The section's id.
        section: String,
        /// Whether it is open now.
        open: bool,
    },
}

/// Properties of [`MedicationCard`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What to show.
    pub card: Rc<Card>,
    /// How the page asks for it. A changed `open` replaces what the visitor has open.
    #[prop_or_default]
    pub view: View,
    /// Called when something happens that the page may want to know.
    #[prop_or_default]
    pub on_event: Callback<CardEvent>,
}

/// The whole card of one medicine.
///
/// The order is fixed, because order is meaning: who it is, what matters most, when to get help, why not to stop, and
/// only then the sections. The two safety blocks are never inside a section, so nothing can collapse or narrow them.
#[component]
pub fn MedicationCard(Props { card, view, on_event }: &Props) -> Html {
    let level = view.heading_level;
    let state = use_reducer_eq({
        let open = wanted(card, &view.open);
        || State::with_open(open)
    });

    use_effect_with(card.stamp.clone(), {
        let on_event = on_event.clone();
        move |_| on_event.emit(CardEvent::Ready)
    });
    use_effect_with(view.open.clone(), {
        let (state, card) = (state.dispatcher(), card.clone());
        move |open| state.dispatch(Change::Open(wanted(&card, open)))
    });

    let on_toggle =
        use_callback((state.dispatcher(), on_event.clone()), |(id, open): (String, bool), (state, told)| {
            state.dispatch(Change::Section { id: id.clone(), open });
            told.emit(CardEvent::Toggle { section: id, open });
        });
    let all_open = state.all_open(card);
    let on_toggle_all = {
        let (state, card, on_event) = (state.clone(), card.clone(), on_event.clone());
        move |_| {
            let open = !all_open;
            let all: BTreeSet<String> = card.sections.iter().map(|section| section.id.to_string()).collect();
            for section in all.iter().filter(|id| state.is_open(id) != open) {
                on_event.emit(CardEvent::Toggle { section: section.clone(), open });
            }
            state.dispatch(Change::Open(if open { all } else { BTreeSet::new() }));
        }
    };
    let on_sources = {
        let state = state.dispatcher();
        move |_| state.dispatch(Change::Sources)
    };

    let words = &card.words;
    let class = classes!("card", state.with_sources.then_some("with-sources"));
    html! {
        <article {class} lang={card.lang.to_string()} data-stamp={card.stamp.clone()} data-next-check={card.review.next_date.clone()} aria-labelledby="name">
            <Header identity={card.identity.clone()} review={card.review.clone()} words={words.clone()} {level} />
            <KeyFacts facts={card.key_facts.clone()} words={words.clone()} />
            <EmergencyBlock emergency={card.emergency.clone()} words={words.clone()} {level} />
            <Stopping notice={card.stopping.clone()} words={words.clone()} {level} />
            <div class="toolbar">
                <button type="button" class="quiet" data-all={card.words.hide_all.clone()} onclick={on_toggle_all}>
                    { if all_open { &words.hide_all } else { &words.show_all } }
                </button>
                <button
                    type="button"
                    class="quiet sources-switch"
                    aria-pressed={state.with_sources.to_string()}
                    onclick={on_sources}
                >
                    { &words.show_sources }
                </button>
            </div>
            <div class="sections">
                { for card.sections.iter().map(|section| html! {
                    <SectionView
                        key={section.id.as_str()}
                        section={section.clone()}
                        words={words.clone()}
                        open={state.is_open(section.id.as_str())}
                        on_toggle={on_toggle.clone()}
                        {level}
                    />
                }) }
            </div>
            <Footer words={words.clone()} />
        </article>
    }
}
