//! The money bar's grammar: the end of a bar says how sure it is.
//!
//! In come a beginning, a low and a high in percent and an ending; out come marks. Exact is flat with a tick, "over"
//! is pointed, "nearly" is notched, "about" has a wave; what may be the same money is hatched.

use super::{Mark, Shape};

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

/// A bar, in percent of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Where it begins.
    pub start: f64,
    /// Up to where it is sure.
    pub low: f64,
    /// Up to where it may reach.
    pub high: f64,
    /// How it ends.
    pub ending: Ending,
    /// Its height in pixels.
    pub height: f64,
}

/// A range narrower than this share of the axis needs no line at its low end.
const NARROW: f64 = 2.5;

fn rect(style: &'static str, from: f64, to: f64, height: f64) -> Mark {
    let width = ((to - from).max(0.0) * 100.0).round() / 100.0;
    Mark::new(style, Shape::Rect { x: from, width, y: -height / 2.0, height })
}

/// The marks of a bar.
#[must_use]
pub fn bar(bar: Bar) -> Vec<Mark> {
    let Bar { start, low, high, ending, height } = bar;
    let half = height / 2.0;
    let mut marks = Vec::new();
    if low > start {
        marks.push(rect("solid", start, low, height));
    }
    if high > low {
        marks.push(rect("hatch", low, high, height));
        if low > start && high - low >= NARROW {
            marks.push(Mark::new("low", Shape::Rule { x: low, y1: -half - 4.0, y2: half + 4.0 }));
        }
    }
    // A bar of less than two pixels keeps a tick of two.
    marks.push(Mark::new("least", Shape::Rule { x: start, y1: -half, y2: half }));
    let glyph = |style, d: String| Mark::new(style, Shape::Glyph { x: high, d });
    match ending {
        Ending::Exact => marks.push(Mark::new("tick", Shape::Rule { x: high, y1: -half - 3.0, y2: half + 3.0 })),
        Ending::Over => {
            marks.push(glyph(if high > low { "tip-hatch" } else { "tip" }, format!("M-.2-{half}L{half} 0L-.2 {half}z")));
            let reach = half + 2.0;
            marks.push(glyph("hedge", format!("M{}-{reach}l{half} {reach}l-{half} {reach}", half - 3.0)));
        }
        Ending::Nearly => {
            marks.push(glyph("notch", format!("M1-{}L-{half} 0L1 {}z", half + 1.0, half + 1.0)));
            marks.push(glyph("hedge", format!("M1-{}L-{half} 0L1 {}", half + 2.0, half + 2.0)));
        }
        Ending::About => {
            let third = (height + 6.0) / 3.0;
            marks.push(glyph("hedge", format!("M0-{}q4 {} 0 {third}q-4 {} 0 {third}q4 {} 0 {third}", half + 3.0, third / 2.0, third / 2.0, third / 2.0)));
        }
    }
    marks
}

/// The outline where a bar's money may already lie.
#[must_use]
pub fn ghost(from: f64, to: f64, height: f64) -> Mark {
    rect("ghost", from.max(0.0), to, height)
}
