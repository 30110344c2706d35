//! Ticks: round numbers and first days of years along an axis.

use super::{Percent, Scale};

/// A tick of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it is.
    pub x: Percent,
    /// What it stands for.
    pub value: i64,
    /// Whether a narrow chart keeps its label.
    pub is_major: bool,
}

/// The first steps of every order of magnitude.
const STEPS: [i64; 3] = [1, 2, 5];

/// The smallest round step that makes at most `most` steps over a span.
fn step_for(span: i64, most: i64) -> i64 {
    let mut magnitude = 1;
    loop {
        for step in STEPS.map(|step| step * magnitude) {
            if span <= step.saturating_mul(most) {
                return step;
            }
        }
        magnitude = i64::saturating_mul(magnitude, 10);
    }
}

/// Ticks of an axis from nought to at least `largest`, in whole units, at most six of them; the last one is the end.
///
/// ```
/// use jiedui::chart::money_ticks;
/// assert_eq!(money_ticks(20_000_000), [0, 5_000_000, 10_000_000, 15_000_000, 20_000_000]);
/// ```
#[must_use]
pub fn money_ticks(largest: i64) -> Vec<i64> {
    let largest = largest.clamp(1, i64::MAX / 4);
    let step = step_for(largest, 5);
    (0..=(largest + step - 1) / step).map(|i| i * step).collect()
}

/// A tick at the first of January of the years from `first` to `last`, at most `most` steps apart.
#[must_use]
pub fn year_ticks(first: i32, last: i32, scale: Scale, day_of: impl Fn(i32) -> i32) -> Vec<Tick> {
    let step = step_for(i64::from(last - first), 10);
    let (first, last) = (i64::from(first), i64::from(last));
    let count = (last - first) / step;
    let stride = usize::try_from(count).unwrap_or(usize::MAX).div_ceil(4).max(1);
    let tick = |i: i64| {
        let year = first + i * step;
        let x = i32::try_from(year).map_or_else(|_| Percent::default(), |year| scale.percent(day_of(year).into()));
        Tick { x, value: year, is_major: usize::try_from(i).is_ok_and(|i| i % stride == 0) }
    };
    (0..=count).map(tick).collect()
}

/// The ticks within a single year: the first days of its second, third and fourth quarter.
#[must_use]
pub fn quarter_ticks(scale: Scale, day_of: impl Fn(u8) -> i32) -> [Tick; 3] {
    [4, 7, 10].map(|month| Tick { x: scale.percent(day_of(month).into()), value: month.into(), is_major: month == 7 })
}
