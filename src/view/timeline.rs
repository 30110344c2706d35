//! The timeline of a programme: a lane a dated record, drawn with its precision; the undated beneath, and a table.

use yew::{AttrValue, Html, html};

use super::part::{citations, note, permalink, say};
use super::source_list::linked;
use super::svg::{axis_label, strip};
use super::timeline_table::timeline_table;
use crate::chart::{
    Deed, Percent, Placed, Scale, Tick, TimeMark, TimeSpan, UPRIGHT, clusters, lane, legend, repeated, year_ticks,
};
use crate::link::{Here, Link, Page, Query, Scope};
use crate::model::{Date, EventStatus, Id, Language, Moment, Text, new_year, year_of_day};
use crate::query::{Amount, Days, Lane, LaneKind, Timeline, Undated};
use crate::words::{date, figure, phrases};

/// The years that the axis covers, and where they lie.
pub(super) struct Axis {
    first: i32,
    last: i32,
    scale: Scale,
    ticks: Vec<Tick>,
    /// The upright lines that every lane has.
    grid: AttrValue,
}

impl Axis {
    /// From one first of January to another.
    pub(super) fn over(first: i32, last: i32) -> Self {
        let scale = Scale::new(new_year(first).into(), new_year(last).into());
        let ticks = year_ticks(first, last, scale, new_year);
        let grid = repeated(&ticks.iter().map(|tick| tick.x).collect::<Vec<_>>(), UPRIGHT).into();
        Self { first, last, scale, ticks, grid }
    }

    /// Whole years around everything that is dated, with room for the open arrows after the end of knowledge.
    fn of(lanes: &[Lane]) -> Option<Self> {
        let ends = |lane: &Lane| [lane.date.first_day(), lane.date.last_day(), lane.known_until];
        let days: Vec<i32> = lanes.iter().flat_map(ends).flatten().collect();
        let (first, last) = (year_of_day(*days.iter().min()?), year_of_day(*days.iter().max()?) + 1);
        let open = lanes.iter().any(|lane| {
            matches!(lane.date, Date::Since(_)) && lane.known_until.is_none_or(|day| year_of_day(day) + 1 >= last)
        });
        let last = if open { last + 1 + (last - first) / 12 } else { last };
        Some(Self::over(first, last))
    }

    /// Its ticks with their labels.
    pub(super) fn labels(&self) -> Html {
        html! { <svg class="axis-labels">{ for self.ticks.iter().map(|tick| tick_label(tick, self.last)) }</svg> }
    }

    /// A lane drawn on it.
    pub(super) fn lane(&self, of: &Lane) -> Html {
        let (mark, is_approximate) = time_mark(of.date);
        let marks = lane(mark, deed(of.status), is_approximate, of.known_until, self.scale);
        strip(&marks, Some(&self.grid), &self.end_of_knowledge(of.known_until), None)
    }

    /// Days of many records drawn on it, those that lie close together as one.
    pub(super) fn crowd(&self, days: &[Days]) -> Html {
        let (first, last) = (new_year(self.first), new_year(self.last) - 1);
        let middle = |of: &Days| {
            let from = of.first.max(first);
            // What is open has no middle: it stands where it began.
            let to = if of.last == i32::MAX { from } else { of.last.min(last) };
            Placed { x: self.scale.percent(i32::midpoint(from, to).into()), is_deed: of.is_deed }
        };
        strip(&clusters(&days.iter().map(middle).collect::<Vec<_>>()), Some(&self.grid), &[], None)
    }

    fn end_of_knowledge(&self, day: Option<i32>) -> Vec<Percent> {
        day.map(|day| self.scale.percent((day + 1).into())).into_iter().collect()
    }
}

fn span(from: Moment, to: Moment) -> TimeSpan {
    TimeSpan { first: from.first_day(), last: to.last_day() }
}

fn time_mark(date: Date) -> (TimeMark, bool) {
    match date {
        Date::At(at) => (TimeMark::Within(span(at, at)), at.is_approximate()),
        Date::Since(at) => (TimeMark::Since(span(at, at)), at.is_approximate()),
        Date::Until(at) => (TimeMark::Until(span(at, at)), at.is_approximate()),
        Date::Span(from, to) => (TimeMark::Over(span(from, to)), from.is_approximate() || to.is_approximate()),
    }
}

const fn deed(status: EventStatus) -> Deed {
    match status {
        EventStatus::Happened => Deed::Done,
        EventStatus::Planned => Deed::Planned,
        EventStatus::Intention => Deed::Intended,
    }
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

fn amounts(of: &[Amount], language: Language) -> String {
    let text =
        |amount: &Amount| figure(&amount.quantity, amount.unit.as_ref(), amount.per.as_ref(), language).to_string();
    of.iter().map(text).collect::<Vec<_>>().join(phrases(language).list_separator)
}

/// When, how much, and whether it is a deed.
pub(super) fn lane_detail(lane: &Lane, language: Language) -> String {
    let words = phrases(language);
    let mut parts = vec![date(lane.date, language)];
    if lane.basis.is_some() {
        parts.push(words.year_from_context.into());
    }
    match &lane.kind {
        LaneKind::Counts(of) if !of.is_empty() => parts.push(amounts(of, language)),
        LaneKind::Money(_) => parts.push(words.see_funds.into()),
        _ => {}
    }
    let status = (words.event_status)(lane.status);
    if !status.is_empty() {
        parts.push(status.into());
    }
    parts.join(phrases(language).dot)
}

/// The timeline.
pub fn timeline(timeline: &Timeline, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let Some(axis) = Axis::of(&timeline.lanes) else {
        return undated_list(&timeline.undated, here);
    };
    if timeline.lanes.iter().all(|of| matches!(of.kind, LaneKind::Published { .. })) {
        let dates: Vec<String> = timeline.lanes.iter().map(|of| date(of.date, language)).collect();
        return html! {
            <>
                <p class="unknown">{ words.viewer.only_published }{ dates.join(words.list_separator) }</p>
                { undated_list(&timeline.undated, here) }
            </>
        };
    }
    let description =
        (words.timeline_description)(timeline.lanes.len(), &axis.first.to_string(), &(axis.last - 1).to_string());
    let row = |(i, of): (usize, &Lane)| {
        html! {
            <li key={i} class="lane">
                <div class="lane-label">
                    <a class="lane-name" href={format!("#{}", of.id)}>{ lane_label(of, language) }</a>
                    <span class="meta">{ lane_detail(of, language) }</span>
                </div>
                <div class="lane-chart">{ axis.lane(of) }</div>
            </li>
        }
    };
    html! {
        <>
            <figure class="timeline" aria-label={description}>
                <figcaption>
                    if let Some(known) = timeline.known_until {
                        <p class="meta knowledge-ends">{ (words.knowledge_ends)(&date(known, language)) }</p>
                    }
                    { key(&timeline.lanes.iter().collect::<Vec<_>>(), language) }
                    { zoom(here) }
                </figcaption>
                <div class="axis" aria-hidden="true">
                    { axis.labels() }
                </div>
                <ol class="lanes">{ for timeline.lanes.iter().enumerate().map(row) }</ol>
            </figure>
            { timeline_table(&timeline.lanes, here) }
            { undated_list(&timeline.undated, here) }
        </>
    }
}

/// The way to the page on which these lanes zoom and move.
fn zoom(here: &Here) -> Html {
    let Page::Programme(id) = &here.link.page else { return Html::default() };
    let scope = Scope { programme: Some(id.clone()), ..Scope::default() };
    let query = Query { scope, ..here.link.query.kept() };
    let href = here.address(&Link { query, ..Link::new(here.link.language, Page::Timeline) });
    html! { <p class="meta scripted"><a {href}>{ phrases(here.link.language).viewer.to_timeline }</a></p> }
}

fn tick_label(tick: &Tick, last: i32) -> Html {
    let is_last = tick.value == i64::from(last);
    let class = match (tick.is_major, is_last) {
        (true, true) => "major last",
        (false, true) => "minor last",
        (true, false) => "major",
        (false, false) => "minor",
    };
    axis_label(tick.x, tick.value.to_string(), class)
}

/// The legend: only what a chart of these lanes draws; of none in particular, everything.
pub(super) fn key(lanes: &[&Lane], language: Language) -> Html {
    let words = phrases(language);
    let at = |first, last| TimeSpan { first, last };
    let within = |lane: &Lane, days: std::ops::RangeInclusive<i32>| {
        let at = match lane.date {
            Date::At(at) | Date::Since(at) | Date::Until(at) => at,
            Date::Span(..) => return false,
        };
        lane.status == EventStatus::Happened && days.contains(&(at.last_day() - at.first_day()))
    };
    let has = |test: &dyn Fn(&Lane) -> bool| lanes.is_empty() || lanes.iter().any(|lane| test(lane));
    let entries = [
        (has(&|l| within(l, 0..=0)), lane_key(TimeMark::Within(at(16, 16)), Deed::Done), words.legend_day),
        (has(&|l| within(l, 1..=31)), lane_key(TimeMark::Within(at(15, 18)), Deed::Done), words.legend_month),
        (has(&|l| within(l, 32..=400)), lane_key(TimeMark::Over(at(0, 33)), Deed::Done), words.legend_year),
        (
            has(&|l| matches!(l.date, Date::Since(_))),
            lane_key(TimeMark::Since(at(0, 9)), Deed::Done),
            words.legend_since,
        ),
        (
            has(&|l| l.status == EventStatus::Planned),
            lane_key(TimeMark::Over(at(0, 33)), Deed::Planned),
            words.legend_planned,
        ),
        (
            has(&|l| l.status == EventStatus::Intention),
            lane_key(TimeMark::Over(at(0, 33)), Deed::Intended),
            words.legend_intention,
        ),
    ];
    html! {
        <ul class="legend">
            { for entries.into_iter().filter(|(used, ..)| *used).map(|(_, drawing, name)| html! {
                <li key={name}>{ drawing }{ name }</li>
            }) }
        </ul>
    }
}

fn lane_key(mark: TimeMark, deed: Deed) -> Html {
    html! { <span class="legend-drawing">{ strip(&legend(mark, deed), None, &[], None) }</span> }
}

/// Who took part in an event beyond the pair, each with what else concerns it.
pub(super) fn taking_part(of: &[(Id, Text)], here: &Here) -> Html {
    if of.is_empty() {
        return Html::default();
    }
    let language = here.link.language;
    let names = linked(of, &|id| here.concerning(Page::Home, id), language);
    html! { <p class="note">{ phrases(language).viewer.taking_part }{ names }</p> }
}

fn undated_list(undated: &[Undated], here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    if undated.is_empty() {
        return Html::default();
    }
    let item = |event: &Undated| {
        let status = (words.event_status)(event.status);
        html! {
            <li key={event.id.to_string()} id={event.id.to_string()}>
                <p>
                    { say(&event.title, language) }
                    if !status.is_empty() {
                        <span class="status">{ if language == Language::Zh { format!("（{status}）") } else { format!(" ({status})") } }</span>
                    }
                    { " " }
                    { citations(&event.citations, language) }
                    { permalink(&event.id, language) }
                </p>
                { note(event.text.as_ref(), language) }
                { taking_part(&event.participants, here) }
                { note(event.note.as_ref(), language) }
            </li>
        }
    };
    html! {
        <>
            <h3 class="undated-heading">{ (words.undated_events)(undated.len()) }</h3>
            <ul class="undated">{ for undated.iter().map(item) }</ul>
        </>
    }
}
