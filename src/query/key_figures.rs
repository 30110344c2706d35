//! Key figures, chosen by a rule that the page states: the two largest lines of assistance, then the largest line of
//! any other class, then counts of people, largest first. Only what is reported, never a rate or a part.

use super::figure::{Figure, FigureKind};
use super::fund_summary::FundSummary;
use super::order::by_rank;
use crate::model::{Class, Status, Unit};

fn high(figure: &Figure) -> i128 {
    let bounds = figure.amount.as_ref().and_then(|amount| amount.quantity.bounds());
    bounds.map_or(0, |(_, high)| high.ten_thousandths())
}

fn largest_first(mut figures: Vec<&Figure>) -> Vec<&Figure> {
    by_rank(&mut figures, |figure| [-high(figure), 0, 0]);
    figures
}

/// Up to `most` figures.
pub(super) fn choose(funds: &FundSummary, outcomes: &[Figure], most: usize) -> Vec<Figure> {
    let added = |class: Option<Class>| {
        let reported = funds.classes.iter().filter(|summary| summary.status == Status::Reported);
        let wanted =
            reported.filter(|summary| class.map_or(summary.class != Class::Assistance, |c| summary.class == c));
        let lines = wanted.flat_map(|summary| {
            let addends = summary.total.as_ref().map(|sum| sum.addends.as_slice()).unwrap_or_default();
            addends.iter().filter_map(|addend| summary.line(&addend.id)).map(|line| &line.figure)
        });
        largest_first(lines.collect())
    };
    let is_people = |figure: &&Figure| {
        let unit = figure.amount.as_ref().map(|amount| &amount.quantity.unit);
        matches!(unit, Some(Unit::Other(code)) if matches!(code.as_str(), "person" | "person_time"))
    };
    let counted = |figure: &&Figure| {
        figure.status == Status::Reported
            && figure.inside.is_none()
            && figure.amount.as_ref().is_some_and(|a| a.quantity.per.is_none())
    };
    let (people, things): (Vec<&Figure>, Vec<&Figure>) = outcomes.iter().filter(counted).partition(is_people);
    let assistance = added(Some(Class::Assistance)).into_iter().take(2);
    let other = added(None).into_iter().take(1);
    let percent = |figure: &&Figure| figure.amount.as_ref().is_some_and(|a| a.quantity.unit.as_str() == "percent");
    let things = things.into_iter().filter(|figure| !percent(figure)).collect();
    let counts = largest_first(people).into_iter().chain(largest_first(things));
    assistance.chain(other).chain(counts).take(most).cloned().collect()
}

/// Whether any of them is money.
pub(super) fn has_money(figures: &[Figure]) -> bool {
    figures.iter().any(|figure| matches!(figure.kind, FigureKind::Money(_)))
}
