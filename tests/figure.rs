//! Figures as sources write them: numbers, hedges and separators, case by case.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/figures.rs"]
mod figures;

use figures::{CNY, all, number, reads, refused};
use jiedui::codec::figure::{FigureError, Rest};
use jiedui::model::Qualifier;

use FigureError::{Ambiguous, Hedges, NoNumber, Numeral, Units, Vague, Words};
use Qualifier::{About, AtLeast, AtMost, Exact, Nearly, Over};
use Rest::{Bare, Multiple, Other, Person, PersonTime, Points};

#[test]
fn the_figures_of_the_five_sources() {
    all(&[
        // sustech-2022; the comma of "4,6" is its own.
        ("nearly 1.2 million yuan", "1200000", Nearly, CNY),
        ("nearly 240,000 yuan", "240000", Nearly, CNY),
        ("over 4,6 million yuan", "4600000", Over, CNY),
        ("more than 30", "30", Over, Bare),
        ("more than 30 high-level talents", "30", Over, Other),
        ("seven batches", "7", Exact, Other),
        ("four", "4", Exact, Bare),
        ("198 people", "198", Exact, Person),
        ("twice", "2", Exact, Other),
        ("a total of 450 teachers", "450", Exact, Other),
        // moe-trusteeship-2022
        ("115 counties", "115", Exact, Other),
        ("30 governments", "30", Exact, Other),
        // seu-nanhua-2021
        ("1000余万元", "10000000", Over, CNY),
        ("近900万元", "9000000", Nearly, CNY),
        ("2000余人次", "2000", Over, PersonTime),
        ("近3000人次", "3000", Nearly, PersonTime),
        ("1200余台", "1200", Over, Other),
        ("100余万元", "1000000", Over, CNY),
        ("28名", "28", Exact, Person),
        ("7批", "7", Exact, Other),
        ("每生每年1500元", "1500", Exact, CNY),
        // wut-shiquan-2021
        ("8家", "8", Exact, Other),
        ("1600余人", "1600", Over, Person),
        ("1.1万余名", "11000", Over, Person),
        ("30余家", "30", Over, Other),
        ("500亩", "500", Exact, Other),
        // nansha-ziyun-2023
        ("5.92亿元", "592000000", Exact, CNY),
        ("305.65万元", "3056500", Exact, CNY),
        ("2750多万元", "27500000", Over, CNY),
        ("10余种", "10", Over, Other),
        ("50余万元", "500000", Over, CNY),
        ("200万斤", "2000000", Exact, Other),
        ("突破100个", "100", Over, Other),
        ("共15节", "15", Exact, Other),
    ]);
    assert!(reads("每生每年1500元").rate);
    assert!(!reads("1500元").rate);
}

#[test]
fn chinese_numerals() {
    all(&[
        ("四名", "4", Exact, Person),
        ("十", "10", Exact, Bare),
        ("十二所", "12", Exact, Other),
        ("二十八", "28", Exact, Bare),
        ("两千三百", "2300", Exact, Bare),
        ("一百零五", "105", Exact, Bare),
        ("一百一十五", "115", Exact, Bare),
        // 十 needs no 一 before it, even inside.
        ("一百十五", "115", Exact, Bare),
        ("一千零五十", "1050", Exact, Bare),
        ("三万五千", "35000", Exact, Bare),
        ("十五万", "150000", Exact, Bare),
        ("一万零五百", "10500", Exact, Bare),
        // A 零 too many, as on cheques, changes nothing.
        ("十万零五千", "105000", Exact, Bare),
        ("一亿零五百万", "105000000", Exact, Bare),
        ("三亿五千万", "350000000", Exact, Bare),
        ("一千二百三十四万五千六百七十八", "12345678", Exact, Bare),
        ("一万亿", "1000000000000", Exact, Bare),
        ("零", "0", Exact, Bare),
        ("〇", "0", Exact, Bare),
        ("一点二亿", "120000000", Exact, Bare),
        ("四十五点六", "45.6", Exact, Bare),
        ("四十点五", "40.5", Exact, Bare),
        ("零点零五", "0.05", Exact, Bare),
        ("壹佰贰拾万元", "1200000", Exact, CNY),
        ("兩千餘人", "2000", Over, Person),
        // Digits and numerals together.
        ("1亿2000万元", "120000000", Exact, CNY),
        ("3万5000元", "35000", Exact, CNY),
        ("1千5百万", "15000000", Exact, Bare),
        ("3千多万元", "30000000", Over, CNY),
        ("1.2万亿元", "1200000000000", Exact, CNY),
        ("1.23456万", "12345.6", Exact, Bare),
        ("15万吨", "150000", Exact, Other),
        // 点 with no digit after it is a word.
        ("三点", "3", Exact, Other),
    ]);
}

#[test]
fn round_numbers_need_a_hedge() {
    all(&[
        ("百余人", "100", Over, Person),
        ("近百名", "100", Nearly, Person),
        ("千余万元", "10000000", Over, CNY),
        ("近万名", "10000", Nearly, Person),
        ("超百万元", "1000000", Over, CNY),
        ("百人以上", "100", AtLeast, Person),
        ("十余万", "100000", Over, Bare),
        ("十来个", "10", About, Other),
        ("百分之百", "100", Exact, Bare),
    ]);
    refused(&[
        // "Ten-thousand yuan" is a unit, 百人 a name as much as a number, and 上万 is "up to ten thousand or so".
        ("万元", Vague),
        ("亿元", Vague),
        ("百人", Vague),
        ("百万元", Vague),
        ("上万", NoNumber),
        ("千百人", Numeral),
        ("百千万", Numeral),
        ("几十人", Vague),
        ("十几所", Vague),
        ("数百名", Vague),
        ("三百几十", Vague),
        ("若干", Vague),
        ("半年", Vague),
        ("三年半", Words),
        ("several schools", Vague),
        ("dozens", Vague),
        ("a few", Vague),
        ("hundreds of pupils", Vague),
        ("half a million", Vague),
        ("hundred", Vague),
    ]);
}

#[test]
fn hedges() {
    all(&[
        ("约120万元", "1200000", About, CNY),
        ("500亩左右", "500", About, Other),
        ("约500亩左右", "500", About, Other),
        ("大约500", "500", About, Bare),
        ("10来所", "10", About, Other),
        ("超3000万元", "30000000", Over, CNY),
        ("超过3000", "3000", Over, Bare),
        ("逾1.75亿", "175000000", Over, Bare),
        ("10多所", "10", Over, Other),
        ("1亿多元", "100000000", Over, CNY),
        ("一百多", "100", Over, Bare),
        ("三年多", "3", Over, Other),
        ("一倍多", "1", Over, Multiple),
        ("超过1000余万元", "10000000", Over, CNY),
        ("将近5年", "5", Nearly, Other),
        ("不少于5", "5", AtLeast, Bare),
        ("不低于5%", "5", AtLeast, Bare),
        ("至少5", "5", AtLeast, Bare),
        // 以上 and 以下 include the number: Civil Code, art. 1259.
        ("30%以上", "30", AtLeast, Bare),
        ("5年以上", "5", AtLeast, Other),
        ("100以上", "100", AtLeast, Bare),
        ("3天以内", "3", AtMost, Other),
        ("至多5", "5", AtMost, Bare),
        ("不超过5万元", "50000", AtMost, CNY),
        // Below it: at most is true, nearly would be a guess.
        ("不足100人", "100", AtMost, Person),
        ("每年不少于5次", "5", AtLeast, Other),
        ("over ten million", "10000000", Over, Bare),
        ("at least 5", "5", AtLeast, Bare),
        ("no fewer than five", "5", AtLeast, Bare),
        ("no more than 5", "5", AtMost, Bare),
        ("up to 5", "5", AtMost, Bare),
        ("less than 5", "5", AtMost, Bare),
        ("almost 5", "5", Nearly, Bare),
        ("about 5", "5", About, Bare),
        ("around 5", "5", About, Bare),
        ("some 30 schools", "30", About, Other),
        ("30 or so", "30", About, Bare),
        ("30 or more teachers", "30", AtLeast, Other),
        ("Nearly 5", "5", Nearly, Bare),
    ]);
    refused(&[
        ("约1000余万元", Hedges),
        ("近3000余人", Hedges),
        ("超过5年以上", Hedges),
        ("about 30 or more", Hedges),
        // The contract has no word for a hedged range.
        ("约3至5年", Hedges),
        ("3至5年左右", Hedges),
        ("3至10余年", Hedges),
        // A hedge inside what is counted would be lost.
        ("三个多月", Words),
        ("三个来月", Words),
        ("30%左右的学生", Words),
        ("30 at least", Words),
        ("30 schools at least", Words),
        ("5个不少于", Words),
        ("30约", Words),
        ("500至多", Words),
        ("500最多", Words),
        ("30人约", Words),
        // The price of that: a noun with 超, 近, 约 or 多 in it is left out of what is stated.
        ("3家超市", Words),
        ("overall 5", NoNumber),
    ]);
}

#[test]
fn english_numbers() {
    all(&[
        ("one hundred and fifteen", "115", Exact, Bare),
        ("one hundred fifteen", "115", Exact, Bare),
        ("a hundred", "100", Exact, Bare),
        ("twenty-one", "21", Exact, Bare),
        ("Twenty One", "21", Exact, Bare),
        ("two thousand and five", "2005", Exact, Bare),
        ("two thousand three hundred and forty-five schools", "2345", Exact, Other),
        ("five hundred thousand", "500000", Exact, Bare),
        ("a million", "1000000", Exact, Bare),
        ("two million three hundred thousand and six", "2300006", Exact, Bare),
        ("zero", "0", Exact, Bare),
        ("1.5 billion", "1500000000", Exact, Bare),
        ("3 hundred", "300", Exact, Bare),
        ("1,234.5", "1234.5", Exact, Bare),
        ("0,6 million", "600000", Exact, Bare),
        ("4,65 million", "4650000", Exact, Bare),
        ("4,650 million", "4650000000", Exact, Bare),
        ("ten", "10", Exact, Bare),
        ("once", "1", Exact, Other),
        ("doubled", "2", Exact, Multiple),
        ("sixteen", "16", Exact, Bare),
        ("3 person-times", "3", Exact, PersonTime),
    ]);
    refused(&[
        ("two three", Ambiguous),
        ("two and three", Ambiguous),
        ("nineteen ninety-eight", Ambiguous),
        ("twelve hundred", Numeral),
        ("two million five billion", Numeral),
        ("two million a million", Numeral),
        ("two and a half", Words),
        ("5 and a half", Words),
        ("30 and teachers", Words),
        ("third", NoNumber),
        ("tent", NoNumber),
        ("dozen", Vague),
        ("two dozen", Vague),
        // m may be metres or millions.
        ("5m yuan", Words),
        ("10k", Words),
        ("5bn", Words),
        ("3rd", Words),
        ("21st", Words),
        ("3x", Words),
        ("threefold", NoNumber),
        ("5-fold", Words),
        ("4.6 million million", Numeral),
    ]);
}

#[test]
fn separators() {
    all(&[
        ("１，２００，０００元", "1200000", Exact, CNY),
        ("1 200 000 yuan", "1200000", Exact, CNY),
        ("1\u{a0}200\u{3000}元", "1200", Exact, CNY),
        ("1,000万", "10000000", Exact, Bare),
        ("1000 余 万 元", "10000000", Over, CNY),
        (" 近 900 万元 ", "9000000", Nearly, CNY),
        ("１．５％", "1.5", Exact, Bare),
        ("1.1万余 名", "11000", Over, Person),
    ]);
    refused(&[
        ("4,6", Numeral),
        ("4,6 thousand", Numeral),
        ("4,6万", Numeral),
        ("4,6567 million", Numeral),
        ("1,00,000", Numeral),
        ("1000,000", Numeral),
        ("1,000 000", Numeral),
        ("1,200,00 million", Numeral),
        ("12 34", Numeral),
        ("1.2.3", Words),
        ("5.", Numeral),
        (".5", NoNumber),
        ("007", Numeral),
        ("1,", Words),
        ("4,6.5 million", Numeral),
    ]);
}

#[test]
fn shares_and_changes() {
    for (text, value) in [
        ("0.67%", "0.67"),
        ("45%", "45"),
        ("107.5%", "107.5"),
        ("百分之四十五", "45"),
        ("百分之零点六七", "0.67"),
        ("增长12.3%", "12.3"),
        ("45 percent", "45"),
        ("45 per cent of pupils", "45"),
        ("百分之45", "45"),
    ] {
        let written = reads(text);
        assert_eq!((written.low, written.percent, written.qualifier), (number(value), true, Exact), "{text}");
    }
    all(&[
        ("3个百分点", "3", Exact, Points),
        ("提高2.5个百分点", "2.5", Exact, Points),
        ("3 percentage points", "3", Exact, Points),
        ("一倍", "1", Exact, Multiple),
        ("增长一倍", "1", Exact, Multiple),
        ("2.5倍", "2.5", Exact, Multiple),
        ("翻一番", "2", Exact, Multiple),
        ("翻了一番", "2", Exact, Multiple),
        ("翻两番", "4", Exact, Multiple),
    ]);
    assert!(!reads("3个百分点").percent);
    refused(&[
        ("三百分点", Ambiguous),
        ("百分之45%", Units),
        ("5%元", Units),
        // A fall: the sign is the record's to say, so only the bare figure is a figure.
        ("下降3个百分点", NoNumber),
        ("-3%", NoNumber),
        ("三成", Words),
        ("三分之一", Words),
        ("千分之五", Words),
        ("5‰", Words),
        ("从50%提升到96%", NoNumber),
    ]);
}
