//! Marks: shapes at their places, each with the name of its style.

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A shape. `x` and widths are percent of the chart's width; `y`, heights, radii and glyphs are pixels from the
/// middle of the lane.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A box.
    Rect {
        /// Left edge.
        x: f64,
        /// Width.
        width: f64,
        /// Top edge.
        y: f64,
        /// Height.
        height: f64,
    },
    /// A level line.
    Line {
        /// From.
        x1: f64,
        /// To.
        x2: f64,
        /// Where.
        y: f64,
    },
    /// An upright line.
    Rule {
        /// Where.
        x: f64,
        /// From.
        y1: f64,
        /// To.
        y2: f64,
    },
    /// A dot.
    Dot {
        /// Centre.
        x: f64,
        /// Radius.
        r: f64,
    },
    /// A drawing in pixels whose origin is at `x`.
    Glyph {
        /// Origin.
        x: f64,
        /// Path data.
        d: String,
    },
}

/// A shape with its style.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The name of its style.
    pub style: &'static str,
    /// The shape.
    pub shape: Shape,
}

impl Mark {
    /// A shape in a style.
    #[must_use]
    pub const fn new(style: &'static str, shape: Shape) -> Self {
        Self { style, shape }
    }
}
