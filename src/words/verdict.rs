//! The verdict on a sum: what is high, what is low, and why it is hedged, in one or two sentences.

use super::numbers::{capital, numeral};
use crate::model::Language;

/// What the verdict is on.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    /// How many lines were added.
    pub addends: usize,
    /// The lower bound in words.
    pub low: &'a str,
    /// The higher bound in words.
    pub high: &'a str,
    /// Whether it is money that was added.
    pub is_money: bool,
    /// Whether a line may already be inside another.
    pub overlaps: bool,
    /// Whether a line can be read in two ways.
    pub two_readings: bool,
    /// The sum as it is written beside the verdict, with its hedge.
    pub sum: &'a str,
    /// The word in it that hedges it; empty where none does.
    pub hedge: &'a str,
    /// The words that hedge the addends, each with how many say so.
    pub hedges: &'a [(String, usize)],
}

/// The verdict, as pieces of text; those marked `true` are sums.
#[must_use]
pub fn verdict(of: &Verdict<'_>, language: Language) -> Vec<(String, bool)> {
    let mut pieces = match language {
        Language::Zh => bounds_zh(of),
        Language::En => bounds_en(of),
    };
    let hedge = match language {
        Language::Zh => hedge_zh(of),
        Language::En => hedge_en(of),
    };
    pieces.push((hedge, false));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

fn only_one(of: &Verdict<'_>, before: &str, after: &str) -> Vec<(String, bool)> {
    vec![(before.into(), false), (of.sum.into(), true), (after.into(), false)]
}

fn bounds_zh(of: &Verdict<'_>) -> Vec<(String, bool)> {
    if of.addends == 1 {
        return only_one(of, "只有一项计入：", "。");
    }
    let number = numeral(of.addends, Language::Zh);
    if of.low == of.high {
        return vec![(format!("{number}项相加，得"), false), (of.sum.into(), true), ("。".into(), false)];
    }
    let why = match (of.overlaps, of.two_readings) {
        (true, true) if of.is_money => "可能是同一笔的钱只计一次，有两种读法的取少的一种",
        (true, false) if of.is_money => "可能是同一笔的钱只计一次",
        (true, true) => "可能重复的只计一次，有两种读法的取少的一种",
        (true, false) => "可能重复的只计一次",
        (false, true) => "有两种读法的取少的一种",
        (false, false) => "各项都取下限",
    };
    let text = |text: String| (text, false);
    vec![
        text("高的一头".into()),
        (of.high.into(), true),
        text(format!("，{number}项全加；低的一头")),
        (of.low.into(), true),
        text(format!("，{why}。")),
    ]
}

fn bounds_en(of: &Verdict<'_>) -> Vec<(String, bool)> {
    if of.addends == 1 {
        return only_one(of, "Only one line counts: ", ". ");
    }
    let number = numeral(of.addends, Language::En);
    let all = if of.addends == 2 { "both".into() } else { format!("all {number}") };
    if of.low == of.high {
        return vec![(format!("The {number} lines add up to "), false), (of.sum.into(), true), (". ".into(), false)];
    }
    let why = match (of.overlaps, of.two_readings) {
        (true, true) if of.is_money => "counts money that may be the same once, and takes the smaller of two readings",
        (true, false) if of.is_money => "counts money that may be the same once",
        (true, true) => "counts what may be the same once, and takes the smaller of two readings",
        (true, false) => "counts what may be the same once",
        (false, true) => "takes the smaller of two readings",
        (false, false) => "takes each line at its lower end",
    };
    let text = |text: String| (text, false);
    vec![
        text("The high end, ".into()),
        (of.high.into(), true),
        text(format!(", adds {all}; the low end, ")),
        (of.low.into(), true),
        text(format!(", {why}. ")),
    ]
}

fn hedge_zh(of: &Verdict<'_>) -> String {
    if of.hedge.is_empty() {
        return String::new();
    }
    let lines = |(word, count): &(String, usize)| format!("{}项写“{word}”", numeral(*count, Language::Zh));
    let told: Vec<String> = of.hedges.iter().map(lines).collect();
    format!("{}，所以是“{}”。", told.join("，"), of.hedge)
}

fn hedge_en(of: &Verdict<'_>) -> String {
    if of.hedge.is_empty() {
        return String::new();
    }
    let lines = |(word, count): &(String, usize)| match count {
        1 => format!("one line says “{word}”"),
        _ => format!("{} lines say “{word}”", numeral(*count, Language::En)),
    };
    let told: Vec<String> = of.hedges.iter().map(lines).collect();
    format!("{}; so the sum says “{}”.", capital(&told.join(", ")), of.hedge)
}
