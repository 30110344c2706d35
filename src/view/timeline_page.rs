//! Time across programmes: years to choose from, programmes as groups of lanes on one axis, and the same as a table.
//!
//! Moving and zooming are links, so they work by keyboard and can be handed on; `gestures.js` presses them for those who
//! drag, pinch or turn a wheel.

use yew::{Html, html};

use super::about::about;
use super::crowd::{crowd, crowd_table};
use super::part::{citations, note, opening, say_name, section, sorted};
use super::scope_form::{form, unknown};
use super::source_list::source_list;
use super::timeline::{Axis, key, lane_detail, lane_label, taking_part};
use super::timeline_table::head;
use crate::link::{Here, Page, Query, Scope};
use crate::model::Id;
use crate::query::{Lane, LaneKind, ProgrammeTime, TimelinePage, Years, lanes_in_order};
use crate::words::phrases;

/// The page of time.
pub fn timeline_page(page: &TimelinePage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let hint = if page.crowd.is_some() { words.viewer.crowd_hint } else { words.lanes_hint };
    html! {
        <article class="timeline-page">
            { opening(&words.timeline_title, words.timeline_lead, choice(page, here), language) }
            { section("lanes", words.lanes, hint, chart(page, here)) }
            { section("table", words.same_as_table, words.table_hint, table(page, here)) }
            if !page.sources.is_empty() {
                { section("sources", words.sources, words.sources_hint, source_list(&page.sources, "", language)) }
            }
            { sorted(here) }
        </article>
    }
}

/// The lists that narrow the page, and what they leave.
fn choice(page: &TimelinePage, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let shown = page.years.map(|(_, shown)| {
        let (programmes, records) = page
            .crowd
            .as_ref()
            .map_or_else(|| (page.programmes.len(), lanes(page)), |crowd| (crowd.touching, crowd.records));
        let count = (words.programmes_and_lines)(programmes, records);
        html! { <p>{ (words.years)(shown.first, shown.last) }{ words.dot }{ count }</p> }
    });
    html! {
        <>
            { about(page.about.as_ref(), here) }
            { form(here, &page.choices) }
            <div class="scope-result" role="status">
                { elsewhere(page, here) }
                { shown }
                { unknown(&page.unknown, here.link.language) }
            </div>
        </>
    }
}

/// That the years which the link asks for lie before all dates or after them.
fn elsewhere(page: &TimelinePage, here: &Here) -> Html {
    let Scope { since, until, .. } = here.link.query.scope;
    let asks = |(whole, _): &(Years, Years)| {
        since.is_some_and(|year| year > whole.last) || until.is_some_and(|year| year < whole.first)
    };
    let words = phrases(here.link.language);
    page.years.filter(asks).map_or_else(Html::default, |(whole, _)| {
        html! { <p>{ words.viewer.years_elsewhere }{ (words.years)(whole.first, whole.last) }</p> }
    })
}

fn lanes(page: &TimelinePage) -> usize {
    page.programmes.iter().map(|programme| programme.lanes.len()).sum()
}

/// The address of the same page at other years.
fn at_years(here: &Here, years: Years, whole: Years) -> String {
    let query = here.link.query.clone();
    let since = (years.first > whole.first).then_some(years.first);
    let until = (years.last < whole.last).then_some(years.last);
    here.with(Query { scope: Scope { since, until, ..query.scope.clone() }, ..query })
}

/// Moving and zooming, each a link with the key that presses it.
fn tools(here: &Here, shown: Years, whole: Years) -> Html {
    let words = phrases(here.link.language);
    let quarter = (shown.count() / 4).max(1);
    let half = (shown.count() / 2).max(1);
    let moves = [
        ("+", words.zoom_in, shown.moved(0, -quarter, whole)),
        ("-", words.zoom_out, shown.moved(0, half, whole)),
        ("ArrowLeft", words.earlier, shown.moved(-half, 0, whole)),
        ("ArrowRight", words.later, shown.moved(half, 0, whole)),
        ("0", words.all_years, whole),
    ];
    let link = |(key, name, years): (&'static str, &'static str, Years)| {
        // A link that would change nothing stays in its place, so that the others do not move under the pointer.
        let is_idle = (years == shown).then_some("true");
        html! { <a href={at_years(here, years, whole)} data-key={key} aria-disabled={is_idle}>{ name }</a> }
    };
    html! { <p class="time-tools scripted">{ for moves.into_iter().map(link) }</p> }
}

/// A bar for every year, as high as there are records; pressing it shows that year.
fn brush(page: &TimelinePage, here: &Here, shown: Years, whole: Years) -> Html {
    let words = phrases(here.link.language);
    let most = page.counts.iter().copied().max().unwrap_or(1).max(1);
    let bar = |(year, count): (i32, &usize)| {
        let is_shown = (shown.first..=shown.last).contains(&year).then_some("true");
        let name = (words.records_in_year)(year, *count);
        let height = format!("{}%", count * 100 / most);
        html! {
            <li>
                <a href={at_years(here, Years { first: year, last: year }, whole)} data-year={year.to_string()} data-shown={is_shown}
                    title={name.clone()} aria-label={name} draggable="false">
                    <svg aria-hidden="true"><rect width="100%" y="0" {height} /></svg>
                    <span>{ year }</span>
                </a>
            </li>
        }
    };
    let [years, drag] = words.viewer.years_hint;
    html! {
        <nav class="brush scripted" aria-label={words.by_year}>
            <p class="note">{ years }<span class="by-mouse">{ drag }</span></p>
            <ol>{ for (whole.first..).zip(&page.counts).map(bar) }</ol>
        </nav>
    }
}

fn chart(page: &TimelinePage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let Some((whole, shown)) = page.years else {
        return html! { <p class="unknown">{ words.nothing_dated }</p> };
    };
    let axis = Axis::over(shown.first, shown.last + 1);
    html! {
        <>
            { brush(page, here, shown, whole) }
            { tools(here, shown, whole) }
            <div class="time-notes">
                <p class="note scripted">{ words.keys_hint }</p>
                // Whatever the years, the chart stays in its place: the legend has every mark.
                if page.crowd.is_some() {
                    <p class="note">{ words.viewer.crowd_key }</p>
                } else {
                    { key(&[], language) }
                    <p class="meta knowledge-ends">{ words.viewer.lanes_end }</p>
                }
            </div>
            <div class="time-chart" tabindex="0" role="group" aria-label={words.keys_hint}
                data-first={whole.first.to_string()} data-last={whole.last.to_string()}
                data-since={shown.first.to_string()} data-until={shown.last.to_string()}>
                <div class="axis" aria-hidden="true">{ axis.labels() }</div>
                { page.programmes.iter().map(|programme| group(programme, &axis, here)).collect::<Html>() }
                { page.crowd.as_ref().map(|of| crowd(of, &axis, here)) }
            </div>
        </>
    }
}

/// A programme: its pair, its lanes, and what is not drawn.
fn group(of: &ProgrammeTime, axis: &Axis, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let row = |(i, lane): (usize, &Lane)| lane_row(i, lane, of, axis, here);
    let mut rest = Vec::new();
    if of.before + of.after > 0 {
        rest.push((words.outside_years)(of.before, of.after));
    }
    if of.undated > 0 {
        rest.push((words.undated_count)(of.undated));
    }
    html! {
        <section key={of.id.to_string()} class="time-group">
            <h3>
                <a href={here.to(Page::Programme(of.id.clone()))}>{ say_name(&of.name, language) }</a>
                <span class="meta">{ say_name(&of.kind, language) }</span>
            </h3>
            <ol class="lanes">{ for of.lanes.iter().enumerate().map(row) }</ol>
            if !rest.is_empty() {
                <p class="meta">{ rest.join(words.dot) }</p>
            }
        </section>
    }
}

fn lane_row(i: usize, lane: &Lane, of: &ProgrammeTime, axis: &Axis, here: &Here) -> Html {
    let language = here.link.language;
    let query = &here.link.query;
    let is_open = query.at.as_ref() == Some(&lane.id);
    let at = (!is_open).then(|| lane.id.clone());
    let href = format!("{}#{}", here.with(Query { at, ..query.clone() }), lane.id);
    html! {
        <li key={i} id={lane.id.to_string()} class="lane">
            <div class="lane-label">
                <a class="lane-name" {href} aria-expanded={is_open.to_string()}>{ lane_label(lane, language) }</a>
                <span class="meta">{ lane_detail(lane, language) }</span>
            </div>
            <div class="lane-chart">{ axis.lane(lane) }</div>
            if is_open {
                { detail(lane, &of.id, here) }
            }
        </li>
    }
}

/// The details of the record that the link names.
fn detail(lane: &Lane, programme: &Id, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let href = format!("{}#{}", here.to(Page::Programme(programme.clone())), lane.id);
    let (text, participants) = match &lane.kind {
        LaneKind::Event { text, participants } => (text.as_ref(), participants.as_slice()),
        _ => (None, &[][..]),
    };
    html! {
        <div class="lane-more">
            { note(text, language) }
            { taking_part(participants, here) }
            { note(lane.note.as_ref(), language) }
            <p class="meta">
                { citations(&lane.citations, language) }
                { " " }
                <a {href}>{ words.to_record }</a>
            </p>
        </div>
    }
}

/// The same content in the same order.
fn table(page: &TimelinePage, here: &Here) -> Html {
    let language = here.link.language;
    if let (Some(crowd), Some((_, shown))) = (&page.crowd, page.years) {
        return crowd_table(crowd, shown, here);
    }
    let words = phrases(language);
    let row = |(programme, lane): (&ProgrammeTime, &Lane)| {
        let href = format!("{}#{}", here.to(Page::Programme(programme.id.clone())), lane.id);
        html! {
            <tr>
                <td class="meta">{ lane_detail(lane, language) }</td>
                <th scope="row"><a {href}>{ lane_label(lane, language) }</a></th>
                <td class="meta of-programme">{ say_name(&programme.name, language) }</td>
                <td class="meta cited">{ citations(&lane.citations, language) }</td>
            </tr>
        }
    };
    let rows = page.programmes.iter().flat_map(|of| of.lanes.iter().map(move |lane| (of, lane)));
    let (programmes, lanes): (Vec<&ProgrammeTime>, Vec<&Lane>) = rows.unzip();
    let order = lanes_in_order(&lanes, here.link.query.sort);
    html! {
        <details class="disclosure">
            <summary>{ words.as_table }</summary>
            <table class="timeline-table">
                { head(Some(words.programme), here) }
            <tbody>{ for order.into_iter().map(|at| (programmes[at], lanes[at])).map(row) }</tbody>
            </table>
        </details>
    }
}
