use std::rc::Rc;

use yew::prelude::*;

use super::{
    heading::heading,
    legend::choice,
    part::Chosen,
    setting::Setting,
    state::Change,
    text::{content, name, text, words as own},
};
use crate::model::{Bits, Card, Matters, Text};

/// What is shown for what the reader has said of themselves.
pub(super) fn mine(card: &Card, chosen: Bits) -> impl Iterator<Item = &Matters> {
    card.matters.iter().filter(move |matters| chosen.has(matters.matter as u8))
}

/// "What matters to me": brings to the front what matters most to a pregnant reader, one with a kidney problem and so on.
///
/// It hides nothing and marks the same statements where they stand. What is chosen is kept in memory only.
pub(super) fn matters(setting: &Rc<Setting>, _: usize, chosen: Chosen) -> Html {
    let (card, words) = (&*setting.card, setting.words());
    if card.matters.is_empty() {
        return Html::default();
    }
    html! {
        <div class="matters">
            <div class="choices" role="group" aria-labelledby="matters-label">
                <span id="matters-label" class="choices-label">{ &words.matters }</span>
                { for card.matters.iter().map(|matters| {
                    let matter = matters.matter;
                    let onclick = setting.press(Change::Matter(matter));
                    choice("matter", matter.name(), &matters.label, chosen.matters.has(matter as u8), onclick)
                }) }
            </div>
            <p class="matters-note">{ &words.matters_note }</p>
            { for mine(card, chosen.matters).map(|matters| html! {
                <section class="mine" key={matters.matter.name()}>
                    { heading(1, setting.level, "group-heading", html! { { &matters.label } }) }
                    <ul>
                        { for matters.ids.iter().filter_map(|id| front(id.as_str(), setting)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

/// A statement brought to the front, with the way to where it stands.
fn front(id: &str, setting: &Setting) -> Option<Html> {
    let card = &setting.card;
    let said = said(id, setting)?;
    let section = card.section_of(id);
    let title = card.sections.iter().find(|other| Some(other.id.as_str()) == section).map(|other| &other.title);
    Some(html! {
        <li key={id.to_owned()}>
            { said }
            if let Some(title) = title {
                { " " }
                <button type="button" class="quiet go" onclick={setting.press(Change::Go(id.to_owned()))}>{ own(title, setting) }</button>
            }
        </li>
    })
}

/// What stands under an id, to be said elsewhere too.
pub(super) fn said(id: &str, setting: &Setting) -> Option<Html> {
    let (title, texts) = find(id, &setting.card)?;
    let said = html! {
        <>
            if !title.is_empty() {
                <strong>{ name(title, setting) }{ ":" }</strong>
            }
            { for texts.into_iter().map(|said| html! {<>{ " " }{ text(said, setting) }</>}) }
        </>
    };
    Some(content(said, setting))
}

/// What stands under an id: a name if it has one, and texts.
fn find<'a>(id: &str, card: &'a Card) -> Option<(&'a str, Vec<&'a Text>)> {
    if let Some(statement) = card.statements().find(|statement| statement.id.as_str() == id) {
        return Some(("", vec![&statement.said.text]));
    }
    if let Some(effect) = card.side_effects().iter().find(|effect| effect.id.as_str() == id) {
        return Some((&effect.name, [&effect.action].into_iter().chain(&effect.step_up).collect()));
    }
    let groups = card.sections.iter().flat_map(|section| &section.groups);
    if let Some(group) = groups.into_iter().find(|group| group.id.as_str() == id) {
        let texts = group.statements.iter().map(|statement| &statement.said.text).collect();
        return Some((group.heading.as_deref().unwrap_or_default(), texts));
    }
    let entry = card.interactions().iter().find(|entry| entry.id.as_str() == id)?;
    Some((&entry.name, vec![&entry.action]))
}
