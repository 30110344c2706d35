//! The verdict on a sum: what is high, what is low, and why it is hedged, in one or two sentences.

use super::numbers::numeral;
use crate::model::{Language, Qualifier};

/// How many addends lean which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hedges {
    /// The truth is above.
    pub over: usize,
    /// The truth is below.
    pub nearly: usize,
    /// Either side.
    pub about: usize,
}

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
    /// How the addends are hedged.
    pub hedges: Hedges,
    /// How the sum is hedged.
    pub qualifier: Qualifier,
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
    let between = if of.low == of.high { of.high.into() } else { format!("{}–{}", of.low, of.high) };
    vec![(before.into(), false), (between, true), (after.into(), false)]
}

fn bounds_zh(of: &Verdict<'_>) -> Vec<(String, bool)> {
    if of.addends == 1 {
        return only_one(of, "只有一项计入：", "。");
    }
    let number = numeral(of.addends, Language::Zh);
    if of.low == of.high {
        return vec![(format!("{number}项相加，得"), false), (of.high.into(), true), ("。".into(), false)];
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
        text("高".into()),
        (of.high.into(), true),
        text(format!("，{number}项全加；低")),
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
        return vec![(format!("The {number} lines add up to "), false), (of.high.into(), true), (". ".into(), false)];
    }
    let why = match (of.overlaps, of.two_readings) {
        (true, true) if of.is_money => {
            "money that may be the same is counted once, and the smaller of two readings is taken"
        }
        (true, false) if of.is_money => "money that may be the same is counted once",
        (true, true) => "what may be the same is counted once, and the smaller of two readings is taken",
        (true, false) => "what may be the same is counted once",
        (false, true) => "the smaller of two readings is taken",
        (false, false) => "each line at its lower end",
    };
    let text = |text: String| (text, false);
    vec![
        text("High ".into()),
        (of.high.into(), true),
        text(format!(": {all} added. Low ")),
        (of.low.into(), true),
        text(format!(": {why}. ")),
    ]
}

fn hedge_zh(of: &Verdict<'_>) -> String {
    let lines = |count: usize, word: &str| (count > 0).then(|| format!("{}项写“{word}”", numeral(count, Language::Zh)));
    let Hedges { over, nearly, about } = of.hedges;
    let told: Vec<String> =
        [lines(over, "余"), lines(nearly, "近"), lines(about, "约")].into_iter().flatten().collect();
    let so = match of.qualifier {
        Qualifier::Over | Qualifier::AtLeast => "逾",
        Qualifier::Nearly | Qualifier::AtMost => "近",
        Qualifier::About => "约",
        Qualifier::Exact | Qualifier::Range => return String::new(),
    };
    format!("{}，所以是“{so}”。", told.join("，"))
}

fn hedge_en(of: &Verdict<'_>) -> String {
    let lines = |count: usize, word: &str| match count {
        0 => None,
        1 => Some(format!("one line says “{word}”")),
        _ => Some(format!("{} lines say “{word}”", numeral(count, Language::En))),
    };
    let Hedges { over, nearly, about } = of.hedges;
    let told: Vec<String> =
        [lines(over, "over"), lines(nearly, "nearly"), lines(about, "about")].into_iter().flatten().collect();
    let so = match of.qualifier {
        Qualifier::Over | Qualifier::AtLeast => "over",
        Qualifier::Nearly | Qualifier::AtMost => "nearly",
        Qualifier::About => "about",
        Qualifier::Exact | Qualifier::Range => return String::new(),
    };
    let told = told.join(", ");
    let mut letters = told.chars();
    let told: String =
        letters.next().map(|c| std::iter::once(c.to_ascii_uppercase()).chain(letters).collect()).unwrap_or_default();
    format!("{told}; so the sum says “{so}”.")
}
