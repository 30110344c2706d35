//! Figures as sources write them: "1000余万元", "nearly 1.2 million yuan", "百分之四十五".
//!
//! In comes the figure alone, in Chinese or English, with its hedge and what it counts; out go its exact bounds, its
//! hedge and what the wording tells of its unit. What can be read in two ways is refused, never guessed, and no hedge
//! is lost. It knows no records and no unit list: whether a record holds this figure is for `load::check` to say.

mod number;

use crate::model::{Decimal, Qualifier};
use number::{Number, ONE, ONES, PREFIXED, TENS, number};

/// What a written figure says.
///
/// ```
/// use jiedui::codec::figure::{self, Rest};
/// use jiedui::model::{Decimal, Qualifier};
/// let written = figure::parse("近120万元").unwrap();
/// assert_eq!((written.low, written.qualifier), (Decimal::from(1_200_000), Qualifier::Nearly));
/// assert_eq!(written.rest, Rest::Money("CNY"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written {
    /// The value, or the lower of two.
    pub low: Decimal,
    /// The value, or the higher of two: they differ for [`Qualifier::Range`] only.
    pub high: Decimal,
    /// Its hedge.
    pub qualifier: Qualifier,
    /// A share of a hundred: `45%` has the value 45.
    pub percent: bool,
    /// Told of each of something (每生每年, 元/年, per pupil): never part of a sum.
    pub rate: bool,
    /// What it counts, so far as the wording tells.
    pub rest: Rest,
}

/// What a figure counts, so far as its wording tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rest {
    /// A number, and nothing after it.
    Bare,
    /// Money, by its ISO 4217 code.
    Money(&'static str),
    /// Persons: 人, 名.
    Person,
    /// Person-times: 人次.
    PersonTime,
    /// Percentage points: 个百分点.
    Points,
    /// So many times as much: 倍, 翻一番 (2).
    Multiple,
    /// Something else: 台, batches.
    Other,
}

/// Why a text is no figure.
///
/// ```
/// use jiedui::codec::figure::{self, FigureError};
/// assert_eq!(figure::parse("十几所"), Err(FigureError::Vague));
/// assert_eq!(figure::parse("三万五"), Err(FigureError::Ambiguous));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FigureError {
    /// Longer than any figure.
    Length,
    /// No number where one should be.
    NoNumber,
    /// No definite number: 几, 半, several, or a round 百 or 万 with neither digit nor hedge.
    Vague,
    /// Digits, commas or numerals that make no number.
    Numeral,
    /// It can be read in two ways.
    Ambiguous,
    /// Hedges that contradict each other, or a hedge on a range.
    Hedges,
    /// A range that does not rise.
    Order,
    /// Two units, or one for each end of a range.
    Units,
    /// Something beside the figure that may change what it says.
    Words,
    /// More than four places after the point, or too large to count.
    Size,
}

/// Values with the words that stand for them, split by `|`.
type Table<T> = &'static [(T, &'static str)];

const LONGEST_BYTES: usize = 240;

const HEDGES: Table<Qualifier> = &[
    (Qualifier::About, "约|大约|大概|about|around|some|approximately|roughly"),
    (Qualifier::Nearly, "近|将近|接近|nearly|almost|close to"),
    (Qualifier::Over, "超|超过|超出|逾|突破|多于|高于|大于|不止|over|more than|above|exceeding|upwards of"),
    (Qualifier::AtLeast, "不少于|不低于|不下于|至少|最少|at least|no fewer than|no less than|not less than"),
    (Qualifier::AtMost, "不超过|不多于|不高于|至多|最多|at most|up to|no more than|not more than"),
    // Below it: the contract has no word for this, and 近 would claim that it is close.
    (Qualifier::AtMost, "不足|不到|少于|低于|less than|fewer than|under|below"),
];
/// After the number or its unit. 以上 and 以下 include the number (Civil Code, art. 1259).
const SUFFIXES: Table<Qualifier> = &[
    (Qualifier::Over, "余|多|有余"),
    (Qualifier::About, "左右|上下|or so"),
    (Qualifier::AtLeast, "以上|or more"),
    (Qualifier::AtMost, "以下|以内|or less|or fewer"),
];
const MONEY: Table<&str> = &[
    ("CNY", "元|元人民币|人民币|yuan|rmb|cny|yuan rmb"),
    ("USD", "美元|us$|usd|us dollars"),
    ("HKD", "港元|港币|hk$|hkd|hong kong dollars"),
    ("EUR", "欧元|eur|euro|euros"),
];
const RATES: &str =
    "人均|户均|亩均|村均|校均|年均|平均|每人|每生|每名|每名学生|每户|每村|每校|每亩|每家|每年|每学年|每学期|每月|每天";
const FILLERS: &str = "共|共计|合计|总计|累计|达|达到|a total of|增长|增长了|增加|增加了|提高|提高了|提升|提升了";
const RANGES: &str = "至|到|-|--|~|to";
const WORDED: Table<(i128, Rest)> = &[
    ((ONE, Rest::Other), "once"),
    ((2 * ONE, Rest::Other), "twice"),
    ((2 * ONE, Rest::Multiple), "翻番|翻了番|翻一番|翻了一番|doubled"),
    ((4 * ONE, Rest::Multiple), "翻二番|翻了二番"),
];
/// After a number these change it: they name nothing that is counted.
const NO_NOUNS: &str = "and|or|plus|odd|each|half|quarter|quarters|third|thirds|dozen|dozens|score|scores|couple|\
    hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion|trillions|lakh|crore|k|m|mm|mn|\
    mln|mil|b|bn|tn|x|st|nd|rd|th|fold|percent|to|once|twice|分之|至|到|来";
const NO_LETTERS: &str = "零一二三四五六七八九十百千万亿兆廿卅几半";

/// Reads a figure.
///
/// # Errors
/// Where the text is no figure or can be read in two ways: [`FigureError`] says which.
pub fn parse(stated: &str) -> Result<Written, FigureError> {
    ensure(stated.len() <= LONGEST_BYTES, FigureError::Length)?;
    let text = plain(stated);
    let (mut cursor, mut reading) = (Cursor(&text), Reading::default());
    reading.leads(&mut cursor)?;
    if let Some((value, rest)) = cursor.take(WORDED) {
        ensure(reading.tail(cursor)? == Rest::Bare && !reading.percent, FigureError::Words)?;
        return reading.written(value, value, rest);
    }
    let number = number(&mut cursor)?;
    let (low, high) = reading.range(&mut cursor, &number)?;
    let rest = reading.tail(cursor)?;
    ensure(low == high || reading.hedge.is_none(), FigureError::Hedges)?;
    let whole = reading.percent && low == 100 * ONE;
    ensure(!number.round || reading.hedge.is_some() || whole, FigureError::Vague)?;
    reading.written(low, high, rest)
}

/// Writes a figure in Chinese, as [`parse`] reads it; a range needs two values and is written as exact.
///
/// ```
/// use jiedui::codec::figure::write_zh;
/// use jiedui::model::{Decimal, Qualifier};
/// assert_eq!(write_zh(Decimal::from(1_200_000), Qualifier::Nearly), "近120万");
/// ```
#[must_use]
pub fn write_zh(value: Decimal, qualifier: Qualifier) -> String {
    write(value, qualifier, &[(100_000_000, "亿"), (10_000, "万")], false)
}

/// Writes a figure in English, as [`parse`] reads it; a range needs two values and is written as exact.
///
/// ```
/// use jiedui::codec::figure::write_en;
/// use jiedui::model::{Decimal, Qualifier};
/// assert_eq!(write_en(Decimal::from(1_200_000), Qualifier::Nearly), "nearly 1.2 million");
/// ```
#[must_use]
pub fn write_en(value: Decimal, qualifier: Qualifier) -> String {
    write(value, qualifier, &[(1_000_000_000, " billion"), (1_000_000, " million")], true)
}

fn write(value: Decimal, qualifier: Qualifier, scales: &[(i128, &str)], latin: bool) -> String {
    let mut hedges = HEDGES.iter().filter(|row| row.0 == qualifier).flat_map(|row| row.1.split('|'));
    let hedge = hedges.find(|word| word.is_ascii() == latin).unwrap_or_default();
    let space = if latin && !hedge.is_empty() { " " } else { "" };
    let units = value.ten_thousandths();
    let fitting = scales.iter().find(|(scale, _)| units >= scale * 10_000 && units % scale == 0);
    let (scale, word) = fitting.copied().unwrap_or((1, ""));
    format!("{hedge}{space}{}{word}", Decimal::from_ten_thousandths(units / scale))
}

fn ensure(holds: bool, error: FigureError) -> Result<(), FigureError> {
    if holds { Ok(()) } else { Err(error) }
}

/// Full-width forms, white space, dashes, formal and traditional numerals made one; letters in lower case.
fn plain(stated: &str) -> String {
    const FROM: &str = "〇壹贰叁肆伍陆柒捌玖拾佰仟萬億兩两餘約幾數達—–―‒〜";
    const TO: &str = "零一二三四五六七八九十百千万亿二二余约几数达----~";
    let one = |c: char| match c {
        '！'..='～' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        _ => FROM.chars().zip(TO.chars()).find(|(from, _)| *from == c).map_or(c, |(_, to)| to),
    };
    let words: Vec<&str> = stated.split_whitespace().collect();
    words.join(" ").chars().map(|c| one(c).to_ascii_lowercase()).collect()
}

/// What is left to read.
#[derive(Clone, Copy)]
struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    /// The place in a list of the longest word that stands here, and what follows it; Latin words only whole.
    fn longest(self, list: &str) -> Option<(usize, &'a str)> {
        let text = self.0.trim_start();
        let whole = |word: &str| text.strip_prefix(word).filter(|after| !joins(word, after));
        let found = list.split('|').enumerate().filter_map(|(nth, word)| Some((nth, whole(word)?)));
        found.min_by_key(|(_, after)| after.len())
    }

    fn nth(&mut self, list: &str) -> Option<usize> {
        let (nth, after) = self.longest(list)?;
        self.0 = after;
        Some(nth)
    }

    fn skip(&mut self, list: &str) -> bool {
        self.nth(list).is_some()
    }

    fn take<T: Copy>(&mut self, table: Table<T>) -> Option<T> {
        let found = table.iter().filter_map(|&(value, list)| Some((value, self.longest(list)?.1)));
        let (value, after) = found.min_by_key(|(_, after)| after.len())?;
        self.0 = after;
        Some(value)
    }

    fn digits(&mut self) -> &'a str {
        let (run, after) = self.0.split_at(self.0.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.0.len()));
        self.0 = after;
        run
    }

    /// The place in a row of characters of the one that stands here.
    fn take_char(&mut self, row: &str) -> Option<usize> {
        let first = self.0.chars().next()?;
        let nth = row.chars().position(|c| c == first)?;
        self.0 = self.0.strip_prefix(first)?;
        Some(nth)
    }
}

fn joins(before: &str, after: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_alphabetic()) && after.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// What the words around the number say.
#[derive(Default)]
struct Reading {
    hedge: Option<Qualifier>,
    money: Option<&'static str>,
    percent: bool,
    rate: bool,
}

impl Reading {
    fn hedge(&mut self, hedge: Option<Qualifier>) -> Result<(), FigureError> {
        let before = self.hedge;
        self.hedge = before.or(hedge);
        ensure(hedge.is_none() || self.hedge == hedge, FigureError::Hedges)
    }

    fn money(&mut self, code: &'static str) -> Result<(), FigureError> {
        ensure(*self.money.get_or_insert(code) == code, FigureError::Units)
    }

    fn leads(&mut self, cursor: &mut Cursor) -> Result<(), FigureError> {
        loop {
            if let Some(hedge) = cursor.take(HEDGES) {
                self.hedge(Some(hedge))?;
            } else if let Some(code) = cursor.take(MONEY) {
                self.money(code)?;
            } else if cursor.skip(RATES) {
                self.rate = true;
            } else if cursor.skip("百分之") {
                self.percent = true;
            } else if !cursor.skip(FILLERS) {
                return Ok(());
            }
        }
    }

    /// Both ends of a range, where the number just read begins one.
    fn range(&mut self, cursor: &mut Cursor, low: &Number) -> Result<(i128, i128), FigureError> {
        self.hedge(low.hedge)?;
        let (unit, mut after) = split(cursor.0);
        if self.percent {
            after.skip("百分之");
        }
        let high = match number(&mut after) {
            Err(FigureError::NoNumber) => return Ok((low.value, low.value)),
            high => high?,
        };
        self.hedge(high.hedge)?;
        ensure(unit.is_empty() || unit == after.0.trim(), FigureError::Units)?;
        // "3人至5万人" has said all of its lower end; "3至5万人" has not.
        let low = if unit.is_empty() { low.beside(&high)? } else { low.value };
        ensure(!high.round, FigureError::Vague)?;
        ensure(low < high.value, FigureError::Order)?;
        *cursor = after;
        Ok((low, high.value))
    }

    /// What stands after the number.
    fn tail(&mut self, mut cursor: Cursor) -> Result<Rest, FigureError> {
        self.hedge(cursor.take(SUFFIXES))?;
        let percent = cursor.skip("%|percent|per cent");
        ensure(!percent || !self.percent, FigureError::Units)?;
        self.percent |= percent;
        let noun = cursor.0.trim();
        // 超市 goes with 超: a figure can be stated without its noun, but not without its hedge.
        ensure(!holds(noun, HEDGES.iter().map(|row| row.1)), FigureError::Words)?;
        let mut ends = SUFFIXES.iter().flat_map(|&(hedge, list)| list.split('|').map(move |word| (hedge, word)));
        let end = ends.find_map(|(hedge, word)| Some((hedge, noun.strip_suffix(word)?)));
        self.hedge(end.map(|(hedge, _)| hedge))?;
        self.counted(end.map_or(noun, |(_, before)| before.trim_end()))
    }

    fn counted(&mut self, noun: &str) -> Result<Rest, FigureError> {
        let points = matches!(noun, "个百分点" | "百分点" | "percentage points" | "percentage point");
        ensure(points || names_something(noun), FigureError::Words)?;
        let each = noun.contains(['/', '每']) || noun.split(' ').any(|w| matches!(w, "per" | "a" | "an" | "every"));
        self.rate |= each;
        let mut after = Cursor(noun);
        if let Some(code) = after.take(MONEY) {
            self.money(code)?;
            ensure(after.0.is_empty() || after.0.starts_with([' ', '/', '每', '的']), FigureError::Words)?;
        } else {
            ensure(self.money.is_none() || each || noun.is_empty(), FigureError::Units)?;
        }
        let rest = match (self.money, noun) {
            (Some(code), _) => Rest::Money(code),
            (_, "") => Rest::Bare,
            (_, "人" | "名" | "位" | "个人" | "people" | "persons" | "person") => Rest::Person,
            (_, "person-times" | "person-time" | "person times") => Rest::PersonTime,
            (_, "倍") => Rest::Multiple,
            _ if noun.starts_with("人次") => Rest::PersonTime,
            _ if points => Rest::Points,
            _ => Rest::Other,
        };
        let twice = self.percent && matches!(rest, Rest::Money(_) | Rest::Points | Rest::Multiple);
        ensure(!twice, FigureError::Units).map(|()| rest)
    }

    fn written(&self, low: i128, high: i128, rest: Rest) -> Result<Written, FigureError> {
        let range = (low != high).then_some(Qualifier::Range);
        let qualifier = range.or(self.hedge).unwrap_or(Qualifier::Exact);
        let (low, high) = (decimal(low)?, decimal(high)?);
        Ok(Written { low, high, qualifier, percent: self.percent, rate: self.rate, rest })
    }
}

fn decimal(value: i128) -> Result<Decimal, FigureError> {
    let unit = ONE / 10_000;
    ensure(value % unit == 0 && value / ONE < 1_000_000_000_000_000_000, FigureError::Size)?;
    Ok(Decimal::from_ten_thousandths(value / unit))
}

/// Every place where a word may begin, with what stands before it.
fn places(text: &str) -> impl Iterator<Item = (&str, Cursor<'_>)> {
    let places = text.char_indices().map(|(at, _)| text.split_at(at));
    places.filter(|(before, after)| !joins(before, after)).map(|(before, after)| (before, Cursor(after)))
}

/// The unit of the lower end of a range, where it is written, and what stands after the separator.
fn split(text: &str) -> (&str, Cursor<'_>) {
    let mut separated =
        places(text).filter_map(|(unit, mut cursor)| cursor.skip(RANGES).then_some((unit.trim(), cursor)));
    separated.next().unwrap_or((text, Cursor("")))
}

/// Whether one of the words stands anywhere in the text.
fn holds<'a>(text: &str, mut lists: impl Iterator<Item = &'a str>) -> bool {
    lists.any(|list| places(text).any(|(_, at)| at.longest(list).is_some()))
}

/// Whether it is a noun, with nothing that would change the number before it or hide a hedge.
fn names_something(noun: &str) -> bool {
    let noun = Cursor(noun).longest(PREFIXED).map_or(noun, |(_, after)| after);
    let letter = |c: char| c.is_alphabetic() && !c.is_numeric() && !NO_LETTERS.contains(c);
    let words = SUFFIXES.iter().map(|row| row.1).chain([NO_NOUNS, ONES, TENS]);
    let changed = matches!(noun, "成" | "折" | "月" | "月份" | "号") || holds(noun, words);
    noun.chars().all(|c| letter(c) || " -/".contains(c)) && !noun.starts_with('-') && !changed
}
