//! The app: the only place where rooms meet.
//!
//! In come the dataset and the link that was opened; out comes the page of the current link. The same component is
//! rendered natively and hydrated in the browser, where `navigate` keeps its link and the address bar in step.

mod navigate;
mod pointing;
#[cfg(target_arch = "wasm32")]
mod sharing;
#[cfg(target_arch = "wasm32")]
mod start;
mod title;

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

#[cfg(target_arch = "wasm32")]
pub use start::start;

pub use navigate::Arrival;
use navigate::{Shown, use_navigation};
use pointing::use_pointed_figure;

use crate::link::{Here, Ignored, Link, Page, Query};
use crate::model::Dataset;
use crate::query::{
    Answer, Catalogue, FigureCard, FundsPage, HomePage, MethodPage, MissingPage, ProgrammePage, ProvinceMap,
    SourcesPage, TimeIndex, TimelinePage,
};
use crate::view::{self, SiteInfo};

/// A dataset that is compared by pointer, with what was made of it.
#[derive(Clone)]
pub struct Shared(Rc<Held>);

/// What is made once a dataset, when it is first asked for; and what was shown last.
struct Held {
    dataset: Dataset,
    catalogue: OnceCell<Catalogue>,
    time: OnceCell<TimeIndex>,
    room: RefCell<Option<(Asked, Rc<Room>)>>,
    /// The map of the home page as it was drawn last, of what, and where: it stays while a word is typed.
    map: RefCell<Option<(Rc<ProvinceMap>, Here, Html)>>,
    /// The opened page, drawn ahead: once for being taken over, once for the rendering that Yew has follow upon that;
    /// nothing once it is shown.
    ahead: RefCell<Vec<Html>>,
}

/// What was asked for.
#[derive(PartialEq)]
struct Asked {
    page: Page,
    query: Query,
    is_typing: bool,
}

impl Held {
    fn catalogue(&self) -> &Catalogue {
        self.catalogue.get_or_init(|| Catalogue::of(&self.dataset))
    }

    /// The map of the home page: as it was drawn, where it is asked for again.
    fn map(&self, of: &Rc<ProvinceMap>, here: &Here) -> Html {
        let kept = here.at(Link { query: here.link.query.kept(), ..here.link.clone() });
        let mut last = self.map.borrow_mut();
        if let Some((before, at, drawn)) = &*last
            && Rc::ptr_eq(before, of)
            && *at == kept
        {
            return drawn.clone();
        }
        let drawn = view::home_map(of, &kept);
        *last = Some((of.clone(), kept, drawn.clone()));
        drawn
    }
}

impl Shared {
    /// Shares a dataset.
    #[must_use]
    pub fn new(dataset: Dataset) -> Self {
        let (catalogue, time, room, map, ahead) = Default::default();
        Self(Rc::new(Held { dataset, catalogue, time, room, map, ahead }))
    }

    /// What a link's page shows: as it was, where it is asked for again.
    fn room(&self, link: &Link, arrival: Arrival) -> Rc<Room> {
        // Only what is searched has answers that can wait.
        let is_typing = arrival == Arrival::Passing && link.page == Page::Home;
        let asked = Asked { page: link.page.clone(), query: link.narrowing(), is_typing };
        let mut last = self.0.room.borrow_mut();
        let room = match &*last {
            Some((before, room)) if *before == asked => return room.clone(),
            Some((_, room)) if is_typing => room.while_typing(&self.0, &asked.query),
            _ => None,
        };
        let room = Rc::new(room.unwrap_or_else(|| Room::of(&self.0, &asked.page, &asked.query)));
        *last = Some((asked, room.clone()));
        room
    }
}

impl Deref for Shared {
    type Target = Dataset;

    fn deref(&self) -> &Dataset {
        &self.0.dataset
    }
}

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
    /// What was opened.
    pub opened: Here,
    /// Where the dataset was fetched from.
    pub data_href: AttrValue,
    /// How many lapses it has, which stop nothing.
    #[prop_or_default]
    pub lapses: usize,
    /// What is told when a page is shown: the link, its title, and how the reader came to it.
    #[prop_or_default]
    pub on_show: Callback<(Link, String, Arrival)>,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { dataset, opened, on_show, .. } = props;
    let Shown { link, ignored, arrival } = use_navigation(opened.clone());
    {
        let shown = (link.clone(), title::title_here(dataset, &link), arrival);
        let (on_show, ahead) = (on_show.clone(), dataset.clone());
        use_effect_with(shown, move |shown| {
            ahead.0.ahead.borrow_mut().clear();
            on_show.emit(shown.clone());
        });
    }
    let room = dataset.room(&link, arrival);
    let about = (dataset.clone(), link.query.asked.clone());
    let answer = use_memo(about, |(dataset, asked)| Answer::of(dataset, asked));
    let about = (dataset.clone(), use_pointed_figure());
    let card = use_memo(about, |(dataset, id)| FigureCard::of(dataset, id.as_ref()?));
    let is_awake = use_awake(link.page == Page::Funds) || !matches!(arrival, Arrival::Opening | Arrival::Opened);
    let seen = Seen { room: &room, answer: &answer, ignored: &ignored, pointed: (*card).as_ref(), is_awake };
    // The hooks are asked first, whether the page is there already or not.
    dataset.0.ahead.borrow_mut().pop().unwrap_or_else(|| draw(props, &opened.at(link), &seen))
}

/// Works out what was opened, then draws it, for the first rendering to take, or the first two: no task does all of it.
#[cfg(target_arch = "wasm32")]
async fn draw_ahead(of: &AppProps, is_taken_over: bool) {
    use crate::load::fetch::turn;
    turn().await;
    let room = of.dataset.room(&of.opened.link, Arrival::Opened);
    turn().await;
    let answer = Answer::of(&of.dataset, &[]);
    let seen = Seen { room: &room, answer: &answer, ignored: &[], pointed: None, is_awake: false };
    let page = draw(of, &of.opened, &seen);
    *of.dataset.0.ahead.borrow_mut() = if is_taken_over { vec![page.clone(), page] } else { vec![page] };
    turn().await;
}

/// What stands on a page beside its frame.
struct Seen<'a> {
    room: &'a Room,
    answer: &'a Answer,
    ignored: &'a [Ignored],
    pointed: Option<&'a FigureCard>,
    /// Whether the opened page has been taken over: what only scripts make useful is drawn then, in a task of its own.
    is_awake: bool,
}

/// Natively nothing is taken over.
#[cfg(not(target_arch = "wasm32"))]
#[hook]
#[allow(clippy::used_underscore_binding, reason = "the macro hands it on")]
fn use_awake(_has_more: bool) -> bool {
    false
}

/// Whether a page that has something to draw later has been taken over.
#[cfg(target_arch = "wasm32")]
#[hook]
fn use_awake(has_more: bool) -> bool {
    let awake = use_state_eq(|| false);
    let wake = awake.setter();
    use_effect_with(has_more, move |has_more| {
        if *has_more {
            wasm_bindgen_futures::spawn_local(async move {
                crate::load::fetch::turn().await;
                wake.set(true);
            });
        }
    });
    *awake
}

/// Draws a page.
fn draw(of: &AppProps, here: &Here, seen: &Seen) -> Html {
    let dataset = &of.dataset;
    let info = SiteInfo {
        title: dataset.title.clone(),
        version: dataset.version.clone(),
        licence: dataset.licence.clone(),
        data_href: of.data_href.clone(),
        lapses: of.lapses,
    };
    let Seen { room, answer, ignored, pointed, is_awake } = *seen;
    let page = match room {
        Room::Home(page) => view::home(page, dataset.0.map(&page.map, here), here),
        Room::Programme(page) => view::programme(page, here),
        Room::Funds(page) => view::funds(page, answer, here, is_awake),
        Room::Timeline(page) => view::timeline_page(page, here),
        Room::Sources(page) => view::sources(page, here),
        Room::Method(page) => view::method(page, &info, here),
        Room::Missing(page) => view::missing(page, here),
    };
    view::frame(here, &info, &view::Around { ignored, answer, pointed }, page)
}

/// The title of a link's page.
#[must_use]
pub fn title(dataset: &Dataset, link: &Link) -> String {
    let words = crate::words::phrases(link.language);
    let site = format!("{} {}", words.site_name, words.site_latin);
    match &link.page {
        Page::Home => dataset.title.best(link.language).0.to_owned(),
        Page::Funds => format!("{} – {site}", words.funds),
        Page::Timeline => format!("{} – {site}", words.timeline),
        Page::Sources => format!("{} – {site}", words.sources),
        Page::Method => format!("{} – {site}", words.method),
        Page::Programme(id) => match dataset.programme(id) {
            Some(programme) => format!("{} – {site}", programme.name.best(link.language).0),
            None => format!("{} – {site}", words.missing_title),
        },
        Page::Missing(_) => format!("{} – {site}", words.missing_title),
    }
}

/// What a page shows, computed once for both languages.
enum Room {
    Home(Box<HomePage>),
    Programme(Box<ProgrammePage>),
    Funds(Box<FundsPage>),
    Timeline(Box<TimelinePage>),
    Sources(Box<SourcesPage>),
    Method(Box<MethodPage>),
    Missing(Box<MissingPage>),
}

impl Room {
    /// What it becomes while a word is being typed; none for a room that nothing is searched in.
    fn while_typing(&self, held: &Held, query: &Query) -> Option<Self> {
        let Self::Home(before) = self else { return None };
        Some(Self::Home(HomePage::while_typing(&held.dataset, held.catalogue(), query, &before.map).into()))
    }

    fn of(held: &Held, page: &Page, query: &Query) -> Self {
        let dataset = &held.dataset;
        match page {
            Page::Home => Self::Home(HomePage::of(dataset, held.catalogue(), query).into()),
            Page::Programme(id) => {
                let missing = || Self::Missing(MissingPage::of(dataset, Some(id)).into());
                ProgrammePage::of(dataset, id).map_or_else(missing, |page| Self::Programme(page.into()))
            }
            Page::Funds => Self::Funds(FundsPage::with(dataset, &query.scope, query.sort, query.show).into()),
            Page::Timeline => {
                let time = held.time.get_or_init(|| TimeIndex::of(dataset));
                Self::Timeline(TimelinePage::with(dataset, time, &query.scope, query.show).into())
            }
            Page::Sources => Self::Sources(SourcesPage::of(dataset).into()),
            Page::Method => Self::Method(MethodPage::of(dataset).into()),
            Page::Missing(asked) => Self::Missing(MissingPage::of(dataset, asked.as_ref()).into()),
        }
    }
}
