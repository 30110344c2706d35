//! Navigation: every link of the page is an ordinary link; one listener follows those within the site.
//!
//! A click pushes the address and shows its page; back and forward show what the address bar says. A click that asks
//! for another tab, a download or an anchor is the browser's own business. A router would cost the page 23 KB.

use yew::prelude::*;

use crate::link::{Here, Link};

/// How a reader came to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By opening it.
    Opened,
    /// By a link on another page.
    Followed,
    /// By going back or forward.
    Returned,
}

/// Natively a page stays where it is.
#[cfg(not(target_arch = "wasm32"))]
#[hook]
pub(super) fn use_navigation(opened: Here) -> (Link, Arrival) {
    (opened.link, Arrival::Opened)
}

/// The link that is shown, and how the reader came to it.
#[cfg(target_arch = "wasm32")]
#[hook]
pub(super) fn use_navigation(opened: Here) -> (Link, Arrival) {
    let shown = use_state_eq(|| (opened.link.clone(), Arrival::Opened));
    {
        let show = shown.setter();
        use_effect_with(opened, move |opened| {
            let listeners = browser::listen(opened.clone(), Callback::from(move |shown| show.set(shown)));
            move || drop(listeners)
        });
    }
    (*shown).clone()
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use gloo::events::{EventListener, EventListenerOptions};
    use gloo::utils::{document, history, window};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, HtmlAnchorElement, MouseEvent};
    use yew::Callback;

    use super::{Arrival, Here, Link};

    /// Follows clicks, and the address bar; until the listeners are dropped.
    pub(super) fn listen(here: Here, show: Callback<(Link, Arrival)>) -> [EventListener; 2] {
        let (on_return, also_here) = (show.clone(), here.clone());
        let options = EventListenerOptions::enable_prevent_default();
        let clicks = EventListener::new_with_options(&document(), "click", options, move |event| {
            let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
            if let Some((href, link)) = within_site(click, &here)
                && history().push_state_with_url(&JsValue::NULL, "", Some(&href)).is_ok()
            {
                click.prevent_default();
                show.emit((link, Arrival::Followed));
            }
        });
        let returns = EventListener::new(&window(), "popstate", move |_| {
            let path = window().location().pathname().unwrap_or_default();
            if let Some(link) = also_here.link_of(&path) {
                on_return.emit((link, Arrival::Returned));
            }
        });
        [clicks, returns]
    }

    /// The address and the link of a click that the page itself can follow.
    fn within_site(click: &MouseEvent, here: &Here) -> Option<(String, Link)> {
        let wants_more = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
        if wants_more || click.button() != 0 || click.default_prevented() {
            return None;
        }
        let target = click.target()?.dyn_into::<Element>().ok()?;
        let anchor = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
        let is_elsewhere = anchor.origin() != window().location().origin().ok()?;
        if is_elsewhere || anchor.has_attribute("download") || !anchor.target().is_empty() {
            return None;
        }
        // An anchor within the page is the browser's.
        if !anchor.hash().is_empty() && anchor.pathname() == window().location().pathname().ok()? {
            return None;
        }
        let path = anchor.pathname();
        let is_page = path.ends_with('/');
        here.link_of(&path).filter(|_| is_page).map(|link| (anchor.href(), link))
    }
}
