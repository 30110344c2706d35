//! Linear scales: a span of numbers laid over the width of a chart.

use super::Percent;

/// Lays numbers from `low` to `high` over 0 to 100 percent.
///
/// ```
/// use jiedui::chart::{Percent, Scale};
/// let scale = Scale::new(0, 200);
/// assert_eq!(scale.percent(50), Percent(2500));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    low: i128,
    span: i128,
}

impl Scale {
    /// A scale. A span of nothing is widened to one, so that it never divides by zero.
    #[must_use]
    pub fn new(low: i128, high: i128) -> Self {
        Self { low, span: high.saturating_sub(low).max(1) }
    }

    /// Where a number lies, rounded to the nearest hundredth of a percent; far outside, at the edge of what can be said.
    #[must_use]
    pub fn percent(self, value: i128) -> Percent {
        let scaled = value.saturating_sub(self.low).saturating_mul(20_000).saturating_add(self.span);
        let rounded = scaled.div_euclid(self.span.saturating_mul(2));
        Percent(i32::try_from(rounded).unwrap_or(if rounded < 0 { i32::MIN } else { i32::MAX }))
    }
}
