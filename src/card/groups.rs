use yew::prelude::*;

use super::{cites::cited, heading::Heading, setting::Setting};
use crate::model::{Group, Style};

/// Groups of statements, each under its heading if it has one.
pub(super) fn groups(groups: &[Group], setting: &Setting) -> Html {
    groups
        .iter()
        .map(|group| {
            let class = classes!("group", (group.style == Style::Warning).then_some("warning"));
            html! {
                <div {class} id={group.id.to_string()}>
                    if let Some(heading) = &group.heading {
                        <Heading depth=2 level={setting.level} class="group-heading">{ heading }</Heading>
                    }
                    if let Some(lead) = &group.lead {
                        <p>{ cited(lead, setting) }</p>
                    }
                    { statements(group, setting) }
                </div>
            }
        })
        .collect()
}

fn statements(group: &Group, setting: &Setting) -> Html {
    let items = || {
        group.statements.iter().map(|item| html! { <li id={item.id.to_string()}>{ cited(&item.said, setting) }</li> })
    };
    let paragraphs =
        || group.statements.iter().map(|item| html! { <p id={item.id.to_string()}>{ cited(&item.said, setting) }</p> });
    match group.style {
        Style::Text => paragraphs().collect(),
        Style::List | Style::Warning => html! { <ul>{ for items() }</ul> },
        Style::Ratings => ratings(group, setting),
        Style::Steps => html! { <ol>{ for items() }</ol> },
    }
}

/// A table to print and fill in: a line for each statement, and empty cells. A cell has the name of its column in it,
/// which shows only where the table is too narrow to have columns.
fn ratings(group: &Group, setting: &Setting) -> Html {
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
                    <tr id={item.id.to_string()}>
                        <th scope="row">{ cited(&item.said, setting) }</th>
                        { for group.columns.iter().map(|column| html! {
                            <td><span class="column-name">{ column }</span></td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
