//! Money by time: what each year adds to a class, then each longer period, then what is not dated.
//!
//! A line lies in a year only if all of it does, as a scope of that one year would have it. What covers several years
//! is never divided among them: it is told of its own period.

use std::collections::HashMap;

use super::line::Line;
use super::order::{Rank, by_rank};
use super::scope::years_of_fund;
use super::sum::Heap;
use super::told::{Record, Told};
use super::total::{Exclusion, Refusal, Total};
use crate::model::{Dataset, Date, Id, IdHash};

/// How many dated periods of a class are shown as bars: the years, then the longer ones, the earliest first.
const BARS: usize = 50;

/// What is told of a year, of a longer period, or of no stated time.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodSum {
    /// The year, where it is one.
    pub year: Option<i32>,
    /// The period in the words of the source; of a year the year. None where no time is stated.
    pub period: Option<Date>,
    /// How many lines there are.
    pub lines: usize,
    /// What they add up to.
    pub total: Result<Total, Refusal>,
    /// The first of them.
    pub first: Option<Id>,
}

/// A line on its way to its period.
struct Dated<'a> {
    told: Told<'a>,
    unclear: Option<&'a Exclusion>,
    year: Option<i32>,
    period: Option<Date>,
    rank: Rank,
}

impl<'a> Dated<'a> {
    fn of(told: Told<'a>, unclear: Option<&'a Exclusion>, dataset: &Dataset) -> Self {
        let Record::Fund(fund) = told.record else {
            return Self { told, unclear, year: None, period: None, rank: [2, 0, 0] };
        };
        let year = match years_of_fund(fund, dataset) {
            Some((first, last)) if first == last => first,
            _ => None,
        };
        let period = year.and_then(|year| format!("{year:04}").parse().ok()).or(fund.period);
        let (first, last) = period.map(Date::order).unwrap_or_default();
        let kind = if year.is_some() { 0 } else { 1 + i128::from(period.is_none()) };
        Self { told, unclear, year, period, rank: [kind, first.into(), last.into()] }
    }
}

/// The lines whose relations reach beyond themselves, and those that they name: all that a sum must know of what lies
/// around it.
pub(super) fn related<'a>(lines: impl Iterator<Item = Line<'a>> + Clone) -> Vec<Line<'a>> {
    let mut named: HashMap<&Id, usize, IdHash> = HashMap::default();
    for line in lines.clone().filter(Line::is_related) {
        named.extend(line.part_of.into_iter().chain(line.same_as).chain(line.may_overlap).map(|id| (id, 0)));
    }
    lines.filter(|line| line.is_related() || named.contains_key(line.id)).collect()
}

/// A class by time, and how many longer periods more there are. `around` are lines whose relations hold.
pub(super) fn by_period(heap: &Heap<'_>, around: &[Line<'_>], dataset: &Dataset) -> (Vec<PeriodSum>, usize) {
    let clear = heap.told.iter().map(|told| Dated::of(*told, None, dataset));
    let unclear = heap.unclear.iter().map(|(told, why)| Dated::of(*told, Some(why), dataset));
    let lines: Vec<Dated<'_>> = clear.chain(unclear).collect();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    by_rank(&mut order, |at| lines[*at].rank);
    let mut parts: Vec<(&Dated<'_>, Heap<'_>)> = Vec::new();
    for at in order {
        let line = &lines[at];
        // Two periods of the same days may be told in different words.
        let same_days = parts.iter().rposition(|(first, _)| first.rank != line.rank).map_or(0, |before| before + 1);
        let found = parts[same_days..].iter().position(|(first, _)| first.period == line.period);
        let part = found.map_or(parts.len(), |found| same_days + found);
        if part == parts.len() {
            parts.push((line, heap.emptied()));
        }
        parts[part].1.put(line.told, line.unclear);
    }
    let undated = parts.pop_if(|(first, _)| first.period.is_none());
    let more = parts.len().saturating_sub(BARS);
    let sum = |(first, part): (&Dated<'_>, Heap<'_>)| PeriodSum {
        year: first.year,
        period: first.period,
        lines: part.told.len() + part.unclear.len(),
        total: part.total(around),
        first: Some(first.told.id().clone()),
    };
    (parts.into_iter().take(BARS).chain(undated).map(sum).collect(), more)
}
