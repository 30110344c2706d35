//! Whom or what place a page is narrowed to: its name, where it lies, the same on other pages, and the way back.

use yew::{Html, html};

use super::part::{PLACE_DOT, link, name_link};
use crate::link::{Here, Page, Query, Scope};
use crate::model::{Language, Text};
use crate::query::Side;
use crate::words::phrases;

/// What a link asks about; nothing where it asks about everything.
pub fn about(side: Option<&Side>, here: &Here) -> Html {
    let Some(side) = side else { return Html::default() };
    let language = here.link.language;
    let words = phrases(language);
    let query = &here.link.query;
    let everything = here.with(Query { scope: Scope { about: None, ..query.scope.clone() }, ..query.clone() });
    let pages = [(Page::Home, words.programmes), (Page::Timeline, words.timeline), (Page::Funds, words.funds)];
    let others = pages.into_iter().filter(|(page, _)| *page != here.link.page);
    let place = |(i, (id, name)): (usize, &(_, Text))| {
        let between = if language == Language::Zh { PLACE_DOT } else { words.dot };
        let dot = if i > 0 { between } else { "" };
        html! { <>{ dot }{ name_link(id, html! { { name.best(language).0 } }, here) }</> }
    };
    html! {
        <div class="about">
            <p class="about-name">{ (words.viewer.concerning)(side.name.best(language).0) }</p>
            if !side.path.is_empty() {
                <p class="meta">{ for side.path.iter().enumerate().map(place) }</p>
            }
            <p class="about-links">
                { for others.map(|(page, name)| link("", here.concerning(page, &side.id), name)) }
                { link("", everything, words.viewer.whatever_else) }
            </p>
        </div>
    }
}
