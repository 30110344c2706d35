//! Places that would lie on top of each other, drawn together with their number.
//!
//! The width of the chart is parted into cells, so that what is drawn needs no measuring and never overlaps; in come
//! places, out come marks: a dot where one lies alone in its cell, a circle with a number where there are more.

use super::mark::{Mark, Percent, Shape};

/// How many cells a chart has: each as wide as a circle with a number on a narrow screen.
const CELLS: i32 = 20;
const WHOLE: i32 = 10_000;
const DOT_PX: i32 = 4;
const CIRCLE_PX: i32 = 8;

/// Something at a place, and whether it is a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Where.
    pub x: Percent,
    /// Whether it is a deed, not a plan.
    pub is_deed: bool,
}

/// The marks of places, from left to right over a line from the first cell to the last. What is planned only is hollow.
///
/// ```
/// use jiedui::chart::{Percent, Placed, Shape, clusters};
/// let at = |x| Placed { x: Percent(x), is_deed: true };
/// let marks = clusters(&[at(100), at(9_900), at(200)]);
/// let said = marks.iter().find_map(|mark| match &mark.shape { Shape::Words { words, .. } => Some(words.as_str()), _ => None });
/// assert_eq!(said, Some("2"));
/// ```
#[must_use]
pub fn clusters(placed: &[Placed]) -> Vec<Mark> {
    let mut cells = [(0_usize, false); CELLS as usize];
    for Placed { x, is_deed } in placed {
        let cell = (x.0 * CELLS / WHOLE).clamp(0, CELLS - 1);
        let (count, has_deed) = &mut cells[usize::try_from(cell).unwrap_or_default()];
        *count += 1;
        *has_deed |= is_deed;
    }
    let used = || cells.iter().zip(0..).filter(|((count, _), _)| *count > 0);
    let middle = |cell: i32| Percent((2 * cell + 1) * WHOLE / (2 * CELLS));
    let mut marks = Vec::new();
    if let (Some((_, first)), Some((_, last))) = (used().next(), used().last())
        && first < last
    {
        marks.push(Mark::new("extent", Shape::Line { x1: middle(first), x2: middle(last) }));
    }
    for ((count, has_deed), cell) in used() {
        let x = middle(cell);
        let style = if *has_deed { "cluster" } else { "cluster planned" };
        let r = if *count == 1 { DOT_PX } else { CIRCLE_PX };
        marks.push(Mark::new(style, Shape::Dot { x, r }));
        if *count > 1 {
            let style = if *has_deed { "count" } else { "count planned" };
            marks.push(Mark::new(style, Shape::Words { x, words: count.to_string() }));
        }
    }
    marks
}
