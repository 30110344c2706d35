//! Flow layout: ribbons from nodes on the left through nodes in the middle to nodes on the right, widths true to scale.
//!
//! In come ribbons with the numbers of their nodes and their sizes; out come the places of nodes and of ribbon ends, in
//! pixels from the top. Nodes keep the order given; within a node ribbons keep the order of the nodes at their other
//! end, so that they do not cross more than they must.

/// A ribbon between three nodes, by their numbers, with its size in any unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ribbon {
    /// The node that it comes from, through, and to.
    pub nodes: [usize; 3],
    /// How much it is.
    pub size: i128,
}

/// A stretch down the drawing, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub top: i32,
    /// How high it is.
    pub height: i32,
}

impl Stretch {
    /// Where it ends.
    #[must_use]
    pub const fn bottom(self) -> i32 {
        self.top + self.height
    }
}

/// Where everything lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The nodes of each column.
    pub columns: [Vec<Stretch>; 3],
    /// For each ribbon its stretch at each column.
    pub ribbons: Vec<[Stretch; 3]>,
    /// The height of the whole.
    pub height: i32,
}

/// The least height of a ribbon: thinner ones would not be seen.
const LEAST: i32 = 2;

fn share(size: i128, all: i128, height: i32) -> i32 {
    let scaled = size.saturating_mul(height.into()) / all.max(1);
    i32::try_from(scaled).unwrap_or(height).max(LEAST)
}

/// Lays ribbons out: `height` pixels for all of them together, at least `room` pixels for a node, `gap` between nodes.
///
/// ```
/// use jiedui::chart::{Ribbon, flow};
/// let ribbons = [Ribbon { nodes: [0, 0, 0], size: 3 }, Ribbon { nodes: [1, 0, 0], size: 1 }];
/// let drawn = flow(&ribbons, 100, 0, 10);
/// assert_eq!(drawn.columns[1][0].height, 100);
/// assert_eq!(drawn.columns[0][1].top, 75 + 10);
/// ```
#[must_use]
pub fn flow(ribbons: &[Ribbon], height: i32, room: i32, gap: i32) -> Flow {
    let all = ribbons.iter().map(|ribbon| ribbon.size).sum();
    let heights: Vec<i32> = ribbons.iter().map(|ribbon| share(ribbon.size, all, height)).collect();
    let mut placed = vec![[Stretch::default(); 3]; ribbons.len()];
    let mut columns: [Vec<Stretch>; 3] = Default::default();
    for (column, nodes) in columns.iter_mut().enumerate() {
        let count = ribbons.iter().map(|ribbon| ribbon.nodes[column] + 1).max().unwrap_or(0);
        // The other end decides the order: for the middle column the left one.
        let other = usize::from(column != 1);
        let mut top = 0;
        for node in 0..count {
            let own: Vec<usize> = (0..ribbons.len()).filter(|&at| ribbons[at].nodes[column] == node).collect();
            let sum: i32 = own.iter().map(|&at| heights[at]).sum();
            let mut next = top + (room - sum).max(0) / 2;
            nodes.push(Stretch { top: next, height: sum });
            for &at in (0..=own.iter().map(|&at| ribbons[at].nodes[other]).max().unwrap_or(0))
                .flat_map(|end| own.iter().filter(move |&&at| ribbons[at].nodes[other] == end))
            {
                placed[at][column] = Stretch { top: next, height: heights[at] };
                next += heights[at];
            }
            top += sum.max(room) + gap;
        }
    }
    let bottom = |nodes: &Vec<Stretch>| nodes.last().map_or(0, |last| last.bottom() + (room - last.height).max(0) / 2);
    let whole = columns.iter().map(bottom).max().unwrap_or(0);
    let mut drawn = Flow { columns, ribbons: placed, height: whole };
    drawn.centre();
    drawn
}

impl Flow {
    /// Columns that are shorter than the whole stand in its middle.
    fn centre(&mut self) {
        for column in 0..3 {
            let bottom = self.columns[column].last().map_or(0, |last| last.bottom());
            let shift = (self.height - bottom).max(0) / 2;
            self.columns[column].iter_mut().for_each(|node| node.top += shift);
            self.ribbons.iter_mut().for_each(|ribbon| ribbon[column].top += shift);
        }
    }
}

/// The outline of a ribbon between two stretches at the given places across.
#[must_use]
pub fn ribbon_path(from: Stretch, to: Stretch, x: [i32; 2]) -> String {
    let [left, right] = x;
    let middle = i32::midpoint(left, right);
    format!(
        "M{left} {}C{middle} {} {middle} {} {right} {}V{}C{middle} {} {middle} {} {left} {}z",
        from.top,
        from.top,
        to.top,
        to.top,
        to.bottom(),
        to.bottom(),
        from.bottom(),
        from.bottom(),
    )
}
