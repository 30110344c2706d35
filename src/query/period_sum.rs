//! Money by time: what each year adds to a class, then each longer period, then what is not dated.
//!
//! A line lies in a year only if all of it does, as a scope of that one year would have it. What covers several years
//! is never divided among them: it is told of its own period.

use std::collections::HashMap;

use super::line::Line;
use super::order::{Rank, by_rank};
use super::relations::name;
use super::scope::years_of_fund;
use super::sum::Heap;
use super::told::{Record, Told};
use super::total::{Refusal, Total};
use crate::model::{Dataset, Date};

/// How many periods of a class are shown as bars, beside the last: the years, then the longer ones, the earliest first.
const BARS: usize = 50;

/// What is told of a year, of a longer period, or of no stated time.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodSum {
    /// The year, where it is one.
    pub year: Option<i32>,
    /// A longer period, as the source tells it. None for a year, and where no time is stated.
    pub period: Option<Date>,
    /// How many lines there are.
    pub lines: usize,
    /// What they add up to.
    pub total: Result<Total, Refusal>,
    /// Whether none of them has an amount.
    pub is_unknown: bool,
}

/// When a line is told to have been: the year that all of it lies in, or else its own period.
type When = (Option<i32>, Option<Date>);

fn when(told: Told<'_>, dataset: &Dataset) -> When {
    let Record::Fund(fund) = told.record else { return (None, None) };
    match years_of_fund(fund, dataset) {
        Some((first, last)) if first == last && first.is_some() => (first, None),
        _ => (None, fund.period),
    }
}

/// Years first, then longer periods, then what is not dated.
fn rank(when: When) -> Rank {
    match when {
        (Some(year), _) => [0, year.into(), 0],
        (None, Some(period)) => {
            let (first, last) = period.order();
            [1, first.into(), last.into()]
        }
        (None, None) => [2, 0, 0],
    }
}

/// Keeps the lines whose relations reach beyond themselves, and those that they name: all that a sum must know of what
/// lies around it.
pub(super) fn keep_related(lines: &mut Vec<Line<'_>>) {
    let mut named = HashMap::default();
    lines.iter().filter(|line| line.is_related()).for_each(|line| name(line, &mut named));
    lines.retain(|line| line.is_related() || named.contains_key(line.id));
}

/// A class by time, and how many longer periods more there are. `around` are lines whose relations hold.
pub(super) fn by_period(heap: &Heap<'_>, around: &[Line<'_>], dataset: &Dataset) -> (Vec<PeriodSum>, usize) {
    let lines = heap.all();
    let whens: Vec<When> = lines.iter().map(|(told, _)| when(*told, dataset)).collect();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    by_rank(&mut order, |at| rank(whens[*at]));
    let mut parts: Vec<(When, Heap<'_>)> = Vec::new();
    for at in order {
        let (when, (told, unclear)) = (whens[at], lines[at]);
        // Two periods of the same days may be told in different words.
        let same_days = parts.iter().rev().take_while(|(other, _)| rank(*other) == rank(when)).count();
        let same_days = parts.len() - same_days;
        let found = parts[same_days..].iter().position(|(other, _)| *other == when);
        let part = same_days + found.unwrap_or(parts.len() - same_days);
        if part == parts.len() {
            parts.push((when, heap.emptied()));
        }
        parts[part].1.put(told, unclear);
    }
    let more = parts.len().saturating_sub(BARS + 1);
    // What is not dated comes last, and stays.
    if more > 0 {
        parts.drain(BARS..BARS + more);
    }
    let sum = |((year, period), part): (When, Heap<'_>)| PeriodSum {
        year,
        period,
        lines: part.told.len() + part.unclear.len(),
        total: part.total(around),
        is_unknown: part.is_unknown(),
    };
    (parts.into_iter().map(sum).collect(), more)
}
