//! Places that would lie on top of each other, drawn together with their number.
//!
//! The width of the chart is parted into cells, so that what is drawn needs no measuring and never overlaps; in come
//! places, out come marks: a dot where one lies alone in its cell, a circle with a number where there are more.

use super::mark::{Mark, Percent, Shape, repeated};

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
    let extent = match (used().next(), used().last()) {
        (Some((_, first)), Some((_, last))) => format!("M{} 0H{}", middle(first).0, middle(last).0),
        _ => String::new(),
    };
    let mut marks = vec![Mark::new("extent", Shape::Stretched { d: extent, width: 1 })];
    // What is planned only is a full circle, too, with a smaller one of the paper's colour on it.
    for (style, less, deeds) in [("cluster", 0, [true, false]), ("cluster hollow", 1, [false, false])] {
        for (is_many, r) in [(false, DOT_PX - less), (true, CIRCLE_PX - less)] {
            let here = |(count, has_deed): &(usize, bool)| (*count > 1) == is_many && deeds.contains(has_deed);
            let dots: Vec<Percent> = used().filter(|(cell, _)| here(cell)).map(|(_, cell)| middle(cell)).collect();
            // The first two stand in every lane, so that one lane is redrawn as the next.
            if less == 0 || !dots.is_empty() {
                marks.push(Mark::new(style, Shape::Stretched { d: repeated(&dots, "h0"), width: 2 * r }));
            }
        }
    }
    for ((count, has_deed), cell) in used().filter(|((count, _), _)| *count > 1) {
        let style = if *has_deed { "count" } else { "count planned" };
        marks.push(Mark::new(style, Shape::Words { x: middle(cell), words: count.to_string() }));
    }
    marks
}
