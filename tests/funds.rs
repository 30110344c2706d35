//! Money across programmes: scopes leave nothing out unseen, and questions get a sum or the reason why there is none.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use jiedui::codec::Strictness;
use jiedui::link::{Money, Scope};
use jiedui::load::folder;
use jiedui::model::{Class, Dataset, Decimal, Flow, Fund, Id, Qualifier, Quantity, Status, Unit};
use jiedui::query::{Answer, Apart, Caveat, Difference, Exclusion, FigureKind, FlowNode, FundsPage, Sum, totals};

fn shipped() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// The sum of a class that was reported.
fn of_class(page: &FundsPage, class: Class) -> &Sum {
    let is_it = |sum: &&Sum| (sum.kind, sum.status) == (FigureKind::Money(class), Status::Reported);
    page.classes.iter().map(|of| &of.sum).find(is_it).unwrap()
}

fn left_out<'a>(sum: &'a Sum, id: &str) -> Option<&'a Exclusion> {
    sum.lines.iter().find(|line| line.figure.id.as_str() == id).unwrap().left_out.as_ref()
}

fn bounds(sum: &Sum) -> (String, String) {
    let total = sum.total.as_ref().unwrap();
    (total.low.to_string(), total.high.to_string())
}

#[test]
fn every_line_is_in_the_scope_or_unclear_or_outside() {
    let dataset = shipped();
    let all: usize = dataset.programmes.iter().map(|programme| programme.funds.len()).sum();
    let years = (2010..2026).flat_map(|since| (since..2026).map(move |until| (Some(since), Some(until))));
    let years: Vec<_> = years.chain((2010..2026).flat_map(|year| [(Some(year), None), (None, Some(year))])).collect();
    let parties: Vec<Option<Id>> = std::iter::once(None)
        .chain(dataset.places.iter().map(|place| Some(place.id.clone())))
        .chain(dataset.organisations.iter().map(|organisation| Some(organisation.id.clone())))
        .collect();
    let by_year = years.into_iter().map(|(since, until)| Scope { since, until, ..Scope::default() });
    let by_party = parties.iter().flat_map(|party| {
        [
            Scope { about: party.clone(), ..Scope::default() },
            Scope { donor: party.clone(), ..Scope::default() },
            Scope { recipient: party.clone(), ..Scope::default() },
        ]
    });
    for scope in by_year.chain(by_party) {
        let page = FundsPage::of(&dataset, &scope);
        assert_eq!(page.inside + page.unclear + page.outside, all, "{scope:?}");
        let listed: usize = page.classes.iter().map(|class| class.sum.lines.len()).sum();
        assert_eq!(listed, page.inside + page.unclear, "{scope:?}");
        for sum in page.classes.iter().map(|class| &class.sum) {
            for line in sum.lines.iter().filter(|line| line.addend.is_none()) {
                assert!(line.left_out.is_some(), "{scope:?}: {} is neither in nor out", line.figure.id);
            }
        }
    }
}

#[test]
fn the_programmes_of_a_class_add_up_to_it() {
    let dataset = shipped();
    let page = FundsPage::of(&dataset, &Scope::default());
    for class in &page.classes {
        let Ok(whole) = &class.sum.total else { continue };
        let parts = || class.programmes.iter().filter_map(|of| of.total.as_ref().ok());
        let add = |sum: Decimal, value: Decimal| sum.checked_add(value).unwrap();
        // No line of the shipped dataset overlaps one of another programme.
        assert_eq!(parts().map(|total| total.low).fold(Decimal::ZERO, add), whole.low);
        assert_eq!(parts().map(|total| total.high).fold(Decimal::ZERO, add), whole.high);
        assert!(parts().map(|total| total.high).is_sorted_by(|a, b| a >= b), "the largest first");
    }
}

#[test]
fn the_shipped_totals_are_these() {
    let dataset = shipped();
    let told: Vec<String> = totals(&dataset, &Scope::default())
        .into_iter()
        .map(|(class, status, total)| match total {
            Ok(total) => format!(
                "{} {} {} {}-{} {} of {} caveats {}",
                class.code(),
                status.code(),
                total.qualifier.code(),
                total.low,
                total.high,
                total.addends.len(),
                total.addends.len() + total.excluded.len(),
                total.caveats.len()
            ),
            Err(refusal) => format!("{} {} {refusal:?}", class.code(), status.code()),
        })
        .collect();
    assert_eq!(
        told,
        [
            "assistance reported about 80656500-97856500 12 of 17 caveats 4",
            "in_kind reported over 1000000-1000000 1 of 3 caveats 2",
            "trade reported over 234000000-234000000 2 of 3 caveats 2",
            "investment reported exact 592000000-592000000 1 of 2 caveats 0",
            "recipient reported nearly 240000-240000 1 of 1 caveats 1",
            "recipient planned Nothing",
            "recipient forecast Nothing",
        ]
    );
}

#[test]
fn a_period_that_cannot_be_split_is_left_out_with_that_reason() {
    let dataset = shipped();
    let in_years = |since, until| {
        let scope = Scope { since: Some(since), until: Some(until), ..Scope::default() };
        FundsPage::of(&dataset, &scope)
    };
    // "Since 2016", told in 2021: it lies within 2016 to 2021, and only in part within 2016 to 2020.
    let whole = in_years(2016, 2021);
    assert_eq!(left_out(of_class(&whole, Class::Trade), "seu-fund-trade"), None);
    let part = in_years(2016, 2020);
    assert_eq!(left_out(of_class(&part, Class::Trade), "seu-fund-trade"), Some(&Exclusion::PeriodPartly));
    let assistance = of_class(&whole, Class::Assistance);
    assert_eq!(left_out(assistance, "seu-fund-donations"), Some(&Exclusion::PeriodUnstated));
    let total = assistance.total.as_ref().unwrap();
    assert!(!total.is_total(), "lines that may belong to the years keep it from being a total");
    assert!(matches!(&total.caveats[..], [.., Caveat::ScopeUnclear(ids)] if ids.contains(&id("seu-fund-donations"))));
}

#[test]
fn a_period_lies_in_the_years_or_partly_or_outside() {
    // The source of this line was published in 2021.
    let fit = |period: &str, as_of: Option<&str>, status, since, until| {
        let mut dataset = shipped();
        change(&mut dataset, "seu-fund-direct", |fund| {
            fund.period = Some(period.parse().unwrap());
            fund.as_of = as_of.map(|date| date.parse().unwrap());
            fund.status = status;
        });
        let page = FundsPage::of(&dataset, &Scope { since, until, ..Scope::default() });
        let mut lines = page.classes.iter().flat_map(|class| &class.sum.lines);
        let found = lines.find(|line| line.figure.id.as_str() == "seu-fund-direct");
        found.map(|line| line.left_out.clone())
    };
    let (inside, partly, outside) = (Some(None), Some(Some(Exclusion::PeriodPartly)), None);
    let reported = Status::Reported;
    for (period, since, until, expected) in [
        ("2019", Some(2019), Some(2019), &inside),
        ("2019-05", Some(2019), None, &inside),
        ("2019-05", None, Some(2018), &outside),
        ("2019", Some(2020), None, &outside),
        ("2013/2021", Some(2013), Some(2021), &inside),
        ("2013/2021", Some(2014), None, &partly),
        ("2013/2021", None, Some(2020), &partly),
        ("2013/2021", Some(2022), None, &outside),
        ("2016/..", Some(2016), Some(2021), &inside),
        ("2016/..", Some(2016), Some(2020), &partly),
        ("2016/..", Some(2022), None, &outside),
        ("../2018", None, Some(2018), &inside),
        ("../2018", Some(2015), None, &partly),
        ("2019~", Some(2018), Some(2020), &inside),
        ("2019~", Some(2019), None, &partly),
        ("2019~", None, Some(2019), &partly),
    ] {
        assert_eq!(&fit(period, None, reported, since, until), expected, "{period} in {since:?} to {until:?}");
    }
    assert_eq!(fit("2016/..", Some("2019-12"), reported, Some(2016), Some(2019)), inside, "counted up to 2019");
    assert_eq!(
        fit("2016/..", None, Status::Planned, Some(2016), Some(2021)),
        partly,
        "a plan may reach beyond its telling"
    );
}

fn change(dataset: &mut Dataset, id: &str, change: impl FnOnce(&mut Fund)) {
    let mut funds = dataset.programmes.iter_mut().flat_map(|programme| &mut programme.funds);
    change(funds.find(|fund| fund.id.as_str() == id).unwrap());
}

#[test]
fn a_place_covers_whoever_lies_in_it() {
    let dataset = shipped();
    let to = |place: &str| FundsPage::of(&dataset, &Scope { recipient: Some(id(place)), ..Scope::default() });
    // Every line of Nansha and Ziyun goes to someone in Guizhou, wherever in the county.
    let guizhou = of_class(&to("guizhou"), Class::Assistance).clone();
    assert_eq!(bounds(&guizhou), ("57056500".into(), "72056500".into()));
    assert_eq!(bounds(of_class(&to("nanhua-county"), Class::Assistance)), ("19000000".into(), "20000000".into()));
    // Of three villages one lies in this town: what went to all three cannot be split.
    let town = to("maoying-town");
    let split = left_out(of_class(&town, Class::Assistance), "nansha-fund-tourism");
    assert_eq!(split, Some(&Exclusion::RecipientPartly));
}

#[test]
fn a_giver_that_is_not_told_is_not_guessed() {
    let dataset = shipped();
    let from = |party: &str| FundsPage::of(&dataset, &Scope { donor: Some(id(party)), ..Scope::default() });
    let page = from("southeast-university");
    let assistance = of_class(&page, Class::Assistance);
    assert_eq!(left_out(assistance, "seu-fund-direct"), None);
    assert_eq!(left_out(assistance, "seu-fund-introduced"), Some(&Exclusion::DonorUnstated));
    // Nansha's lines whose giver is told, and what the university in Shenzhen put in itself.
    let guangdong = from("guangdong");
    let assistance = of_class(&guangdong, Class::Assistance);
    assert_eq!(bounds(assistance).1, "68456500".to_owned());
    // What it brought in came from others, and nobody says from whom, though it is the programme's only helper.
    assert_eq!(left_out(assistance, "sustech-hehu-fund-coordinated"), Some(&Exclusion::DonorUnstated));
}

#[test]
fn classes_and_flows_and_programmes_narrow() {
    let dataset = shipped();
    let of = |scope: Scope| -> Vec<String> {
        let page = FundsPage::of(&dataset, &scope);
        page.classes.iter().flat_map(|class| class.sum.ids()).map(|id| id.to_string()).collect()
    };
    let fiscal = of(Scope { money: Some(Money::Flow(Flow::Fiscal)), ..Scope::default() });
    assert_eq!(fiscal.len(), 4);
    let trade = of(Scope { money: Some(Money::Class(Class::Trade)), ..Scope::default() });
    assert_eq!(trade.len(), 3);
    let seu = of(Scope { programme: Some(id("seu-nanhua")), ..Scope::default() });
    assert!(seu.len() == 8 && seu.iter().all(|id| id.starts_with("seu-fund-")));
    let nowhere = FundsPage::of(&dataset, &Scope { donor: Some(id("nowhere")), ..Scope::default() });
    assert_eq!((nowhere.inside, nowhere.unknown), (0, vec![id("nowhere")]));
}

#[test]
fn what_lies_outside_the_scope_keeps_its_relations() {
    let mut dataset = shipped();
    // Both lie in other flows, which may overlap; so their parts may.
    change(&mut dataset, "seu-fund-books", |fund| {
        fund.flow = Flow::Fiscal;
        fund.part_of = Some(id("seu-fund-introduced"));
    });
    change(&mut dataset, "seu-fund-trade", |fund| {
        fund.flow = Flow::Fiscal;
        fund.part_of = Some(id("seu-fund-donations"));
    });
    let scope = Scope { money: Some(Money::Flow(Flow::Fiscal)), programme: Some(id("seu-nanhua")), ..Scope::default() };
    let page = FundsPage::of(&dataset, &scope);
    assert_eq!(bounds(of_class(&page, Class::Assistance)), ("17000000".into(), "18000000".into()));
    let programme = page.classes[0].programmes[0].total.as_ref().unwrap();
    assert_eq!((programme.low, programme.high), (Decimal::from(17_000_000), Decimal::from(18_000_000)));
}

#[test]
fn a_question_is_answered_or_refused_with_the_reason() {
    let dataset = shipped();
    let ask = |ids: &[&str]| Answer::of(&dataset, &ids.iter().map(|text| id(text)).collect::<Vec<_>>());
    let answer = ask(&["seu-fund-direct", "seu-fund-introduced", "seu-fund-donations"]);
    assert!(answer.differences.is_empty());
    assert_eq!(bounds(&answer.sums[0]), ("19000000".into(), "20000000".into()));

    let answer = ask(&["seu-fund-direct", "seu-fund-trade", "seu-fund-introduced", "nobody"]);
    assert_eq!(answer.differences, [Difference::Classes(vec![Class::Assistance, Class::Trade])]);
    assert_eq!(answer.sums.iter().map(|sum| sum.lines.len()).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(answer.unknown, [id("nobody")]);

    let apart: Vec<_> = answer.apart(&answer.sums[0]).into_iter().map(|(line, why)| (&line.figure.id, why)).collect();
    assert_eq!(apart, [(&id("seu-fund-trade"), Apart::Class(Class::Trade))]);
    let apart: Vec<_> = answer.apart(&answer.sums[1]).into_iter().map(|(_, why)| why).collect();
    assert_eq!(apart, [Apart::Class(Class::Assistance), Apart::Class(Class::Assistance)]);

    let answer = ask(&["nansha-fund-investment", "nansha-fund-park"]);
    assert!(answer.differences.is_empty());
    let part = Exclusion::PartOf(id("nansha-fund-investment"));
    assert_eq!(left_out(&answer.sums[0], "nansha-fund-park"), Some(&part));
    assert_eq!(bounds(&answer.sums[0]), ("592000000".into(), "592000000".into()));
    assert!(ask(&[]).lines.is_empty());
}

#[test]
fn people_are_not_person_times_and_plans_are_not_deeds() {
    let mut dataset = shipped();
    let of_unit = |unit: &str| {
        let outcomes = || dataset.programmes.iter().flat_map(|programme| &programme.outcomes);
        let is_it = |quantity: &Quantity| quantity.unit.as_str() == unit;
        outcomes().find(|outcome| outcome.quantity.as_ref().is_some_and(is_it)).unwrap().id.clone()
    };
    let (person, time, visit) = (of_unit("person"), of_unit("person_time"), of_unit("visit"));
    let answer = Answer::of(&dataset, &[person.clone(), time.clone()]);
    assert_eq!(answer.differences, [Difference::PeopleAndTimes]);
    let answer = Answer::of(&dataset, &[person.clone(), time, visit]);
    assert_eq!(answer.differences, [Difference::PeopleAndTimes, Difference::Units]);
    assert!(answer.apart(&answer.sums[0]).iter().all(|(_, why)| *why == Apart::Unit));
    let answer = Answer::of(&dataset, &[person, id("seu-fund-direct")]);
    assert_eq!(answer.differences, [Difference::MoneyAndCounts]);
    let apart: Vec<_> = answer.sums.iter().flat_map(|sum| answer.apart(sum)).map(|(_, why)| why).collect();
    assert_eq!(apart, [Apart::Count, Apart::Money]);
    change(&mut dataset, "seu-fund-direct", |fund| fund.status = Status::Planned);
    let answer = Answer::of(&dataset, &[id("seu-fund-direct"), id("seu-fund-introduced")]);
    assert_eq!(answer.differences, [Difference::Statuses]);
    let apart: Vec<_> = answer.sums.iter().flat_map(|sum| answer.apart(sum)).map(|(_, why)| why).collect();
    assert!(apart.contains(&Apart::Status(Status::Planned)) && apart.contains(&Apart::Status(Status::Reported)));
    change(&mut dataset, "seu-fund-direct", |fund| {
        fund.status = Status::Reported;
        fund.amount.as_mut().unwrap().unit = Unit::new("USD").unwrap();
    });
    let answer = Answer::of(&dataset, &[id("seu-fund-direct"), id("seu-fund-introduced")]);
    assert!(matches!(&answer.differences[..], [Difference::Currencies(units)] if units.len() == 2));
}

#[test]
fn of_very_many_lines_the_sum_is_of_all() {
    let mut dataset = shipped();
    let programme = dataset.programmes.iter_mut().find(|programme| programme.id.as_str() == "seu-nanhua").unwrap();
    let pattern = programme.funds.iter().find(|fund| fund.id.as_str() == "seu-fund-trade").unwrap().clone();
    let mut more = (0..300).map(|number| Fund { id: id(&format!("more-{number}")), ..pattern.clone() });
    programme.funds.extend(more.by_ref().take(197));
    let mut longer = dataset.clone();
    longer.programmes.iter_mut().find(|of| of.id.as_str() == "seu-nanhua").unwrap().funds.extend(more);
    for (dataset, count, listed) in [(dataset, 197, (200, 0)), (longer, 300, (40, 263))] {
        let page = FundsPage::of(&dataset.reindex(), &Scope::default());
        let sum = of_class(&page, Class::Trade);
        assert_eq!((sum.lines.len(), sum.unlisted), listed);
        assert_eq!(bounds(sum).1, (234_000_000i64 + count * 17_000_000).to_string());
    }
}

#[test]
fn ribbons_carry_all_the_money_of_their_class() {
    let dataset = shipped();
    let page = FundsPage::of(&dataset, &Scope::default());
    let mut drawn = 0;
    for class in &page.classes {
        let Some(flow) = &class.flow else { continue };
        drawn += 1;
        let total = class.sum.total.as_ref().unwrap();
        let add = |sum: Decimal, value: Decimal| sum.checked_add(value).unwrap();
        assert_eq!(flow.ribbons.iter().map(|ribbon| ribbon.sum.high).fold(Decimal::ZERO, add), total.high);
        assert_eq!(flow.ribbons.iter().map(|ribbon| ribbon.low).fold(Decimal::ZERO, add), total.low);
        for column in 0..3 {
            for (number, (node, total)) in flow.columns[column].iter().enumerate() {
                let through = flow.ribbons.iter().filter(|ribbon| ribbon.nodes[column] == number);
                assert_eq!(through.map(|ribbon| ribbon.sum.high).fold(Decimal::ZERO, add), total.high, "{node:?}");
            }
        }
    }
    assert_eq!(drawn, 2, "assistance and trade have several ways");
    let givers = &page.classes[0].flow.as_ref().unwrap().columns[0];
    let is_untold = |node: &FlowNode| *node == FlowNode::Untold;
    assert_eq!(givers.iter().filter(|(node, _)| is_untold(node)).count(), 1, "who brought money in is not told");
    assert!(givers.iter().all(|(node, _)| *node != FlowNode::Others), "few programmes are all drawn");
}

#[test]
fn the_largest_programme_comes_first() {
    let mut dataset = shipped();
    let vast = Quantity::new(Decimal::from(900_000_000), Unit::new("CNY").unwrap(), Qualifier::Exact);
    change(&mut dataset, "sustech-hehu-fund-coordinated", |fund| fund.amount = Some(vast));
    let page = FundsPage::of(&dataset, &Scope::default());
    assert_eq!(page.classes[0].programmes[0].programme, id("sustech-hehu"));
}
