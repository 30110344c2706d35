//! Programmes that are too many to draw every record of: a lane each, on which records that lie close together are one
//! circle with their number; and the same as a table. Each unfolds by a link.

use yew::{Html, html};

use super::part::{link, say_name};
use super::timeline::Axis;
use crate::link::{Here, Page, Query, Scope};
use crate::query::{Crowd, CrowdRow, Years};
use crate::words::phrases;

/// The address of the same years with the records of one programme.
fn unfolded(row: &CrowdRow, here: &Here) -> String {
    let query = here.link.query.clone();
    here.with(Query { scope: Scope { programme: Some(row.id.clone()), ..query.scope.clone() }, ..query })
}

fn name(row: &CrowdRow, here: &Here) -> Html {
    let href = here.to(Page::Programme(row.id.clone()));
    link("lane-name", href, say_name(&row.name, here.link.language))
}

/// The lanes.
pub(super) fn crowd(of: &Crowd, axis: &Axis, here: &Here) -> Html {
    let words = &phrases(here.link.language).viewer;
    let row = |row: &CrowdRow| {
        html! {
            <li class="lane">
                <div class="lane-label">
                    { name(row, here) }
                    <span class="meta">{ link("", unfolded(row, here), (words.records)(row.days.len())) }</span>
                </div>
                <div class="lane-chart">{ axis.crowd(&row.days) }</div>
            </li>
        }
    };
    let left = of.touching - of.rows.len();
    let more = |show: u16| {
        let href = here.with(Query { show: Some(show), ..here.link.query.clone() });
        link("", href, (words.more_cards)(of.touching.min(show.into()) - of.rows.len()))
    };
    html! {
        <div class="time-group crowd">
            <ol class="lanes">{ for of.rows.iter().map(row) }</ol>
            if left > 0 {
                <p class="note more-lanes">{ (words.crowd_more)(of.rows.len(), left) }{ of.more.map(more) }</p>
            }
        </div>
    }
}

/// The same content in the same order.
pub(super) fn crowd_table(of: &Crowd, shown: Years, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let row = |row: &CrowdRow| {
        html! {
            <tr>
                <th scope="row">{ name(row, here) }</th>
                <td class="meta">{ link("", unfolded(row, here), (words.viewer.records)(row.days.len())) }</td>
                <td class="meta">{ (words.viewer.other_records)(row.outside, row.undated) }</td>
            </tr>
        }
    };
    html! {
        <details class="disclosure">
            <summary>{ words.as_table }</summary>
            <table class="timeline-table">
                <thead>
                    <tr>
                        <th scope="col">{ words.programme }</th>
                        <th scope="col">{ (words.years)(shown.first, shown.last) }</th>
                        <th scope="col">{ words.viewer.other_years }</th>
                    </tr>
                </thead>
                <tbody>{ for of.rows.iter().map(row) }</tbody>
            </table>
        </details>
    }
}
