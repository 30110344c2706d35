//! Totals keep their promises on any dataset: bounds, order, parts, overlaps, refusals.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::model::{Class, Date, Decimal, Id, Per, Qualifier, Quantity, Status, Unit};
use jiedui::query::{Caveat, Exclusion, Line, Refusal, Total, total};
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Owned {
    id: Id,
    class: Class,
    status: Status,
    quantity: Option<Quantity>,
    period: Option<Date>,
    part_of: Option<Id>,
    same_as: Option<Id>,
    may_overlap: Vec<Id>,
}

fn id(number: usize) -> Id {
    Id::new(&format!("r{number}")).unwrap()
}

fn yuan(value: i64, qualifier: Qualifier) -> Quantity {
    Quantity::new(Decimal::from(value), Unit::new("CNY").unwrap(), qualifier)
}

fn line(number: usize, value: i64) -> Owned {
    Owned {
        id: id(number),
        class: Class::Assistance,
        status: Status::Reported,
        quantity: Some(yuan(value, Qualifier::Exact)),
        period: Some("2020".parse().unwrap()),
        part_of: None,
        same_as: None,
        may_overlap: Vec::new(),
    }
}

fn sum(lines: &[Owned]) -> Result<Total, Refusal> {
    let lines: Vec<Line<'_>> = lines
        .iter()
        .map(|l| Line {
            id: &l.id,
            class: Some(l.class),
            status: l.status,
            quantity: l.quantity.as_ref(),
            period: l.period,
            part_of: l.part_of.as_ref(),
            same_as: l.same_as.as_ref(),
            may_overlap: &l.may_overlap,
        })
        .collect();
    total(&lines)
}

/// Lines with any overlaps between them.
fn graph(most: usize) -> impl Strategy<Value = Vec<Owned>> {
    (1..=most).prop_flat_map(|n| {
        let values = prop::collection::vec(0i64..1_000, n);
        let edges = prop::collection::vec((0..n, 0..n), 0..=n * 2);
        (values, edges).prop_map(|(values, edges)| {
            let mut lines: Vec<Owned> = values.into_iter().enumerate().map(|(i, value)| line(i, value)).collect();
            for (a, b) in edges {
                if a != b {
                    lines[a].may_overlap.push(id(b));
                    lines[b].may_overlap.push(id(a));
                }
            }
            lines
        })
    })
}

fn brute_force_low(lines: &[Owned]) -> Decimal {
    let conflict = |a: &Owned, b: &Owned| a.may_overlap.contains(&b.id);
    let best = (0u32..1 << lines.len()).filter_map(|mask| {
        let chosen: Vec<&Owned> =
            lines.iter().enumerate().filter(|(i, _)| mask >> i & 1 == 1).map(|(_, l)| l).collect();
        let free = chosen.iter().all(|a| chosen.iter().all(|b| !conflict(a, b)));
        let value = |l: &&Owned| l.quantity.as_ref().unwrap().bounds().unwrap().0;
        free.then(|| chosen.iter().map(value).try_fold(Decimal::ZERO, Decimal::checked_add).unwrap())
    });
    best.max().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn low_is_the_largest_sum_without_overlap(lines in graph(9)) {
        prop_assert_eq!(sum(&lines).unwrap().low, brute_force_low(&lines));
    }

    #[test]
    fn low_never_exceeds_high(lines in graph(40)) {
        let total = sum(&lines).unwrap();
        prop_assert!(total.low <= total.high);
    }

    #[test]
    fn order_does_not_matter(lines in graph(9), seed in any::<u64>()) {
        let mut shuffled = lines.clone();
        shuffled.sort_by_key(|l| seed.wrapping_mul(l.id.as_str().bytes().map(u64::from).sum::<u64>() | 1));
        let (a, b) = (sum(&lines).unwrap(), sum(&shuffled).unwrap());
        prop_assert_eq!((a.low, a.high, a.qualifier), (b.low, b.high, b.qualifier));
    }

    #[test]
    fn another_line_never_lowers_high(lines in graph(9), value in 0i64..1_000) {
        let before = sum(&lines).unwrap().high;
        let mut more = lines;
        more.push(line(99, value));
        prop_assert!(sum(&more).unwrap().high >= before);
    }

    #[test]
    fn certainty_never_lowers_low(lines in graph(9), at in any::<prop::sample::Index>()) {
        let before = sum(&lines).unwrap().low;
        let mut surer = lines;
        let cleared = at.index(surer.len());
        let gone = surer[cleared].id.clone();
        surer[cleared].may_overlap.clear();
        for line in &mut surer {
            line.may_overlap.retain(|other| *other != gone);
        }
        prop_assert!(sum(&surer).unwrap().low >= before);
    }

    #[test]
    fn a_part_never_changes_its_whole(lines in graph(9), at in any::<prop::sample::Index>(), value in 0i64..1_000) {
        let before = sum(&lines).unwrap();
        let whole = lines[at.index(lines.len())].id.clone();
        let mut more = lines;
        more.push(Owned { part_of: Some(whole.clone()), ..line(99, value) });
        let after = sum(&more).unwrap();
        prop_assert_eq!((before.low, before.high, before.qualifier), (after.low, after.high, after.qualifier));
        prop_assert!(after.excluded.contains(&(id(99), Exclusion::PartOf(whole))));
    }

    #[test]
    fn a_partition_adds_up_to_the_whole(values in prop::collection::vec(0i64..1_000_000, 2..40), cut in any::<prop::sample::Index>()) {
        let lines: Vec<Owned> = values.into_iter().enumerate().map(|(i, value)| line(i, value)).collect();
        let cut = 1 + cut.index(lines.len() - 1);
        let (a, b, all) = (sum(&lines[..cut]).unwrap(), sum(&lines[cut..]).unwrap(), sum(&lines).unwrap());
        prop_assert_eq!(a.high.checked_add(b.high), Some(all.high));
        prop_assert_eq!(all.low, all.high);
        prop_assert!(all.is_total());
    }

    #[test]
    fn every_line_is_in_or_out_with_a_reason(lines in graph(9), unknown in prop::collection::vec(any::<bool>(), 9)) {
        let mut lines = lines;
        for (line, unknown) in lines.iter_mut().zip(unknown) {
            if unknown {
                line.quantity = None;
            }
        }
        if let Ok(total) = sum(&lines) {
            prop_assert_eq!(total.addends.len() + total.excluded.len(), lines.len());
        } else {
            prop_assert!(lines.iter().all(|line| line.quantity.is_none()));
        }
    }
}

#[test]
fn hedges_combine() {
    use Qualifier::{About, AtLeast, AtMost, Exact, Nearly, Over};
    let hedged = |qualifiers: &[Qualifier]| {
        let lines: Vec<Owned> = qualifiers
            .iter()
            .enumerate()
            .map(|(i, &qualifier)| Owned { quantity: Some(yuan(1, qualifier)), ..line(i, 1) })
            .collect();
        sum(&lines).unwrap().qualifier
    };
    assert_eq!(hedged(&[Exact, Exact]), Exact);
    assert_eq!(hedged(&[Exact, Over, AtLeast]), Over);
    assert_eq!(hedged(&[Nearly, Exact, AtMost]), Nearly);
    assert_eq!(hedged(&[Over, Nearly]), About);
    assert_eq!(hedged(&[Exact, About]), About);
}

#[test]
fn what_differs_is_refused() {
    let other_class = Owned { class: Class::Trade, ..line(1, 1) };
    assert_eq!(sum(&[line(0, 1), other_class]), Err(Refusal::Classes(vec![Class::Assistance, Class::Trade])));
    let planned = Owned { status: Status::Planned, ..line(1, 1) };
    assert_eq!(sum(&[line(0, 1), planned]), Err(Refusal::Statuses(vec![Status::Reported, Status::Planned])));
    let mut dollars = line(1, 1);
    dollars.quantity.as_mut().unwrap().unit = Unit::new("USD").unwrap();
    assert!(matches!(sum(&[line(0, 1), dollars]), Err(Refusal::Units(units)) if units.len() == 2));
    assert_eq!(sum(&[Owned { quantity: None, ..line(0, 1) }]), Err(Refusal::Nothing));
    let people = Owned {
        quantity: Some(Quantity::new(Decimal::from(1), Unit::new("person").unwrap(), Qualifier::Exact)),
        ..line(0, 1)
    };
    let mut times = people.clone();
    times.id = id(1);
    times.quantity.as_mut().unwrap().unit = Unit::new("person_time").unwrap();
    assert!(matches!(sum(&[people, times]), Err(Refusal::Units(_))));
}

#[test]
fn too_much_is_refused_and_never_wraps() {
    let huge = Decimal::from_ten_thousandths(i128::MAX / 2 + 1);
    let vast =
        |n| Owned { quantity: Some(Quantity::new(huge, Unit::new("CNY").unwrap(), Qualifier::Exact)), ..line(n, 0) };
    assert_eq!(sum(&[vast(0), vast(1)]), Err(Refusal::Overflow));
}

#[test]
fn rates_and_repeats_stay_out() {
    let mut rate = line(1, 1_500);
    rate.quantity.as_mut().unwrap().per = Some(Per { unit: jiedui::model::Code::new("pupil").unwrap(), period: None });
    let again = Owned { same_as: Some(id(0)), ..line(2, 10) };
    let total = sum(&[line(0, 10), rate, again]).unwrap();
    assert_eq!(total.high, Decimal::from(10));
    assert_eq!(total.excluded, [(id(1), Exclusion::Rate), (id(2), Exclusion::SameAs(id(0)))]);
}

#[test]
fn a_part_counts_where_its_whole_is_unknown() {
    let whole = Owned { quantity: None, ..line(0, 0) };
    let part = Owned { part_of: Some(id(0)), ..line(1, 7) };
    assert_eq!(sum(&[whole, part]).unwrap().high, Decimal::from(7));
}

#[test]
fn caveats_are_told() {
    let undated = Owned { period: None, ..line(1, 1) };
    let later = Owned { period: Some("2021".parse().unwrap()), ..line(2, 1) };
    let unknown = Owned { quantity: None, ..line(3, 0) };
    let total = sum(&[line(0, 1), undated, later, unknown]).unwrap();
    let expected = [Caveat::PeriodsDiffer, Caveat::PeriodUnstated(vec![id(1)]), Caveat::AmountUnknown(vec![id(3)])];
    assert_eq!(total.caveats, expected);
    assert!(!total.is_total());
}
