//! The order of tables: nothing is lost, unknown comes last whichever way it goes, and what is equal stays as it was.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use jiedui::codec::Strictness;
use jiedui::link::{Scope, Sort};
use jiedui::load::folder;
use jiedui::model::{Dataset, Decimal, Quantity, Unit};
use jiedui::query::{
    Figure, FundsPage, Lane, ProgrammePage, TimelinePage, figures_in_order, lanes_in_order, ribbons_in_order,
};

fn shipped() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

fn sort(code: &str) -> Option<Sort> {
    let sort = Sort::from_code(code);
    assert!(sort.is_some(), "{code}");
    sort
}

fn is_permutation(order: &[usize], count: usize) -> bool {
    let mut places = order.to_vec();
    places.sort_unstable();
    places == (0..count).collect::<Vec<_>>()
}

fn outcomes(dataset: &Dataset) -> Vec<Vec<Figure>> {
    dataset.programmes.iter().map(|of| ProgrammePage::of(dataset, &of.id).unwrap().outcomes).collect()
}

#[test]
fn amounts_go_by_size_within_their_unit_and_unknown_comes_last() {
    let quantity = |figure: &Figure| figure.amount.as_ref().map(|amount| amount.quantity.clone());
    let group = |quantity: &Quantity| -> (Unit, bool) { (quantity.unit.clone(), false) };
    let bounds = |quantity: &Quantity| -> (Decimal, Decimal) { quantity.bounds().unwrap() };
    let mut compared = 0;
    for mut figures in outcomes(&shipped()) {
        // What no source of these programmes leaves out.
        if let Some(first) = figures.first_mut() {
            first.amount = None;
        }
        for amount in figures.iter_mut().filter_map(|figure| figure.amount.as_mut()) {
            amount.per = None;
        }
        for (code, falls) in [("amount", false), ("-amount", true)] {
            let order = figures_in_order(&figures, sort(code));
            assert!(is_permutation(&order, figures.len()));
            let sorted: Vec<Option<Quantity>> = order.iter().map(|at| quantity(&figures[*at])).collect();
            let mut units: Vec<(Unit, bool)> = sorted.iter().flatten().map(group).collect();
            units.dedup();
            let together = units.len();
            units.sort_unstable_by_key(|(unit, _)| unit.as_str().to_owned());
            units.dedup();
            assert_eq!(units.len(), together, "{code}: one unit stays together");
            for pair in sorted.windows(2) {
                match pair {
                    [Some(one), Some(two)] if group(one) == group(two) => {
                        let (one, two) = (bounds(one), bounds(two));
                        assert!(if falls { one >= two } else { one <= two }, "{code}: {one:?} {two:?}");
                        compared += 1;
                    }
                    [known, next] => assert!(known.is_some() || next.is_none(), "{code}: unknown is last"),
                    _ => {}
                }
            }
            assert!(figures.is_empty() || sorted.last().unwrap().is_none());
        }
    }
    assert!(compared > 20, "something is compared");
}

#[test]
fn what_is_equal_keeps_its_order_whichever_way_it_goes() {
    for mut figures in outcomes(&shipped()) {
        let period = figures.first().and_then(|figure| figure.period);
        for figure in &mut figures {
            figure.period = period;
        }
        for code in ["when", "-when"] {
            assert!(figures_in_order(&figures, sort(code)).is_sorted(), "{code}");
        }
        for figure in &mut figures {
            figure.period = None;
        }
        assert!(figures_in_order(&figures, sort("-when")).is_sorted());
        assert!(figures_in_order(&figures, None).is_sorted());
    }
}

#[test]
fn time_runs_across_programmes() {
    let dataset = shipped();
    let page = TimelinePage::of(&dataset, &Scope::default());
    let lanes: Vec<&Lane> = page.programmes.iter().flat_map(|programme| &programme.lanes).collect();
    let days = |code| -> Vec<(i32, i32)> {
        let order = lanes_in_order(&lanes, sort(code));
        assert!(is_permutation(&order, lanes.len()));
        order.iter().map(|at| lanes[*at].date.order()).collect()
    };
    assert!(days("when").is_sorted());
    assert!(days("-when").is_sorted_by(|one, two| one >= two));
    assert!(!lanes.is_sorted_by_key(|lane| lane.date.order()), "by programme it is not");
    assert!(lanes_in_order(&lanes, sort("amount")).is_sorted(), "an order that means nothing here changes nothing");
}

#[test]
fn ribbons_go_by_what_their_row_says() {
    let dataset = shipped();
    let page = FundsPage::of(&dataset, &Scope::default());
    let flow =
        page.classes.iter().filter_map(|class| class.flow.as_ref()).max_by_key(|flow| flow.ribbons.len()).unwrap();
    let highs = |code| -> Vec<Decimal> {
        ribbons_in_order(&flow.ribbons, sort(code)).iter().map(|at| flow.ribbons[*at].sum.high).collect()
    };
    assert!(flow.ribbons.len() > 2 && highs("amount").is_sorted());
    let mut falling = highs("-amount");
    falling.reverse();
    assert_eq!(falling, highs("amount"));
    assert!(ribbons_in_order(&flow.ribbons, sort("when")).is_sorted());
}
