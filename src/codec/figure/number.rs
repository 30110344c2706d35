//! The number inside a figure: 一亿零二百万, 2750多万, 3万5000, 4,6 million, one hundred and fifteen.
//!
//! In comes the text from the number on; out go its value, the hedge that stands among its digits, and the scale that
//! the other end of a range may share. It is one grammar for both languages and stops before the first thing that it
//! does not know. It knows no units and no hedges outside the number.

use super::{Cursor, FigureError, Table, ensure};
use crate::model::Qualifier;

/// One, in the fixed point that holds "1.23456" until its 万 is read.
pub(super) const ONE: i128 = 1_000_000_000_000;
const PLACES: usize = 12;
const MOST_DIGITS: usize = 18;

/// Units that begin like numerals.
pub(super) const PREFIXED: &str = "千克|千米|千瓦|千卡|千帕|千伏|兆瓦|百分点";
/// 来 may fall short as well as exceed.
const INFIXES: Table<Qualifier> = &[(Qualifier::Over, "余|多"), (Qualifier::About, "来")];
const DIGITS: &str = "零一二三四五六七八九";
pub(super) const ONES: &str = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|\
    fifteen|sixteen|seventeen|eighteen|nineteen";
pub(super) const TENS: &str = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const SMALLS: Table<i128> = &[(10, "十"), (100, "百|hundred"), (1000, "千")];
const BIGS: Table<i128> = &[
    (1000, "thousand"),
    (10_000, "万"),
    (1_000_000, "million"),
    (100_000_000, "亿"),
    (1_000_000_000, "billion"),
    (1_000_000_000_000, "万亿|trillion"),
];
const VAGUE: &str = "几|数|若干|半|several|many|few|a few|couple|a couple|dozen|a dozen|dozens|scores|hundreds|\
    thousands|millions|billions|half|a half";

/// A number as read, in [`ONE`]s.
pub(super) struct Number {
    pub value: i128,
    /// 十, 百 or 千 at its end, or 1.
    small: i128,
    /// 万 or "million" at its end; 1 where it has none, 0 where there is more than that.
    big: i128,
    pub hedge: Option<Qualifier>,
    /// Without its one: 百余, 近万.
    pub round: bool,
}

impl Number {
    /// The lower end of a range: it shares the 万 of "3至5万" where that leaves it the lower.
    pub(super) fn beside(&self, high: &Self) -> Result<i128, FigureError> {
        let shared = |unit| self.value.checked_mul(unit).filter(|&value| value < high.value);
        // "一至二十": from 1, or from 10 as in "三至五百"?
        let either = high.big == 1 && high.small > 1 && self.small == 1 && shared(high.small).is_some();
        ensure(self.big != 1 || (high.big != 0 && !either), FigureError::Ambiguous)?;
        Ok(shared(high.big).filter(|_| self.big == 1).unwrap_or(self.value))
    }
}

/// Reads the number that stands here.
pub(super) fn number(cursor: &mut Cursor) -> Result<Number, FigureError> {
    let start = cursor.0.trim_start();
    let english = start.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut tally = Tally::default();
    loop {
        // English leaves places out without a word: "two thousand five" is 2005.
        tally.inner.gap |= english;
        tally.outer.gap |= english;
        let mut ahead = *cursor;
        if english && tally.begun() {
            ahead.skip("and");
        }
        if cursor.longest(PREFIXED).is_some() {
            let arabic = start.strip_suffix(cursor.0).is_some_and(|read| read.ends_with(|c: char| c.is_ascii_digit()));
            ensure(tally.pending.is_none() || arabic, FigureError::Ambiguous)?;
            break;
        } else if cursor.skip("零") {
            tally.zero()?;
        } else if let Some(value) = coefficient(&mut ahead, tally.begun())? {
            tally.coefficient(value)?;
            *cursor = ahead;
        } else if let Some(unit) = cursor.take(SMALLS) {
            tally.small(unit)?;
        } else if let Some(unit) = cursor.take(BIGS) {
            tally.big(unit)?;
        } else {
            break;
        }
    }
    ensure(!cursor.skip(VAGUE), FigureError::Vague)?;
    ensure(tally.begun(), FigureError::NoNumber)?;
    let hedge = cursor.take(INFIXES);
    if hedge.is_some()
        && let Some(unit) = cursor.take(BIGS)
    {
        tally.big(unit)?;
    }
    tally.number(hedge)
}

/// A sum of falling units: 亿 and 万, or 千, 百 and 十.
#[derive(Default)]
struct Sum {
    value: i128,
    last: i128,
    gap: bool,
}

impl Sum {
    /// 一百五 may be 150 or 105: a place left out wants its 零.
    fn add(&mut self, value: i128, unit: i128) -> Result<(), FigureError> {
        ensure(self.last == 0 || value < self.last, FigureError::Numeral)?;
        ensure(value >= self.last / 10 || self.gap, FigureError::Ambiguous)?;
        let value = self.value.checked_add(value).ok_or(FigureError::Size)?;
        *self = Self { value, last: unit * ONE, gap: false };
        Ok(())
    }
}

/// What has been read of a number.
#[derive(Default)]
struct Tally {
    /// Below the next 万.
    inner: Sum,
    outer: Sum,
    /// A coefficient that still waits for its unit.
    pending: Option<i128>,
    zero: bool,
    /// A coefficient with a point is the last one.
    fraction: bool,
    round: bool,
    small: i128,
    bigs: u32,
}

impl Tally {
    fn begun(&self) -> bool {
        self.pending.is_some() || self.zero || self.inner.last > 0 || self.outer.last > 0
    }

    fn zero(&mut self) -> Result<(), FigureError> {
        ensure(self.pending.is_none() && !self.zero, FigureError::Numeral)?;
        self.zero = true;
        let sum = if self.inner.last == 0 { &mut self.outer } else { &mut self.inner };
        sum.gap = true;
        Ok(())
    }

    /// Two in a row are ambiguous: 三四 is "three or four".
    fn coefficient(&mut self, value: i128) -> Result<(), FigureError> {
        ensure(self.pending.is_none() && !self.fraction, FigureError::Ambiguous)?;
        self.fraction = value % ONE != 0;
        self.inner.gap |= self.fraction && value < ONE;
        (self.pending, self.zero) = (Some(value), false);
        Ok(())
    }

    fn small(&mut self, unit: i128) -> Result<(), FigureError> {
        let first = !self.begun();
        ensure(self.pending.is_some() || unit == 10 || first, FigureError::Numeral)?;
        self.round |= first && unit != 10;
        let value = self.pending.take().unwrap_or(ONE);
        // 三点五十 is a time of day; 12千 is no numeral.
        let fits = 0 < value && value < 10 * ONE && (value % ONE == 0 || unit == 1000);
        ensure(fits, FigureError::Numeral)?;
        (self.small, self.zero) = (unit, false);
        self.inner.add(value * unit, unit)
    }

    fn big(&mut self, unit: i128) -> Result<(), FigureError> {
        if !self.begun() {
            self.round = true;
            self.inner.value = ONE;
        }
        self.settle()?;
        ensure(self.inner.value > 0 && !self.zero, FigureError::Numeral)?;
        let value = self.inner.value.checked_mul(unit).ok_or(FigureError::Size)?;
        (self.inner, self.small, self.bigs) = (Sum::default(), 1, self.bigs + 1);
        self.outer.add(value, unit)
    }

    fn settle(&mut self) -> Result<(), FigureError> {
        let Some(value) = self.pending.take() else { return Ok(()) };
        self.small = 1;
        self.inner.add(value, 1)
    }

    fn number(mut self, hedge: Option<Qualifier>) -> Result<Number, FigureError> {
        self.settle()?;
        let more = self.inner.last > 0;
        ensure(!self.zero || (!more && self.bigs == 0), FigureError::Numeral)?;
        let big = match (self.bigs, more) {
            (0, _) => 1,
            (1, false) => self.outer.last / ONE,
            _ => 0,
        };
        if more {
            self.outer.add(self.inner.value, 1)?;
        }
        Ok(Number { value: self.outer.value, small: self.small.max(1), big, hedge, round: self.round })
    }
}

/// A number that may have a unit of numerals after it: 2000, 1.1, 三, 五点六, twenty-one, the "a" of "a hundred".
fn coefficient(cursor: &mut Cursor, begun: bool) -> Result<Option<i128>, FigureError> {
    cursor.0 = cursor.0.trim_start();
    if cursor.0.starts_with(|c: char| c.is_ascii_digit()) {
        return arabic(cursor).map(Some);
    }
    let mut after = *cursor;
    let digit = after.take_char(DIGITS);
    let mut point = after;
    if (digit.is_some() || begun) && point.skip("点") {
        let places: String = std::iter::from_fn(|| point.take_char(DIGITS)).map(|digit| digit.to_string()).collect();
        if !places.is_empty() {
            *cursor = point;
            return fixed(&digit.unwrap_or(0).to_string(), &places).map(Some);
        }
    }
    if digit.is_some() {
        *cursor = after;
    }
    Ok(digit.or_else(|| spelled(cursor)).and_then(|n| i128::try_from(n).ok()).map(|n| n * ONE))
}

fn spelled(cursor: &mut Cursor) -> Option<usize> {
    if let Some(one) = cursor.nth(ONES) {
        return Some(one);
    }
    if let Some(ten) = cursor.nth(TENS) {
        let mut ahead = Cursor(cursor.0.strip_prefix('-').unwrap_or(cursor.0));
        let one = ahead.nth(ONES).filter(|one| (1..10).contains(one));
        if one.is_some() {
            *cursor = ahead;
        }
        return Some(20 + 10 * ten + one.unwrap_or(0));
    }
    let mut ahead = *cursor;
    let article = ahead.skip("a|an") && ahead.longest("hundred|thousand|million|billion|trillion").is_some();
    article.then(|| {
        *cursor = ahead;
        1
    })
}

/// 1200000, 1,200,000, 1 200 000, 1.2, and the decimal comma of "4,6 million".
fn arabic(cursor: &mut Cursor) -> Result<i128, FigureError> {
    let mut whole = cursor.digits().to_owned();
    let (first, mut mark, mut places) = (whole.len(), None, "");
    while let Some(after) = cursor.0.strip_prefix([',', ' ']) {
        let mut ahead = Cursor(after);
        let group = ahead.digits();
        let comma = cursor.0.starts_with(',');
        if group.is_empty() {
            break;
        }
        *cursor = ahead;
        if comma && mark.is_none() && group.len() < 3 && ahead.skip("million|billion") {
            places = group;
            break;
        }
        let groups = group.len() == 3 && first <= 3 && *mark.get_or_insert(comma) == comma;
        ensure(groups, FigureError::Numeral)?;
        whole.push_str(group);
    }
    if let Some(after) = cursor.0.strip_prefix('.') {
        ensure(places.is_empty(), FigureError::Numeral)?;
        *cursor = Cursor(after);
        places = cursor.digits();
        ensure(!places.is_empty(), FigureError::Numeral)?;
    }
    fixed(&whole, places)
}

fn fixed(whole: &str, places: &str) -> Result<i128, FigureError> {
    ensure(whole.len() <= MOST_DIGITS && places.len() <= PLACES, FigureError::Size)?;
    ensure(whole == "0" || !whole.starts_with('0'), FigureError::Numeral)?;
    format!("{whole}{places:0<PLACES$}").parse().map_err(|_| FigureError::Size)
}
