//! A lane of a chart of time: what a dated record is called, when it was and how much, its drawing, and its details, which
//! are a part of the link.

use yew::{Html, html};

use super::part::{amount_link, citations, link, note, say};
use super::timeline::Axis;
use super::timeline_table::more;
use crate::link::{Here, Page, Query};
use crate::model::{Id, Language};
use crate::query::{Lane, LaneKind};
use crate::words::{date, phrases};

/// The address of a record: on its programme's page.
pub(super) fn record(of: &Id, programme: &Id, here: &Here) -> String {
    let place = if is_own(programme, here) { String::new() } else { here.to(Page::Programme(programme.clone())) };
    format!("{place}#{of}")
}

/// Whether it is the programme's own page that is shown.
fn is_own(programme: &Id, here: &Here) -> bool {
    matches!(&here.link.page, Page::Programme(shown) if shown == programme)
}

/// What a lane is called.
pub(super) fn lane_label(lane: &Lane, language: Language) -> Html {
    let words = phrases(language);
    match &lane.kind {
        LaneKind::Money(labels) if labels.len() > 1 => html! { { (words.money_lines)(labels.len()) } },
        LaneKind::Published { number } => html! { { (words.source_published)(*number) } },
        _ => say(&lane.label, language),
    }
}

/// When, how much, and whether it is a deed.
pub(super) fn lane_detail(lane: &Lane, programme: &Id, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let mut when = date(lane.date, language);
    let mut add = |more: &str| when.extend([words.dot, more]);
    if lane.basis.is_some() {
        add(words.year_from_context);
    }
    if matches!(lane.kind, LaneKind::Money(_)) {
        add(words.see_funds);
    }
    let status = (words.event_status)(lane.status);
    let LaneKind::Counts(figures) = &lane.kind else {
        if !status.is_empty() {
            add(status);
        }
        return html! { { when } };
    };
    // No line begins with what stands between two.
    let figure = |(i, figure)| {
        let after = if i + 1 < figures.len() { words.list_separator } else { "" };
        html! { <span class="ph">{ amount_link(figure, record(&figure.id, programme, here), language) }{ after }</span> }
    };
    html! {
        <>
            { when }
            { words.dot }
            { for figures.iter().enumerate().map(figure) }
            if !status.is_empty() {
                { words.dot }{ status }
            }
        </>
    }
}

/// The lane. Its name opens its details beneath it; without scripts it leads to the record.
pub(super) fn lane_row(lane: &Lane, programme: &Id, axis: &Axis, here: &Here) -> Html {
    let language = here.link.language;
    let query = &here.link.query;
    let is_open = query.at.as_ref() == Some(&lane.id);
    let at = (!is_open).then(|| lane.id.clone());
    let href = format!("{}#{}", here.with(Query { at, ..query.clone() }), lane.id);
    // On its programme's page the place of that name is the record's own.
    let id = (!is_own(programme, here)).then(|| lane.id.to_string());
    html! {
        <li key={lane.id.to_string()} {id} class="lane">
            <div class="lane-label">
                <a class="lane-name" {href} aria-expanded={is_open.to_string()}>{ lane_label(lane, language) }</a>
                <span class="meta">{ lane_detail(lane, programme, here) }</span>
            </div>
            <div class="lane-chart">{ axis.lane(lane) }</div>
            if is_open {
                { details(lane, programme, here) }
            }
        </li>
    }
}

/// The details of the record that the link names.
fn details(lane: &Lane, programme: &Id, here: &Here) -> Html {
    let language = here.link.language;
    html! {
        <div class="lane-more">
            { more(lane, here) }
            { note(lane.note.as_ref(), language) }
            <p class="meta">
                { citations(&lane.citations, language) }
                { " " }
                { link("", record(&lane.id, programme, here), phrases(language).to_record) }
            </p>
        </div>
    }
}
