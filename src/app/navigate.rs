//! Navigation: every link of the page is an ordinary link; what a reader chooses is a part of the link, too.
//!
//! A click on a link, a ticked box and a changed filter push an address and show what it says; typing replaces the
//! address, and what can wait is shown when it rests; back and forward show what the address bar says. A click that asks for another tab, a download or an anchor is the browser's own business.
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
    /// Whether a word is being typed: what is not answered at once follows.
    pub(super) is_typing: bool,
}

/// What was opened. Its query is left for later: a host serves one prerendered file for every query.
fn first(opened: &Here) -> Shown {
    Shown { link: opened.link.clone(), ignored: Vec::new(), arrival: Arrival::Opened, is_typing: false }
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
    use std::cell::RefCell;

    use gloo::events::{EventListener, EventListenerOptions};
    use gloo::timers::callback::Timeout;
    use gloo::utils::{document, history, window};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        Element, Event, HtmlAnchorElement, HtmlInputElement, HtmlSelectElement, InputEvent, Location, MouseEvent,
    };
    use yew::Callback;

    use super::{Arrival, Here, Shown};
    use crate::link::{Link, Query, encoded};
    use crate::model::Id;

    /// Shows what the opened address says after its question mark.
    pub(super) fn apply_query(here: &Here, show: &Callback<Shown>) {
        if !search().is_empty()
            && let Some(shown) = at_address(here, Arrival::Opened)
        {
            show.emit(shown);
        }
    }

    /// So long nobody types when the typing rests.
    const REST_MS: u32 = 150;

    /// Follows clicks, changes, typing, and the address bar; until the listeners are dropped.
    pub(super) fn listen(here: &Here, show: &Callback<Shown>) -> [EventListener; 6] {
        let (rest, show) = (RefCell::new(None::<Timeout>), show.clone());
        // Whatever comes next, what was typed before needs no rest any more.
        let show = Callback::from(move |shown: Shown| {
            let rested = Shown { is_typing: false, ..shown.clone() };
            let again = show.clone();
            *rest.borrow_mut() = shown.is_typing.then(|| Timeout::new(REST_MS, move || again.emit(rested)));
            show.emit(shown);
        });
        let follow = |name: &'static str, find: fn(&Event, &Here) -> Option<String>| {
            let (here, show) = (here.clone(), show.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document(), name, options, move |event| {
                let page = at_address(&here, Arrival::Opened).map(|shown| shown.link.page);
                let Some(href) = find(event, &here) else { return };
                let moved = if matches!(name, "click" | "change") {
                    history().push_state_with_url(&JsValue::NULL, "", Some(&href))
                } else {
                    // Letters are no steps that a reader would go back by.
                    let kept = history().state().unwrap_or_default();
                    history().replace_state_with_url(&kept, "", Some(&href))
                };
                if moved.is_err() {
                    return;
                }
                event.prevent_default();
                if let Some(mut shown) = at_address(&here, Arrival::Followed) {
                    if page.as_ref() == Some(&shown.link.page) && location().hash().is_ok_and(|hash| hash.is_empty()) {
                        shown.arrival = Arrival::Adjusted;
                    }
                    shown.is_typing = !matches!(name, "click" | "change");
                    show.emit(shown);
                }
            })
        };
        let (also_here, on_return) = (here.clone(), show.clone());
        let returns =
            EventListener::new(&window(), "popstate", move |_| match at_address(&also_here, Arrival::Returned) {
                Some(shown) if shown.link.query.data != also_here.link.query.data => drop(location().reload()),
                Some(shown) => on_return.emit(shown),
                None => {}
            });
        // Forms are answered as they change: there is nothing to send, and nobody to send it to.
        let options = EventListenerOptions::enable_prevent_default();
        let submits = EventListener::new_with_options(&document(), "submit", options, Event::prevent_default);
        let typing = ["input", "compositionend"].map(|name| follow(name, typed));
        let [input, composed] = typing;
        [follow("click", clicked), follow("change", changed), input, composed, submits, returns]
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
        Some(Shown { link, ignored, arrival, is_typing: false })
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
        let (link, _) = path.ends_with('/').then(|| here.read(&path, &anchor.search()))??;
        // Another dataset is another page.
        (link.query.data == here.link.query.data).then(|| anchor.href())
    }

    /// The address that the words in a search box ask for. While a word is being composed there are none yet.
    fn typed(event: &Event, here: &Here) -> Option<String> {
        let is_composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
        let control = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        (control.name() == "q" && !is_composing).then(|| of_form(&control, here))?
    }

    /// The address that a ticked box or a changed filter asks for.
    fn changed(event: &Event, here: &Here) -> Option<String> {
        let control = event.target()?.dyn_into::<Element>().ok()?;
        match control.dyn_ref::<HtmlInputElement>().map(|input| (input.name(), input.value())) {
            Some((name, record)) if name == "ask" => {
                let Shown { link, .. } = at_address(here, Arrival::Adjusted)?;
                let query = link.query.clone().toggled(Id::new(&record).ok()?);
                Some(here.at(link).with(query))
            }
            // What was typed has been followed letter by letter.
            Some((name, _)) if name == "q" => None,
            _ => of_form(&control, here),
        }
    }

    /// The address that a form's controls ask for together.
    fn of_form(control: &Element, here: &Here) -> Option<String> {
        let form = control.closest("form").ok()??;
        let controls = form.query_selector_all("select, input").ok()?;
        let mut query = String::new();
        for at in 0..controls.length() {
            let control = controls.get(at)?;
            if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
                let (name, value) = (select.name(), select.value());
                // A value may name its own field, where one list chooses among several.
                query.extend(if value.contains('=') { ["&", &value, "", ""] } else { ["&", &name, "=", &value] });
            } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                query.extend(["&", &input.name(), "=", &encoded(&input.value())]);
            }
        }
        let (query, _) = Query::read(&query);
        let Shown { link, .. } = at_address(here, Arrival::Adjusted)?;
        let query = Query { data: link.query.data.clone(), sort: link.query.sort, ..query };
        Some(here.address(&Link { query, ..link }))
    }
}
