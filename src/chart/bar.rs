//! The money bar's grammar: the end of a bar says how sure it is.
//!
//! In come a beginning, a low and a high and an ending; out come marks. Exact is flat with a tick, "over" is pointed,
//! "nearly" is notched, "about" has a wave; what may be the same money is hatched.

use super::{Mark, Percent, Shape};

/// How a bar ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Flat, with a tick.
    Exact,
    /// Pointed: the truth is beyond.
    Over,
    /// Notched: the truth is short of it.
    Nearly,
    /// A wave: either side.
    About,
}

/// A bar along the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins.
    pub start: Percent,
    /// Up to where it is sure.
    pub low: Percent,
    /// Up to where it may reach.
    pub high: Percent,
    /// How it ends.
    pub ending: Ending,
    /// Its height in pixels, an even number.
    pub height: i32,
}

/// A range narrower than this share of the axis needs no line at its low end.
const NARROW: Percent = Percent(250);
/// A bar shorter than this has no room for a point or a notch.
const SHORT: Percent = Percent(150);

fn rect(style: &'static str, from: Percent, to: Percent, height: i32) -> Mark {
    Mark::new(style, Shape::Rect { x: from, width: (to - from).max(Percent(0)), height })
}

/// The line at the lower of two readings, where there is room for it.
#[must_use]
pub fn low_line(low: Percent, high: Percent, height: i32) -> Option<Mark> {
    (high - low >= NARROW).then(|| Mark::new("low", Shape::Rule { x: low, height: height + 8 }))
}

/// The marks of a bar.
#[must_use]
pub fn bar(bar: Bar) -> Vec<Mark> {
    let Bar { start, low, high, height, .. } = bar;
    let mut marks = Vec::new();
    if low > start {
        marks.push(rect("solid", start, low, height));
    }
    if high > low {
        marks.push(rect("hatch", low, high, height));
        if low > start {
            marks.extend(low_line(low, high, height));
        }
    }
    // A bar of less than two pixels keeps a tick of two.
    marks.push(Mark::new("least", Shape::Rule { x: start, height }));
    marks.extend(ending(bar));
    marks
}

fn ending(bar: Bar) -> Vec<Mark> {
    let half = bar.height / 2;
    let reach = half + 2;
    let x = bar.high;
    let glyph = |style, d| Mark::new(style, Shape::Glyph { x, d });
    match bar.ending {
        Ending::Exact => vec![Mark::new("tick", Shape::Rule { x, height: bar.height + 6 })],
        // A bar too short to be pointed, or cut into, keeps its hedge beside it: with it, it would seem many times as long.
        Ending::Over if x - bar.start < SHORT => {
            vec![glyph("hedge", format!("M4-{reach}l{half} {reach}l-{half} {reach}"))]
        }
        Ending::Over => vec![
            glyph(if x > bar.low { "tip-hatch" } else { "tip" }, format!("M-.2-{half}L{half} 0L-.2 {half}z")),
            glyph("hedge", format!("M{}-{reach}l{half} {reach}l-{half} {reach}", half - 3)),
        ],
        Ending::Nearly if x - bar.start < SHORT => {
            vec![glyph("hedge", format!("M{0}-{reach}L4 0L{0} {reach}", half + 5))]
        }
        Ending::Nearly => vec![
            glyph("notch", format!("M1-{half}L-{half} 0L1 {half}z")),
            glyph("hedge", format!("M1-{reach}L-{half} 0L1 {reach}")),
        ],
        Ending::About => {
            let third = (bar.height + 6) / 3;
            let wave = format!("q4 {0} 0 {third}q-4 {0} 0 {third}q4 {0} 0 {third}", third / 2);
            vec![glyph("hedge", format!("M0-{}{wave}", half + 3))]
        }
    }
}

/// The outline where a bar's money may already lie.
#[must_use]
pub fn ghost(from: Percent, to: Percent, height: i32) -> Mark {
    rect("ghost", from.max(Percent(0)), to, height)
}
