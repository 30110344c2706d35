//! Navigation: every link of the page is an ordinary link; what a reader chooses is a part of the link, too.
//!
//! A click on a link, a ticked box and a changed filter push an address and show what it says. Typing, and the steps of
//! `gestures.js`, are shown at once; when they rest, the address is replaced, and what can wait is shown. Back and forward
//! show what the address bar says. A click that asks for another tab, a download or an anchor is the browser's own
//! business.
//! A router would cost the page 23 KB.

use yew::prelude::*;

use crate::link::{Here, Ignored, Link};

/// How a reader came to a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By opening it: what its address asks for is still to be shown.
    Opening,
    /// By opening it.
    Opened,
    /// By a link on another page.
    Followed,
    /// By a letter or a step on the way to something else: what is not answered at once follows when these rest.
    Passing,
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
fn first(opened: &Here, arrival: Arrival) -> Shown {
    Shown { link: opened.link.clone(), ignored: Vec::new(), arrival }
}

/// Natively a page stays where it is.
#[cfg(not(target_arch = "wasm32"))]
#[hook]
pub(super) fn use_navigation(opened: Here) -> Shown {
    first(&opened, Arrival::Opened)
}

/// What is shown, as the reader moves.
#[cfg(target_arch = "wasm32")]
#[hook]
pub(super) fn use_navigation(opened: Here) -> Shown {
    let shown = use_state_eq(|| {
        let arrival = if browser::asked(&opened).is_none() { Arrival::Opened } else { Arrival::Opening };
        first(&opened, arrival)
    });
    {
        let show = shown.setter();
        use_effect_with(opened, move |opened| {
            let show = Callback::from(move |shown| show.set(shown));
            if let Some(asked) = browser::asked(opened) {
                show.emit(asked);
            }
            let listeners = browser::listen(opened, &show);
            move || drop(listeners)
        });
    }
    (*shown).clone()
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::rc::Rc;

    use gloo::events::{EventListener, EventListenerOptions};
    use gloo::timers::callback::Timeout;
    use gloo::utils::{document, history, window};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        CustomEvent, Element, Event, HtmlAnchorElement, HtmlInputElement, HtmlSelectElement, InputEvent, Location,
        MouseEvent,
    };
    use yew::Callback;

    use super::{Arrival, Here, Shown, first};
    use crate::link::{Link, Query, encoded};
    use crate::model::Id;

    /// What the opened address asks for after its question mark, beyond the page.
    pub(super) fn asked(opened: &Here) -> Option<Shown> {
        let is_more = |shown: &Shown| !search().is_empty() && *shown != first(opened, Arrival::Opened);
        at_address(opened, Arrival::Opened).filter(is_more)
    }

    /// So long nothing follows when typing and stepping rest.
    const REST_MS: u32 = 150;

    /// What waits for that rest.
    #[derive(Default)]
    struct Rest {
        /// The address that the bar gets: each change of it costs the browser some milliseconds, and it bears only so many.
        address: RefCell<Option<String>>,
        /// What is shown then.
        timer: RefCell<Option<Timeout>>,
    }

    impl Rest {
        /// The bar says what is shown, whether the reader rests or not.
        fn settle(&self) {
            if let Some(address) = self.address.take() {
                // Letters and steps are nothing that a reader would go back by.
                let kept = history().state().unwrap_or_default();
                let _ = history().replace_state_with_url(&kept, "", Some(&address));
            }
        }

        /// Something else is shown: nothing waits any more.
        fn end(&self) {
            self.address.take();
            self.timer.take();
        }
    }

    /// Shows what was typed or stepped to; the address follows, and what is not answered at once.
    fn pass(href: String, here: &Here, show: &Callback<Shown>, rest: &Rc<Rest>) {
        let (path, query) = href.split_once('?').unwrap_or((&href, ""));
        let Some((link, ignored)) = here.read(path, query) else { return };
        let shown = Shown { link, ignored, arrival: Arrival::Passing };
        let rested = Shown { arrival: Arrival::Adjusted, ..shown.clone() };
        let (again, then) = (show.clone(), rest.clone());
        let timer = Timeout::new(REST_MS, move || {
            then.settle();
            again.emit(rested);
        });
        rest.address.replace(Some(href));
        rest.timer.replace(Some(timer));
        show.emit(shown);
    }

    /// Follows clicks, changes, typing, steps, and the address bar; until the listeners are dropped.
    pub(super) fn listen(here: &Here, show: &Callback<Shown>) -> [EventListener; 7] {
        let rest = Rc::<Rest>::default();
        let on = |name: &'static str, answer: fn(&Event, &Here, &Callback<Shown>, &Rc<Rest>)| {
            let (here, show, rest) = (here.clone(), show.clone(), rest.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document(), name, options, move |event| answer(event, &here, &show, &rest))
        };
        let (here, show, also) = (here.clone(), show.clone(), rest.clone());
        let returns = EventListener::new(&window(), "popstate", move |_| {
            // Another entry of the history is shown: the rest of the last one does not belong to it.
            also.end();
            match at_address(&here, Arrival::Returned) {
                Some(shown) if shown.link.query.data != here.link.query.data => drop(location().reload()),
                Some(shown) => show.emit(shown),
                None => {}
            }
        });
        let type_on = |event: &Event, here: &Here, show: &Callback<Shown>, rest: &Rc<Rest>| {
            if let Some(href) = typed(event, here) {
                pass(href, here, show, rest);
            }
        };
        [
            on("click", |event, here, show, rest| follow(event, clicked, here, show, rest)),
            on("change", |event, here, show, rest| follow(event, changed, here, show, rest)),
            on("input", type_on),
            on("compositionend", type_on),
            on("step", |event, here, show, rest| {
                if let Some(href) = event.dyn_ref::<CustomEvent>().and_then(|step| step.detail().as_string()) {
                    pass(href, here, show, rest);
                }
            }),
            // Forms are answered as they change: there is nothing to send, and nobody to send it to.
            on("submit", |event, _, _, _| event.prevent_default()),
            returns,
        ]
    }

    /// Goes where a click or a change asks for: an entry of the history.
    fn follow(
        event: &Event,
        find: fn(&Event, &Here) -> Option<String>,
        here: &Here,
        show: &Callback<Shown>,
        rest: &Rest,
    ) {
        rest.settle();
        let page = at_address(here, Arrival::Opened).map(|shown| shown.link.page);
        let Some(href) = find(event, here) else { return };
        if history().push_state_with_url(&JsValue::NULL, "", Some(&href)).is_err() {
            return;
        }
        rest.end();
        event.prevent_default();
        if let Some(mut shown) = at_address(here, Arrival::Followed) {
            if page.as_ref() == Some(&shown.link.page) && location().hash().is_ok_and(|hash| hash.is_empty()) {
                shown.arrival = Arrival::Adjusted;
            }
            show.emit(shown);
        }
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
        let (link, _) = path.ends_with('/').then(|| here.read(&path, &anchor.search()))??;
        // The same page in another language is read on at the same place.
        let place = if anchor.has_attribute("hreflang") { location().hash().ok()? } else { String::new() };
        // What unfolds beneath its own link keeps the page where it is.
        let href = if anchor.has_attribute("aria-expanded") { path + &anchor.search() } else { anchor.href() + &place };
        // Another dataset is another page.
        (link.query.data == here.link.query.data).then_some(href)
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
        let query = Query { data: link.query.data.clone(), sort: link.query.sort, at: link.query.at.clone(), ..query };
        Some(here.address(&Link { query, ..link }))
    }
}
