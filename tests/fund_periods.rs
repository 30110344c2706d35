//! Money by year: every line in one row, none divided among years, and a year's row is what its link shows.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/generated/mod.rs"]
mod generated;

use std::path::Path;

use jiedui::codec::Strictness;
use jiedui::link::{Money, Scope};
use jiedui::load::folder;
use jiedui::model::{Class, Dataset, Decimal, Fund, Id, Language, Status};
use jiedui::query::{ClassOverview, FigureKind, FundsPage, PeriodSum, Total};
use jiedui::words::period;

fn shipped() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn change(dataset: &mut Dataset, id: &str, change: impl FnOnce(&mut Fund)) {
    let mut funds = dataset.programmes.iter_mut().flat_map(|programme| &mut programme.funds);
    change(funds.find(|fund| fund.id.as_str() == id).unwrap());
}

fn of_class(page: &FundsPage, class: Class) -> &ClassOverview {
    let is_it = |of: &&ClassOverview| (of.sum.kind, of.sum.status) == (FigureKind::Money(class), Status::Reported);
    page.classes.iter().find(is_it).unwrap()
}

fn name(row: &PeriodSum) -> String {
    row.year.map_or_else(|| period(row.period, Language::En), |year| year.to_string())
}

fn told(rows: &[PeriodSum]) -> Vec<String> {
    let row = |row: &PeriodSum| {
        let sum = row.total.as_ref().map(|total| format!("{} {}-{}", total.qualifier.code(), total.low, total.high));
        format!("{}: {} ({})", name(row), sum.unwrap_or("no sum".into()), row.lines)
    };
    rows.iter().map(row).collect()
}

#[test]
fn the_shipped_years_are_these() {
    let page = FundsPage::of(&shipped(), &Scope::default());
    let by_year = |class| told(&of_class(&page, class).periods);
    assert_eq!(
        by_year(Class::Assistance),
        [
            "2022: over 27500000-27500000 (1)",
            "2023: exact 11200000-11200000 (1)",
            "since\u{a0}2016: about 19000000-19000000 (2)",
            "undated: about 28956500-40156500 (13)",
        ]
    );
    assert_eq!(
        by_year(Class::Trade),
        ["since\u{a0}2016: over 17000000-17000000 (1)", "undated: exact 217000000-217000000 (2)"]
    );
    // Nine months of one year lie in that year.
    assert_eq!(by_year(Class::Investment), ["2023: exact 592000000-592000000 (2)"]);
}

#[test]
fn every_line_of_a_class_is_in_one_row() {
    let scope = |since, until| Scope { since, until, ..Scope::default() };
    for dataset in [shipped(), generated::dataset(300)] {
        for scope in [scope(None, None), scope(Some(2016), Some(2021)), scope(Some(2023), Some(2023))] {
            for class in FundsPage::of(&dataset, &scope).classes {
                let lines: usize = class.periods.iter().map(|row| row.lines).sum();
                assert_eq!(lines, class.sum.lines.len() + class.sum.unlisted, "{scope:?}");
                let mut names: Vec<String> = class.periods.iter().map(name).collect();
                let rows = names.len();
                names.sort_unstable();
                names.dedup();
                assert_eq!(names.len(), rows, "no period has two rows");
                let Ok(whole) = &class.sum.total else { continue };
                let highs = class.periods.iter().filter_map(|row| row.total.as_ref().ok()).map(|total| total.high);
                let sum = highs.fold(Decimal::ZERO, |sum, high| sum.checked_add(high).unwrap());
                assert!(sum >= whole.high, "no row leaves out what the class adds");
            }
        }
    }
}

#[test]
fn a_year_is_what_its_link_shows() {
    let mut overlapping = shipped();
    // Two lines of one year that may be the same money, and a part whose whole covers several years.
    change(&mut overlapping, "seu-fund-introduced", |fund| fund.period = Some("2020".parse().unwrap()));
    change(&mut overlapping, "seu-fund-donations", |fund| fund.period = Some("2020-05".parse().unwrap()));
    change(&mut overlapping, "seu-fund-direct", |fund| fund.period = Some("2016/2020".parse().unwrap()));
    change(&mut overlapping, "nansha-fund-tea", |fund| fund.part_of = Some(id("seu-fund-direct")));
    change(&mut overlapping, "nansha-fund-tea", |fund| fund.period = Some("2020".parse().unwrap()));
    let mut compared = 0;
    for dataset in [shipped(), overlapping.reindex(), generated::dataset(100)] {
        let page = FundsPage::of(&dataset, &Scope::default());
        for class in &page.classes {
            let FigureKind::Money(kind) = class.sum.kind else { continue };
            for row in &class.periods {
                let Some(year) = row.year else { continue };
                let (since, until) = (Some(year), Some(year));
                let scope = Scope { since, until, money: Some(Money::Class(kind)), ..Scope::default() };
                let linked = FundsPage::of(&dataset, &scope);
                let of_link = linked.classes.iter().find(|of| of.sum.status == class.sum.status).unwrap();
                assert_eq!(linked.inside, row.lines, "{kind:?} {year}");
                let bounds = |total: &Total| (total.low, total.high, total.qualifier);
                assert_eq!(of_link.sum.total.as_ref().map(bounds), row.total.as_ref().map(bounds), "{kind:?} {year}");
                compared += 1;
            }
        }
    }
    assert!(compared > 20);
}

#[test]
fn what_covers_several_years_is_never_divided() {
    let rows = |period: &str| {
        let mut dataset = shipped();
        change(&mut dataset, "seu-fund-direct", |fund| fund.period = Some(period.parse().unwrap()));
        told(&of_class(&FundsPage::of(&dataset, &Scope::default()), Class::Assistance).periods)
    };
    for (told, name) in [
        ("2021/2022", "2021–2022"),
        ("2022-12/2023-01", "December\u{a0}2022\u{a0}– January\u{a0}2023"),
        ("2022~", "about\u{a0}2022"),
        ("../2022", "until\u{a0}2022"),
    ] {
        let rows = rows(told);
        assert!(rows.contains(&format!("{name}: over 10000000-10000000 (1)")), "{rows:?}");
        assert!(rows.contains(&"2022: over 27500000-27500000 (1)".to_owned()), "{rows:?}");
    }
    // "Since 2021", told in 2021, cannot lie in another year.
    assert!(rows("2021/..").contains(&"2021: over 10000000-10000000 (1)".to_owned()));
}

#[test]
fn of_very_many_periods_the_first_are_drawn_and_the_others_counted() {
    let mut dataset = shipped();
    let programme = dataset.programmes.iter_mut().find(|programme| programme.id.as_str() == "seu-nanhua").unwrap();
    let pattern = programme.funds.iter().find(|fund| fund.id.as_str() == "seu-fund-trade").unwrap().clone();
    let span = |nth: usize| format!("{}/{}", 1950 + nth / 10, 1970 + nth % 10).parse().unwrap();
    let line = |nth| Fund { id: id(&format!("more-{nth}")), period: Some(span(nth)), ..pattern.clone() };
    programme.funds.extend((0..80).map(line));
    let page = FundsPage::of(&dataset.reindex(), &Scope::default());
    let class = of_class(&page, Class::Trade);
    // Fifty spans, and what is not dated; "since 2016" comes after them all.
    assert_eq!((class.periods.len(), class.more_periods), (51, 31));
    assert_eq!(class.periods.last().unwrap().period, None);
}
