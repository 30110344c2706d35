//! Exact decimals: money and counts as whole ten-thousandths, never a float.
//!
//! In come decimal strings; out go exact sums, or the plain fact that they did not fit. It rounds nothing.

use std::fmt;
use std::str::FromStr;

const PLACES: usize = 4;
const ONE: i128 = 10_000;

/// A decimal number with at most four places, held as an integer.
///
/// ```
/// use jiedui::model::Decimal;
/// let a: Decimal = "0.67".parse().unwrap();
/// assert_eq!(a.to_string(), "0.67");
/// assert_eq!(a.checked_add(Decimal::from(2)).unwrap().to_string(), "2.67");
/// assert!("0.00001".parse::<Decimal>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i128);

/// Why a text is no [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecimalError {
    /// Not digits with at most one point.
    Form,
    /// More than four places after the point.
    Places,
    /// Too large to add up safely.
    Size,
}

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self(0);

    /// The sum, or `None` where it would not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` where it would not fit.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// So many times this, or `None` where it would not fit.
    #[must_use]
    pub fn checked_times(self, count: u32) -> Option<Self> {
        self.0.checked_mul(i128::from(count)).map(Self)
    }

    /// The whole part, towards nought, as far as an `i64` holds it: for axes.
    #[must_use]
    pub fn whole(self) -> i64 {
        i64::try_from(self.0 / ONE).unwrap_or(i64::MAX)
    }

    /// Ten-thousandths, for exact arithmetic elsewhere.
    #[must_use]
    pub const fn ten_thousandths(self) -> i128 {
        self.0
    }

    /// From ten-thousandths.
    #[must_use]
    pub const fn from_ten_thousandths(units: i128) -> Self {
        Self(units)
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self(i128::from(whole) * ONE)
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let numeric = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !numeric(whole) || !numeric(fraction) {
            return Err(DecimalError::Form);
        }
        if fraction.len() > PLACES {
            return Err(DecimalError::Places);
        }
        // 18 digits leave room for a thousand million million addends.
        if whole.len() > 18 {
            return Err(DecimalError::Size);
        }
        let whole: i128 = whole.parse().map_err(|_| DecimalError::Size)?;
        let fraction: i128 = format!("{fraction:0<PLACES$}").parse().map_err(|_| DecimalError::Size)?;
        Ok(Self(sign * (whole * ONE + fraction)))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        let one = ONE.unsigned_abs();
        let fraction = format!("{:04}", size % one);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{point}{fraction}", size / one)
    }
}
