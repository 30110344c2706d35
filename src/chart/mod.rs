//! The drafting table: numbers in, positioned shapes out.
//!
//! Across, positions are percent of the chart's width, so that one drawing fits every screen without a script; down,
//! and in glyphs, they are pixels. All are whole numbers. It knows no DOM, no Yew, no colours: a mark carries the name of its style.

mod bar;
mod cluster;
mod flow;
mod map;
mod mark;
mod qr;
mod scale;
mod spark;
mod tally;
mod tick;
mod time;

pub use bar::{Bar, Ending, bar, ghost, low_line};
pub use cluster::{Placed, clusters};
pub use flow::{Flow, Ribbon, Stretch, flow, ribbon_path};
pub use map::{Arc, HEIGHT, Point, TILE, Tile, WIDTH, arcs, tiles};
pub use mark::{Halves, Mark, Percent, Shape, UPRIGHT, repeated};
pub use qr::qr;
pub use scale::Scale;
pub use spark::{Lasting, SPARK_HEIGHT, SparkBox, YearOfEvents, spark};
pub use tally::{TALLY_MOST, tally};
pub use tick::{Tick, money_ticks, quarter_ticks, year_ticks};
pub use time::{Deed, TimeMark, TimeSpan, lane, legend};
