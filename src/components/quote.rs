use yew::prelude::*;

use super::{
    context::RenderContext,
    text::{content, name, text},
};
use crate::model::{Card, Text};

/// The statement, side effect, alert, group or interaction with this id, to be repeated elsewhere on the card: its name, if it
/// has one, and its texts.
pub(super) fn quote(id: &str, context: &RenderContext) -> Option<Html> {
    let (title, texts) = find(id, &context.card)?;
    let quoted = html! {
        <>
            if !title.is_empty() {
                <strong>{ name(title, context) }{ ":" }</strong>
            }
            { for texts.into_iter().map(|quoted| html! {<>{ " " }{ text(quoted, context) }</>}) }
        </>
    };
    Some(content(quoted, context))
}

/// Its name, if it has one, and its texts.
pub(super) fn find<'a>(id: &str, card: &'a Card) -> Option<(&'a str, Vec<&'a Text>)> {
    if let Some(statement) = card.statements().find(|statement| statement.id.as_str() == id) {
        return Some(("", vec![&statement.content.text]));
    }
    if let Some(effect) = card.side_effects().iter().find(|effect| effect.id.as_str() == id) {
        return Some((&effect.name, [&effect.action].into_iter().chain(&effect.step_up).collect()));
    }
    if let Some(alert) = card.alerts.iter().find(|alert| alert.id.as_str() == id) {
        return Some((&alert.title, alert.statements.iter().map(|statement| &statement.content.text).collect()));
    }
    let groups = card.sections.iter().flat_map(|section| &section.groups);
    if let Some(group) = groups.into_iter().find(|group| group.id.as_str() == id) {
        let texts = group.statements.iter().map(|statement| &statement.content.text).collect();
        return Some((group.heading.as_deref().unwrap_or_default(), texts));
    }
    let entry = card.interactions().iter().find(|entry| entry.id.as_str() == id)?;
    Some((&entry.name, vec![&entry.action]))
}
