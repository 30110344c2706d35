//! What the pages tell a reader in passing: where a record stands, what a box is for, what is not there.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/rendered.rs"]
mod rendered;

use jiedui::app::Shared;
use jiedui::link::{Link, Page};
use jiedui::model::{Decimal, Id, Language, Magnitude, Text};
use jiedui::words::phrases;
use rendered::{attributes, dataset, html, text};

fn programme(dataset: &Shared, id: &str) -> [String; 2] {
    Language::ALL.map(|language| html(dataset, &Link::new(language, Page::Programme(Id::new(id).unwrap())), "/"))
}

#[test]
fn paragraphs_of_one_source_stand_in_one_cite() {
    let [zh, en] = programme(&dataset(), "nansha-ziyun").map(|page| text(&page));
    assert!(zh.contains("〔1〕第19、23段") && zh.contains("〔1〕第9、26、39段"));
    assert!(en.contains("[1] ¶\u{202f}19, 23") && en.contains("[1] ¶\u{202f}9, 26, 39"));
}

#[test]
fn the_boxes_before_rows_are_explained_where_there_are_rows_and_scripts() {
    for page in programme(&dataset(), "nansha-ziyun") {
        assert_eq!(page.matches("class=\"ask-box\"").count().min(2), 2);
    }
    let hint = |language| format!("<p class=\"scripted\">{}</p>", phrases(language).ask.boxes_hint);
    let [zh, en] = programme(&dataset(), "nansha-ziyun");
    assert_eq!((zh.matches(&hint(Language::Zh)).count(), en.matches(&hint(Language::En)).count()), (2, 2));
    let mut bare = (*dataset()).clone();
    for programme in &mut bare.programmes {
        programme.funds.clear();
        programme.outcomes.clear();
    }
    let [zh, _] = programme(&Shared::new(bare), "nansha-ziyun");
    assert!(!zh.contains(phrases(Language::Zh).ask.boxes_hint));
}

#[test]
fn a_programme_of_which_nothing_but_its_source_is_dated_has_no_chart() {
    let [zh, en] = programme(&dataset(), "wut-shiquan");
    assert!(!zh.contains("class=\"timeline\"") && !en.contains("class=\"timeline\""));
    assert!(text(&zh).contains("没有一条记录注明日期；来源发布于2021年"), "{}", text(&zh));
    assert!(text(&en).contains("No record is dated. Source published: "));
    assert!(programme(&dataset(), "nansha-ziyun")[0].contains("class=\"timeline\""));
}

#[test]
fn years_before_or_after_all_dates_are_not_passed_over() {
    let dataset = dataset();
    let page = |since, until| {
        let mut link = Link::new(Language::En, Page::Timeline);
        (link.query.scope.since, link.query.scope.until) = (since, until);
        text(&html(&dataset, &link, "/"))
    };
    let told = "The years chosen lie outside the dates here: 2013–";
    assert!(page(None, Some(1990)).contains(told));
    assert!(page(Some(2150), None).contains(told));
    // Of these years some are there.
    assert!(!page(Some(1990), None).contains(told) && !page(None, Some(2150)).contains(told));
    assert!(!page(None, None).contains(told));
}

#[test]
fn what_is_not_there_is_told_in_both_languages() {
    let zh = html(&dataset(), &Link::new(Language::Zh, Page::Missing(None)), "/base/");
    assert!(text(&zh).contains("There is no such page"));
    let body = zh.split_once("class=\"opening missing\"").unwrap().1;
    assert!(attributes(body, "href").contains(&"/base/en/"));
}

#[test]
fn the_middle_column_of_the_money_flow_is_its_channel() {
    let [zh, en] = Language::ALL.map(|language| text(&html(&dataset(), &Link::new(language, Page::Funds), "/")));
    assert!(zh.contains("出自渠道给") && en.contains("FromChannelTo"));
}

#[test]
fn names_of_units_are_text_wherever_a_ruler_says_them() {
    let mut bad = (*dataset()).clone();
    let name = Text::both("<b>人&次", "<b>people & times");
    bad.codelists.unit.iter_mut().for_each(|unit| (unit.name, unit.singular) = (name.clone(), None));
    for language in Language::ALL {
        let mut link = Link::new(language, Page::Funds);
        link.query.asked = ["seu-outcome-cadres", "seu-outcome-specialists"].map(|id| Id::new(id).unwrap()).into();
        let html = html(&Shared::new(bad.clone()), &link, "/");
        let axes: String =
            html.split("class=\"axis-labels\"").skip(1).map(|axis| axis.split("</svg>").next().unwrap()).collect();
        assert!(axes.contains("&lt;b&gt;") && axes.contains("&amp;"), "{axes}");
        assert!(!html.contains("<b>"));
    }
}

#[test]
fn what_has_no_amount_is_dotted_and_rates_alone_are_not() {
    let dataset = dataset();
    let funds = Language::ALL.map(|language| html(&dataset, &Link::new(language, Page::Funds), "/"));
    for (page, language) in funds.iter().zip(Language::ALL) {
        let words = phrases(language);
        let rows: Vec<&str> = page
            .split("<li ")
            .map(|row| row.split("</li>").next().unwrap())
            .filter(|row| row.contains("fund-chart"))
            .collect();
        let said = |what: &str| rows.iter().filter(|row| row.contains(what)).copied().collect::<Vec<_>>();
        let (unknown, rates) = (said(words.unknown_amount), said(words.nothing_to_add));
        let plain = unknown.iter().find(|row| !row.contains("<line class=\"unknown\""));
        assert_eq!((unknown.is_empty(), plain), (false, None));
        assert!(!rates.is_empty() && !rates.iter().any(|row| row.contains("<line class=\"unknown\"")));
    }
}

#[test]
fn what_is_too_large_to_add_is_told_wherever_its_sum_would_stand() {
    let mut vast = (*dataset()).clone();
    for fund in vast.programmes.iter_mut().flat_map(|programme| &mut programme.funds) {
        if let Some(amount) = fund.amount.as_mut().filter(|of| of.unit.as_str() == "CNY") {
            amount.magnitude = Magnitude::One(Decimal::from_ten_thousandths(i128::MAX / 2 + 1));
        }
    }
    let page = html(&Shared::new(vast), &Link::new(Language::En, Page::Funds), "/");
    let class = page.split("id=\"funds-assistance-reported-cny-section\"").nth(1).unwrap();
    let bars = class.split("</ul>").next().unwrap();
    for place in [page.split("overview-row").nth(1).unwrap(), bars] {
        assert!(place.contains(phrases(Language::En).too_large), "{place}");
    }
}

#[test]
fn the_page_of_time_explains_its_marks_above_them_whatever_the_years() {
    let dataset = dataset();
    let notes = |language, years: Option<i32>| {
        let mut link = Link::new(language, Page::Timeline);
        (link.query.scope.since, link.query.scope.until) = (years, years);
        let html = html(&dataset, &link, "/");
        let above = html.split_once("class=\"time-chart\"").unwrap().0;
        let (above, _) = above.rsplit_once("<div").unwrap();
        above.rsplit_once("<div class=\"time-notes\">").unwrap().1.to_owned()
    };
    let text = |html: String| text(&html);
    let ends = "朱线：这一条所据最后一份来源的日期，此线以右一无所知；来源没有日期的，没有这条线。";
    assert!(text(notes(Language::Zh, None)).contains(ends));
    let whole = notes(Language::En, None);
    // The lanes of one year need fewer marks; if the legend had fewer, the chart would move under the hand that drags it.
    assert_eq!(whole, notes(Language::En, Some(2016)));
    let said = text(whole);
    for mark in [
        "known to the day",
        "planned",
        "intended",
        "A lane’s vermilion line is the date of the last source it rests on",
    ] {
        assert!(said.contains(mark), "{mark}: {said}");
    }
}

#[test]
fn a_source_without_an_address_says_so() {
    let dataset = dataset();
    for language in Language::ALL {
        let page = text(&html(&dataset, &Link::new(language, Page::Sources), "/"));
        let without = dataset.sources.iter().filter(|source| source.url.is_none()).count();
        assert!(without > 0 && without < dataset.sources.len());
        assert_eq!(page.matches(phrases(language).viewer.no_address).count(), without);
    }
}

#[test]
fn a_programme_without_a_period_is_not_called_undated() {
    let [zh, en] = programme(&dataset(), "sustech-huizhou").map(|page| text(&page));
    assert!(zh.contains("起止未注明") && en.contains("period not stated"));
    let home = text(&html(&dataset(), &Link::new(Language::Zh, Page::Home), "/"));
    assert!(home.contains("起止未注明") && !home.contains("年份未注明"));
}
