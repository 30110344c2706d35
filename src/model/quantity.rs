//! Quantities: a number, its unit, its hedge, and how the source wrote it.
//!
//! In come exact decimals; out go the bounds that a total may use. A hedge is part of the value, not a decoration.

use std::fmt;

use super::code::code_list;
use super::{Code, Decimal};

code_list! {
    /// The hedge of a figure.
    Qualifier {
        /// Written without a hedge.
        Exact = "exact",
        /// 约、左右: near the value, either side.
        About = "about",
        /// 近: the truth is a little below.
        Nearly = "nearly",
        /// 余、多、超过: the truth is above.
        Over = "over",
        /// 不少于.
        AtLeast = "at_least",
        /// 不超过.
        AtMost = "at_most",
        /// Between two values.
        Range = "range",
    }
}

code_list! {
    /// How a value that is told of several is to be read.
    Reading {
        /// The value applies to each of them.
        Each = "each",
        /// The source can be read both ways: to each, or to all together.
        EachOrAll = "each_or_all",
    }
}

code_list! {
    /// The time to which a rate applies.
    Period {
        /// A day.
        Day = "day",
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

/// A currency by its ISO 4217 code: three capitals, held in place, since every line of money has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// What a number is a number of: an ISO 4217 currency in capitals, or a code of the dataset's unit list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Money, by its ISO 4217 code.
    Currency(Currency),
    /// Anything else.
    Other(Code),
}

impl Unit {
    /// Reads a unit.
    ///
    /// # Errors
    /// When the text is neither three capitals nor a [`Code`].
    pub fn new(text: &str) -> Result<Self, super::CodeError> {
        match *text.as_bytes() {
            [a, b, c] if text.bytes().all(|byte| byte.is_ascii_uppercase()) => Ok(Self::Currency(Currency([a, b, c]))),
            _ => Code::new(text).map(Self::Other),
        }
    }

    /// Whether it is money.
    #[must_use]
    pub const fn is_currency(&self) -> bool {
        matches!(self, Self::Currency(_))
    }

    /// The code as the contract writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Currency(currency) => currency.as_str(),
            Self::Other(code) => code.as_str(),
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The number or the two numbers of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Magnitude {
    /// One value.
    One(Decimal),
    /// From low to high, for [`Qualifier::Range`] only.
    Range(Decimal, Decimal),
}

/// A rate: so much for each `unit`, and for each `period` where one is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Per {
    /// For each of what.
    pub unit: Code,
    /// For how long.
    pub period: Option<Period>,
}

/// "Each of three": how many the value is told of, and how to read that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub count: u32,
    /// How to read it.
    pub reading: Reading,
}

/// A figure of the source.
///
/// ```
/// use jiedui::model::{Decimal, Magnitude, Qualifier, Quantity, Unit};
/// let nearly = Quantity::new(Decimal::from(1_200_000), Unit::new("CNY").unwrap(), Qualifier::Nearly);
/// assert_eq!(nearly.bounds(), Some((Decimal::from(1_200_000), Decimal::from(1_200_000))));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The number, or the two.
    pub magnitude: Magnitude,
    /// What it is a number of.
    pub unit: Unit,
    /// Its hedge.
    pub qualifier: Qualifier,
    /// The figure as the source writes it, and only that.
    pub stated: Option<String>,
    /// A rate, which is never added to sums.
    pub per: Option<Per>,
    /// Told of several.
    pub count: Option<Count>,
}

impl Quantity {
    /// A plain figure.
    #[must_use]
    pub const fn new(value: Decimal, unit: Unit, qualifier: Qualifier) -> Self {
        Self { magnitude: Magnitude::One(value), unit, qualifier, stated: None, per: None, count: None }
    }

    /// The lowest and the highest reading, before the hedge; `None` where it is too large to count.
    #[must_use]
    pub fn bounds(&self) -> Option<(Decimal, Decimal)> {
        let (low, high) = match self.magnitude {
            Magnitude::One(value) => (value, value),
            Magnitude::Range(low, high) => (low, high),
        };
        match self.count {
            None => Some((low, high)),
            Some(Count { count, reading: Reading::Each }) => {
                Some((low.checked_times(count)?, high.checked_times(count)?))
            }
            Some(Count { count, reading: Reading::EachOrAll }) => Some((low, high.checked_times(count)?)),
        }
    }

    /// Whether it is so many in a hundred, which is never added to anything.
    #[must_use]
    pub fn is_share(&self) -> bool {
        matches!(&self.unit, Unit::Other(code) if code.as_str() == "percent")
    }

    /// Whether the source can be read in two ways.
    #[must_use]
    pub fn has_two_readings(&self) -> bool {
        self.count.is_some_and(|c| c.reading == Reading::EachOrAll)
    }
}
