//! A sparkline: how many events a year, as blocks on an axis of years; and what lasts, as lines above them.
//!
//! In come years and counts; out come boxes, percent across and pixels down from the top. What is hoped for or planned
//! is hollow, an open end is dashed. It knows no words and no records.

use super::{Percent, Scale};

/// How high a sparkline is, in pixels; its last pixel is the axis.
pub const SPARK_HEIGHT: i32 = 29;
/// How high the block of one event is at most, and how high all blocks of a year together.
const BLOCK: (i32, i32) = (5, 20);
/// How many lines there is room for.
const MOST_LINES: usize = 3;

/// The events of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearOfEvents {
    /// The year.
    pub year: i32,
    /// How many are told as done.
    pub done: i32,
    /// How many are planned or hoped for.
    pub planned: i32,
}

/// What lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// From a year to a year, either of which may be open.
    pub years: (Option<i32>, Option<i32>),
    /// Whether it is told as done.
    pub is_done: bool,
}

/// A box of a sparkline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SparkBox {
    /// The name of its style.
    pub style: &'static str,
    /// Its left edge.
    pub x: Percent,
    /// Its width.
    pub width: Percent,
    /// Its upper edge.
    pub y: i32,
    /// Its height.
    pub height: i32,
}

/// The boxes of a sparkline on an axis from the first to the last year, where the fullest year of all has so many.
///
/// ```
/// use jiedui::chart::{Lasting, YearOfEvents, spark};
/// let since = Lasting { years: (Some(2016), None), is_done: true };
/// let boxes = spark(&[YearOfEvents { year: 2021, done: 2, planned: 0 }], &[since], (2016, 2025), 4);
/// assert_eq!((boxes[0].style, boxes[0].height), ("done", 10));
/// assert_eq!(boxes.last().unwrap().style, "open");
/// ```
#[must_use]
pub fn spark(years: &[YearOfEvents], lasting: &[Lasting], axis: (i32, i32), fullest: i32) -> Vec<SparkBox> {
    let scale = Scale::new(axis.0.into(), i128::from(axis.1) + 1);
    let at = |year: i32| scale.percent(year.clamp(axis.0, axis.1.saturating_add(1)).into());
    let block = (BLOCK.1 / fullest.max(1)).clamp(1, BLOCK.0);
    let floor = SPARK_HEIGHT - 1;
    let mut boxes = Vec::new();
    for of in years {
        let year = (at(of.year), at(of.year + 1) - at(of.year));
        let inset = Percent(year.1.0 / 8);
        let mut below = 0;
        for (style, events) in [("done", of.done), ("planned", of.planned)] {
            let height = (events * block).min(BLOCK.1 - below);
            below += height;
            if height > 0 {
                boxes.push(SparkBox {
                    style,
                    x: year.0 + inset,
                    width: year.1 - inset - inset,
                    y: floor - below,
                    height,
                });
            }
        }
    }
    for (row, Lasting { years: (from, to), is_done }) in (0..).zip(lasting.iter().take(MOST_LINES)) {
        let y = row * 6;
        let (start, end) = (from.map_or(Percent(0), at), to.map_or(Percent(10_000), |year| at(year + 1)));
        // Of what has begun, the year in which it began is known.
        let known = if to.is_none() { from.map_or(start, |year| at(year + 1)) } else { end };
        let mut line = |style, x: Percent, end: Percent| {
            if end > x {
                // What is hollow needs an inside.
                let height = if style == "planned" { 4 } else { 2 };
                boxes.push(SparkBox { style, x, width: end - x, y, height });
            }
        };
        let style = if *is_done { "done" } else { "planned" };
        line(if from.is_none() { "open" } else { style }, start, known);
        line("open", known, end);
    }
    boxes
}
