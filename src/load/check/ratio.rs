//! Changes as stated: "增长7.5%", "完成107.5%", "是上年的3倍", "下降2个百分点".
//!
//! In come the words and the two figures; out goes whether the one follows from the others. What the words say is
//! held to: a rise is (now − before) ÷ before, a fall (before − now) ÷ before, a level now ÷ before. Words that say
//! neither, such as a bare "107.5%", are accepted for a level and for a rise. It reckons in whole numbers.

use crate::codec::figure::{self, Rest, Written};
use crate::model::{Magnitude, Qualifier, Quantity};

/// What the words compare.
#[derive(Clone, Copy, PartialEq)]
enum Sense {
    Rise,
    Fall,
    Level,
    Unsaid,
}

/// Longer words stand before those that they begin with.
const SENSES: &[(Sense, &str)] = &[
    (
        Sense::Level,
        "增长到|增长至|增加到|增加至|提高到|提高至|提升到|提升至|上升到|上升至|下降到|下降至|减少到|减少至|降至|降到",
    ),
    (
        Sense::Level,
        "完成|相当于|达到|达|为|是|completed|reached|equal to|rose to|grew to|increased to|fell to|decreased to",
    ),
    (
        Sense::Rise,
        "增长|增加|增幅|增|提高|提升|上升|上涨|升|up by|up|rose by|rose|grew by|grew|increased by|increased|an increase of|increase of",
    ),
    (
        Sense::Fall,
        "下降|减少|降低|缩减|降幅|降|减|down by|down|fell by|fell|decreased by|decreased|a decrease of|dropped by",
    ),
    (Sense::Unsaid, "与上年相比|比上年|较上年|比去年|较去年|同比|环比|比上一年|较上一年|上年的|去年的|上年|去年|了|by"),
];

/// How far a figure may lie off that is hedged, or reckoned from hedged ones: a tenth.
const SLACK: i128 = 10;

/// A number as a fraction of whole numbers: ten-thousandths above, and what they are divided by.
type Fraction = (i128, i128);

/// Whether a change follows from the figure and the earlier one; none where the words cannot be read.
pub(super) fn follows(stated: &str, now: &Quantity, before: &Quantity) -> Option<bool> {
    let (sense, rest) = sense(stated);
    let written = figure::parse(rest).ok()?;
    let hedged = [now, before].iter().any(|quantity| quantity.qualifier != Qualifier::Exact);
    let (now, before) = (value(now)?, value(before)?);
    let readings = readings(stated, sense, &written, (now, before));
    let (from, to) = reach(&written, rest, hedged);
    Some(readings.into_iter().flatten().any(|reading| lies(reading, from, to)))
}

/// What the change would be, in each way that its words can be read; none where it is too large to reckon.
fn readings(stated: &str, sense: Sense, written: &Written, (now, before): (i128, i128)) -> Vec<Option<Fraction>> {
    let change = if sense == Sense::Fall { before - now } else { now - before };
    if written.rest == Rest::Points {
        return vec![Some((if sense == Sense::Unsaid { change.abs() } else { change }, 1))];
    }
    let scale = if written.percent { 1_000_000 } else { 10_000 };
    let share = |of: i128| Some((of.checked_mul(scale)?, before));
    match sense {
        // 翻一番 says by itself that it is twice as much.
        _ if doubles(stated) => vec![share(now)],
        Sense::Level => vec![share(now)],
        Sense::Rise | Sense::Fall => vec![share(change)],
        Sense::Unsaid => vec![share(now), share(change)],
    }
}

fn doubles(stated: &str) -> bool {
    stated.contains('翻') || stated.contains("doubled")
}

/// What the words before the figure say, and the figure.
fn sense(stated: &str) -> (Sense, &str) {
    let (mut said, mut rest) = (Sense::Unsaid, stated.trim());
    'words: loop {
        for &(sense, words) in SENSES {
            for word in words.split('|') {
                let Some(after) = rest.strip_prefix(word) else { continue };
                if word.is_ascii() && after.starts_with(|c: char| c.is_ascii_alphabetic()) {
                    continue;
                }
                said = if said == Sense::Unsaid { sense } else { said };
                rest = after.trim_start();
                continue 'words;
            }
        }
        return (said, rest);
    }
}

fn value(quantity: &Quantity) -> Option<i128> {
    match quantity.magnitude {
        Magnitude::One(value) => Some(value.ten_thousandths()),
        Magnitude::Range(..) => None,
    }
}

/// Between what a number lies that is written so, rounded or cut off where its last place is.
fn reach(written: &Written, figure: &str, hedged: bool) -> (Option<i128>, Option<i128>) {
    let (low, high) = (written.low.ten_thousandths(), written.high.ten_thousandths());
    let places = figure.split_once('.').map_or(0, |(_, after)| after.bytes().take_while(u8::is_ascii_digit).count());
    let unit = 10_000 / 10_i128.pow(u32::try_from(places.min(4)).unwrap_or(4));
    let tenth = (high / SLACK).max(unit);
    let slack = if hedged { tenth } else { unit };
    match written.qualifier {
        Qualifier::Exact | Qualifier::Range => (Some(low - slack), Some(high + slack)),
        Qualifier::About => (Some(low - tenth), Some(high + tenth)),
        Qualifier::Nearly => (Some(low - tenth), Some(high + slack)),
        Qualifier::Over | Qualifier::AtLeast => (Some(low - slack), None),
        Qualifier::AtMost => (None, Some(high + slack)),
    }
}

/// Whether a fraction lies between the two, neither included.
fn lies((top, bottom): Fraction, from: Option<i128>, to: Option<i128>) -> bool {
    let above = |bound: i128| bound.checked_mul(bottom).is_some_and(|bound| top > bound);
    let below = |bound: i128| bound.checked_mul(bottom).is_some_and(|bound| top < bound);
    bottom > 0 && from.is_none_or(above) && to.is_none_or(below)
}
