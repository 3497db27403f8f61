use yew::prelude::*;

use super::{cites::cited, heading::Heading};
use crate::model::{CardWords, Group, HeadingLevel, Style};

/// Groups of statements, each under its heading if it has one.
pub(super) fn groups(groups: &[Group], words: &CardWords, level: HeadingLevel) -> Html {
    groups
        .iter()
        .map(|group| {
            let class = classes!("group", (group.style == Style::Warning).then_some("warning"));
            html! {
                <div {class} id={group.id.to_string()}>
                    if let Some(heading) = &group.heading {
                        <Heading depth=2 {level} class="group-heading">{ heading }</Heading>
                    }
                    if let Some(lead) = &group.lead {
                        <p>{ cited(lead, words) }</p>
                    }
                    { statements(group, words) }
                </div>
            }
        })
        .collect()
}

fn statements(group: &Group, words: &CardWords) -> Html {
    let items = || group.statements.iter().map(|item| html! { <li>{ cited(&item.said, words) }</li> });
    match group.style {
        Style::Text => group.statements.iter().map(|said| html! { <p>{ cited(&said.said, words) }</p> }).collect(),
        Style::List | Style::Warning => html! { <ul>{ for items() }</ul> },
        Style::Ratings => ratings(group, words),
        Style::Steps => html! { <ol>{ for items() }</ol> },
    }
}

/// A table to print and fill in: a line for each statement, and empty cells. A cell has the name of its column in it,
/// which shows only where the table is too narrow to have columns.
fn ratings(group: &Group, words: &CardWords) -> Html {
    html! {
        <table class="ratings">
            <thead>
                <tr>
                    <td></td>
                    { for group.columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for group.statements.iter().map(|item| html! {
                    <tr>
                        <th scope="row">{ cited(&item.said, words) }</th>
                        { for group.columns.iter().map(|column| html! {
                            <td><span class="column-name">{ column }</span></td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
