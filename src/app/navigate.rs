//! Navigation: every link of the page is an ordinary link; what a reader chooses is a part of the link, too.
//!
//! A click on a link, a ticked box and a changed filter push an address and show what it says; back and forward show
//! what the address bar says. A click that asks for another tab, a download or an anchor is the browser's own business.
//! A router would cost the page 23 KB.

use yew::prelude::*;

use crate::link::{Here, Ignored, Link};

/// How a reader came to a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By opening it.
    Opened,
    /// By a link on another page.
    Followed,
    /// By asking the same page for something else.
    Adjusted,
    /// By going back or forward.
    Returned,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    /// The link.
    pub(super) link: Link,
    /// What the address said beyond it.
    pub(super) ignored: Vec<Ignored>,
    /// How the reader came to it.
    pub(super) arrival: Arrival,
}

/// What was opened. Its query is left for later: a host serves one prerendered file for every query.
fn first(opened: &Here) -> Shown {
    Shown { link: opened.link.clone(), ignored: Vec::new(), arrival: Arrival::Opened }
}

/// Natively a page stays where it is.
#[cfg(not(target_arch = "wasm32"))]
#[hook]
pub(super) fn use_navigation(opened: Here) -> Shown {
    first(&opened)
}

/// What is shown, as the reader moves.
#[cfg(target_arch = "wasm32")]
#[hook]
pub(super) fn use_navigation(opened: Here) -> Shown {
    let shown = use_state_eq(|| first(&opened));
    {
        let show = shown.setter();
        use_effect_with(opened, move |opened| {
            let show = Callback::from(move |shown| show.set(shown));
            browser::apply_query(opened, &show);
            let listeners = browser::listen(opened, &show);
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
    use web_sys::{Element, Event, HtmlAnchorElement, HtmlInputElement, HtmlSelectElement, Location, MouseEvent};
    use yew::Callback;

    use super::{Arrival, Here, Shown};
    use crate::link::{Link, Query};
    use crate::model::Id;

    /// Shows what the opened address says after its question mark.
    pub(super) fn apply_query(here: &Here, show: &Callback<Shown>) {
        if !search().is_empty()
            && let Some(shown) = at_address(here, Arrival::Opened)
        {
            show.emit(shown);
        }
    }

    /// Follows clicks, changes, and the address bar; until the listeners are dropped.
    pub(super) fn listen(here: &Here, show: &Callback<Shown>) -> [EventListener; 3] {
        let follow = |name: &'static str, find: fn(&Event, &Here) -> Option<String>| {
            let (here, show) = (here.clone(), show.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document(), name, options, move |event| {
                let page = at_address(&here, Arrival::Opened).map(|shown| shown.link.page);
                let Some(href) = find(event, &here) else { return };
                if history().push_state_with_url(&JsValue::NULL, "", Some(&href)).is_err() {
                    return;
                }
                event.prevent_default();
                if let Some(mut shown) = at_address(&here, Arrival::Followed) {
                    if page.as_ref() == Some(&shown.link.page) && location().hash().is_ok_and(|hash| hash.is_empty()) {
                        shown.arrival = Arrival::Adjusted;
                    }
                    show.emit(shown);
                }
            })
        };
        let (also_here, on_return) = (here.clone(), show.clone());
        let returns = EventListener::new(&window(), "popstate", move |_| {
            if let Some(shown) = at_address(&also_here, Arrival::Returned) {
                on_return.emit(shown);
            }
        });
        [follow("click", clicked), follow("change", changed), returns]
    }

    fn location() -> Location {
        window().location()
    }

    fn search() -> String {
        location().search().unwrap_or_default()
    }

    /// What the address bar says, if it lies within the site.
    fn at_address(here: &Here, arrival: Arrival) -> Option<Shown> {
        let (link, ignored) = here.read(&location().pathname().ok()?, &search())?;
        Some(Shown { link, ignored, arrival })
    }

    /// The address of a click that the page itself can follow.
    fn clicked(event: &Event, here: &Here) -> Option<String> {
        let click = event.dyn_ref::<MouseEvent>()?;
        let wants_more = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
        if wants_more || click.button() != 0 || click.default_prevented() {
            return None;
        }
        let anchor = click.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
        let anchor = anchor.dyn_into::<HtmlAnchorElement>().ok()?;
        let is_elsewhere = anchor.origin() != location().origin().ok()?;
        if is_elsewhere || anchor.has_attribute("download") || !anchor.target().is_empty() {
            return None;
        }
        // An anchor within the view is the browser's.
        let path = anchor.pathname();
        let is_here = path == location().pathname().ok()? && anchor.search() == search();
        if is_here && !anchor.hash().is_empty() {
            return None;
        }
        path.ends_with('/').then(|| here.read(&path, &anchor.search()))?.map(|_| anchor.href())
    }

    /// The address that a ticked box or a changed filter asks for.
    fn changed(event: &Event, here: &Here) -> Option<String> {
        let control = event.target()?.dyn_into::<Element>().ok()?;
        if let Some(of_box) = control.dyn_ref::<HtmlInputElement>().filter(|of_box| of_box.name() == "ask") {
            let Shown { link, .. } = at_address(here, Arrival::Adjusted)?;
            let query = link.query.clone().toggled(Id::new(&of_box.value()).ok()?);
            return Some(here.at(link).with(query));
        }
        let form = control.closest("form").ok()??;
        let controls = form.query_selector_all("select, input").ok()?;
        let mut query = String::new();
        for at in 0..controls.length() {
            let control = controls.get(at)?;
            let (name, value) = match control.dyn_ref::<HtmlSelectElement>() {
                Some(select) => (select.name(), select.value()),
                None => control.dyn_ref::<HtmlInputElement>().map(|input| (input.name(), input.value()))?,
            };
            // A value may name its own field, where one list chooses among several.
            query.extend(if value.contains('=') { ["&", &value, "", ""] } else { ["&", &name, "=", &value] });
        }
        let (query, _) = Query::read(&query);
        let Shown { link, .. } = at_address(here, Arrival::Adjusted)?;
        Some(here.address(&Link { query, ..link }))
    }
}
