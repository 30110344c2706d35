//! The start in the browser: fetch the dataset, then hydrate the prerendered page, or render where it is another's.
//!
//! It reads what the prerendered HTML says of itself (`data-*` of `#app`) and shows a notice where something fails;
//! the prerendered content stays readable whatever happens here.

use std::rc::Rc;

use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{App, AppProps, Arrival, Shared};
use crate::link::{Here, Link};
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
    let (base, data_href) = (says("data-base"), says("data-href"));
    let opened = opened(&base);
    let link = opened.link.clone();
    match fetch::dataset(&data_href).await {
        Ok(dataset) => {
            let props = AppProps {
                dataset: Shared(Rc::new(dataset)),
                opened,
                on_show: on_show(&root),
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

/// The site and the link that the address bar says; what lies outside the base is a page that is not there.
fn opened(base: &str) -> Here {
    let path = window().location().pathname().unwrap_or_default();
    let here = Here::new(base, Link::from_path(&path));
    here.link_of(&path).map_or_else(|| here.clone(), |link| here.at(link))
}

/// Shows the notice that every prerendered page carries.
fn notify(text: &str) {
    if let Some(notice) = document().get_element_by_id("notice") {
        notice.set_text_content(Some(text));
        let _ = notice.remove_attribute("hidden");
    }
}

/// What happens when a page is shown: first it is ready; then the title, the language, the focus and the place follow.
fn on_show(root: &Element) -> Callback<(Link, String, Arrival)> {
    let root = root.clone();
    Callback::from(move |(link, title, arrival): (Link, String, Arrival)| {
        if arrival == Arrival::Opened && !root.has_attribute("data-state") {
            let _ = root.set_attribute("data-state", "ready");
            return;
        }
        document().set_title(&title);
        let _ = document_element().set_attribute("lang", link.language.tag());
        if arrival == Arrival::Followed {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            let main = document().get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok());
            let _ = main.map(|main| main.focus());
        }
    })
}
