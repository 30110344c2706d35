//! In a real browser: what was rendered ahead is taken over as it stands, and what fails says so.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;
use std::rc::Rc;

use jiedui::app::{App, AppProps, Arrival, Shared};
use jiedui::codec::{File, Part, Strictness, read_parts};
use jiedui::link::{Here, Link};
use jiedui::load::fetch::{self, FetchError};
use jiedui::model::{Dataset, Language};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::Callback;

wasm_bindgen_test_configure!(run_in_browser);

fn dataset() -> Dataset {
    let file = |name: &str, part, bytes: &[u8]| File { name: name.into(), part, contents: Ok(bytes.to_vec()) };
    let files = [
        file("dataset.json", Part::Dataset, include_bytes!("../assets/data/dataset.json")),
        file("sources.json", Part::Sources, include_bytes!("../assets/data/sources.json")),
        file("organisations.json", Part::Organisations, include_bytes!("../assets/data/organisations.json")),
        file("places.json", Part::Places, include_bytes!("../assets/data/places.json")),
        file("seu-nanhua.json", Part::Programme, include_bytes!("../assets/data/programmes/seu-nanhua.json")),
    ];
    read_parts(files, Strictness::Own).dataset.unwrap()
}

fn props(dataset: &Shared, path: &str, on_show: Callback<(Link, String, Arrival)>) -> AppProps {
    AppProps {
        dataset: dataset.clone(),
        opened: Here::new("/", Link::from_path(path)),
        data_href: "dataset.json".into(),
        lapses: 0,
        on_show,
    }
}

/// Markup without comments, in which the renderer marks where components begin.
fn plain(html: &str) -> String {
    let mut out = String::new();
    for piece in html.split("<!--") {
        out.push_str(if out.is_empty() && !html.starts_with("<!--") {
            piece
        } else {
            piece.split_once("-->").map_or(piece, |(_, rest)| rest)
        });
    }
    out
}

#[wasm_bindgen_test]
async fn hydration_takes_over_every_page_as_it_stands() {
    let dataset = Shared::new(dataset());
    for path in [
        "/zh/",
        "/en/",
        "/zh/funds/",
        "/en/timeline/",
        "/zh/sources/",
        "/en/sources/",
        "/zh/method/",
        "/en/method/",
        "/zh/programme/seu-nanhua/",
        "/en/programme/seu-nanhua/",
        "/en/programme/nowhere/",
    ] {
        let root = gloo::utils::document().create_element("div").unwrap();
        gloo::utils::body().append_child(&root).unwrap();
        let served =
            yew::LocalServerRenderer::<App>::with_props(props(&dataset, path, Callback::noop())).render().await;
        root.set_inner_html(&served);
        let before = plain(&root.inner_html());
        let shown = Rc::new(Cell::new(false));
        let on_show = Callback::from({
            let shown = shown.clone();
            move |_| shown.set(true)
        });
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props(&dataset, path, on_show)).hydrate();
        while !shown.get() {
            // Not a wait of any length: a turn of the event loop, until the app says that its page is shown.
            gloo::timers::future::TimeoutFuture::new(0).await;
        }
        assert!(before.len() > 500, "{path} is empty");
        assert_eq!(plain(&root.inner_html()), before, "{path}");
        app.destroy();
        root.remove();
    }
}

#[wasm_bindgen_test]
async fn a_dataset_that_is_not_there_is_told() {
    let error = fetch::dataset("nowhere.json").await.unwrap_err();
    assert!(matches!(error, FetchError::Status(404)), "{error:?}");
    assert_eq!(error.describe(Language::En), "the host answered 404");
}
