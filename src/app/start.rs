//! The start in the browser: fetch the dataset, then hydrate the prerendered page, or render where it is another's.
//!
//! It reads what the prerendered HTML says of itself (`data-*` of `#app`) and shows a notice where something fails;
//! the prerendered content stays readable whatever happens here.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::{document, document_element, history, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{App, AppProps, Arrival, Shared, draw_ahead, sharing};
use crate::link::{Here, Link, Page, Query};
use crate::load::fetch;
use crate::words::phrases;

/// Starts the page.
pub async fn start() {
    std::panic::set_hook(Box::new(|panic| {
        gloo::console::error!(panic.to_string());
        notify(phrases(opened("/").link.language).program_failed);
    }));
    let Some(root) = document().get_element_by_id("app") else { return };
    let says = |name: &str| root.get_attribute(name).unwrap_or_default();
    let (base, shipped) = (says("data-base"), says("data-href"));
    let opened = opened(&base);
    let data = opened.link.query.data.as_ref();
    let data_href = data.map_or(shipped, |path| opened.file(path));
    match fetch::dataset(&data_href).await {
        Ok((dataset, lapses)) => {
            sharing::listen();
            // What was rendered ahead is the site's own data.
            let is_ahead = data.is_none() && says("data-route") == opened.link.path();
            let props = AppProps {
                dataset: Shared::new(dataset),
                opened,
                on_show: on_show(&root, is_ahead),
                data_href: data_href.into(),
                lapses,
            };
            prepare_search(props.dataset.clone());
            draw_ahead(&props, is_ahead).await;
            if is_ahead {
                yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
            } else {
                root.set_inner_html("");
                yew::Renderer::<App>::with_root_and_props(root, props).render();
            }
        }
        Err(error) => {
            let words = &phrases(opened.link.language).data;
            let why = error.describe(opened.link.language);
            match data {
                Some(path) => notify(&(words.beside_failed)(path.as_str(), &why)),
                None => notify(&(words.failed)(&why)),
            }
            let _ = root.set_attribute("data-state", "failed");
            // What only a running program does is hidden, as where there are no scripts.
            let _ = document_element().remove_attribute("data-scripts");
        }
    }
}

/// Programmes whose texts are made ready for the search at once: a few milliseconds' work.
const PREPARED: usize = 100;

/// Whoever goes to the search box is about to type: what the first letter needs is made ready piece by piece.
fn prepare_search(dataset: Shared) {
    let mut once = Some(dataset);
    EventListener::new(&document(), "focusin", move |event| {
        let is_search = || event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.name() == "q");
        let Some(dataset) = once.take_if(|_| is_search() == Some(true)) else { return };
        spawn_local(async move {
            let (index, mut at) = (&dataset.0.catalogue().index, 0);
            while index.prepare(at..at + PREPARED, &dataset) {
                at += PREPARED;
                fetch::turn().await;
            }
        });
    })
    .forget();
}

/// The site and the link that the address bar says; what lies outside the base is a page that is not there. Of its
/// query only which dataset it means: the rest comes after the first render.
fn opened(base: &str) -> Here {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let here = Here::new(base, Link::from_path(&path));
    let here = here.read(&path, "").map_or_else(|| here.clone(), |(link, _)| here.at(link));
    straighten(&here, &path);
    let (query, _) = Query::read(&location.search().unwrap_or_default());
    let mut link = here.link.clone();
    link.query.data = query.data;
    here.at(link)
}

/// Where the host or an old link names a page otherwise, the address bar gets the address that is handed on from now on.
fn straighten(here: &Here, path: &str) {
    let own = here.address(&here.link);
    if own == path || matches!(here.link.page, Page::Missing(_)) {
        return;
    }
    let (history, location) = (history(), window().location());
    let after = location.search().unwrap_or_default() + &location.hash().unwrap_or_default();
    let _ = history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(&(own + &after)));
}

/// Shows the notice that every prerendered page carries.
fn notify(text: &str) {
    if let Some(notice) = document().get_element_by_id("notice") {
        notice.set_text_content(Some(text));
        let _ = notice.remove_attribute("hidden");
    }
}

/// Lists and boxes show what the link says, also after back and forward; but nobody is interrupted who is typing.
fn show_choices(root: &Element, arrival: Arrival) {
    let Ok(controls) = root.query_selector_all("[data-chosen]") else { return };
    let typing = document().active_element().filter(|_| arrival == Arrival::Adjusted);
    for control in (0..controls.length()).filter_map(|at| controls.get(at)?.dyn_into::<Element>().ok()) {
        let chosen = control.get_attribute("data-chosen").unwrap_or_default();
        if let Some(list) = control.dyn_ref::<HtmlSelectElement>() {
            // What is set anew is drawn anew.
            if list.value() != chosen {
                list.set_value(&chosen);
            }
        } else if let Some(input) = control.dyn_ref::<HtmlInputElement>().filter(|_| typing.as_ref() != Some(&control))
        {
            input.set_value(&chosen);
        }
    }
}

/// Opens what holds a table whose order the link names: it was open when the link was made.
fn unfold(root: &Element) {
    let Ok(tables) = root.query_selector_all("details:has([aria-sort])") else { return };
    for table in (0..tables.length()).filter_map(|at| tables.get(at)?.dyn_into::<Element>().ok()) {
        let _ = table.set_attribute("open", "");
    }
}

/// Tells `gestures.js` what has happened.
fn tell(what: &str) {
    let _ = Event::new(what).and_then(|event| window().dispatch_event(&event));
}

/// Where a step took away what had the focus, the first of these places gets it; nothing moves.
fn keep_focus(places: &[&str]) {
    let is_lost = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
    if is_lost && let Some(place) = places.iter().find_map(|id| document().get_element_by_id(id)) {
        focus(&place);
    }
}

/// Gives an element the focus, of whatever kind it is, and leaves the page where it is.
fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        if element.tab_index() < 0 {
            element.set_tab_index(-1);
        }
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Takes away what the opened page says of its own address: phones share that one, not the one that is shown.
fn forget_address() {
    let Ok(said) = document().query_selector_all("[rel=canonical],[rel=alternate],[property='og:url']") else { return };
    for tag in (0..said.length()).filter_map(|at| said.get(at)?.dyn_into::<Element>().ok()) {
        tag.remove();
    }
}

/// What happens when a page is shown: first it is ready, once it shows all that its address asks for; then the title, the
/// language, the focus and the place follow, as soon as the reader rests.
fn on_show(root: &Element, is_ahead: bool) -> Callback<(Link, String, Arrival)> {
    let (root, says_own) = (root.clone(), Cell::new(true));
    Callback::from(move |(link, title, arrival): (Link, String, Arrival)| {
        if arrival == Arrival::Opening {
            return;
        }
        if !root.has_attribute("data-state") {
            let _ = root.set_attribute("data-state", if is_ahead { "ready" } else { "rendered" });
            // What was rendered ahead, and is asked for nothing more, says all of this already.
            if is_ahead && link.query == Query::default() {
                return;
            }
        }
        if arrival == Arrival::Passing {
            keep_focus(&["answer", "main"]);
            return;
        }
        show_choices(&root, arrival);
        if says_own.replace(false) {
            forget_address();
        }
        sharing::draw();
        document().set_title(&title);
        let (document, tag) = (document_element(), link.language.tag());
        if document.get_attribute("lang").as_deref() != Some(tag) {
            let _ = document.set_attribute("lang", tag);
        }
        if link.query.sort.is_some() && arrival != Arrival::Adjusted {
            unfold(&root);
        }
        match arrival {
            // `gestures.js` goes to the place that the address names, or to the top.
            Arrival::Followed => tell("arrive"),
            Arrival::Adjusted => {
                keep_focus(&["answer", "main"]);
                tell("adjusted");
            }
            Arrival::Returned => keep_focus(&["main"]),
            Arrival::Opening | Arrival::Opened | Arrival::Passing => {}
        }
    })
}
