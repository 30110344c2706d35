//! The router and the contexts: the only place where rooms meet.
//!
//! In come the dataset, a history and the site's base; out comes the page of the current link. The same component is
//! rendered natively and hydrated in the browser.

#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
pub use start::start;

use std::rc::Rc;

use yew::prelude::*;
use yew_router::Switch;
use yew_router::history::AnyHistory;
use yew_router::prelude::Router;

use crate::link::{Link, Page, Route};
use crate::model::{Dataset, Id};
use crate::query::{HomePage, ProgrammePage};
use crate::view::{Frame, Home, Missing, Programme, SiteInfo};

/// A dataset that is compared by pointer.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Dataset>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the app needs.
#[derive(Properties, PartialEq, Clone)]
pub struct AppProps {
    /// What it shows.
    pub dataset: Shared,
    /// Where links go.
    pub history: AnyHistory,
    /// Under which path the site lies, such as `/` or `/jiedui/`.
    pub base: AttrValue,
    /// Where the dataset was fetched from.
    pub data_href: AttrValue,
    /// What is told when a page is shown, with its title.
    #[prop_or_default]
    pub on_show: Callback<(Link, String)>,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let shown = props.clone();
    html! {
        <Router history={props.history.clone()} basename={Some(props.base.clone())}>
            <Switch<Route> render={move |route: Route| html! { <Shown app={shown.clone()} {route} /> }} />
        </Router>
    }
}

/// The title of a link's page.
#[must_use]
pub fn title(dataset: &Dataset, link: &Link) -> String {
    let words = crate::words::phrases(link.language);
    let site = format!("{} {}", words.site_name, words.site_latin);
    match &link.page {
        Page::Home => dataset.title.best(link.language).0.to_owned(),
        Page::Programme(id) => match dataset.programme(id.as_str()) {
            Some(programme) => format!("{} – {site}", programme.name.best(link.language).0),
            None => format!("{} – {site}", words.missing_title),
        },
        Page::Missing => format!("{} – {site}", words.missing_title),
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    app: AppProps,
    route: Route,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let ShownProps { app, route } = props;
    let location = yew_router::hooks::use_location();
    let link = match Link::from(route.clone()) {
        // The router tells nothing of a path that it does not know; the language may still be in it.
        Link { page: Page::Missing, .. } => {
            let path = location.map(|location| location.path().to_owned()).unwrap_or_default();
            Link::from_path(path.strip_prefix(app.base.trim_end_matches('/')).unwrap_or(&path))
        }
        known => known,
    };
    {
        let told = (link.clone(), title(&app.dataset.0, &link));
        let on_show = app.on_show.clone();
        use_effect_with(told, move |told| on_show.emit(told.clone()));
    }
    let info = use_memo(app.dataset.clone(), |Shared(dataset)| SiteInfo {
        version: dataset.version.clone(),
        licence: dataset.licence.clone(),
        data_href: app.data_href.clone(),
    });
    let page = match &link.page {
        Page::Home => html! { <HomeRoom dataset={app.dataset.clone()} link={link.clone()} /> },
        Page::Programme(id) => html! { <ProgrammeRoom dataset={app.dataset.clone()} link={link.clone()} id={id.clone()} /> },
        Page::Missing => html! { <Missing link={link.clone()} /> },
    };
    html! {
        <Frame link={link.clone()} info={(*info).clone()}>{ page }</Frame>
    }
}

#[derive(Properties, PartialEq)]
struct HomeRoomProps {
    dataset: Shared,
    link: Link,
}

#[component]
fn HomeRoom(props: &HomeRoomProps) -> Html {
    let page = use_memo(props.dataset.clone(), |Shared(dataset)| HomePage::of(dataset));
    html! { <Home page={(*page).clone()} link={props.link.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct ProgrammeRoomProps {
    dataset: Shared,
    link: Link,
    id: Id,
}

#[component]
fn ProgrammeRoom(props: &ProgrammeRoomProps) -> Html {
    let page = use_memo((props.dataset.clone(), props.id.clone()), |(Shared(dataset), id)| ProgrammePage::of(dataset, id));
    match &*page {
        Some(page) => html! { <Programme page={page.clone()} link={props.link.clone()} /> },
        None => html! { <Missing link={props.link.clone()} /> },
    }
}
