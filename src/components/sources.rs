use yew::prelude::*;

use crate::model::{CardWords, Source};

/// The numbered list of sources. A source is loaded only when the reader follows its link.
pub(super) fn list_of_sources(list: &[Source]) -> Html {
    html! {
        // Numbers are text, because browsers count list markers again whenever the list is shown.
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

/// A link to the sources on the page without scripts. The loader sets its address.
pub(super) fn sources_elsewhere(words: &CardWords) -> Html {
    html! { <p><a class="sources-page">{ &words.sources_page }</a></p> }
}
