//! The timeline of a programme: a lane a dated record, drawn with its precision; the undated beneath, and a table.

use yew::{Html, html};

use super::lane::lane_row;
use super::part::{citations, note, permalink, say, whole};
use super::source_list::linked;
use super::svg::{axis_labels, strip};
use super::time_chart::{TimeChart, elsewhere};
use super::timeline_table::timeline_table;
use crate::chart::{
    Deed, Percent, Placed, Scale, Tick, TimeMark, TimeSpan, UPRIGHT, clusters, lane, legend, quarter_ticks, repeated,
    year_ticks,
};
use crate::link::{Here, Page};
use crate::model::{Date, EventStatus, Id, Language, Moment, Text, new_month, new_year};
use crate::query::{Days, Lane, LaneKind, Timeline, Undated, Within};
use crate::words::{date, month, phrases};

/// The years that the axis covers, and where they lie.
pub(super) struct Axis {
    first: i32,
    last: i32,
    scale: Scale,
    ticks: Vec<Tick>,
    /// The upright lines that every lane has.
    grid: String,
}

impl Axis {
    /// From one first of January to another.
    pub(super) fn over(first: i32, last: i32) -> Self {
        let scale = Scale::new(new_year(first).into(), new_year(last).into());
        let mut ticks = year_ticks(first, last, scale, new_year);
        if last - first == 1 {
            ticks.splice(1..1, quarter_ticks(scale, |month| new_month(first, month)));
        }
        let grid = repeated(&ticks.iter().map(|tick| tick.x).collect::<Vec<_>>(), UPRIGHT);
        Self { first, last, scale, ticks, grid }
    }

    /// Its ticks with their labels.
    pub(super) fn labels(&self, language: Language) -> Html {
        axis_labels(self.ticks.iter().map(|tick| self.tick_label(tick, language)))
    }

    fn tick_label(&self, tick: &Tick, language: Language) -> (Percent, String, &'static str) {
        let is_last = tick.value == i64::from(self.last);
        let class = match (tick.is_major, is_last) {
            (true, true) => "major last",
            (false, true) => "minor last",
            (true, false) => "major",
            (false, false) => "minor",
        };
        // Of a single year, its quarters are called by their first months.
        let label = match u8::try_from(tick.value) {
            Ok(quarter @ 1..=12) => month(quarter, language),
            _ => tick.value.to_string(),
        };
        (tick.x, label, class)
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

/// The timeline of a programme.
pub fn timeline(timeline: &Timeline, programme: &Id, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let Some(within) = timeline.within(&here.link.query.scope) else {
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
    let Within { whole, shown, ref lanes, before, after, .. } = within;
    let description = (words.timeline_description)(lanes.len(), &shown.first.to_string(), &shown.last.to_string());
    let chart = TimeChart { here, whole, shown, counts: &timeline.counts };
    let axis = chart.axis();
    let rows = html! { <ol class="lanes">{ for lanes.iter().map(|of| lane_row(of, programme, &axis, here)) }</ol> };
    html! {
        <>
            <figure class="timeline" aria-label={description}>
                <figcaption>
                    if let Some(known) = timeline.known_until {
                        <p class="meta knowledge-ends">{ (words.knowledge_ends)(&date(known, language)) }</p>
                    }
                    { key(&timeline.lanes, language) }
                </figcaption>
                { chart.tools() }
                { chart.draw(&axis, rows) }
                <div class="meta" role="status">
                    { elsewhere(whole, here) }
                    if before + after > 0 {
                        <p>{ (words.years)(shown.first, shown.last) }{ words.dot }{ (words.outside_years)(before, after) }</p>
                    }
                </div>
            </figure>
            { timeline_table(&within, programme, here) }
            { undated_list(&timeline.undated, here) }
        </>
    }
}

/// The legend: only what a chart of these lanes draws; of none in particular, everything.
pub(super) fn key(lanes: &[Lane], language: Language) -> Html {
    let words = phrases(language);
    let at = |first, last| TimeSpan { first, last };
    let within = |lane: &Lane, days: std::ops::RangeInclusive<i32>| {
        let at = match lane.date {
            Date::At(at) | Date::Since(at) | Date::Until(at) => at,
            Date::Span(..) => return false,
        };
        lane.status == EventStatus::Happened && days.contains(&(at.last_day() - at.first_day()))
    };
    let has = |test: &dyn Fn(&Lane) -> bool| lanes.is_empty() || lanes.iter().any(test);
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
    whole(&html! {
        <ul class="legend">
            { for entries.into_iter().filter(|(used, ..)| *used).map(|(_, drawing, name)| html! {
                <li>{ drawing }{ name }</li>
            }) }
        </ul>
    })
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
            <li id={event.id.to_string()}>
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
            { whole(&html! { <ul class="undated">{ for undated.iter().map(item) }</ul> }) }
        </>
    }
}
