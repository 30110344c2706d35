//! Figures and dates as an editor of each language would write them; hedges are never lost.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::model::{
    Code, CodeEntry, Count, Date, Decimal, Language, Magnitude, Per, Period, Qualifier, Quantity, Reading, Text, Unit,
};
use jiedui::words::{Verdict, axis, date, exact_between, figure, phrases, range, verdict};
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn money(value: &str, qualifier: Qualifier) -> Quantity {
    Quantity::new(decimal(value), Unit::new("CNY").unwrap(), qualifier)
}

fn people(value: &str, qualifier: Qualifier) -> Quantity {
    Quantity::new(decimal(value), Unit::new("person").unwrap(), qualifier)
}

fn person() -> CodeEntry {
    CodeEntry {
        code: Code::new("person").unwrap(),
        name: Text::both("名", "people"),
        singular: Some(Text::both("名", "person")),
    }
}

fn both(quantity: &Quantity) -> (String, String) {
    let name = person();
    let unit = (!quantity.unit.is_currency()).then_some(&name);
    (figure(quantity, unit, None, Language::Zh).to_string(), figure(quantity, unit, None, Language::En).to_string())
}

#[test]
fn figures_read_as_people_write_them() {
    use Qualifier::{About, AtLeast, AtMost, Exact, Nearly, Over};
    let cases = [
        (money("1200000", Nearly), "近120万元", "nearly CNY 1.2 million"),
        (money("592000000", Exact), "5.92亿元", "CNY 592 million"),
        (money("10000000", Over), "1000余万元", "over CNY 10 million"),
        (money("217000000", Over), "2.17亿余元", "over CNY 217 million"),
        (money("1500", Exact), "1500元", "CNY 1,500"),
        (money("3056500", Exact), "305.65万元", "CNY 3.0565 million"),
        (money("123456789", Exact), "1.23456789亿元", "CNY 123,456,789"),
        (money("16094347600", Exact), "160.943476亿元", "CNY 16.0943476 billion"),
        (money("12345678", Exact), "12345678元", "CNY 12,345,678"),
        (money("20000", AtLeast), "不少于2万元", "at least CNY 20,000"),
        (money("20000", AtMost), "不超过2万元", "at most CNY 20,000"),
        (people("30", Over), "30余名", "over 30 people"),
        (people("7", Over), "逾7名", "over 7 people"),
        (people("11000", Over), "1.1万余名", "over 11,000 people"),
        (people("3000", About), "约3000名", "about 3,000 people"),
        (people("1", Exact), "1名", "1 person"),
    ];
    for (quantity, zh, en) in cases {
        assert_eq!(both(&quantity), (zh.to_owned(), en.to_owned()));
    }
}

#[test]
fn rates_ranges_and_readings_are_told() {
    let pupil = CodeEntry {
        code: Code::new("pupil").unwrap(),
        name: Text::both("生", "pupils"),
        singular: Some(Text::both("生", "pupil")),
    };
    let mut rate = money("1500", Qualifier::Exact);
    rate.per = Some(Per { unit: pupil.code.clone(), period: Some(Period::Year) });
    assert_eq!(figure(&rate, None, Some(&pupil), Language::Zh).to_string(), "1500元/生·年");
    assert_eq!(figure(&rate, None, Some(&pupil), Language::En).to_string(), "CNY 1,500 a pupil a year");
    let mut span = people("1", Qualifier::Range);
    span.magnitude = Magnitude::Range(decimal("1"), decimal("2"));
    assert_eq!(both(&span), ("1–2名".into(), "1–2 people".into()));
    let mut told = money("5000000", Qualifier::Exact);
    told.count = Some(Count { count: 3, reading: Reading::EachOrAll });
    assert_eq!(
        both(&told),
        ("500万元（3个，各自或合计）".into(), "CNY 5 million for each of 3, or for all of them".into())
    );
    let unit = Unit::new("CNY").unwrap();
    let sum = |language| {
        range(Qualifier::About, [decimal("19000000"), decimal("20000000")], &unit, None, language).to_string()
    };
    let between =
        |low, high, language| range(Qualifier::Exact, [decimal(low), decimal(high)], &unit, None, language).to_string();
    // The largest size that both ends reach, however many places it takes; a small one is not written in it.
    assert_eq!(between("16094347600", "17363449500", Language::Zh), "160.943476–173.634495亿元");
    assert_eq!(between("16094347600", "17363449500", Language::En), "CNY 16.0943476–17.3634495 billion");
    assert_eq!(between("98765400", "123456700", Language::Zh), "9876.54–12345.67万元");
    assert_eq!(sum(Language::Zh), "约1900–2000万元");
    assert_eq!(sum(Language::En), "about CNY 19–20 million");
}

#[test]
fn dates_keep_their_precision() {
    let cases = [
        ("2022", "2022年", "2022"),
        ("2022-05", "2022年5月", "May\u{a0}2022"),
        ("2021-03-10", "2021年3月10日", "10\u{a0}March\u{a0}2021"),
        ("2016/..", "2016年以来", "since\u{a0}2016"),
        ("../2020", "截至2020年", "until\u{a0}2020"),
        ("2013/2021", "2013–2021年", "2013–2021"),
        ("2023-01/2023-09", "2023年1月至9月", "January–September\u{a0}2023"),
        ("2019~", "约2019年", "about\u{a0}2019"),
        ("2021-03/2022-05", "2021年3月至2022年5月", "March\u{a0}2021\u{a0}– May\u{a0}2022"),
    ];
    for (written, zh, en) in cases {
        let read: Date = written.parse().unwrap();
        assert_eq!((date(read, Language::Zh).as_str(), date(read, Language::En).as_str()), (zh, en));
    }
}

#[test]
fn an_axis_says_its_unit_once() {
    let values: Vec<Decimal> = [0, 5_000_000, 10_000_000].map(Decimal::from).to_vec();
    let yuan = Unit::new("CNY").unwrap();
    assert_eq!(axis(&values, &yuan, None, Language::Zh), ["0", "500", "1000万元"]);
    assert_eq!(axis(&values, &yuan, None, Language::En), ["0", "5", "CNY 10 million"]);
    // Figures beside it are of the size of its first step.
    let values: Vec<Decimal> = [0, 50_000_000, 100_000_000].map(Decimal::from).to_vec();
    assert_eq!(axis(&values, &yuan, None, Language::Zh), ["0", "5000", "10000万元"]);
    let values: Vec<Decimal> = [0, 50_000_000, 100_000_000, 150_000_000].map(Decimal::from).to_vec();
    assert_eq!(axis(&values, &yuan, None, Language::Zh), ["0", "0.5", "1", "1.5亿元"]);
    let values: Vec<Decimal> = [0, 200_000_000, 400_000_000].map(Decimal::from).to_vec();
    assert_eq!(axis(&values, &yuan, None, Language::Zh), ["0", "2", "4亿元"]);
}

#[test]
fn the_verdict_says_high_low_and_why() {
    let of = Verdict {
        is_money: true,
        addends: 3,
        low: "L",
        high: "H",
        overlaps: true,
        two_readings: false,
        sum: "S",
        hedge: "A",
        hedges: &[("O".into(), 2), ("N".into(), 1)],
    };
    let text = |of: &Verdict<'_>, language| verdict(of, language).into_iter().map(|(text, _)| text).collect::<String>();
    assert_eq!(
        text(&of, Language::Zh),
        "高的一头H，三项全加；低的一头L，可能是同一笔的钱只计一次。两项写“O”，一项写“N”，所以是“A”。"
    );
    assert_eq!(
        text(&of, Language::En),
        "The high end, H, adds all three; the low end, L, counts money that may be the same once. \
         Two lines say “O”, one line says “N”; so the sum says “A”."
    );
    let single = Verdict { low: "H", overlaps: false, hedge: "", hedges: &[], ..of };
    assert_eq!(text(&single, Language::Zh), "三项相加，得S。");
    assert_eq!(text(&single, Language::En), "The three lines add up to S. ");
}

#[test]
fn the_hedge_of_a_sum_is_the_one_that_is_seen() {
    let yuan = Unit::new("CNY").unwrap();
    let hedge = |low, high, language| {
        let bounds = [low, high].map(Decimal::from);
        range(Qualifier::Over, bounds, &yuan, None, language).hedge().to_owned()
    };
    assert_eq!(hedge(234_000_000, 234_000_000, Language::Zh), "余");
    assert_eq!(hedge(51_756_500, 66_756_500, Language::Zh), "逾");
    assert_eq!(hedge(234_000_000, 234_000_000, Language::En), "over");
}

#[test]
fn counts_of_events_and_of_records_elsewhere_read_plainly() {
    let [zh, en] = Language::ALL.map(phrases);
    assert_eq!((zh.events_dated)(2, 19), "有日期的2件，无日期的19件");
    assert_eq!((zh.outside_years)(0, 25), "所选年份之后另有25条");
    assert_eq!((zh.outside_years)(3, 0), "所选年份之前另有3条");
    assert_eq!((zh.outside_years)(3, 25), "所选年份之前另有3条，之后25条");
    assert_eq!((en.outside_years)(3, 25), "3 more before these years, 25 after");
    assert_eq!((zh.to_home, en.to_home), ("到首页", "To the home page"));
}

proptest! {
    /// Whatever the size, the digits and the word for the size give the exact value back.
    #[test]
    fn numbers_are_never_rounded(units in 0i128..100_000_000_000_000_000) {
        let value = Decimal::from_ten_thousandths(units);
        for language in Language::ALL {
            let text = range(Qualifier::Exact, [value, value], &Unit::new("CNY").unwrap(), None, language).to_string();
            let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            let power = [("亿", 8), ("万", 4), ("billion", 9), ("million", 6)]
                .into_iter().find(|(word, _)| text.contains(word)).map_or(0, |(_, power)| power);
            let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
            let read: i128 = format!("{whole}{fraction:0<width$}", width = power + 4).parse().unwrap();
            prop_assert_eq!(read, units, "{}", text);
        }
    }

    #[test]
    fn exact_values_keep_every_digit(units in 0i128..100_000_000_000_000_000) {
        let value = Decimal::from_ten_thousandths(units);
        let people = Unit::new("person").unwrap();
        for language in Language::ALL {
            let written = exact_between([value, value], &people, None, language);
            let digits = written.replace(',', "").replace("person", "");
            prop_assert_eq!(digits.trim_end().parse::<Decimal>(), Ok(value));
        }
    }
}
