use yew::{prelude::*, virtual_dom::VList};

use super::{cites::cited, context::RenderContext, heading::tag};
use crate::model::Statement;

/// Statements, each in an element with this tag name (`li` or `p`) and its id.
pub(super) fn statements(name: &'static str, list: &[Statement], context: &RenderContext) -> Html {
    let mut drawn = VList::new();
    for statement in list {
        let id = Some(statement.id.to_string().into());
        drawn.add_child(tag(name, &["id"], Box::new([id]), cited(&statement.content, context)));
    }
    drawn.into()
}
