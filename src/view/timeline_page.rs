//! Time across programmes: years to choose from, programmes as groups of lanes on one axis, and the same as a table.

use yew::{Html, html};

use super::about::about;
use super::crowd::{crowd, crowd_table};
use super::lane::{lane_detail, lane_label, lane_row, record};
use super::part::{citations, link, opening, say_name, section, sorted};
use super::scope_form::{form, unknown};
use super::source_list::source_list;
use super::time_chart::{TimeChart, elsewhere};
use super::timeline::{Axis, key};
use super::timeline_table::head;
use crate::link::{Here, Page};
use crate::query::{Lane, ProgrammeTime, TimelinePage, lanes_in_order};
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
                { page.years.map(|(whole, _)| elsewhere(whole, here)) }
                { shown }
                { unknown(&page.unknown, here.link.language) }
            </div>
        </>
    }
}

fn lanes(page: &TimelinePage) -> usize {
    page.programmes.iter().map(|programme| programme.lanes.len()).sum()
}

fn chart(page: &TimelinePage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let Some((whole, shown)) = page.years else {
        return html! { <p class="unknown">{ words.nothing_dated }</p> };
    };
    let chart = TimeChart { here, whole, shown, counts: &page.counts };
    let axis = chart.axis();
    let lanes = html! {
        <>
            { page.programmes.iter().map(|programme| group(programme, &axis, here)).collect::<Html>() }
            { page.crowd.as_ref().map(|of| crowd(of, &axis, here)) }
        </>
    };
    html! {
        <>
            { chart.tools() }
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
            { chart.draw(&axis, lanes) }
        </>
    }
}

/// A programme: its pair, its lanes, and what is not drawn.
fn group(of: &ProgrammeTime, axis: &Axis, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let row = |lane: &Lane| lane_row(lane, &of.id, axis, here);
    let outside = (of.before + of.after > 0).then(|| (words.outside_years)(of.before, of.after));
    let undated = (of.undated > 0).then(|| (words.undated_count)(of.undated));
    let rest: Vec<String> = outside.into_iter().chain(undated).collect();
    html! {
        <section key={of.id.to_string()} class="time-group">
            <h3>
                { link("", here.to(Page::Programme(of.id.clone())), say_name(&of.name, language)) }
                <span class="meta">{ say_name(&of.kind, language) }</span>
            </h3>
            <ol class="lanes">{ for of.lanes.iter().map(row) }</ol>
            if !rest.is_empty() {
                <p class="meta">{ rest.join(words.dot) }</p>
            }
        </section>
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
        let href = record(&lane.id, &programme.id, here);
        html! {
            <tr>
                <td class="meta">{ lane_detail(lane, &programme.id, here) }</td>
                <th scope="row">{ link("", href, lane_label(lane, language)) }</th>
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
