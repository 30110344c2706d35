//! The frame of every page: the head with the mark, the language and the light; the foot with what this rests on.
//!
//! The button for light and dark is worked by `early.js`, which also hides it where scripts do not run.

use yew::prelude::*;

use super::part::PageLink;
use super::svg::Definitions;
use crate::link::{Link, Page};
use crate::model::Licence;
use crate::words::phrases;

/// What the frame says of the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteInfo {
    /// The dataset's version.
    pub version: String,
    /// Its licence.
    pub licence: Licence,
    /// Where the dataset can be fetched.
    pub data_href: AttrValue,
}

/// What a frame needs.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// What the reader sees.
    pub link: Link,
    /// What the foot says.
    pub info: SiteInfo,
    /// The page.
    pub children: Html,
}

/// The mark: a ring, a thread, a dot.
fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 40 14" width="40" height="14" aria-hidden="true" focusable="false">
            <line x1="11" x2="30" y1="7" y2="7" />
            <circle class="ring" cx="6" cy="7" r="4.75" />
            <circle class="dot" cx="34" cy="7" r="5.75" />
        </svg>
    }
}

fn head(link: &Link) -> Html {
    let words = phrases(link.language);
    let other = link.language.other();
    html! {
        <header class="site-head">
            <PageLink to={link.to(Page::Home)} class="site-name">
                { mark() }
                <span class="site-title" lang="zh-Hans">{ words.site_name }</span>
                <span class="site-latin" lang="en">{ words.site_latin }</span>
            </PageLink>
            <nav class="site-nav" aria-label={words.site_navigation}>
                <PageLink to={link.to(Page::Home)} current={link.page == Page::Home}>{ words.home }</PageLink>
            </nav>
            <div class="site-tools">
                <PageLink to={link.in_language(other)} lang={other.tag()}>{ words.other_language }</PageLink>
                <button type="button" class="switch-theme">
                    <span class="to-dark">{ words.dark }</span>
                    <span class="to-light">{ words.light }</span>
                </button>
            </div>
        </header>
    }
}

fn foot(link: &Link, info: &SiteInfo) -> Html {
    let words = phrases(link.language);
    let licence = info.licence.name.best(link.language).0.to_owned();
    html! {
        <footer class="site-foot">
            <p>{ (words.data_version)(&info.version) }</p>
            <p>{ words.own_words }</p>
            <p>{ words.no_server }</p>
            <p class="site-foot-links">
                <a href={info.data_href.clone()} download="jiedui.json">{ words.download_data }</a>
                <a href={info.licence.url.clone()} title={licence} rel="license">{ words.licence }</a>
            </p>
        </footer>
    }
}

/// The frame of a page.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let words = phrases(props.link.language);
    html! {
        <div class="site" lang={props.link.language.tag()}>
            <a class="skip" href="#main">{ words.skip_to_content }</a>
            <Definitions />
            { head(&props.link) }
            <main id="main" tabindex="-1">{ props.children.clone() }</main>
            { foot(&props.link, &props.info) }
        </div>
    }
}
