use yew::prelude::*;

use crate::model::{CardWords, Source};

/// The numbered list of sources. Links leave the page only when the visitor follows them.
pub(super) fn list_of_sources(list: &[Source]) -> Html {
    html! {
        // Numbers are text: a browser counts marks of its own anew whenever the list is shown again.
        <ol class="sources" role="list">
            { for list.iter().zip(1..).map(|(source, number)| html! {
                <li>
                    <span class="source-number">{ number }{ ". " }</span>
                    <a href={source.url.clone()} rel="noreferrer"><bdi lang={source.lang.to_string()}>{ &source.title }</bdi></a>
                    <span class="source-note">
                        { " " }<bdi lang={source.lang.to_string()}>{ &source.publisher }</bdi>
                        if source.date.is_empty() {
                            { format!(". {}", source.kind) }
                        } else {
                            { format!(". {}, ", source.kind) }<bdi>{ &source.date }</bdi>
                        }
                    </span>
                </li>
            }) }
        </ol>
    }
}

/// Where the sources are while the list is not here. The loader knows the address.
pub(super) fn sources_elsewhere(words: &CardWords) -> Html {
    html! { <p><a class="sources-page">{ &words.sources_page }</a></p> }
}
