//! A chart of time that zooms and moves: a bar for every year to choose from, links for every step, an axis over lanes.
//!
//! Moving and zooming are links, so they work by keyboard and can be handed on; `gestures.js` presses them for those who
//! drag, pinch or turn a wheel.

use yew::{Html, html};

use super::timeline::Axis;
use crate::link::{Here, Query, Scope};
use crate::query::Years;
use crate::words::phrases;

/// What such a chart is drawn from.
pub(super) struct TimeChart<'a> {
    /// Where it stands.
    pub(super) here: &'a Here,
    /// All years.
    pub(super) whole: Years,
    /// Those that are shown.
    pub(super) shown: Years,
    /// How many records touch each year of all.
    pub(super) counts: &'a [usize],
}

/// That the years which the link asks for lie before all dates or after them.
pub(super) fn elsewhere(whole: Years, here: &Here) -> Html {
    let Scope { since, until, .. } = here.link.query.scope;
    if since.is_none_or(|year| year <= whole.last) && until.is_none_or(|year| year >= whole.first) {
        return Html::default();
    }
    let words = phrases(here.link.language);
    html! { <p>{ words.viewer.years_elsewhere }{ (words.years)(whole.first, whole.last) }</p> }
}

impl TimeChart<'_> {
    /// The axis of the years that are shown.
    pub(super) fn axis(&self) -> Axis {
        Axis::over(self.shown.first, self.shown.last + 1)
    }

    /// The address of the same page at other years.
    fn at_years(&self, years: Years) -> String {
        let query = self.here.link.query.clone();
        let since = (years.first > self.whole.first).then_some(years.first);
        let until = (years.last < self.whole.last).then_some(years.last);
        self.here.with(Query { scope: Scope { since, until, ..query.scope.clone() }, ..query })
    }

    /// The years to choose from, and the steps; none of a single year.
    pub(super) fn tools(&self) -> Html {
        if self.whole.count() == 1 {
            return Html::default();
        }
        html! { <>{ self.brush() }{ self.steps() }</> }
    }

    /// Moving and zooming, each a link with the key that presses it.
    fn steps(&self) -> Html {
        let words = phrases(self.here.link.language);
        let (shown, whole) = (self.shown, self.whole);
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
            html! { <a href={self.at_years(years)} data-key={key} aria-disabled={is_idle}>{ name }</a> }
        };
        html! { <p class="time-tools scripted">{ for moves.into_iter().map(link) }</p> }
    }

    /// A bar for every year, as high as there are records; pressing it shows that year.
    fn brush(&self) -> Html {
        let words = phrases(self.here.link.language);
        let most = self.counts.iter().copied().max().unwrap_or(1).max(1);
        let count = self.whole.count();
        let (class, wide) = (rows_of_years(count), label_step(count, LABELS_WIDE));
        // On a phone every second, where not all have room.
        let narrow = if count > LABELS_NARROW { 2 } else { 1 };
        let bar = |(year, count): (i32, &usize)| {
            let is_shown = (self.shown.first..=self.shown.last).contains(&year).then_some("true");
            let name = (words.records_in_year)(year, *count);
            let height = format!("{}%", count * 100 / most);
            let class = match (year % wide == 0, year % narrow == 0) {
                (true, true) => None,
                (true, false) => Some("on-wide"),
                (false, true) => Some("on-narrow"),
                (false, false) => Some("on-none"),
            };
            html! {
                <li {class}>
                    <a href={self.at_years(Years { first: year, last: year })} data-year={year.to_string()} data-shown={is_shown}
                        title={name.clone()} aria-label={name} draggable="false">
                        <svg aria-hidden="true"><rect width="100%" y="0" {height} /></svg>
                        <span>{ year }</span>
                    </a>
                </li>
            }
        };
        let rows = self.counts.chunks(PER_ROW).zip((self.whole.first..).step_by(PER_ROW));
        let rows = rows.map(|(counts, first)| (first..).zip(counts));
        html! {
            <nav class="brush scripted" aria-label={words.by_year}>
                <p class="note">{ words.viewer.years_hint }</p>
                <div {class}>{ for rows.map(|row| html! { <ol>{ for row.map(bar) }</ol> }) }</div>
            </nav>
        }
    }

    /// The axis over its lanes.
    pub(super) fn draw(&self, axis: &Axis, lanes: Html) -> Html {
        let years = |year: i32| year.to_string();
        html! {
            <div class="time-chart" tabindex="0" role="group" aria-label={phrases(self.here.link.language).keys_hint}
                data-first={years(self.whole.first)} data-last={years(self.whole.last)}
                data-since={years(self.shown.first)} data-until={years(self.shown.last)}>
                <div class="axis" aria-hidden="true">{ axis.labels(self.here.link.language) }</div>
                { lanes }
            </div>
        }
    }
}

/// So many years stand in a row where all have no room beside one another.
const PER_ROW: usize = 10;

/// Where they have none: nowhere, on phones, or below wide screens; each year keeps the room that a finger needs.
const fn rows_of_years(count: i32) -> &'static str {
    match count {
        ..13 => "years",
        13..25 => "years many",
        _ => "years most",
    }
}

/// So many numbers have room under the years of a wide screen.
const LABELS_WIDE: i32 = 24;
/// So many on a phone.
const LABELS_NARROW: i32 = 9;

/// A round number of years from one number to the next, so that there are not too many.
fn label_step(years: i32, most: i32) -> i32 {
    [1, 2, 5, 10, 20].into_iter().find(|step| years <= step * most).unwrap_or(50)
}
