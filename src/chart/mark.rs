//! Marks: shapes at their places, each with the name of its style. Places are whole numbers, so that every machine
//! draws the same, and so that the page need not carry the printing of floats.

use std::fmt;
use std::ops::{Add, Sub};

/// A place across the chart, in hundredths of a percent of its width.
///
/// ```
/// use jiedui::chart::Percent;
/// assert_eq!(Percent(1250).to_string(), "12.5%");
/// assert_eq!(Percent(-5).to_string(), "-0.05%");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(pub i32);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match (rest, rest % 10) {
            (0, _) => write!(f, "{sign}{whole}%"),
            (_, 0) => write!(f, "{sign}{whole}.{}%", rest / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}%"),
        }
    }
}

impl Add for Percent {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Percent {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// A length down the chart, in half pixels, so that what is odd can be centred.
///
/// ```
/// use jiedui::chart::Halves;
/// assert_eq!(Halves(-5).to_string(), "-2.5");
/// assert_eq!(Halves(26).to_string(), "13");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Halves(pub i32);

impl fmt::Display for Halves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let half = if self.0 % 2 == 0 { "" } else { ".5" };
        write!(f, "{sign}{}{half}", self.0.unsigned_abs() / 2)
    }
}

/// A shape. Down, it is measured from the middle of the lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A box about the middle.
    Rect {
        /// Left edge.
        x: Percent,
        /// Width.
        width: Percent,
        /// Height in pixels.
        height: i32,
    },
    /// A level line along the middle.
    Line {
        /// From.
        x1: Percent,
        /// To.
        x2: Percent,
    },
    /// An upright line about the middle.
    Rule {
        /// Where.
        x: Percent,
        /// Height in pixels.
        height: i32,
    },
    /// A dot at the middle.
    Dot {
        /// Centre.
        x: Percent,
        /// Radius in pixels.
        r: i32,
    },
    /// A line that is stretched over the width of the chart, and keeps its strength: as many pieces as there are, one shape.
    Stretched {
        /// Path data; across, the unit is a hundredth of a percent.
        d: String,
        /// Its strength in pixels.
        width: i32,
    },
    /// Words about a place.
    Words {
        /// Their middle.
        x: Percent,
        /// The words.
        words: String,
    },
    /// A drawing in pixels whose origin is at `x`.
    Glyph {
        /// Origin.
        x: Percent,
        /// Path data.
        d: String,
    },
}

/// The piece of an upright line from edge to edge of a strip: down, its unit is half of the strip's height.
pub const UPRIGHT: &str = "m0-1v2";

/// Path data of a piece at each of these places: `h0` is a dot where lines end round, [`UPRIGHT`] an upright line.
/// Across, the unit is a hundredth of a percent.
///
/// ```
/// use jiedui::chart::{Percent, UPRIGHT, repeated};
/// assert_eq!(repeated(&[Percent(0), Percent(1250)], UPRIGHT), "M0 0m0-1v2M1250 0m0-1v2");
/// ```
#[must_use]
pub fn repeated(places: &[Percent], piece: &str) -> String {
    places.iter().fold(String::new(), |mut d, Percent(x)| {
        d.extend(["M", &x.to_string(), " 0", piece]);
        d
    })
}

/// A shape with its style.
#[derive(Clone, Debug, PartialEq, Eq)]
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
