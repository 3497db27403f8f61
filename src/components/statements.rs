use yew::{prelude::*, virtual_dom::VList};

use super::{cites::cited, heading::tag, setting::Setting};
use crate::model::Statement;

/// Statements, each in an element of this name (`li` or `p`) that can be found by its id.
pub(super) fn statements(name: &'static str, list: &[Statement], setting: &Setting) -> Html {
    let mut drawn = VList::new();
    for statement in list {
        let id = Some(statement.id.to_string().into());
        drawn.add_child(tag(name, &["id"], Box::new([id]), cited(&statement.said, setting)));
    }
    drawn.into()
}
