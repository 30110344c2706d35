//! The head of a column by which a table can be put in order: a link to the next order, which says so; without scripts
//! the name alone.

use yew::{Html, classes, html};

use crate::link::{Here, Query, Sort, SortBy};
use crate::words::phrases;

/// What an order is called; none is the source's own.
fn called(sort: Option<Sort>, here: &Here) -> &'static str {
    let words = &phrases(here.link.language).viewer;
    match sort {
        None => words.source_order,
        Some(Sort { by: SortBy::Amount, falls }) => words.by_amount[usize::from(!falls)],
        Some(Sort { by: SortBy::When, falls }) => words.by_time[usize::from(!falls)],
        Some(Sort { by: SortBy::Programme, falls }) => words.by_programme[usize::from(!falls)],
    }
}

/// The head of a column.
pub fn sort_head(by: SortBy, name: &'static str, class: &'static str, here: &Here) -> Html {
    let query = &here.link.query;
    let now = query.sort.filter(|sort| sort.by == by);
    let next = Sort::after(now, by);
    let (is_sorted, mark) = match now {
        None => (None, "↕"),
        Some(Sort { falls: true, .. }) => (Some("descending"), "↓"),
        Some(_) => (Some("ascending"), "↑"),
    };
    let href = here.with(Query { sort: next, ..query.clone() });
    let next = called(next, here);
    html! {
        <th scope="col" class={classes!(class)} aria-sort={is_sorted}>
            <span class="no-scripts">{ name }</span>
            <a class="sort scripted" {href} title={next}>
                { name }
                <span class="sort-mark" aria-hidden="true">{ mark }</span>
                <span class="visually-hidden">{ (phrases(here.link.language).viewer.press_for)(next) }</span>
            </a>
        </th>
    }
}

/// Tells the order of the page's tables to those who hear it.
pub fn sorted(here: &Here) -> Html {
    let now = here.link.query.sort;
    html! { <p class="visually-hidden" role="status">{ now.map(|_| called(now, here)) }</p> }
}
