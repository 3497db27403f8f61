use std::rc::Rc;

use yew::prelude::*;

use super::{heading::Heading, legend::choice, setting::Setting, state::Target, text::text};
use crate::model::{Card, Matter};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) setting: Rc<Setting>,
    /// Called with where the reader wants to go.
    pub(super) on_go: Callback<Target>,
    /// Called with the ids of everything that matters to the reader.
    pub(super) on_mine: Callback<Vec<String>>,
}

/// "What matters to me": brings to the front what matters most to a pregnant reader, one with a kidney problem and so on.
///
/// It hides nothing and marks the same statements where they stand. What is chosen is kept in memory only.
#[component]
pub(super) fn MattersToMe(Props { card, setting, on_go, on_mine }: &Props) -> Html {
    let words = &setting.words;
    let chosen = use_state_eq(Vec::<Matter>::new);
    let mine = || card.matters.iter().filter(|matters| chosen.contains(&matters.matter));
    use_effect_with(mine().flat_map(|matters| &matters.ids).map(ToString::to_string).collect::<Vec<_>>(), {
        let on_mine = on_mine.clone();
        move |ids| on_mine.emit(ids.clone())
    });
    if card.matters.is_empty() {
        return Html::default();
    }
    html! {
        <div class="matters">
            <div class="choices" role="group" aria-labelledby="matters-label">
                <span id="matters-label" class="choices-label">{ &words.matters }</span>
                { for card.matters.iter().map(|matters| {
                    let (chosen, matter) = (chosen.clone(), matters.matter);
                    let pressed = chosen.contains(&matter);
                    choice("matter", matter.name(), &matters.label, pressed, Callback::from(move |_| {
                        let mut next: Vec<Matter> = chosen.iter().copied().filter(|other| *other != matter).collect();
                        if next.len() == chosen.len() {
                            next.push(matter);
                        }
                        chosen.set(next);
                    }))
                }) }
            </div>
            <p class="matters-note">{ &words.matters_note }</p>
            { for mine().map(|matters| html! {
                <section class="mine" key={matters.matter.name()}>
                    <Heading depth=1 level={setting.level} class="group-heading">{ &matters.label }</Heading>
                    <ul>
                        { for matters.ids.iter().filter_map(|id| front(id.as_str(), card, setting, on_go)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

/// A statement brought to the front, with the way to where it stands.
fn front(id: &str, card: &Card, setting: &Setting, on_go: &Callback<Target>) -> Option<Html> {
    let said = find(id, card, setting)?;
    let section = card.section_of(id);
    let title = card.sections.iter().find(|other| Some(other.id.as_str()) == section).map(|other| other.title.clone());
    let target = Target::new(id, section);
    Some(html! {
        <li key={id.to_owned()}>
            { said }
            if let Some(title) = title {
                { " " }
                <button type="button" class="quiet go" onclick={on_go.reform(move |_| target.clone())}>{ title }</button>
            }
        </li>
    })
}

/// What stands under an id.
fn find(id: &str, card: &Card, setting: &Setting) -> Option<Html> {
    if let Some(statement) = card.statements().find(|statement| statement.id.as_str() == id) {
        return Some(text(&statement.said.text, setting));
    }
    if let Some(effect) = card.side_effects().find(|effect| effect.id.as_str() == id) {
        return Some(html! {
            <>
                <strong>{ &effect.name }{ ": " }</strong>
                { text(&effect.action, setting) }
                if let Some(step_up) = &effect.step_up {
                    { " " }{ text(step_up, setting) }
                }
            </>
        });
    }
    let entry = card.interactions().find(|entry| entry.id.as_str() == id)?;
    Some(html! {<><strong>{ &entry.name }{ ": " }</strong>{ text(&entry.action, setting) }</>})
}
