//! The start in the browser: fetch the dataset, then hydrate the prerendered page, or render where it is another's.
//!
//! It reads what the prerendered HTML says of itself (`data-*` of `#app`) and shows a notice where something fails;
//! the prerendered content stays readable whatever happens here.

use std::cell::Cell;
use std::rc::Rc;

use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew_router::history::{AnyHistory, BrowserHistory, History};

use super::{App, AppProps, Shared};
use crate::link::Link;
use crate::load::fetch;
use crate::words::phrases;

/// Starts the page.
pub async fn start() {
    std::panic::set_hook(Box::new(|panic| {
        gloo::console::error!(panic.to_string());
        notify(phrases(here("/").language).program_failed);
    }));
    let Some(root) = document().get_element_by_id("app") else { return };
    let says = |name: &str| root.get_attribute(name).unwrap_or_default();
    let (base, data_href) = (says("data-base"), says("data-href"));
    let link = here(&base);
    match fetch::dataset(&data_href).await {
        Ok(dataset) => {
            let props = AppProps {
                dataset: Shared(Rc::new(dataset)),
                history: AnyHistory::from(BrowserHistory::new()),
                on_show: on_show(&root),
                base: base.into(),
                data_href: data_href.into(),
            };
            if says("data-route") == link.to_string() {
                yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
            } else {
                root.set_inner_html("");
                let _ = root.set_attribute("data-state", "rendered");
                yew::Renderer::<App>::with_root_and_props(root, props).render();
            }
        }
        Err(error) => {
            let words = phrases(link.language);
            notify(&(words.data_failed)(&error.describe(link.language)));
            let _ = root.set_attribute("data-state", "failed");
        }
    }
}

/// The link of the address bar.
fn here(base: &str) -> Link {
    let path = BrowserHistory::new().location().path().to_owned();
    Link::from_path(path.strip_prefix(base.trim_end_matches('/')).unwrap_or(&path))
}

/// Shows the notice that every prerendered page carries.
fn notify(text: &str) {
    if let Some(notice) = document().get_element_by_id("notice") {
        notice.set_text_content(Some(text));
        let _ = notice.remove_attribute("hidden");
    }
}

/// What happens when a page is shown: the first time it is ready; later the title, the language and the focus follow.
fn on_show(root: &Element) -> Callback<(Link, String)> {
    let is_first = Cell::new(true);
    let root = root.clone();
    Callback::from(move |(link, title): (Link, String)| {
        if is_first.replace(false) {
            let state = if root.has_attribute("data-state") { "rendered" } else { "ready" };
            let _ = root.set_attribute("data-state", state);
            if state == "ready" {
                return;
            }
        } else {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            let main = document().get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok());
            let _ = main.map(|main| main.focus());
        }
        document().set_title(&title);
        let _ = document_element().set_attribute("lang", link.language.tag());
    })
}
