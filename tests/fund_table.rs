//! The lines of a class as a table: all of them, each once, in the order that a link names; of very many the first.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/generated/mod.rs"]
mod generated;

use std::path::Path;

use jiedui::codec::Strictness;
use jiedui::link::{Link, Scope, Sort};
use jiedui::load::folder;
use jiedui::model::{Class, Dataset, Date, Decimal, Id, Status};
use jiedui::query::{ClassOverview, Exclusion, FigureKind, FundRow, FundsPage};

fn shipped() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

fn ids(class: &ClassOverview) -> Vec<&Id> {
    class.table.rows.iter().map(|row| &row.line.figure.id).collect()
}

/// What a row is at least and at most; none for what is unknown, or so much for each.
fn bounds(row: &FundRow) -> Option<(Decimal, Decimal)> {
    let quantity = &row.line.figure.amount.as_ref()?.quantity;
    quantity.per.is_none().then(|| quantity.bounds())?
}

#[test]
fn every_line_is_a_row_that_says_why_it_is_not_in_the_sum() {
    let dataset = shipped();
    for scope in [Scope::default(), Scope { since: Some(2016), until: Some(2021), ..Scope::default() }] {
        for class in FundsPage::of(&dataset, &scope).classes {
            assert_eq!((class.table.count, class.table.more), (class.sum.lines.len(), None));
            let mut rows = ids(&class);
            let mut lines: Vec<&Id> = class.sum.lines.iter().map(|line| &line.figure.id).collect();
            rows.sort_unstable();
            lines.sort_unstable();
            assert_eq!(rows, lines, "{scope:?}");
            for FundRow { line, flow } in &class.table.rows {
                let proof = class.sum.line(&line.figure.id).unwrap();
                assert_eq!((&line.left_out, &line.programme), (&proof.left_out, &proof.programme));
                assert_eq!(flow.map(|flow| FigureKind::Money(flow.class())), Some(class.sum.kind));
            }
        }
    }
}

#[test]
fn rows_go_by_amount_by_time_and_by_programme() {
    let dataset = shipped();
    let rows = |code: &str| -> Vec<FundRow> {
        let page = FundsPage::with(&dataset, &Scope::default(), Sort::from_code(code), None);
        page.classes[0].table.rows.clone()
    };
    let amounts = |code| rows(code).iter().map(bounds).collect::<Vec<_>>();
    let known = |code| amounts(code).into_iter().flatten().collect::<Vec<_>>();
    assert!(known("amount").len() > 10 && known("amount").is_sorted());
    assert!(known("-amount").is_sorted_by(|one, two| one >= two));
    for code in ["amount", "-amount"] {
        // So much for each comes after the sums, what is unknown last of all.
        assert!(amounts(code).is_sorted_by_key(Option::is_none), "{code}");
        assert!(rows(code).is_sorted_by_key(|row| row.line.left_out == Some(Exclusion::Unknown)), "{code}");
    }
    let days = |code| rows(code).iter().map(|row| row.line.figure.period.map(Date::order)).collect::<Vec<_>>();
    for code in ["when", "-when"] {
        let days = days(code);
        let dated: Vec<_> = days.iter().flatten().collect();
        assert_eq!(days.iter().take_while(|day| day.is_some()).count(), dated.len(), "{code}: undated is last");
        assert!(if code == "when" { dated.is_sorted() } else { dated.is_sorted_by(|one, two| one >= two) }, "{code}");
    }
    let place = |row: &FundRow| {
        let (id, _) = row.line.programme.as_ref().unwrap();
        dataset.programmes.iter().position(|programme| programme.id == *id).unwrap()
    };
    assert!(!rows("").is_sorted_by_key(place), "the flows come first");
    assert!(rows("programme").is_sorted_by_key(place));
    assert!(rows("-programme").is_sorted_by(|one, two| place(one) >= place(two)));
    assert_ne!(rows("programme"), rows("-programme"));
}

#[test]
fn of_very_many_rows_the_first_of_all_are_shown_and_a_step_shows_more() {
    let dataset = generated::dataset(300);
    let page = |code, show| FundsPage::with(&dataset, &Scope::default(), Sort::from_code(code), show);
    let first = page("amount", None);
    let class = &first.classes[0];
    assert_eq!((class.sum.kind, class.sum.status), (FigureKind::Money(Class::Assistance), Status::Reported));
    let all = dataset.programmes.iter().flat_map(|programme| &programme.funds);
    let all: Vec<_> = all.filter(|fund| fund.flow.class() == Class::Assistance).collect();
    assert_eq!((class.table.count, class.table.rows.len(), class.table.more), (all.len(), 40, Some(64)));
    // The smallest of all, not the smallest of the large ones that the proof lists.
    let mut sizes: Vec<_> = all.iter().filter_map(|fund| fund.amount.as_ref()?.bounds()).collect();
    sizes.sort_unstable();
    assert_eq!(class.table.rows.iter().map(|row| bounds(row).unwrap()).collect::<Vec<_>>(), sizes[..40]);
    assert_ne!(ids(class), class.sum.ids().iter().collect::<Vec<_>>());
    let next = page("amount", class.table.more);
    assert_eq!(next.classes[0].table.rows.len(), 64);
    assert_eq!(ids(&next.classes[0])[..40], ids(class));
    // Whatever a shown row cites is listed among the sources.
    for citation in first.classes.iter().flat_map(|of| &of.table.rows).flat_map(|row| &row.line.figure.citations) {
        assert!(first.sources.iter().any(|source| source.id == citation.source));
    }
}

#[test]
fn a_link_says_the_order_and_how_many() {
    let (link, ignored) = Link::read("/zh/funds/", "?sort=-programme&show=64");
    assert_eq!((link.to_string(), ignored.len()), ("/zh/funds/?sort=-programme&show=64".into(), 0));
    assert_eq!(link.narrowing().to_string(), "?sort=-programme&show=64");
}
