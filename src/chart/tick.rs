//! Ticks: round numbers and first days of years along an axis.

use super::Scale;

/// A tick of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it is, in percent.
    pub x: f64,
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

/// Ticks of an axis from nought to at least `largest`, in whole units, at most six of them.
///
/// ```
/// use jiedui::chart::money_ticks;
/// let (values, top) = money_ticks(20_000_000.0);
/// assert_eq!(values, [0, 5_000_000, 10_000_000, 15_000_000, 20_000_000]);
/// assert_eq!(top, 20_000_000);
/// ```
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "clamped to what an i64 holds; an axis needs no more")]
pub fn money_ticks(largest: f64) -> (Vec<i64>, i64) {
    let largest = largest.clamp(1.0, 1e17).ceil() as i64;
    let step = step_for(largest, 5);
    let count = (largest + step - 1) / step;
    ((0..=count).map(|i| i * step).collect(), count * step)
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
        let x = i32::try_from(year).map_or(0.0, |year| scale.percent(f64::from(day_of(year))));
        Tick { x, value: year, is_major: usize::try_from(i).is_ok_and(|i| i % stride == 0) }
    };
    (0..=count).map(tick).collect()
}
