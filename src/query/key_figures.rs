//! Key figures, chosen by a rule that the page states: the two largest lines of assistance, then the largest line of
//! any other class, then counts of people, largest first. Only what is reported, never a rate or a part.

use super::figure::{Figure, FigureKind};
use super::fund_summary::FundSummary;
use super::order::by_rank;
use super::sum::Sum;
use crate::model::{Class, Status, Unit};

fn largest_first(mut figures: Vec<&Figure>) -> Vec<&Figure> {
    // Of two readings the lower one counts: what may be less is not put before what is more.
    let low = |figure: &&Figure| figure.amount.as_ref().and_then(|amount| Some(amount.quantity.bounds()?.0));
    by_rank(&mut figures, |figure| [low(figure).map_or(0, |low| -low.ten_thousandths()), 0, 0]);
    figures
}

/// Up to `most` figures.
pub(super) fn choose(funds: &FundSummary, outcomes: &[Figure], most: usize) -> Vec<Figure> {
    let added = |of_assistance: bool| {
        let reported = funds.classes.iter().filter(|sum| sum.status == Status::Reported);
        let is_assistance = |sum: &&Sum| sum.kind == FigureKind::Money(Class::Assistance);
        let lines = reported.filter(|sum| is_assistance(sum) == of_assistance).flat_map(|sum| &sum.lines);
        largest_first(lines.filter(|line| line.addend.is_some()).map(|line| &line.figure).collect())
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
    let assistance = added(true).into_iter().take(2);
    let other = added(false).into_iter().take(1);
    let percent = |figure: &&Figure| figure.amount.as_ref().is_some_and(|a| a.quantity.unit.as_str() == "percent");
    let things = things.into_iter().filter(|figure| !percent(figure)).collect();
    let counts = largest_first(people).into_iter().chain(largest_first(things));
    assistance.chain(other).chain(counts).take(most).cloned().collect()
}

/// Whether any of them is money.
pub(super) fn has_money(figures: &[Figure]) -> bool {
    figures.iter().any(|figure| matches!(figure.kind, FigureKind::Money(_)))
}
