//! The frame of every page: the head with the mark, the language and the light; the foot with what this rests on.
//!
//! The button for light and dark is worked by `early.js`, which also hides it where scripts do not run.

use yew::{AttrValue, Html, html};

use super::asking_tray::asking_tray;
use super::figure_card::figure_card;
use super::notice::{lost, notice};
use super::part::{say, whole};
use super::share::share;
use super::svg::definitions;
use crate::link::{Here, Ignored, Link, Page};
use crate::model::{Language, Licence, Text};
use crate::query::{Answer, FigureCard};
use crate::words::phrases;

/// What the frame says of the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteInfo {
    /// What the dataset is called.
    pub title: Text,
    /// Its version.
    pub version: String,
    /// Its licence.
    pub licence: Licence,
    /// Where the dataset can be fetched.
    pub data_href: AttrValue,
    /// How many lapses it has, which stop nothing.
    pub lapses: usize,
}

/// What comes and goes around a page.
pub struct Around<'a> {
    /// What the link asked in vain.
    pub ignored: &'a [Ignored],
    /// What the rows that the reader chose add up to.
    pub answer: &'a Answer,
    /// The figure that the reader points at.
    pub pointed: Option<&'a FigureCard>,
}

/// The mark: a ring, a thread, a dot.
fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 40 14" width="40" height="14" aria-hidden="true">
            <line x1="11" x2="30" y1="7" y2="7" />
            <circle class="ring" cx="6" cy="7" r="4.75" />
            <circle class="dot" cx="34" cy="7" r="5.75" />
        </svg>
    }
}

fn head(here: &Here) -> Html {
    let Link { language, page, .. } = &here.link;
    let words = phrases(*language);
    let other = language.other();
    // What is not there in one language is not there in the other.
    let in_other_language = match page {
        Page::Missing(_) => here.at(Link::new(other, Page::Home)).to(Page::Home),
        _ => here.in_language(other),
    };
    let entry = |to: Page, name: &'static str| {
        let current = (*page == to).then_some("page");
        html! { <a href={here.to(to)} aria-current={current}>{ name }</a> }
    };
    html! {
        <header class="site-head">
            <a class="site-name" href={here.to(Page::Home)}>
                { mark() }
                <span class="site-title" lang="zh-Hans">{ words.site_name }</span>
                <span class="site-latin" lang="en">{ words.site_latin }</span>
            </a>
            <nav class="site-nav" aria-label={words.site_navigation}>
                { entry(Page::Home, words.home) }
                { entry(Page::Timeline, words.timeline) }
                { entry(Page::Funds, words.funds) }
                { entry(Page::Sources, words.sources) }
                { entry(Page::Method, words.method) }
            </nav>
            <div class="site-tools">
                <a href={in_other_language} lang={other.tag()} hreflang={other.tag()}>{ words.other_language }</a>
                <button type="button" class="switch-theme">
                    <span class="to-dark">{ words.dark }</span>
                    <span class="to-light">{ words.light }</span>
                </button>
            </div>
        </header>
    }
}

fn foot(language: Language, info: &SiteInfo) -> Html {
    let words = phrases(language);
    let licence = info.licence.name.best(language).0.to_owned();
    whole(&html! {
        <footer class="site-foot">
            <p>{ (words.data.version)(info.title.best(language).0, &info.version) }</p>
            <p>{ words.own_words }</p>
            <p>{ words.no_server }</p>
            <p class="site-foot-links">
                <a href={info.data_href.clone()} download="jiedui.json">{ words.download_data }</a>
                <a href={info.licence.url.clone()} title={licence} rel="license">{ words.licence }</a>
            </p>
        </footer>
    })
}

/// Which dataset is shown, where it is not the site's own; and the way back to that.
fn beside(here: &Here, info: &SiteInfo) -> Html {
    let words = phrases(here.link.language);
    let said = here.link.query.data.as_ref().map(|path| {
        let own = here.own_data();
        html! {
            <p>
                <strong>{ (words.data.beside)(path.as_str()) }</strong>
                { words.dot }{ say(&info.title, here.link.language) }
                { words.dot }{ words.data.beside_hint }
                if info.lapses > 0 {
                    { (words.data.lapses)(info.lapses) }
                }
                { " " }<a href={own}>{ words.data.own_instead }</a>
            </p>
        }
    });
    said.map_or_else(Html::default, |said| html! { <aside class="beside">{ said }</aside> })
}

/// The frame of a page: what a link asked in vain above it, what the reader has chosen or points at below it.
pub fn frame(here: &Here, info: &SiteInfo, around: &Around<'_>, page: Html) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    // The language is the document's. Were it said here again, the whole page would be styled anew as it is taken over.
    html! {
        <div class="site">
            <a class="skip" href="#main">{ words.skip_to_content }</a>
            { definitions() }
            { head(here) }
            { beside(here, info) }
            { notice(around.ignored, here) }
            { lost(language) }
            <main id="main" tabindex="-1">
                { page }
                { figure_card(around.pointed, here) }
            </main>
            { share(language) }
            { foot(language, info) }
            { asking_tray(around.answer, here) }
        </div>
    }
}
