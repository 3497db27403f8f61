use std::{collections::BTreeSet, rc::Rc};

use yew::prelude::*;

use super::{
    emergency::EmergencyBlock,
    footer::footer,
    header::Header,
    key_facts::KeyFacts,
    marks::{use_marks, use_visit},
    matters::MattersToMe,
    search::Search,
    section::SectionView,
    setting::Setting,
    state::{Change, State, Target, wanted},
    stopping::Stopping,
};
use crate::model::{Body, Card, Open, Selection, View};

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
    /// How the page asks for it. A changed `open` or `selection` replaces what the visitor has chosen.
    #[prop_or_default]
    pub view: View,
    /// Called when something happens that the page may want to know.
    #[prop_or_default]
    pub on_event: Callback<CardEvent>,
}

/// The whole card of one medicine.
///
/// The order is fixed, because order is meaning: who it is, what matters most, when to get help, why not to stop, and
/// only then search and sections. The two safety blocks are never inside a section, so nothing can collapse or narrow
/// them.
#[component]
pub fn MedicationCard(Props { card, view, on_event }: &Props) -> Html {
    let state = use_reducer_eq({
        let open = wanted(card, &view.open);
        || State::new(open)
    });
    let setting = use_memo((card.words.clone(), view.heading_level, view.clinic.clone()), |(words, level, clinic)| {
        Setting { words: words.clone(), level: *level, clinic: clinic.clone() }
    });

    use_effect_with((view.open.clone(), view.open_set), {
        let (state, card) = (state.dispatcher(), card.clone());
        move |(open, _)| state.dispatch(Change::Open(wanted(&card, open)))
    });
    // What was chosen for one medicine says nothing of another.
    use_effect_with(card.medicine.clone(), {
        let state = state.dispatcher();
        move |_| state.dispatch(Change::Select(Selection::default()))
    });

    let article = use_node_ref();
    let found = use_state_eq(Vec::new);
    let mine = use_state_eq(Vec::new);
    use_marks(&article, "data-found", &found);
    use_marks(&article, "data-mine", &mine);
    use_visit(&article, state.target.clone());
    let on_found = use_callback(found.setter(), |ids, found| found.set(ids));
    let on_mine = use_callback(mine.setter(), |ids, mine| mine.set(ids));
    // What is open now, for a callback that is not made again when it changes.
    let open_now = use_mut_ref(BTreeSet::new);
    open_now.borrow_mut().clone_from(state.open());
    let on_go = use_callback(
        (state.dispatcher(), card.clone(), on_event.clone()),
        move |target: Target, (state, card, told)| {
            let closed = target.section.clone().filter(|section| !open_now.borrow().contains(section));
            let effect = card.side_effects().find(|effect| effect.id.as_str() == target.id).cloned();
            state.dispatch(Change::Go { target, effect });
            if let Some(section) = closed {
                told.emit(CardEvent::Toggle { section, open: true });
            }
        },
    );
    use_effect_with(view.goal.clone(), {
        let (state, on_go, card) = (state.dispatcher(), on_go.clone(), card.clone());
        move |goal| {
            let Some(goal) = goal else { return };
            if !goal.selection.is_empty() {
                state.dispatch(Change::Select(Selection::parse(&goal.selection)));
            }
            on_go.emit(Target::new(&goal.id, card.section_of(&goal.id)));
        }
    });

    let on_toggle =
        use_callback((state.dispatcher(), on_event.clone()), |(id, open): (String, bool), (state, told)| {
            state.dispatch(Change::Section { id: id.clone(), open });
            told.emit(CardEvent::Toggle { section: id, open });
        });
    let on_select = use_callback(state.dispatcher(), |selection, state| state.dispatch(Change::Select(selection)));
    let all_open = state.all_open(card);
    let on_toggle_all = {
        let (state, card, on_event) = (state.clone(), card.clone(), on_event.clone());
        move |_| {
            let open = !all_open;
            let all = wanted(&card, &Open::All);
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

    // The last effect, because a press that came too early is answered as soon as the page hears of it.
    use_effect_with(card.stamp.clone(), {
        let on_event = on_event.clone();
        move |_| on_event.emit(CardEvent::Ready)
    });

    let words = &card.words;
    let class = classes!("card", state.with_sources.then_some("with-sources"));
    html! {
        <article
            ref={article}
            {class}
            lang={card.lang.to_string()}
            data-stamp={card.stamp.clone()}
            data-next-check={card.review.next_date.clone()}
            aria-labelledby="name"
        >
            <Header card={card.clone()} setting={setting.clone()} />
            <KeyFacts card={card.clone()} setting={setting.clone()} />
            <EmergencyBlock card={card.clone()} setting={setting.clone()} />
            <Stopping card={card.clone()} setting={setting.clone()} />
            <Search
                key={format!("search {}", card.stamp)}
                card={card.clone()}
                setting={setting.clone()}
                on_go={on_go.clone()}
                {on_found}
            />
            <MattersToMe
                key={format!("matters {}", card.stamp)}
                card={card.clone()}
                setting={setting.clone()}
                {on_go}
                {on_mine}
            />
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
                { for card.sections.iter().map(|section| {
                    let narrowed = matches!(section.body, Body::SideEffects(_));
                    html! {
                        <SectionView
                            key={section.id.as_str()}
                            section={section.clone()}
                            setting={setting.clone()}
                            open={state.is_open(section.id.as_str())}
                            on_toggle={on_toggle.clone()}
                            selection={if narrowed { state.selection.clone() } else { Selection::default() }}
                            on_select={on_select.clone()}
                        />
                    }
                }) }
            </div>
            { footer(words) }
        </article>
    }
}
