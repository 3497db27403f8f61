use std::rc::Rc;

use gloo::{events::EventListener, timers::callback::Timeout};
use web_sys::{Element, HtmlInputElement, wasm_bindgen::JsCast};
use yew::prelude::*;

use super::{
    alerts::alerts,
    bar::bar,
    changing::{changing, keep_alone},
    context::RenderContext,
    emergency::emergency,
    focus::{focus, visit},
    footer::footer,
    header::header,
    heading::flag,
    key_facts::key_facts,
    marks::Marks,
    part::{PartState, part, static_part},
    print::{print_choices, take_away},
    row_order::arrange,
    search::search,
    section::section,
    state::{Change, State},
    tiles::{call, tiles},
    traits::{selected_highlights, traits},
};
use crate::model::{Body, Card, Order, Selection, Stage, View};

/// What a card reports to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardEvent {
    /// The card is rendered and interactive. Emitted at least once for each card. Not the `ready` event of the element,
    /// which is dispatched before hydration.
    Ready,
    /// The reader, a link or a search result opened or closed a section.
    Toggle {
        /// The section's id.
        section: String,
        /// Whether it is now open.
        open: bool,
    },
    /// The reader has gone to a place, with a search result, "What matters to me" or a [`Goal`](crate::model::Goal). It
    /// has been scrolled to once. Where a page scrolls smoothly, or has something above the card that is still loading,
    /// it is elsewhere when that is done.
    Visit {
        /// The id of its element.
        id: String,
        /// Whether the focus stays where it is, because the reader is still searching.
        keep_focus: bool,
    },
}

/// Properties of [`MedicationCard`].
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The card to show.
    pub card: Rc<Card>,
    /// The host page's settings. A changed `open` or `goal` replaces what the reader has selected.
    #[prop_or_default]
    pub view: View,
    /// Called for each event.
    #[prop_or_default]
    pub on_event: Callback<CardEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        // A card is never changed in place, so two are equal if they are the same allocation.
        Rc::ptr_eq(&self.card, &other.card) && self.view == other.view && self.on_event == other.on_event
    }
}

/// The whole card of one medicine.
///
/// The order is fixed, because it carries meaning. The first screen is for doing: what it is, the button that calls,
/// search, and what readers come for. Then when to get help, why not to stop, what matters most, and only then sections.
/// The safety blocks are never inside a section, so nothing can collapse or filter them.
///
/// ```
/// use std::rc::Rc;
///
/// use medication_card::{
///     components::{CardEvent, MedicationCard},
///     model::{Card, Lines, Open, View},
/// };
/// use yew::prelude::*;
///
/// /// Draws the card that these bytes are, with the telephone lines of the reader's region, or says whom to ask.
/// fn baclofen(bytes: &[u8], lines: &Lines, on_event: Callback<CardEvent>) -> Html {
///     let Ok(card) = Card::read(bytes, lines) else { return html! { "Please ask us about baclofen." } };
///     let view = View { open: Open::parse("storage"), ..View::default() };
///     html! { <MedicationCard card={Rc::new(card)} {view} {on_event} /> }
/// }
/// ```
///
/// A program that uses the component this way does not load `medication-card.js` and has to do its part itself: see
/// `examples/yew`.
#[derive(Debug)]
pub struct MedicationCard {
    state: State,
    context: Rc<RenderContext>,
    article: NodeRef,
    search_box: NodeRef,
    found: Marks,
    highlighted: Marks,
    /// The order in which the rows of side effects are now, if known.
    order: Option<Order>,
    /// Whether `CardEvent::Ready` has been emitted for this card.
    announced: bool,
    /// The last target that was scrolled to: see [`super::state::Target::visit`].
    visited: Option<u32>,
    /// What takes the focus when it is rendered.
    focus_next: Option<&'static str>,
    /// Opens the section in which find-in-page has found something.
    on_match: Option<EventListener>,
    /// Renders the list of sources after a delay. Any other change renders it at once.
    sources_timer: Option<Timeout>,
}

/// The delay in milliseconds before the list of sources is rendered when all sections are opened: about until they have
/// been painted.
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
            announced: false,
            visited: None,
            focus_next: None,
            on_match: None,
            sources_timer: None,
        };
        // Hydration has to render what the fragment shows, which is without the list of sources.
        new.state.source_list_pending = view.stage != Stage::Whole;
        new.state.open_only(card, &view.open);
        new.follow(view);
        new
    }

    fn update(&mut self, ctx: &Context<Self>, change: Change) -> bool {
        let Props { card, .. } = ctx.props();
        let before = self.state.open.clone();
        if let (Change::ShowAll, Some(article)) = (&change, self.article.cast::<Element>()) {
            // The button is removed with the filter, and the focus must not be lost with it.
            focus(&article, ".narrowed [role=status]");
        }
        let all = matches!(change, Change::Sections { .. });
        if matches!(change, Change::ListAll) {
            // The button is removed when it has been pressed; what comes next is the first that was not listed.
            self.focus_next = Some(".results li:nth-child(4) .result");
        }
        self.state.apply(change, card);
        // The list of sources is the longest part and the last one. What the reader sees first does not wait for it.
        self.sources_timer = (all && self.state.needs_source_list(card)).then(|| {
            let link = ctx.link().clone();
            Timeout::new(SOURCES_WAIT, move || link.send_message(Change::RenderSourceList))
        });
        self.report_toggles(ctx, &before);
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { card, view, .. } = ctx.props();
        let context = RenderContext::new(card, view, Stage::Whole, ctx.link().callback(|change| change));
        if *self.context != context {
            if !context.has_same_content_as(&self.context) {
                // Static parts are rendered anew, with their rows in the order of the tool.
                self.order = None;
            }
            self.context = Rc::new(context);
        }
        // Every new card gets an event, also the same one that is requested again before another was rendered.
        self.announced &= Rc::ptr_eq(card, &old.card);
        if card.stamp != old.card.stamp {
            self.state.forget_card();
        }
        if card.medicine != old.card.medicine {
            // A filter set for one medicine has no meaning for another.
            self.state.selection = Selection::default();
        }
        if (&view.open, view.open_set) != (&old.view.open, old.view.open_set) {
            self.state.open_only(card, &view.open);
        }
        if view.stage == Stage::Whole {
            self.state.apply(Change::RenderSourceList, card);
        }
        if view.goal != old.view.goal {
            let before = self.state.open.clone();
            self.follow(view);
            self.report_toggles(ctx, &before);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (state, context) = (&self.state, &self.context);
        let (card, words) = (&*context.card, context.words());
        let all_open = state.all_open(card);
        html! {
            <article
                ref={&self.article}
                class="card"
                part="card"
                data-sources={state.show_source_numbers.then_some("")}
                lang={card.lang.to_string()}
                dir={card.direction.name()}
                data-stamp={card.stamp.clone()}
                data-next-check={card.review.next_date.clone()}
                aria-labelledby="name"
            >
                if ctx.props().view.has_bar {
                    { bar(context, state) }
                }
                { static_part(header, context, 0) }
                { part(call, context, 0, PartState::default()) }
                { search(context, state, &self.search_box) }
                { part(tiles, context, 0, PartState::default()) }
                { for [emergency, alerts, key_facts].map(|draw| static_part(draw, context, 0)) }
                { part(traits, context, 0, PartState { traits: state.traits, ..PartState::default() }) }
                <div class="toolbar">
                    <button
                        type="button"
                        class="quiet"
                        data-all={words.hide_all.clone()}
                        onclick={context.press(Change::Sections { open: !all_open })}
                    >
                        { changing(if all_open { &words.hide_all } else { &words.show_all }) }
                    </button>
                    <button
                        type="button"
                        class="quiet sources-switch"
                        aria-pressed={flag(state.show_source_numbers)}
                        onclick={context.press(Change::ToggleSourceNumbers)}
                    >
                        { &words.show_sources }
                    </button>
                </div>
                <div class="sections">
                    { for card.sections.iter().enumerate().map(|(at, shown)| {
                        let id = shown.id.as_str();
                        let part_state = PartState { open: state.is_open(id), measured: state.is_measured(id), ..PartState::default() };
                        let part_state = match shown.body {
                            Body::SideEffects(_) => PartState { selection: state.selection, no_pictures: state.no_pictures, ..part_state },
                            Body::Sources(_) => PartState { source_list_pending: state.source_list_pending, ..part_state },
                            _ => part_state,
                        };
                        part(section, context, at, part_state)
                    }) }
                </div>
                { for [take_away, print_choices, footer].map(|draw| static_part(draw, context, 0)) }
            </article>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(article) = self.article.cast::<Element>() else { return };
        if first {
            // All parts are hydrated by now. Parts that are created from here on are rendered in full.
            self.context.stage.set(Stage::Whole);
            self.listen(ctx, &article);
            // What was typed before the card was live.
            let typed = self.search_box.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            if !typed.is_empty() {
                ctx.link().send_message(Change::Query(typed));
            }
        }
        if self.sources_timer.is_none() && self.state.needs_source_list(&self.context.card) {
            ctx.link().send_message(Change::RenderSourceList);
        }
        keep_alone(&article);
        self.found.set(&article, "data-found", self.state.found.iter().map(|entry| entry.id.as_str()));
        let ids = selected_highlights(&self.context.card, self.state.traits).flat_map(|highlights| &highlights.ids);
        self.highlighted.set(&article, "data-highlighted", ids.map(|id| id.as_str()));
        let order = self.state.selection.order;
        if self.order.replace(order) != Some(order) {
            arrange(&article, order, self.context.card.side_effects());
        }
        if let Some(css) = self.focus_next.take() {
            focus(&article, css);
        }
        if let Some(target) = &self.state.target
            && self.visited.replace(target.visit) != Some(target.visit)
        {
            visit(&article, target);
            ctx.props().on_event.emit(CardEvent::Visit { id: target.id.clone(), keep_focus: target.keep_focus });
        }
        // Last, because the page repeats a press that came too early as soon as it receives the event.
        if !self.announced {
            self.announced = true;
            ctx.props().on_event.emit(CardEvent::Ready);
        }
    }
}

impl MedicationCard {
    /// Opens and scrolls to the goal of the view.
    fn follow(&mut self, view: &View) {
        let Some(goal) = &view.goal else { return };
        let card = self.context.card.clone();
        if !goal.selection.is_empty() {
            self.state.apply(Change::Select(Selection::parse(&goal.selection)), &card);
        }
        self.state.apply(Change::Go(goal.id.clone()), &card);
    }

    /// Emits an event for each section that is open now and was not `before`, or the reverse.
    fn report_toggles(&self, ctx: &Context<Self>, before: &[String]) {
        let Props { card, on_event, .. } = ctx.props();
        for section in &card.sections {
            let id = section.id.as_str();
            let open = self.state.is_open(id);
            if open != before.iter().any(|other| other == id) {
                on_event.emit(CardEvent::Toggle { section: id.to_owned(), open });
            }
        }
    }

    /// Listens to `beforematch`, which browsers fire on a closed panel before find-in-page opens it. Yew has no such
    /// handler.
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
