//! Linear scales: a span of numbers laid over the width of a chart.

/// Lays numbers from `low` to `high` over 0 to 100 percent.
///
/// ```
/// use jiedui::chart::Scale;
/// let scale = Scale::new(0.0, 200.0);
/// assert_eq!(scale.percent(50.0), 25.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// A scale. A span of nothing is widened to one, so that it never divides by zero.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Self {
        Self { low, high: if high > low { high } else { low + 1.0 } }
    }

    /// Where a number lies, in percent, rounded to two places so that every machine draws the same.
    #[must_use]
    pub fn percent(self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low) * 10_000.0).round() / 100.0
    }
}
