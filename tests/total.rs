//! Totals keep their promises on any dataset: bounds, order, parts, overlaps, refusals.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::model::{Class, Code, Date, Decimal, Id, Per, Qualifier, Quantity, Status, Unit};
use jiedui::query::{Caveat, Exclusion, Kind, Line, Refusal, Total, total};
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

impl Owned {
    fn line(&self) -> Line<'_> {
        Line {
            id: &self.id,
            kind: Kind::Money(self.class),
            status: self.status,
            quantity: self.quantity.as_ref(),
            period: self.period,
            part_of: self.part_of.as_ref(),
            same_as: self.same_as.as_ref(),
            may_overlap: &self.may_overlap,
        }
    }
}

fn sum(lines: &[Owned]) -> Result<Total, Refusal> {
    sum_among(lines, &[])
}

fn sum_among(lines: &[Owned], around: &[Owned]) -> Result<Total, Refusal> {
    let lines: Vec<Line<'_>> = lines.iter().map(Owned::line).collect();
    let around: Vec<Line<'_>> = around.iter().map(Owned::line).collect();
    total(&lines, &around)
}

/// Lines with any relations between them.
fn family(most: usize) -> impl Strategy<Value = Vec<Owned>> {
    (graph(most), prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3), 0..6))
        .prop_map(|(mut lines, relations)| {
            for (a, b, relation) in relations {
                let (a, b) = (a.index(lines.len()), b.index(lines.len()));
                let other = lines[b].id.clone();
                match relation {
                    0 => lines[a].part_of = Some(other),
                    1 => lines[a].same_as = Some(other),
                    _ => lines[a].quantity = None,
                }
            }
            lines
        })
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

/// Lines with relations that do not contradict each other: each points to one before it, in one way.
fn tree(most: usize) -> impl Strategy<Value = Vec<Owned>> {
    family(most).prop_map(|mut lines| {
        for at in 0..lines.len() {
            let is_before = |id: &Id| lines[..at].iter().any(|line| line.id == *id);
            let part_of = lines[at].part_of.clone().filter(is_before);
            let same_as = lines[at].same_as.clone().filter(|id| part_of.is_none() && is_before(id));
            (lines[at].part_of, lines[at].same_as) = (part_of, same_as);
        }
        lines
    })
}

/// Whether `up` can be reached from `from` by "lies inside" and "tells the same".
fn leads_to(from: &Id, up: &Id, lines: &[Owned]) -> bool {
    let mut seen = vec![from.clone()];
    let mut at = 0;
    while at < seen.len() {
        let next = |line: &Owned| {
            let same =
                lines.iter().filter(|other| other.same_as.as_ref() == Some(&line.id)).map(|other| other.id.clone());
            line.part_of.iter().chain(&line.same_as).cloned().chain(same).collect::<Vec<_>>()
        };
        let reached: Vec<Id> = lines.iter().filter(|line| line.id == seen[at]).flat_map(next).collect();
        seen.extend(reached.into_iter().filter(|id| !seen.contains(id)).collect::<Vec<_>>());
        at += 1;
    }
    seen.contains(up)
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
        let is_exact = !total.caveats.contains(&Caveat::LowIsSafe);
        prop_assert!(is_exact || total.overlapping.len() > 24, "what is exact is not called only safe");
    }

    #[test]
    fn order_does_not_matter(lines in prop_oneof![graph(40), family(9)], seed in any::<u64>()) {
        let mut shuffled = lines.clone();
        shuffled.sort_by_key(|l| seed.wrapping_mul(l.id.as_str().bytes().map(u64::from).sum::<u64>() | 1));
        let answer = |lines: &[Owned]| sum(lines).map(|total| (total.low, total.high, total.qualifier));
        prop_assert_eq!(answer(&lines), answer(&shuffled));
    }

    #[test]
    fn every_figure_is_counted_once(lines in family(9)) {
        let Ok(total) = sum(&lines) else { return Ok(()) };
        let is_in = |id: &Id| total.addends.iter().any(|addend| addend.id == *id);
        for a in total.addends.iter().map(|addend| &addend.id) {
            for b in total.addends.iter().map(|addend| &addend.id).filter(|b| *b != a) {
                prop_assert!(!leads_to(a, b, &lines) || leads_to(b, a, &lines), "{a} lies inside {b}, and both are in");
            }
        }
        for (id, why) in &total.excluded {
            if let Exclusion::PartOf(holder) | Exclusion::SameAs(holder) = why {
                prop_assert!(leads_to(id, holder, &lines), "{id} does not lie inside {holder}");
                let is_held = is_in(holder) || total.excluded.iter().any(|(other, _)| other == holder);
                prop_assert!(is_held, "{id} is left out for {holder}, which is not there");
            }
        }
    }

    #[test]
    fn lines_that_are_not_asked_about_only_lower_low(lines in tree(9), asked in 1usize..9) {
        let (asked, around) = lines.split_at(asked.min(lines.len()));
        let (Ok(alone), Ok(among)) = (sum(asked), sum_among(asked, around)) else { return Ok(()) };
        prop_assert!(among.low <= alone.low);
        prop_assert!(among.high <= alone.high);
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
fn brute_force_agrees_on_every_small_graph() {
    let weights = [7, 3, 5, 2, 11];
    for n in 1..=weights.len() {
        let pairs: Vec<(usize, usize)> = (0..n).flat_map(|a| (0..a).map(move |b| (a, b))).collect();
        for graph in 0u32..1 << pairs.len() {
            let mut lines: Vec<Owned> = (0..n).map(|i| line(i, weights[i])).collect();
            for (_, &(a, b)) in pairs.iter().enumerate().filter(|(bit, _)| graph >> bit & 1 == 1) {
                lines[a].may_overlap.push(id(b));
            }
            let low = sum(&lines).unwrap().low;
            for line in 0..n {
                for other in lines[line].may_overlap.clone() {
                    let at: usize = other.as_str()[1..].parse().unwrap();
                    lines[at].may_overlap.push(id(line));
                }
            }
            assert_eq!(low, brute_force_low(&lines), "{n} lines, graph {graph:b}");
        }
    }
}

#[test]
fn money_that_may_lie_in_a_part_may_lie_in_its_whole() {
    let whole = line(0, 10);
    let part = Owned { part_of: Some(id(0)), ..line(1, 4) };
    let other = Owned { may_overlap: vec![id(1)], ..line(2, 3) };
    let total = sum(&[whole, part, other]).unwrap();
    assert_eq!((total.low, total.high), (Decimal::from(10), Decimal::from(13)));
    assert_eq!(total.overlapping, [id(0), id(2)]);
}

#[test]
fn what_may_overlap_its_own_whole_changes_nothing() {
    let part = Owned { part_of: Some(id(0)), may_overlap: vec![id(0)], ..line(1, 4) };
    let total = sum(&[line(0, 10), part]).unwrap();
    assert_eq!((total.low, total.high, total.overlapping), (Decimal::from(10), Decimal::from(10), vec![]));
}

#[test]
fn a_ring_of_wholes_holds_nothing() {
    let inside = |n, of| Owned { part_of: Some(id(of)), ..line(n, 1) };
    assert_eq!(sum(&[inside(0, 1), inside(1, 0)]).unwrap().addends.len(), 2);
}

#[test]
fn parts_of_wholes_that_may_overlap_may_overlap() {
    let part = |n, of| Owned { part_of: Some(id(of)), ..line(n, 5) };
    let wholes = [Owned { may_overlap: vec![id(1)], ..line(0, 9) }, line(1, 9)];
    let total = sum_among(&[part(2, 0), part(3, 1)], &wholes).unwrap();
    assert_eq!((total.low, total.high), (Decimal::from(5), Decimal::from(10)));
}

#[test]
fn two_tellings_of_one_figure_count_once_though_the_first_is_not_asked_about() {
    let telling = |n| Owned { same_as: Some(id(0)), ..line(n, 8) };
    let total = sum_among(&[telling(1), telling(2)], &[line(0, 8)]).unwrap();
    assert_eq!(total.high, Decimal::from(8));
    assert_eq!(total.excluded, [(id(2), Exclusion::SameAs(id(1)))]);
}

#[test]
fn a_part_of_what_is_told_again_lies_inside_both() {
    let again = Owned { same_as: Some(id(0)), ..line(1, 8) };
    let part = Owned { part_of: Some(id(0)), ..line(2, 3) };
    let total = sum_among(&[again, part], &[line(0, 8)]).unwrap();
    assert_eq!(total.excluded, [(id(2), Exclusion::PartOf(id(1)))]);
}

#[test]
fn beyond_what_can_be_solved_the_low_is_safe_and_says_so() {
    // A ring of 30: any two neighbours may be the same, so 15 of them is the truth.
    let ring: Vec<Owned> = (0..30).map(|n| Owned { may_overlap: vec![id((n + 1) % 30)], ..line(n, 2) }).collect();
    let total = sum(&ring).unwrap();
    assert!(total.low <= Decimal::from(30) && total.low >= Decimal::from(20), "{}", total.low);
    assert_eq!(total.caveats, [Caveat::LowIsSafe]);
    let solved: Vec<Owned> = (0..24).map(|n| Owned { may_overlap: vec![id((n + 1) % 24)], ..line(n, 2) }).collect();
    assert_eq!(sum(&solved).unwrap().low, Decimal::from(24));
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
    rate.quantity.as_mut().unwrap().per = Some(Per { unit: Code::new("pupil").unwrap(), period: None });
    let again = Owned { same_as: Some(id(0)), ..line(2, 10) };
    let total = sum(&[line(0, 10), rate, again]).unwrap();
    assert_eq!(total.high, Decimal::from(10));
    assert_eq!(total.excluded, [(id(1), Exclusion::Rate), (id(2), Exclusion::SameAs(id(0)))]);
}

#[test]
fn shares_stay_out_and_measures_are_told_apart() {
    let of = |n, unit: &str, value: i64| {
        let unit = Unit::new(unit).unwrap();
        Owned { quantity: Some(Quantity::new(Decimal::from(value), unit, Qualifier::Exact)), ..line(n, 0) }
    };
    let (teachers, pupils, share) = (of(0, "person", 3), of(1, "person", 4), of(2, "percent", 60));
    let measures = [Code::new("teachers").unwrap(), Code::new("pupils").unwrap()];
    let counted = |line, measure| Line { kind: Kind::Count(measure), ..Owned::line(line) };
    let lines = [counted(&teachers, &measures[0]), counted(&pupils, &measures[1]), counted(&share, &measures[0])];
    let both = total(&lines, &[]).unwrap();
    assert_eq!((both.high, both.excluded), (Decimal::from(7), vec![(id(2), Exclusion::Share)]));
    assert_eq!(both.caveats, [Caveat::MeasuresDiffer]);
    let one = total(&[counted(&teachers, &measures[0]), counted(&pupils, &measures[0])], &[]).unwrap();
    assert!(one.is_total());
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
