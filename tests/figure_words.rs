//! Figures as sources write them: money, rates and ranges, and what is refused.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/figures.rs"]
mod figures;

use figures::{CNY, all, number, reads, refused};
use jiedui::codec::figure::{FigureError, Rest, parse};
use jiedui::model::Qualifier;

use FigureError::{Ambiguous, Length, NoNumber, Numeral, Order, Size, Units, Vague, Words};
use Qualifier::{Exact, Nearly, Over};
use Rest::{Bare, Money, Other, Person};

#[test]
fn money_and_rates() {
    all(&[
        ("CNY 10 million", "10000000", Exact, CNY),
        ("CNY10 million", "10000000", Exact, CNY),
        ("RMB 10 million yuan", "10000000", Exact, CNY),
        ("nearly RMB 5 million", "5000000", Nearly, CNY),
        ("人民币500万元", "5000000", Exact, CNY),
        ("500万元人民币", "5000000", Exact, CNY),
        ("300万美元", "3000000", Exact, Money("USD")),
        ("US$5 million", "5000000", Exact, Money("USD")),
        ("200万港元", "2000000", Exact, Money("HKD")),
        ("1500元/年", "1500", Exact, CNY),
        ("1,500 yuan per pupil per year", "1500", Exact, CNY),
        ("CNY 1,500 per pupil", "1500", Exact, CNY),
        ("100余万元的图书", "1000000", Over, CNY),
    ]);
    for text in ["1500元/年", "1,500 yuan per pupil per year", "1,500 yuan a year", "人均1500元", "每亩300斤"] {
        assert!(reads(text).rate, "{text}");
    }
    refused(&[
        ("人民币5美元", Units),
        ("CNY 5 schools", Units),
        // Dollars and yen of which country?
        ("$5", NoNumber),
        ("¥5", NoNumber),
        ("5元素", Words),
        // Each of them, or all together?
        ("各500万元", NoNumber),
        ("500 yuan each", Words),
    ]);
}

#[test]
fn ranges() {
    for (text, low, high, rest) in [
        ("3至5年", "3", "5", Other),
        ("3年至5年", "3", "5", Other),
        ("1至2名", "1", "2", Person),
        ("1900—2000万元", "19000000", "20000000", CNY),
        ("1900万—2000万元", "19000000", "20000000", CNY),
        ("1900万元——2000万元", "19000000", "20000000", CNY),
        ("30-40家", "30", "40", Other),
        ("30～40家", "30", "40", Other),
        ("三到五个", "3", "5", Other),
        ("50%—60%", "50", "60", Bare),
        ("50—60%", "50", "60", Bare),
        ("百分之三至五", "3", "5", Bare),
        ("百分之三至百分之五", "3", "5", Bare),
        ("1.2至1.5亿元", "120000000", "150000000", CNY),
        ("三百至五百万", "3000000", "5000000", Bare),
        // Shared, the first would be the higher.
        ("5000至1万元", "5000", "10000", CNY),
        ("900,000 to 1.2 million yuan", "900000", "1200000", CNY),
        // Its unit ends the lower figure: 3 persons.
        ("3人至5万人", "3", "50000", Person),
        ("3 to 5 million yuan", "3000000", "5000000", CNY),
        ("three to five years", "3", "5", Other),
        ("ten-fifteen", "10", "15", Bare),
        ("五至二十", "5", "20", Bare),
        ("人民币3至5万元", "30000", "50000", CNY),
    ] {
        let written = reads(text);
        assert_eq!((written.low, written.high), (number(low), number(high)), "{text}");
        assert_eq!((written.qualifier, written.rest), (Qualifier::Range, rest), "{text}");
    }
    refused(&[
        ("5至3年", Order),
        ("5至5年", Order),
        ("1亿—2000万元", Order),
        ("3年至5个", Units),
        ("3人至5人次", Units),
        ("50%—60", Units),
        ("30 visits to two villages", Units),
        // 1 to 20 or 10 to 20; 3 to 5 hundred or 3 to 500?
        ("一至二十", Ambiguous),
        ("三至五百", Ambiguous),
        ("1—3万5000元", Ambiguous),
        ("三四十", Ambiguous),
        ("七八个", Ambiguous),
        ("百至二百", Vague),
        ("3至百万", Vague),
        ("5 or 6 pupils", Words),
        ("12-year-old", Words),
        ("3至几年", Vague),
    ]);
}

#[test]
fn refuses_what_is_no_figure_or_not_one() {
    refused(&[
        ("", NoNumber),
        ("   ", NoNumber),
        ("帮扶资金", NoNumber),
        ("第3", NoNumber),
        ("2022年5月", Words),
        ("8月", Words),
        ("3万5", Ambiguous),
        ("三万五", Ambiguous),
        ("一百五", Ambiguous),
        ("一亿二千", Ambiguous),
        ("1亿2000元", Ambiguous),
        ("一千五十", Ambiguous),
        ("二〇二一", Numeral),
        ("一九九八", Ambiguous),
        ("一百零", Numeral),
        ("十十", Numeral),
        ("三十五百", Numeral),
        ("一百二百", Numeral),
        ("5百3千", Numeral),
        ("12百", Numeral),
        ("零万", Numeral),
        ("0万", Numeral),
        ("0百", Numeral),
        ("一万三亿", Numeral),
        ("1.5亿2000万", Ambiguous),
        ("三点五十", Numeral),
        ("3点5", Words),
        // Units that begin like numerals: three kilograms, or three thousand grams?
        ("三千克", Ambiguous),
        ("兆元", NoNumber),
        ("5兆元", Words),
        ("5年3个月", Words),
        ("5、6个", Words),
        ("1+1", Words),
        ("5 schools two", Words),
        ("15克one", Words),
        ("5 to", Words),
        ("百分之千", Vague),
        ("1/3", Words),
        ("5个\u{0}", Words),
        ("²", NoNumber),
        ("5Ⅷ", Words),
        ("٣", NoNumber),
        ("1.23456", Size),
        ("1.2345678901234万", Size),
        ("1234567890123456789", Size),
        ("999999999999999999万亿", Size),
        ("170141183460469万亿9000亿", Size),
    ]);
    all(&[("15千克", "15", Exact, Other), ("5万千瓦", "50000", Exact, Other), ("50兆瓦", "50", Exact, Other)]);
    assert_eq!(parse(&"1".repeat(10_000_000)), Err(Length));
}
