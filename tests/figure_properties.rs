//! Figures: what is written is read again, nothing makes the parser panic, and the shipped figures say their values.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::codec::figure::{FigureError, Rest, Written, parse, write_en, write_zh};
use jiedui::model::{Decimal, Qualifier};
use proptest::prelude::*;

use FigureError::Order;
use Qualifier::{About, AtLeast, AtMost, Exact, Nearly, Over};
use Rest::{Bare, Money, PersonTime};

fn reads(text: &str) -> Written {
    parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

const HEDGED: [Qualifier; 6] = [Exact, About, Nearly, Over, AtLeast, AtMost];

/// Ten-thousandths below 10^14, of every size and with every number of places.
fn values() -> impl Strategy<Value = Decimal> {
    (0u32..=18, 0i128..1_000_000_000_000_000_000, 0u32..=18)
        .prop_map(|(size, n, zeros)| {
            n % 10i128.pow(size) / 10i128.pow(zeros % (size + 1)) * 10i128.pow(zeros % (size + 1))
        })
        .prop_map(Decimal::from_ten_thousandths)
}

fn group_zh(n: u64) -> String {
    let (mut text, mut gap) = (String::new(), false);
    for (unit, word) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = usize::try_from(n / unit % 10).unwrap();
        if digit == 0 {
            gap |= !text.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            text.push('零');
        }
        text.push("零一二三四五六七八九".chars().nth(digit).unwrap());
        text.push_str(word);
    }
    text
}

/// A number in Chinese numerals, written by another rule than the parser's: four digits at a time.
fn numerals_zh(n: u64) -> String {
    let mut text = String::new();
    for (unit, word) in [(1_000_000_000_000, "万亿"), (100_000_000, "亿"), (10_000, "万"), (1, "")] {
        let group = n / unit % 10_000;
        if group == 0 {
            continue;
        }
        let gap = !text.is_empty() && (group < 1000 || (n / unit / 10_000).is_multiple_of(10_000));
        text = format!("{text}{}{}{word}", if gap { "零" } else { "" }, group_zh(group));
    }
    if text.is_empty() { "零".to_owned() } else { text }
}

/// A number in English words.
fn words_en(n: u64, and: bool) -> String {
    let small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
                 seventeen eighteen nineteen";
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety";
    let nth = |list: &str, n: u64| list.split_whitespace().nth(usize::try_from(n).unwrap()).unwrap().to_owned();
    let joined = |head: String, rest: u64, word: &str| match rest {
        0 => head,
        rest if rest < 100 && and => format!("{head} and {}", words_en(rest, and)),
        rest => format!("{head}{word}{}", words_en(rest, and)),
    };
    for (unit, word) in [
        (1_000_000_000_000, "trillion"),
        (1_000_000_000, "billion"),
        (1_000_000, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ] {
        if n >= unit {
            return joined(format!("{} {word}", words_en(n / unit, and)), n % unit, " ");
        }
    }
    if n < 20 {
        return nth(small, n);
    }
    let ten = nth(tens, n / 10 - 2);
    if n.is_multiple_of(10) { ten } else { format!("{ten}-{}", nth(small, n % 10)) }
}

/// Texts made of what figures are made of, so that chance reaches every corner.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = "约 近 超 超过 不少于 至多 不足 余 多 来 左右 以上 以内 几 半 数 零 一 两 三 五 九 十 百 千 万 亿 点 百分之 百分点 \
                  % 元 人民币 美元 人 名 人次 个 年 所 倍 翻一番 至 到 - — ~ 每生 每年 共 增长 1 2 05 30 500 1500 1,200 4,6 1.5 . , / \
                  over nearly about some up_to at_least or_more or_so one two twenty fifteen hundred thousand million \
                  billion and a to per pupil yuan cny us$ percent people schools half dozen twice 克 第 千克 １ ％ 萬";
    // A Latin word ends where a space is.
    let latin = |piece: &str| if piece.ends_with(|c: char| c.is_ascii_alphabetic()) { " " } else { "" };
    let pieces: Vec<String> = pieces.split_whitespace().map(|piece| piece.replace('_', " ") + latin(piece)).collect();
    let glue = prop::sample::select(vec!["", "", " "]);
    prop::collection::vec((prop::sample::select(pieces), glue), 0..9)
        .prop_map(|pieces| pieces.into_iter().fold(String::new(), |text, (piece, glue)| text + &piece + glue))
}

fn holds_together(text: &str) {
    let Ok(written) = parse(text) else { return };
    assert_eq!(written.low != written.high, written.qualifier == Qualifier::Range, "{text}: {written:?}");
    assert!(Decimal::ZERO <= written.low && written.low <= written.high, "{text}: {written:?}");
    assert!(text.chars().any(char::is_alphanumeric), "{text}: {written:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(value in values(), qualifier in prop::sample::select(&HEDGED[..])) {
        for text in [write_zh(value, qualifier), write_en(value, qualifier)] {
            let written = reads(&text);
            prop_assert_eq!((written.low, written.high, written.qualifier), (value, value, qualifier), "{}", text);
            prop_assert_eq!(written.rest, Bare);
        }
    }

    #[test]
    fn numerals_are_read(n in 0u64..10_000_000_000_000_000, size in 0u32..=16, zeros in 0u32..16, and: bool) {
        let n = n % 10u64.pow(size) / 10u64.pow(zeros) * 10u64.pow(zeros);
        let value = Decimal::from(i64::try_from(n).unwrap());
        prop_assert_eq!(reads(&numerals_zh(n)).low, value, "{}", numerals_zh(n));
        let english = words_en(n % 1_000_000_000_000, and);
        prop_assert_eq!(reads(&english).low, Decimal::from(i64::try_from(n % 1_000_000_000_000).unwrap()), "{}", english);
        let traditional: String = numerals_zh(n).chars().map(|c| match c {
            '一' => '壹', '二' => '兩', '五' => '伍', '十' => '拾', '千' => '仟', '万' => '萬', '亿' => '億', '零' => '〇', c => c,
        }).collect();
        prop_assert_eq!(reads(&traditional).low, value, "{}", traditional);
    }

    #[test]
    fn ranges_are_read(low in values(), high in values(), unit in prop::sample::select(vec!["年", "%", "", "亩"])) {
        let (low, high) = (low.min(high), low.max(high));
        let text = format!("{low}{unit}至{high}{unit}");
        if low == high {
            prop_assert_eq!(parse(&text), Err(Order));
            return Ok(());
        }
        let written = reads(&text);
        prop_assert_eq!((written.low, written.high, written.qualifier), (low, high, Qualifier::Range));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), short in "\\PC{0,40}") {
        holds_together(&text);
        holds_together(&short);
    }

    #[test]
    fn no_pieces_make_it_panic_or_lose_a_hedge(text in pieces()) {
        holds_together(&text);
        let hedges = "约 近 超 不少于 至多 不足 余 多 来 左右 以上 以内 over nearly about some up_to at_least or_more or_so";
        let hedged = hedges.split(' ').any(|hedge| text.contains(&hedge.replace('_', " ")));
        if let Ok(written) = parse(&text) {
            prop_assert_eq!(hedged, !matches!(written.qualifier, Exact | Qualifier::Range), "{}: {:?}", text, written);
        }
    }

    #[test]
    fn width_and_space_change_nothing(text in pieces()) {
        let wide: String = text.chars().map(|c| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
            ' ' => '\u{3000}',
            c => c,
        }).collect();
        prop_assert_eq!(parse(&wide), parse(&text), "{}", text);
        prop_assert_eq!(parse(&format!("\u{a0}{text}\t")), parse(&text), "{}", text);
    }
}

/// Every figure of a programme that says how its source writes it.
fn quantities<'a>(json: &'a serde_json::Value, found: &mut Vec<&'a serde_json::Value>) {
    match json {
        serde_json::Value::Object(fields) => {
            found.extend(fields.contains_key("stated").then_some(json));
            fields.values().for_each(|field| quantities(field, found));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| quantities(item, found)),
        _ => {}
    }
}

fn disagreement(quantity: &serde_json::Value) -> Option<String> {
    let text = |key: &str| quantity[key].as_str();
    let stated = text("stated")?;
    let written = match parse(stated) {
        Ok(written) => written,
        Err(error) => return Some(format!("{stated}: {error:?}")),
    };
    let held = (text("value").or(text("low")), text("value").or(text("high")), text("qualifier"));
    let (low, high) = (written.low.to_string(), written.high.to_string());
    let unit = match written.rest {
        Money(code) => text("unit") == Some(code),
        PersonTime => text("unit") == Some("person_time"),
        _ => written.percent == (text("unit") == Some("percent")),
    };
    let agrees = held == (Some(&low), Some(&high), Some(written.qualifier.code())) && unit;
    let rate = !written.rate || quantity.get("per").is_some();
    (!agrees || !rate).then(|| format!("{quantity}: {written:?}"))
}

#[test]
fn the_shipped_figures_say_their_values() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/data/programmes");
    let (mut read, mut faults) = (0, Vec::new());
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let mut found = Vec::new();
        quantities(&json, &mut found);
        read += found.len();
        faults.extend(found.into_iter().filter_map(disagreement).map(|fault| format!("{}: {fault}", path.display())));
    }
    assert!(read > 0, "no figure was read");
    assert!(faults.is_empty(), "{} of {read}:\n{}", faults.len(), faults.join("\n"));
}
