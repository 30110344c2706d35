//! A link to a page of the site: an ordinary link that the router follows without loading the page again.

use yew::prelude::*;
use yew_router::prelude::use_navigator;

use crate::link::Link;

/// What a link needs.
#[derive(Properties, PartialEq)]
pub struct PageLinkProps {
    /// Where it leads.
    pub to: Link,
    /// Its style.
    #[prop_or_default]
    pub class: Classes,
    /// Its language, where it is not the page's.
    #[prop_or_default]
    pub lang: Option<&'static str>,
    /// Whether it leads to this very page.
    #[prop_or_default]
    pub current: bool,
    /// What it says.
    pub children: Html,
}

/// A link to a page of the site.
#[component]
pub fn PageLink(props: &PageLinkProps) -> Html {
    let navigator = use_navigator();
    let base = navigator.as_ref().and_then(|navigator| navigator.basename()).unwrap_or_default().to_owned();
    let href = format!("{base}{}", props.to);
    let route = props.to.route();
    let onclick = Callback::from(move |event: MouseEvent| {
        let wants_another_tab = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if let Some(navigator) = navigator.as_ref().filter(|_| !wants_another_tab && event.button() == 0) {
            event.prevent_default();
            navigator.push(&route);
        }
    });
    let current = props.current.then_some("page");
    html! {
        <a {href} class={props.class.clone()} lang={props.lang} hreflang={props.lang} aria-current={current} {onclick}>
            { props.children.clone() }
        </a>
    }
}
