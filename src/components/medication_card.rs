use std::rc::Rc;

use gloo::{events::EventListener, timers::callback::Timeout};
use web_sys::{Element, HtmlInputElement, wasm_bindgen::JsCast};
use yew::prelude::*;

use super::{
    context::RenderContext,
    emergency::emergency,
    footer::footer,
    header::header,
    heading::flag,
    key_facts::key_facts,
    marks::{Marks, arrange, focus, visit},
    part::{PartState, part, static_part},
    print::{print_choices, take_away},
    search::search,
    section::section,
    state::{Change, State},
    stopping::stopping,
    traits::{selected_highlights, traits},
};
use crate::model::{Body, Card, Order, Selection, Stage, View};

/// What a card tells the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardEvent {
    /// The card is drawn and answers: at least once for each card given.
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
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// What to show.
    pub card: Rc<Card>,
    /// How the page asks for it. A changed `open` or `goal` replaces what the visitor has chosen.
    #[prop_or_default]
    pub view: View,
    /// Called when something happens that the page may want to know.
    #[prop_or_default]
    pub on_event: Callback<CardEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        // A card is never changed in place, so it is the same while it is the very same one.
        Rc::ptr_eq(&self.card, &other.card) && self.view == other.view && self.on_event == other.on_event
    }
}

/// The whole card of one medicine.
///
/// The order is fixed, because it carries meaning: who it is, what matters most, when to get help, why not to stop, and
/// only then search and sections. The two safety blocks are never inside a section, so nothing can collapse or narrow
/// them.
///
/// ```
/// use std::rc::Rc;
///
/// use medication_card::{
///     components::{CardEvent, MedicationCard},
///     model::{Card, Open, View},
/// };
/// use yew::prelude::*;
///
/// /// Draws the card that these bytes are, or says whom to ask.
/// fn baclofen(bytes: &[u8], on_event: Callback<CardEvent>) -> Html {
///     let Ok(card) = Card::read(bytes) else { return html! { "Please ask us about baclofen." } };
///     let view = View { open: Open::parse("storage"), ..View::default() };
///     html! { <MedicationCard card={Rc::new(card)} {view} {on_event} /> }
/// }
/// ```
///
/// A page that uses it like this does without the loader, and has to do itself what that does: see `examples/yew`.
#[derive(Debug)]
pub struct MedicationCard {
    state: State,
    context: Rc<RenderContext>,
    article: NodeRef,
    search_box: NodeRef,
    found: Marks,
    highlighted: Marks,
    /// In which order the rows of side effects are now, if that is known.
    order: Option<Order>,
    /// Whether the page has been told that the card is there.
    told: bool,
    /// The last place that was scrolled to: see [`super::state::Target::visit`].
    visited: Option<u32>,
    /// Opens what find-in-page finds.
    on_match: Option<EventListener>,
    /// Draws the list of sources in a moment. Any other change does so at once.
    sources_soon: Option<Timeout>,
}

/// How long the list of sources waits when all sections are opened, in milliseconds: about until they have been painted.
const SOURCES_WAIT: u32 = 50;

impl Component for MedicationCard {
    type Message = Change;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { card, view, .. } = ctx.props();
        let mut new = Self {
            state: State::default(),
            context: Rc::new(RenderContext::new(card, view, view.stage, ctx.link().callback(|change| change))),
            article: NodeRef::default(),
            search_box: NodeRef::default(),
            found: Marks::default(),
            highlighted: Marks::default(),
            order: Some(Order::Action),
            told: false,
            visited: None,
            on_match: None,
            sources_soon: None,
        };
        // As in the fragment, which is taken over first.
        new.state.without_sources = view.stage != Stage::Whole;
        new.state.open_only(card, &view.open);
        new.follow(view);
        new
    }

    fn update(&mut self, ctx: &Context<Self>, change: Change) -> bool {
        let Props { card, on_event, .. } = ctx.props();
        let before = self.state.open.clone();
        if let (Change::ShowAll, Some(article)) = (&change, self.article.cast::<Element>()) {
            // The button goes away with what it answers, and must not take the focus with it.
            focus(&article, ".narrowed [role=status]");
        }
        let all = matches!(change, Change::Sections { .. });
        self.state.apply(change, card);
        // The list is the longest part and the last: what the visitor sees first does not wait for it.
        self.sources_soon = (all && self.state.wants_sources(card)).then(|| {
            let link = ctx.link().clone();
            Timeout::new(SOURCES_WAIT, move || link.send_message(Change::Whole))
        });
        for section in &card.sections {
            let id = section.id.as_str();
            let open = self.state.is_open(id);
            if open != before.iter().any(|other| other == id) {
                on_event.emit(CardEvent::Toggle { section: id.to_owned(), open });
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { card, view, .. } = ctx.props();
        let context = RenderContext::new(card, view, Stage::Whole, ctx.link().callback(|change| change));
        if *self.context != context {
            if !context.has_same_words_as(&self.context) {
                self.order = None;
            }
            self.context = Rc::new(context);
        }
        // Also one that is asked for again before another was drawn: the page waits for an answer to each.
        self.told &= Rc::ptr_eq(card, &old.card);
        if card.stamp != old.card.stamp {
            self.state.forget_card();
        }
        if card.medicine != old.card.medicine {
            // What was chosen for one medicine says nothing of another.
            self.state.selection = Selection::default();
        }
        if (&view.open, view.open_set) != (&old.view.open, old.view.open_set) {
            self.state.open_only(card, &view.open);
        }
        if view.stage == Stage::Whole {
            self.state.apply(Change::Whole, card);
        }
        if view.goal != old.view.goal {
            self.follow(view);
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let (state, context) = (&self.state, &self.context);
        let (card, words) = (&*context.card, context.words());
        let all_open = state.all_open(card);
        html! {
            <article
                ref={&self.article}
                class="card"
                part="card"
                data-sources={state.with_sources.then_some("")}
                lang={card.lang.to_string()}
                dir={card.lang.direction()}
                data-stamp={card.stamp.clone()}
                data-next-check={card.review.next_date.clone()}
                aria-labelledby="name"
            >
                { for [header, key_facts, emergency, stopping].map(|draw| static_part(draw, context, 0)) }
                { search(context, state, &self.search_box) }
                { part(traits, context, 0, PartState { traits: state.traits, ..PartState::default() }) }
                <div class="toolbar">
                    <button
                        type="button"
                        class="quiet"
                        data-all={words.hide_all.clone()}
                        onclick={context.press(Change::Sections { open: !all_open })}
                    >
                        { if all_open { &words.hide_all } else { &words.show_all } }
                    </button>
                    <button
                        type="button"
                        class="quiet sources-switch"
                        aria-pressed={flag(state.with_sources)}
                        onclick={context.press(Change::Sources)}
                    >
                        { &words.show_sources }
                    </button>
                </div>
                <div class="sections">
                    { for card.sections.iter().enumerate().map(|(at, shown)| {
                        let id = shown.id.as_str();
                        let chosen = PartState { open: state.is_open(id), measured: state.is_measured(id), ..PartState::default() };
                        let chosen = match shown.body {
                            Body::SideEffects(_) => PartState { selection: state.selection, no_pictures: state.no_pictures, ..chosen },
                            Body::Sources(_) => PartState { without_sources: state.without_sources, ..chosen },
                            _ => chosen,
                        };
                        part(section, context, at, chosen)
                    }) }
                </div>
                { for [take_away, print_choices, footer].map(|draw| static_part(draw, context, 0)) }
            </article>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(article) = self.article.cast::<Element>() else { return };
        if first {
            // Yew has hydrated all parts by now, and takes changes only from here on: what comes later is drawn.
            self.context.stage.set(Stage::Whole);
            self.listen(ctx, &article);
            // Letters that were typed before the card was live.
            let typed = self.search_box.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            if !typed.is_empty() {
                ctx.link().send_message(Change::Query(typed));
            }
        }
        if self.sources_soon.is_none() && self.state.wants_sources(&self.context.card) {
            ctx.link().send_message(Change::Whole);
        }
        self.found.set(&article, "data-found", self.state.found.iter().map(|entry| entry.id.as_str()));
        let ids = selected_highlights(&self.context.card, self.state.traits).flat_map(|highlights| &highlights.ids);
        self.highlighted.set(&article, "data-highlighted", ids.map(|id| id.as_str()));
        let order = self.state.selection.order;
        if self.order.replace(order) != Some(order) {
            arrange(&article, order, self.context.card.side_effects());
        }
        if let Some(target) = &self.state.target
            && self.visited.replace(target.visit) != Some(target.visit)
        {
            visit(&article, target);
        }
        // Last, because a press that came too early is answered as soon as the page hears of it.
        if !self.told {
            self.told = true;
            ctx.props().on_event.emit(CardEvent::Ready);
        }
    }
}

impl MedicationCard {
    /// Goes where a link leads.
    fn follow(&mut self, view: &View) {
        let Some(goal) = &view.goal else { return };
        let card = self.context.card.clone();
        if !goal.selection.is_empty() {
            self.state.apply(Change::Select(Selection::parse(&goal.selection)), &card);
        }
        self.state.apply(Change::Go(goal.id.clone()), &card);
    }

    /// Yew knows no `beforematch`, which the browser sends to a closed panel that it is about to open.
    fn listen(&mut self, ctx: &Context<Self>, article: &Element) {
        let link = ctx.link().clone();
        self.on_match = Some(EventListener::new(article, "beforematch", move |event| {
            let panel = event.target().and_then(|panel| panel.dyn_into::<Element>().ok());
            if let Some(id) = panel.and_then(|panel| panel.id().strip_suffix("-panel").map(str::to_owned)) {
                link.send_message(Change::Section { id, open: true });
            }
        }));
    }
}
