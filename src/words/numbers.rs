//! Numbers as each language writes them: 万 and 亿, or commas, million and billion. Never rounded.

use std::borrow::Borrow;

use super::figures::unit_word;
use crate::model::{CodeEntry, Decimal, Language, Unit};

/// A number split into its digits and the word for its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scaled {
    pub digits: String,
    pub scale: &'static str,
}

/// The sizes that a language has words for, as powers of ten, with the most decimal places that read well in numbers that
/// may be smaller.
const fn scales(language: Language) -> [(&'static str, u32, usize); 2] {
    match language {
        Language::Zh => [("亿", 8, 2), ("万", 4, 2)],
        Language::En => [("billion", 9, 2), ("million", 6, 4)],
    }
}

/// A number divided by a power of ten, exactly.
fn divided(value: Decimal, power: u32) -> String {
    let places = 4 + power as usize;
    let sign = if value < Decimal::ZERO { "-" } else { "" };
    let digits = format!("{:0>1$}", value.ten_thousandths().unsigned_abs(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

/// The size that all of these numbers can be written in, exactly and briefly.
fn common_scale(values: &[Decimal], language: Language) -> Option<(&'static str, u32)> {
    let size = |power: u32| Decimal::from(10_i64.pow(power));
    let places = |value: Decimal, power: u32| divided(value, power).split_once('.').map_or(0, |(_, rest)| rest.len());
    let [largest, _] = scales(language);
    // Where every number reaches the largest size, it is written in that, whatever stands behind the point: what stands
    // before it can be read.
    if values.iter().all(|&value| value >= size(largest.1)) {
        return Some((largest.0, largest.1));
    }
    let most = values.iter().copied().max()?;
    scales(language)
        .into_iter()
        .filter(|&(_, power, _)| most >= size(power))
        .find(|&(_, power, well)| values.iter().all(|&value| places(value, power) <= well))
        .map(|(word, power, _)| (word, power))
}

/// Writes numbers in one common size.
pub(super) fn scaled(values: &[Decimal], language: Language) -> Vec<Scaled> {
    written_in(values, common_scale(values, language), language)
}

fn written_in(values: &[Decimal], scale: Option<(&'static str, u32)>, language: Language) -> Vec<Scaled> {
    let (scale, power) = scale.unwrap_or_default();
    let write = |&value: &Decimal| {
        let digits = divided(value, power);
        Scaled { digits: if language == Language::En { grouped(&digits) } else { digits }, scale }
    };
    values.iter().map(write).collect()
}

fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The exact value, all digits, grouped by thousands in both languages.
fn exact(value: Decimal) -> String {
    grouped(&value.to_string())
}

/// An exact value, or both readings where there are two, with its unit where each language has it. `name` is what the
/// dataset calls the unit.
///
/// ```
/// use jiedui::model::{Decimal, Language, Unit};
/// use jiedui::words::exact_between;
/// let (one, yuan) = (Decimal::from(4_800_000), Unit::new("CNY").unwrap());
/// assert_eq!(exact_between([one, one], &yuan, None, Language::Zh), "4,800,000元");
/// assert_eq!(exact_between([one, one], &yuan, None, Language::En), "CNY 4,800,000");
/// ```
#[must_use]
pub fn exact_between([low, high]: [Decimal; 2], unit: &Unit, name: Option<&CodeEntry>, language: Language) -> String {
    let value = if low == high { exact(high) } else { format!("{}–{}", exact(low), exact(high)) };
    let word = unit_word(unit, name, [low, high] == [Decimal::from(1); 2], language);
    match language {
        Language::En if unit.is_currency() => format!("{word} {value}"),
        Language::En if word != "%" => format!("{value} {word}"),
        _ => value + word,
    }
}

/// The labels of an axis, in one common size; the last one carries the size and the unit, which the dataset may name.
#[must_use]
pub fn axis(values: &[Decimal], unit: &Unit, name: Option<&CodeEntry>, language: Language) -> Vec<String> {
    let word = unit_word(unit, name, false, language);
    let mut labels: Vec<String> = Vec::new();
    // In Chinese the sizes lie far apart: a ruler that goes no further than 1亿 has that of its first step, as the figures
    // beside it do, not 0.2亿.
    let first = values.iter().copied().filter(|value| *value > Decimal::ZERO).min();
    let is_short = values.iter().all(|value| *value <= Decimal::from(100_000_000));
    let scale = match language {
        Language::Zh if is_short => common_scale(first.as_slice(), language),
        _ => common_scale(values, language),
    };
    let scaled = written_in(values, scale, language);
    let last = scaled.len().saturating_sub(1);
    for (i, Scaled { digits, scale }) in scaled.into_iter().enumerate() {
        labels.push(match language {
            _ if i < last => digits,
            Language::Zh => format!("{digits}{scale}{word}"),
            Language::En if scale.is_empty() && unit.is_currency() => format!("{word} {digits}"),
            Language::En if unit.is_currency() => format!("{word} {digits} {scale}"),
            Language::En if scale.is_empty() => format!("{digits} {word}"),
            Language::En => format!("{digits} {scale} {word}"),
        });
    }
    labels
}

pub(super) fn currency_name(code: &str, language: Language) -> &str {
    match (language, code) {
        (Language::Zh, "CNY") => "元",
        (Language::Zh, "USD") => "美元",
        (Language::Zh, "EUR") => "欧元",
        (Language::Zh, "HKD") => "港元",
        _ => code,
    }
}

/// A small number as a word: 一、两、三; one, two, three. Larger ones as digits.
#[must_use]
pub fn numeral(number: usize, language: Language) -> String {
    const ZH: [&str; 11] = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
    const EN: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let words = match language {
        Language::Zh => ZH,
        Language::En => EN,
    };
    words.get(number).map_or_else(|| number.to_string(), |&word| word.into())
}

/// A number with the English word for one or for many.
pub(super) fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// English names in a row: "A, B and C".
pub(super) fn listed<T: Borrow<str>>(names: &[T]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {}", rest.join(", "), last.borrow()),
        _ => names.concat(),
    }
}

/// An English word with a capital.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()).unwrap_or_default()
}
