//! The timeline's grammar: the same ink, spread over the time in which it may have happened.
//!
//! In come days, precision and whether it is a deed; out come marks. A day is a dot, a month a tall block, a year a
//! flat band, "since" a band, a line to the end of knowledge and an open arrow; what is planned is hollow; what goes on
//! beyond the chart has a mark at its edge.

use super::{Mark, Percent, Scale, Shape};

/// Whether it is a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Told as done: solid.
    Done,
    /// Planned: hollow.
    Planned,
    /// Hoped for: hollow and dashed.
    Intended,
}

/// A stretch of days within which something lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// The first day.
    pub first: i32,
    /// The last day, included.
    pub last: i32,
}

/// What is known of when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeMark {
    /// Within this stretch.
    Within(TimeSpan),
    /// From within this stretch on; the end is not known.
    Since(TimeSpan),
    /// Until within this stretch; the beginning is not known.
    Until(TimeSpan),
    /// All of this stretch.
    Over(TimeSpan),
}

const DAY: i32 = 1;
const MONTH: i32 = 31;

fn edge(scale: Scale, day: i32) -> Percent {
    scale.percent(day.into())
}

/// The marks of one lane. `known_until` is the last day that the source can know anything of.
#[must_use]
pub fn lane(mark: TimeMark, deed: Deed, is_approximate: bool, known_until: Option<i32>, scale: Scale) -> Vec<Mark> {
    // What is told as done was done before it was told.
    let told = |span: TimeSpan| match known_until {
        Some(day) if deed == Deed::Done && span.first <= day => TimeSpan { last: span.last.min(day), ..span },
        _ => span,
    };
    let mut marks = match mark {
        TimeMark::Within(span) => within(told(span), deed, scale),
        TimeMark::Over(span) => vec![band(told(span), deed, scale)],
        TimeMark::Since(span) => since(span, deed, known_until, scale),
        TimeMark::Until(span) => until(span, deed, scale),
    };
    if is_approximate {
        let (TimeMark::Within(span) | TimeMark::Over(span) | TimeMark::Since(span) | TimeMark::Until(span)) = mark;
        marks.push(Mark::new("hedge", Shape::Glyph { x: edge(scale, span.first), d: WAVE.into() }));
        if !matches!(mark, TimeMark::Since(_)) {
            marks.push(Mark::new("hedge", Shape::Glyph { x: edge(scale, span.last + 1), d: WAVE.into() }));
        }
    }
    let cuts = cuts(&marks);
    marks.extend(cuts);
    marks
}

/// Where marks go on beyond the chart, its edge says so, above them.
fn cuts(marks: &[Mark]) -> Vec<Mark> {
    let (start, end) = (Percent(0), Percent(10_000));
    let goes = |beyond: &dyn Fn(Percent) -> bool| {
        marks.iter().any(|mark| match mark.shape {
            Shape::Rect { x, width, .. } => beyond(x) || beyond(x + width),
            Shape::Line { x1, x2 } => beyond(x1) || beyond(x2),
            Shape::Glyph { x, .. } => beyond(x),
            _ => false,
        })
    };
    let cut = |is_cut: bool, x, d: &str| is_cut.then(|| Mark::new("cut", Shape::Glyph { x, d: d.into() }));
    let before = cut(goes(&|x| x < start), start, "M6-14l-4 4 4 4M11-14l-4 4 4 4");
    let after = cut(goes(&|x| x > end), end, "M-6-14l4 4-4 4M-11-14l4 4-4 4");
    before.into_iter().chain(after).collect()
}

/// No beginning is stated: dashes and an open arrow, to the left.
const OPEN_BEFORE: &str = "M-3 0h-4m-4 0h-4m-4 0h-5m5-4-5 4 5 4";

/// 约: a wave across the end.
const WAVE: &str = "M0-9c3 2 3 4 0 6s-3 4 0 6 3 4 0 6";

fn band(span: TimeSpan, deed: Deed, scale: Scale) -> Mark {
    let (x, end) = (edge(scale, span.first), edge(scale, span.last + 1));
    let (style, height) = match deed {
        Deed::Done => ("ink", 5),
        Deed::Planned => ("plan", 8),
        Deed::Intended => ("intent", 8),
    };
    Mark::new(style, Shape::Rect { x, width: (end - x).max(Percent(0)), height })
}

fn within(span: TimeSpan, deed: Deed, scale: Scale) -> Vec<Mark> {
    let days = span.last - span.first + 1;
    let x = edge(scale, span.first);
    if days <= DAY {
        let style = match deed {
            Deed::Done => "ink",
            Deed::Planned => "plan",
            Deed::Intended => "intent",
        };
        return vec![Mark::new(style, Shape::Dot { x, r: 5 })];
    }
    if days > MONTH {
        return vec![band(span, deed, scale)];
    }
    // A month may be narrower than a pixel on a phone: the rule at its middle keeps it in sight.
    let end = edge(scale, span.last + 1);
    let height = 13;
    let style = if deed == Deed::Done { "ink" } else { "plan" };
    vec![
        Mark::new(style, Shape::Rect { x, width: (end - x).max(Percent(0)), height }),
        Mark::new(style, Shape::Rule { x: Percent(i32::midpoint(x.0, end.0)), height }),
    ]
}

fn since(span: TimeSpan, deed: Deed, known_until: Option<i32>, scale: Scale) -> Vec<Mark> {
    let mut marks = within(span, deed, scale);
    let start = edge(scale, span.last + 1);
    let known = known_until.map_or(start, |day| edge(scale, day + 1).max(start));
    if known > start {
        marks.push(Mark::new("thin", Shape::Line { x1: start, x2: known }));
    }
    marks.push(Mark::new("open", Shape::Glyph { x: known, d: "M5 0h4m4 0h4m4 0h5m-5-4 5 4-5 4".into() }));
    marks
}

fn until(span: TimeSpan, deed: Deed, scale: Scale) -> Vec<Mark> {
    let mut marks = within(span, deed, scale);
    let end = edge(scale, span.first);
    marks.push(Mark::new("open", Shape::Glyph { x: end, d: OPEN_BEFORE.into() }));
    marks
}

/// A small drawing for the legend, in a chart 34 pixels wide where a day is a pixel.
#[must_use]
pub fn legend(mark: TimeMark, deed: Deed) -> Vec<Mark> {
    let scale = Scale::new(0, 34);
    match mark {
        TimeMark::Since(span) => {
            let start = edge(scale, span.last + 1);
            let known = edge(scale, span.last + 10);
            vec![
                band(span, deed, scale),
                Mark::new("thin", Shape::Line { x1: start, x2: known }),
                Mark::new("open", Shape::Glyph { x: known, d: "M3 0h3m3 0h5m-4-4 4 4-4 4".into() }),
            ]
        }
        TimeMark::Until(span) => {
            let end = edge(scale, span.first);
            vec![band(span, deed, scale), Mark::new("open", Shape::Glyph { x: end, d: OPEN_BEFORE.into() })]
        }
        _ => lane(mark, deed, false, None, scale),
    }
}
