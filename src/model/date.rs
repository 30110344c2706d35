//! Dates as an EDTF subset (ISO 8601-2): precision is part of the value.
//!
//! In come strings such as `2022`, `2022-05-03`, `2016/..`, `../2020`, `2013/2021`, `2019~`; out go days and
//! precision. It never turns a year into its first of January: what is wide stays wide.

use std::fmt;
use std::str::FromStr;

/// A point in time that is known to the year, the month or the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    year: i32,
    /// 0 where the month is not known.
    month: u8,
    /// 0 where the day is not known.
    day: u8,
    approximate: bool,
}

/// When something happened, or from when to when.
///
/// ```
/// use jiedui::model::Date;
/// let since: Date = "2016/..".parse().unwrap();
/// assert!(matches!(since, Date::Since(_)));
/// assert_eq!(since.to_string(), "2016/..");
/// assert!("2021-02-29".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// Within the given year, month or day.
    At(Moment),
    /// From then on; the end is not stated.
    Since(Moment),
    /// Up to then; the beginning is not stated.
    Until(Moment),
    /// From then to then, both included.
    Span(Moment, Moment),
}

/// Why a text is no [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateError {
    /// Not of the EDTF subset.
    Form,
    /// A month or a day that the calendar does not have.
    NoSuchDay,
    /// A span that ends before it begins.
    Backwards,
}

/// How the year of a date is known, where it is not written beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Taken from a neighbouring sentence.
    Context,
}

impl Moment {
    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, where it is known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Whether the source itself says "about" [EDTF `~`].
    #[must_use]
    pub const fn is_approximate(self) -> bool {
        self.approximate
    }

    /// The first day that it may mean, counted from 1970-01-01.
    #[must_use]
    pub fn first_day(self) -> i32 {
        day_number(self.year, self.month.max(1), self.day.max(1))
    }

    /// The last day that it may mean, counted from 1970-01-01.
    #[must_use]
    pub fn last_day(self) -> i32 {
        match (self.month, self.day) {
            (0, _) => day_number(self.year, 12, 31),
            (month, 0) => day_number(self.year, month, days_in(self.year, month)),
            (month, day) => day_number(self.year, month, day),
        }
    }
}

impl Date {
    /// The day from which something is known, if a beginning is stated.
    #[must_use]
    pub fn first_day(self) -> Option<i32> {
        match self {
            Self::At(at) | Self::Since(at) | Self::Span(at, _) => Some(at.first_day()),
            Self::Until(_) => None,
        }
    }

    /// The last day that the stated time reaches, if an end is stated.
    #[must_use]
    pub fn last_day(self) -> Option<i32> {
        match self {
            Self::At(at) | Self::Until(at) | Self::Span(_, at) => Some(at.last_day()),
            Self::Since(_) => None,
        }
    }

    /// The years that it names: one, or the two ends of a span.
    ///
    /// ```
    /// use jiedui::model::Date;
    /// let span: Date = "2013-05/2021".parse().unwrap();
    /// assert!(span.years().eq([2013, 2021]));
    /// ```
    pub fn years(self) -> impl Iterator<Item = i32> {
        let (first, last) = match self {
            Self::At(at) | Self::Since(at) | Self::Until(at) => (at, None),
            Self::Span(from, to) => (from, Some(to)),
        };
        std::iter::once(first).chain(last).map(Moment::year)
    }

    /// Where it sorts: by what is known first.
    #[must_use]
    pub fn order(self) -> (i32, i32) {
        let end = self.last_day().unwrap_or(i32::MAX);
        (self.first_day().unwrap_or(end), end)
    }
}

fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The first of January of a year, in days since 1970-01-01.
///
/// ```
/// assert_eq!(jiedui::model::new_year(1971), 365);
/// ```
#[must_use]
pub fn new_year(year: i32) -> i32 {
    day_number(year, 1, 1)
}

/// The first of a month, 1 to 12, in days since 1970-01-01.
///
/// ```
/// assert_eq!(jiedui::model::new_month(1970, 2), 31);
/// ```
#[must_use]
pub fn new_month(year: i32, month: u8) -> i32 {
    day_number(year, month, 1)
}

/// The year that a day lies in, counted from 1970-01-01.
///
/// ```
/// assert_eq!(jiedui::model::year_of_day(364), 1970);
/// assert_eq!(jiedui::model::year_of_day(365), 1971);
/// ```
#[must_use]
pub fn year_of_day(day: i32) -> i32 {
    // No year is longer than 366 days: what this falls short by, the loops make good.
    let mut year = 1970 + day.div_euclid(366);
    while new_year(year + 1) <= day {
        year += 1;
    }
    while new_year(year) > day {
        year -= 1;
    }
    year
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
fn day_number(year: i32, month: u8, day: u8) -> i32 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let month_from_march = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

impl FromStr for Moment {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (digits, approximate) = text.strip_suffix('~').map_or((text, false), |rest| (rest, true));
        let number = |part: Option<&str>, width: usize| match part {
            None => Ok(None),
            Some(p) if p.len() == width && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<i32>().map(Some).map_err(|_| DateError::Form)
            }
            Some(_) => Err(DateError::Form),
        };
        let mut parts = digits.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let month = match month {
            None => 0,
            Some(m) => u8::try_from(m).ok().filter(|m| (1..=12).contains(m)).ok_or(DateError::NoSuchDay)?,
        };
        let day = match day {
            None => 0,
            Some(d) => {
                u8::try_from(d).ok().filter(|&d| d >= 1 && d <= days_in(year, month)).ok_or(DateError::NoSuchDay)?
            }
        };
        Ok(Self { year, month, day, approximate })
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match text.split_once('/') {
            None => Ok(Self::At(text.parse()?)),
            Some(("..", until)) => Ok(Self::Until(until.parse()?)),
            Some((since, "..")) => Ok(Self::Since(since.parse()?)),
            Some((from, to)) => {
                let (from, to): (Moment, Moment) = (from.parse()?, to.parse()?);
                if to.last_day() < from.first_day() {
                    return Err(DateError::Backwards);
                }
                Ok(Self::Span(from, to))
            }
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        if self.approximate { f.write_str("~") } else { Ok(()) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => at.fmt(f),
            Self::Since(at) => write!(f, "{at}/.."),
            Self::Until(at) => write!(f, "../{at}"),
            Self::Span(from, to) => write!(f, "{from}/{to}"),
        }
    }
}
