//! The same timeline as a table: for reading aloud, searching and printing.

use yew::{Html, html};

use super::lane::{lane_detail, lane_label};
use super::part::{citations, element, note, permalink, sort_head};
use super::timeline::taking_part;
use crate::link::{Here, SortBy};
use crate::model::{Id, Text};
use crate::query::{Lane, LaneKind, Within, lanes_in_order};
use crate::words::phrases;

/// What is told of a record beyond its name.
pub(super) fn more(lane: &Lane, here: &Here) -> Html {
    let language = here.link.language;
    match &lane.kind {
        LaneKind::Event { text, participants } => {
            html! { <>{ note(text.as_ref(), language) }{ taking_part(participants, here) }</> }
        }
        LaneKind::Money(labels) if labels.len() > 1 => {
            let names: Vec<&str> = labels.iter().map(|label: &Text| label.best(language).0).collect();
            html! { <p class="note">{ names.join(phrases(language).viewer.between_names) }</p> }
        }
        LaneKind::Published { .. } => note(Some(&lane.label), language),
        _ => Html::default(),
    }
}

/// The heads of the columns, with one more where the page has one more to tell.
pub(super) fn head(more: Option<&'static str>, here: &Here) -> Html {
    let words = phrases(here.link.language);
    html! {
        <thead>
            <tr>
                { sort_head(SortBy::When, words.when, "", here) }
                <th scope="col">{ words.what }</th>
                { more.map(|more| html! { <th scope="col">{ more }</th> }) }
                <th scope="col" class="cited">{ words.cited }</th>
            </tr>
        </thead>
    }
}

/// The table, one key away from the chart: what that shows, in its order; then, told as such, the records of other
/// years, since their anchors are here.
pub fn timeline_table(of: &Within<'_>, programme: &Id, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let row = |lane: &Lane| {
        // Figures and sources have their anchors in their own sections.
        let is_event = matches!(lane.kind, LaneKind::Event { .. });
        let anchor = is_event.then(|| lane.id.to_string());
        html! {
            <tr key={lane.id.to_string()} id={anchor}>
                <td class="meta">{ lane_detail(lane, programme, here) }</td>
                <th scope="row">
                    <span>{ lane_label(lane, language) }</span>
                    { more(lane, here) }
                    { note(lane.note.as_ref(), language) }
                </th>
                <td class="meta cited">
                    { citations(&lane.citations, language) }
                    if is_event {
                        { permalink(&lane.id, language) }
                    }
                </td>
            </tr>
        }
    };
    let mut parts = vec![head(None, here)];
    for (group, is_shown) in [(&of.lanes, true), (&of.others, false)] {
        if group.is_empty() {
            continue;
        }
        let mut rows = Vec::new();
        if !is_shown {
            let told = (words.outside_years)(of.before, of.after);
            rows.push(html! { <tr class="other-years"><th colspan="3" scope="rowgroup">{ told }</th></tr> });
        }
        for at in lanes_in_order(group, here.link.query.sort) {
            rows.push(row(group[at]));
        }
        parts.push(element("tbody", "", rows));
    }
    html! {
        <details class="disclosure">
            <summary>{ words.as_table }</summary>
            { element("table", "timeline-table", parts) }
        </details>
    }
}
