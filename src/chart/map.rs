//! The map: 34 equal tiles, a ring and a dot in those that help and are helped, and arcs of one width between them.
//!
//! In come pairs of provinces, by the first two digits of their GB/T 2260 codes; out come places in a drawing of
//! [`WIDTH`] by [`HEIGHT`] units. There are no borders in it, and it knows no names.

/// How wide the drawing is.
pub const WIDTH: i32 = 7 * PITCH - 4;
/// How high it is.
pub const HEIGHT: i32 = 8 * PITCH - 4;
/// The side of a tile.
pub const TILE: i32 = 52;
const PITCH: i32 = 56;

/// Columns and rows, so that neighbours mostly stay neighbours.
const GRID: [(u8, i32, i32); 34] = [
    (23, 6, 0),
    (15, 5, 1),
    (22, 6, 1),
    (65, 0, 2),
    (62, 1, 2),
    (64, 2, 2),
    (14, 3, 2),
    (11, 4, 2),
    (12, 5, 2),
    (21, 6, 2),
    (63, 1, 3),
    (61, 2, 3),
    (41, 3, 3),
    (13, 4, 3),
    (37, 5, 3),
    (54, 0, 4),
    (51, 1, 4),
    (50, 2, 4),
    (42, 3, 4),
    (34, 4, 4),
    (32, 5, 4),
    (31, 6, 4),
    (53, 1, 5),
    (52, 2, 5),
    (43, 3, 5),
    (36, 4, 5),
    (33, 5, 5),
    (45, 2, 6),
    (44, 3, 6),
    (35, 4, 6),
    (71, 6, 6),
    (46, 2, 7),
    (82, 3, 7),
    (81, 4, 7),
];

/// A point of the drawing.
pub type Point = (i32, i32);

/// A tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Whose it is.
    pub code: u8,
    /// Its corner at the top left.
    pub at: Point,
    /// The ring of those in it who help.
    pub ring: Option<Point>,
    /// The dot of those in it who are helped.
    pub dot: Option<Point>,
}

/// An arc from a ring to a dot, or the short thread between those of one tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Path data.
    pub d: String,
    /// Where its number stands.
    pub label: Point,
}

/// All tiles, with the nodes that the pairs need. One node serves every arc that begins, or ends, in its tile.
#[must_use]
pub fn tiles(pairs: &[(u8, u8)]) -> Vec<Tile> {
    let tile = |&(code, column, row): &(u8, i32, i32)| {
        let at = (column * PITCH, row * PITCH);
        let helps = pairs.iter().any(|(from, _)| *from == code);
        let helped = pairs.iter().any(|(_, to)| *to == code);
        let left = if helped { 13 } else { 37 };
        let node = |is_there: bool, x: i32| is_there.then_some((at.0 + x, at.1 + 37));
        Tile { code, at, ring: node(helps, left), dot: node(helped, 37 + i32::from(helps) * 2) }
    };
    GRID.iter().map(tile).collect()
}

/// The square of the distance between two points.
const fn apart(one: Point, other: Point) -> i32 {
    (one.0 - other.0) * (one.0 - other.0) + (one.1 - other.1) * (one.1 - other.1)
}

/// In how many parts a curve is looked at.
const PARTS: i32 = 32;

/// The point of a curve after so many parts.
const fn point(from: Point, over: Point, to: Point, part: i32) -> Point {
    let rest = PARTS - part;
    let x = rest * rest * from.0 + 2 * rest * part * over.0 + part * part * to.0;
    let y = rest * rest * from.1 + 2 * rest * part * over.1 + part * part * to.1;
    (x / (PARTS * PARTS), y / (PARTS * PARTS))
}

/// Whether a point comes nearer than so much to the mark of a tile: one Chinese character, or two letters.
fn is_on_mark(of: Point, tiles: &[Tile], near: i32) -> bool {
    // Most tiles stand in other rows.
    let level = tiles.iter().filter(|tile| (tile.at.1 + 15 - of.1).abs() < near);
    let mut letters = level.flat_map(|tile| [14, 23].map(|x| (tile.at.0 + x, tile.at.1 + 15)));
    letters.any(|letter| apart(of, letter) < near * near)
}

/// Whether a point of an arc comes too near to a ring or a dot that the arc does not begin or end at.
fn is_on_node(of: Point, ends: [Point; 2], tiles: &[Tile]) -> bool {
    let mut nodes = tiles.iter().flat_map(|tile| [tile.ring, tile.dot]).flatten();
    nodes.any(|node| !ends.contains(&node) && apart(of, node) < 9 * 9)
}

/// How far an arc may bend, in twelfths of its length: to its left, and to its right, by a quarter, more, or less.
const BENDS: [i32; 6] = [3, -3, 4, -4, 2, -2];

/// The point that an arc is drawn towards: to its left where no character and no node of others is in its way, so that
/// there and back are two arcs; else where none is, or no character at least. To its right only where nothing comes back.
fn bend(start: Point, end: Point, comes_back: bool, tiles: &[Tile]) -> Point {
    let (dx, dy) = (end.0 - start.0, end.1 - start.1);
    let middle = (i32::midpoint(start.0, end.0), i32::midpoint(start.1, end.1));
    let over = |by: i32| (middle.0 + dy * by / 12, middle.1 - dx * by / 12);
    let mut bends = BENDS.into_iter().filter(|by| *by > 0 || !comes_back).map(over).filter(|at| {
        (0..=PARTS)
            .map(|part| point(start, *at, end, part))
            .all(|of| (0..=WIDTH).contains(&of.0) && (0..=HEIGHT).contains(&of.1) && !is_on_mark(of, tiles, 10))
    });
    let is_clear = |at: &Point| !(0..=PARTS).any(|part| is_on_node(point(start, *at, end, part), [start, end], tiles));
    let first = bends.clone().next().unwrap_or_else(|| over(BENDS[0]));
    bends.find(is_clear).unwrap_or(first)
}

/// The arcs of pairs, in their order, each with its number where it hides least; a pair without tiles has none.
///
/// ```
/// use jiedui::chart::{arcs, tiles};
/// let pairs = [(32, 53), (44, 44)];
/// assert_eq!(arcs(&pairs, &tiles(&pairs)).len(), 2);
/// assert_eq!(arcs(&[(99, 53)], &tiles(&[(99, 53)])), []);
/// ```
#[must_use]
pub fn arcs(pairs: &[(u8, u8)], tiles: &[Tile]) -> Vec<Arc> {
    let of = |code: u8| tiles.iter().find(|tile| tile.code == code);
    let mut arcs: Vec<Arc> = Vec::new();
    for (from, to) in pairs {
        let (Some(tile), Some(other)) = (of(*from), of(*to)) else { continue };
        let (Some(start), Some(end)) = (tile.ring, other.dot) else { continue };
        if from == to {
            let d = format!("M{} {}H{}", start.0, start.1, end.0);
            arcs.push(Arc { d, label: (tile.at.0 + 39, tile.at.1 + 16) });
            continue;
        }
        let over = bend(start, end, pairs.contains(&(*to, *from)), tiles);
        let is_free = |point: &Point| {
            let hides_mark = is_on_mark(*point, tiles, 18);
            let nodes = tiles.iter().flat_map(|tile| [tile.ring, tile.dot]).flatten();
            let labels = arcs.iter().map(|arc| arc.label);
            !hides_mark && nodes.chain(labels).all(|other| apart(*point, other) >= 18 * 18)
        };
        let at = |eighth: i32| point(start, over, end, eighth * PARTS / 8);
        let label = [4, 3, 5, 2, 6].map(at).into_iter().find(is_free).unwrap_or(at(4));
        arcs.push(Arc { d: format!("M{} {}Q{} {} {} {}", start.0, start.1, over.0, over.1, end.0, end.1), label });
    }
    arcs
}
