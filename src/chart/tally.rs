//! The tally: as many pieces as were counted, in rows of twenty with a gap after every five, so that eye and finger can
//! count them again.
//!
//! In come a number and the path data of one piece; out comes that of all. Of a number too large to be drawn there are the
//! first rows: whoever draws them says that they go on.

/// From the middle of a piece to that of the next, across and down; the gap after five is a third of it.
const STEP: i32 = 12;
/// The middle of the first piece.
const FIRST: i32 = 5;
/// How many stand in a row.
const ROW: u32 = 20;
/// How many are drawn at most.
pub const TALLY_MOST: u32 = 240;
/// How many are drawn of a number that is larger.
const BEGUN: u32 = 60;

/// The path data of so many pieces, and how wide and high they are in pixels.
///
/// ```
/// use jiedui::chart::tally;
/// assert_eq!(tally(6, "h0").0, "M5 5h0M17 5h0M29 5h0M41 5h0M53 5h0M69 5h0");
/// ```
#[must_use]
pub fn tally(count: u32, piece: &str) -> (String, [i32; 2]) {
    let drawn = if count > TALLY_MOST { BEGUN } else { count };
    let (mut d, mut size) = (String::new(), [0, 0]);
    for point in 0..drawn {
        let [column, row] = [point % ROW, point / ROW].map(u32::cast_signed);
        let (x, y) = (FIRST + column * STEP + column / 5 * (STEP / 3), FIRST + row * STEP);
        d.extend(["M", &x.to_string(), " ", &y.to_string(), piece]);
        size = [size[0].max(x + FIRST), y + FIRST];
    }
    (d, size)
}
