//! One small wrong dataset for each kind of finding in a single record's values: places, stated figures, changes.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/expect.rs"]
mod expect;
#[path = "fixtures/found.rs"]
mod found;
#[path = "fixtures/minimal.rs"]
mod minimal;

use expect::{errors, id, lapses};
use found::findings;
use jiedui::codec::FindingKind as Kind;
use minimal::valid;
use serde_json::{Value, json};

const QUANTITY: &str = "/programmes/0/outcomes/0/quantity";
const STATED: &str = "/programmes/0/outcomes/0/quantity/stated";
const RATIO: &str = "/programmes/0/outcomes/0/stated_ratio";

fn outcome(dataset: &mut Value) -> &mut Value {
    &mut dataset["programmes"][0]["outcomes"][0]
}

fn quantity(value: &str, unit: &str, qualifier: &str, stated: &str) -> impl Fn(&mut Value) {
    let quantity = json!({ "value": value, "unit": unit, "qualifier": qualifier, "stated": stated });
    move |dataset| outcome(dataset)["quantity"] = quantity.clone()
}

/// A figure, the earlier one, and the change as stated.
fn change(now: &str, before: &str, stated: &str) -> impl Fn(&mut Value) {
    let (now, before, stated) = (now.to_owned(), before.to_owned(), stated.to_owned());
    let exact = |value: &str| json!({ "value": value, "unit": "person", "qualifier": "exact" });
    move |dataset| {
        let outcome = outcome(dataset);
        outcome["quantity"] = exact(&now);
        outcome["previous"] = exact(&before);
        outcome["stated_ratio"] = json!(stated);
    }
}

#[test]
fn a_code_has_the_form_of_its_level() {
    // Anshun's children lie outside it as soon as its own code is another; so only leaves are changed here.
    let county = |code: &'static str| move |d: &mut Value| d["places"][2]["code"] = json!(code);
    for code in ["520400", "52042", "5204250", "52042x", "000425", "990425", "五二〇四二五"] {
        errors(county(code), &[("/places/2/code", Kind::PlaceCode(code.into()))]);
    }
    errors(county("520426"), &[]);
    errors(county("520525"), &[("/places/2/code", Kind::PlaceOutside(id("anshun")))]);
    let town = |d: &mut Value| {
        d["places"][3]["code"] = json!("520425");
        d["places"][3]["code_year"] = json!(2021);
    };
    errors(town, &[("/places/3/code", Kind::PlaceCode("520425".into()))]);
    errors(|d| d["places"][0]["code"] = json!("520400"), &[("/places/0/code", Kind::PlaceCode("520400".into()))]);
    errors(|d| d["places"][1]["code"] = json!("520000"), &[("/places/1/code", Kind::PlaceCode("520000".into()))]);
    errors(|d| d["places"][1]["code"] = json!("520425"), &[("/places/1/code", Kind::PlaceCode("520425".into()))]);
    lapses(|d| d["places"][2]["code"] = json!(null), &[("/places/2/code", Kind::Missing("code"))]);
}

#[test]
fn a_county_may_lie_in_its_province_directly() {
    let placed = |province: &'static str, code: &'static str| {
        move |d: &mut Value| {
            d["places"][0]["code"] = json!(province);
            d["places"][2]["code"] = json!(code);
            d["places"][2]["parent"] = json!("guizhou");
            d["places"][1]["code"] = json!(province.replace("0000", "0100"));
        }
    };
    errors(placed("110000", "110101"), &[]); // 北京市东城区
    errors(placed("420000", "429004"), &[]); // 湖北省仙桃市
    errors(placed("500000", "500101"), &[]); // 重庆市万州区
    errors(placed("440000", "429004"), &[("/places/2/code", Kind::PlaceOutside(id("guizhou")))]);
}

#[test]
fn a_code_has_the_year_of_its_table() {
    let year = |year: Value| move |d: &mut Value| d["places"][2]["code_year"] = year.clone();
    for none in [json!(null), json!(1949), json!(20222)] {
        errors(year(none), &[("/places/2/code_year", Kind::CodeYear)]);
    }
    errors(year(json!(1980)), &[]);
    let twice = |d: &mut Value| {
        let mut other = d["places"][2].clone();
        other["id"] = json!("ziyun-again");
        d["places"].as_array_mut().unwrap().push(other);
    };
    errors(twice, &[("/places/4/code", Kind::RepeatedCode("520425".into()))]);
}

#[test]
fn a_place_lies_in_a_wider_one() {
    let parent = |parent: Value| move |d: &mut Value| d["places"][3]["parent"] = parent.clone();
    lapses(parent(json!(null)), &[("/places/3/parent", Kind::NoParent)]);
    errors(parent(json!("guizhou")), &[]);
    let same = |d: &mut Value| d["places"][3]["level"] = json!("county");
    // A town that calls itself a county lies in its like, and has no code.
    let own = [("/places/3/code", Kind::Missing("code")), ("/places/3/parent", Kind::PlaceLevel(id("ziyun")))];
    let mut found = Vec::new();
    let mut dataset = valid();
    same(&mut dataset);
    for finding in findings(dataset.to_string().as_bytes(), jiedui::codec::Strictness::Own) {
        found.push((finding.pointer, finding.kind));
    }
    assert_eq!(found, own.map(|(pointer, kind)| (pointer.to_owned(), kind)));
}

#[test]
fn a_figure_as_stated_says_its_value_and_hedge() {
    let says = |stated: &str| [(STATED, Kind::Stated(stated.into()))];
    for stated in ["1200余名", "超过1200人", "1200多名", "一千二百余人", "more than 1,200 people", "over 1.2 thousand"]
    {
        errors(quantity("1200", "person", "over", stated), &[]);
    }
    errors(quantity("1200", "person", "exact", "1200余名"), &says("1200余名"));
    errors(quantity("1200", "person", "over", "1200名"), &says("1200名"));
    errors(quantity("1200", "person", "over", "120余名"), &says("120余名"));
    errors(quantity("1200", "person", "over", "近1200名"), &says("近1200名"));
    lapses(quantity("1200", "person", "over", "若干名"), &[(STATED, Kind::StatedUnread("若干名".into()))]);
    let range = |low: &'static str| {
        move |d: &mut Value| {
            let range = json!({ "low": low, "high": "5", "unit": "person", "qualifier": "range", "stated": "3至5名" });
            outcome(d)["quantity"] = range;
        }
    };
    errors(range("3"), &[]);
    errors(range("2"), &says("3至5名"));
    let previous = |d: &mut Value| {
        outcome(d)["previous"] = json!({ "value": "9", "unit": "person", "qualifier": "exact", "stated": "8名" });
    };
    errors(previous, &[("/programmes/0/outcomes/0/previous/stated", Kind::Stated("8名".into()))]);
    let amount = |d: &mut Value| d["programmes"][0]["funds"][0]["amount"]["stated"] = json!("90元");
    errors(amount, &[("/programmes/0/funds/0/amount/stated", Kind::Stated("90元".into()))]);
    errors(
        quantity("-5", "person", "exact", "5名"),
        &[(QUANTITY, Kind::Negative), (STATED, Kind::Stated("5名".into()))],
    );
}

#[test]
fn a_figure_as_stated_counts_in_its_unit() {
    for (unit, stated, fits) in [
        ("person_time", "30人次", true),
        ("person", "30人次", false),
        ("person_time", "30人", false),
        ("person_time", "30", true),
        ("percent", "30%", true),
        ("person", "30%", false),
        ("percent", "30台", false),
        ("desk", "30台", true),
        ("person", "30元", false),
        ("CNY", "30元", true),
        ("CNY", "30美元", false),
        ("CNY", "30名", false),
        ("CNY", "30", true),
        // Told of each, and the record does not say of each what.
        ("CNY", "每人30元", false),
    ] {
        let none: &[(&str, Kind)] = &[];
        let unlike = [(STATED, Kind::StatedUnit(stated.into()))];
        lapses(quantity("30", unit, "exact", stated), if fits { none } else { &unlike });
    }
    let rate = |d: &mut Value| {
        quantity("30", "CNY", "exact", "每人30元")(d);
        outcome(d)["quantity"]["per"] = json!({ "unit": "person" });
    };
    errors(rate, &[]);
}

#[test]
fn a_change_follows_from_its_two_figures() {
    for (now, before, stated, follows) in [
        // A bare share is a level or a rise: both are written so.
        ("43", "40", "107.5%", true),
        ("43", "40", "7.5%", true),
        ("43", "40", "108.5%", false),
        // Words are held to.
        ("43", "40", "完成107.5%", true),
        ("43", "40", "完成7.5%", false),
        ("43", "40", "增长7.5%", true),
        ("43", "40", "增长107.5%", false),
        ("43", "40", "同比增长7.5%", true),
        ("43", "40", "增长到107.5%", true),
        ("83", "40", "增长107.5%", true),
        ("40", "50", "下降20%", true),
        ("40", "50", "增长20%", false),
        ("40", "50", "下降到80%", true),
        ("40", "50", "down 20%", true),
        ("60", "50", "up 20 percent", true),
        ("60", "50", "down 20%", false),
        // Rounded or cut off at the last place that is written.
        ("560", "225", "248.89%", true),
        ("560", "225", "248.88%", true),
        ("560", "225", "248.9%", true),
        ("560", "225", "249%", true),
        ("560", "225", "248.91%", false),
        // So many times as much, and so many times more.
        ("120", "40", "3倍", true),
        ("120", "40", "是上年的3倍", true),
        ("120", "40", "增长2倍", true),
        ("120", "40", "增长3倍", false),
        ("80", "40", "翻一番", true),
        ("120", "40", "翻一番", false),
        // Points are a difference.
        ("96", "50", "提高46个百分点", true),
        ("96", "50", "提高92个百分点", false),
        ("50", "96", "下降46个百分点", true),
        // Hedges.
        ("44", "40", "增长近11%", true),
        ("44", "40", "增长超过9%", true),
        ("44", "40", "增长超过12%", false),
        ("44", "0", "增长10%", false),
        ("44", "0", "增长超过10%", false),
    ] {
        let none: &[(&str, Kind)] = &[];
        let unlike = [(RATIO, Kind::Ratio(stated.into()))];
        println!("{now} {before} {stated}");
        errors(change(now, before, stated), if follows { none } else { &unlike });
    }
    lapses(change("43", "40", "明显增长"), &[(RATIO, Kind::StatedUnread("明显增长".into()))]);
}

#[test]
fn a_change_has_two_figures() {
    let alone = |d: &mut Value| {
        change("43", "40", "107.5%")(d);
        outcome(d)["previous"] = json!(null);
    };
    errors(alone, &[(RATIO, Kind::Missing("previous"))]);
    let unknown = |d: &mut Value| {
        change("43", "40", "107.5%")(d);
        outcome(d)["quantity"] = json!(null);
    };
    errors(unknown, &[(RATIO, Kind::Missing("quantity"))]);
}

#[test]
fn figures_are_compared_with_their_like() {
    let units = |now: &'static str, before: &'static str| {
        move |d: &mut Value| {
            change("43", "40", "107.5%")(d);
            outcome(d)["quantity"]["unit"] = json!(now);
            outcome(d)["previous"]["unit"] = json!(before);
        }
    };
    errors(units("person_time", "person"), &[]);
    lapses(units("person", "desk"), &[("/programmes/0/outcomes/0/previous/unit", Kind::PreviousUnlike)]);
}
