use web_sys::{Element, ShadowRootInit, ShadowRootMode, wasm_bindgen::JsCast};
use yew::prelude::*;

/// Properties of [`Shadow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// `auto`, `light` or `dark`.
    #[prop_or_default]
    pub(crate) theme: AttrValue,
    /// Any of `calm`, `contrast`, `compact` and `host`.
    #[prop_or_default]
    pub(crate) look: AttrValue,
    /// What stands inside.
    pub(crate) children: Html,
}

/// A place that the page's style does not reach into, nor the card's out of: its style sheet styles `a`, `button` and
/// `h2`, and would style those of the page as well.
#[component]
pub(crate) fn Shadow(props: &Props) -> Html {
    let host = use_node_ref();
    let inside = use_state(|| None::<Element>);
    {
        let (host, inside) = (host.clone(), inside.clone());
        use_effect_with((), move |()| inside.set(host.cast::<Element>().and_then(|host| open(&host))));
    }
    html! {
        <div ref={host} theme={props.theme.clone()} look={props.look.clone()}>
            if let Some(inside) = &*inside {
                { create_portal(
                    html! {
                        <>
                            <link rel="stylesheet" href="card/card.css" />
                            <div class="frame">{ props.children.clone() }</div>
                        </>
                    },
                    inside.clone(),
                ) }
            }
        </div>
    }
}

/// An element in a shadow root of `host` for Yew to draw into; none if the browser refuses.
fn open(host: &Element) -> Option<Element> {
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let inside = host.owner_document()?.create_element("div").ok()?;
    root.append_child(&inside).ok()?;
    inside.dyn_into().ok()
}
