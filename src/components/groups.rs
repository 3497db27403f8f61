use yew::prelude::*;

use super::{cites::cited, context::RenderContext, heading::heading, statements::statements, text::words};
use crate::model::{Group, Style};

/// Groups of statements, each under its heading if it has one.
pub(super) fn groups(groups: &[Group], context: &RenderContext) -> Html {
    groups.iter().map(|group| html! {
        <div class="group" data-style={(group.style == Style::Warning).then_some("warning")} id={group.id.to_string()}>
            if let Some(title) = &group.heading {
                { heading(2, context.level, "group-heading", words(title, context)) }
            }
            if let Some(lead) = &group.lead {
                <p>{ cited(lead, context) }</p>
            }
            { match group.style {
                Style::Text => statements("p", &group.statements, context),
                Style::List | Style::Warning => html! { <ul>{ statements("li", &group.statements, context) }</ul> },
                Style::Steps => html! { <ol>{ statements("li", &group.statements, context) }</ol> },
                Style::Ratings => ratings(group, context),
            } }
        </div>
    }).collect()
}

/// A table to print and fill in: a row for each statement, with empty cells. Each cell repeats the name of its column,
/// which shows only where the table is too narrow for columns.
fn ratings(group: &Group, context: &RenderContext) -> Html {
    html! {
        <table class="ratings">
            <thead>
                <tr>
                    <td></td>
                    { for group.columns.iter().map(|column| html! { <th scope="col">{ words(column, context) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for group.statements.iter().map(|item| html! {
                    <tr id={item.id.to_string()}>
                        <th scope="row">{ cited(&item.content, context) }</th>
                        { for group.columns.iter().map(|column| html! {
                            <td><span class="column-name">{ words(column, context) }</span></td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
