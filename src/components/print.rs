use yew::prelude::*;

use super::{context::RenderContext, heading::heading, quote::quote};
use crate::model::Id;

/// The print buttons: the whole card, what is open, or one page to take along. The loader handles them, whether the
/// card is live or not.
pub(super) fn print_choices(context: &RenderContext, _: usize) -> Html {
    let words = context.words();
    let ways = [
        ("whole", &words.print_whole),
        ("open", &words.print_open),
        ("page", &words.print_page),
        ("large", &words.print_large),
    ];
    html! {
        <div class="choices print" role="group" aria-labelledby="print-label">
            <span id="print-label" class="choices-label">{ &words.print }</span>
            { for ways.into_iter().map(|(way, label)| html! {
                <button type="button" class="choice" data-print={way}>{ label }</button>
            }) }
        </div>
    }
}

/// The content of the one page besides the name, the emergency block and why not to stop. Shown in print only.
pub(super) fn take_away(context: &RenderContext, _: usize) -> Html {
    let (words, sheet) = (context.words(), &context.card.take_away);
    let heading = |title: &str| heading(1, context.level, "group-heading", html! { { title } });
    html! {
        <div class="take-away">
            <div class="columns">
                { heading(&words.sheet_how) }
                <ul>{ for sheet.how.iter().map(|id| line(id, context)) }</ul>
                { heading(&words.sheet_effects) }
                <ul>{ for sheet.effects.iter().map(|id| line(id, context)) }</ul>
            </div>
            { heading(&words.sheet_questions) }
            <div class="lines"></div>
        </div>
    }
}

fn line(id: &Id, context: &RenderContext) -> Html {
    html! { <li>{ quote(id.as_str(), context).unwrap_or_default() }</li> }
}
