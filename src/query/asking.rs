//! Asking: what do these records add up to? One sum with its proof, or the plain reasons why they may not be added, and
//! what each kind among them adds up to by itself.

use super::figure::FigureKind;
use super::funds_page::cited;
use super::line::Line;
use super::source_list::{SourceItem, list};
use super::sum::{Fit, Sum, SumLine, Telling, heaps_in_order};
use super::told::Told;
use super::total::distinct;
use crate::model::{Class, Dataset, Id, Programme, Source, Status, Unit};

/// Why records may not be added together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference {
    /// Money of several classes.
    Classes(Vec<Class>),
    /// Money, and counts of something else.
    MoneyAndCounts,
    /// Several currencies.
    Currencies(Vec<Unit>),
    /// People, and times that people came.
    PeopleAndTimes,
    /// Counts of several units.
    Units,
    /// Deeds with plans or forecasts.
    Statuses,
}

/// Why a record is not in the sum of another kind.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Apart {
    /// It is money, and the sum counts something.
    Money,
    /// It counts something, and the sum is money.
    Count,
    /// It is money of another class.
    Class(Class),
    /// It is in another currency.
    Currency(Unit),
    /// It counts in another unit.
    Unit,
    /// It is reported, planned or forecast, which the sum is not.
    Status(Status),
}

impl Apart {
    fn of(own: &Sum, other: &Sum) -> Self {
        match (own.kind, other.kind) {
            (FigureKind::Money(_), FigureKind::Count) => Self::Count,
            (FigureKind::Count, FigureKind::Money(_)) => Self::Money,
            (FigureKind::Money(class), FigureKind::Money(another)) if class != another => Self::Class(another),
            _ if own.status != other.status => Self::Status(other.status),
            _ => match other.unit() {
                Some(unit) if unit.is_currency() => Self::Currency(unit.clone()),
                _ => Self::Unit,
            },
        }
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The records, in the order in which they were asked about.
    pub lines: Vec<SumLine>,
    /// Ids that no record of money or outcome has.
    pub unknown: Vec<Id>,
    /// Why they may not be added together; none where they may.
    pub differences: Vec<Difference>,
    /// What each kind adds up to.
    pub sums: Vec<Sum>,
    /// What the answer rests on.
    pub sources: Vec<SourceItem>,
}

impl Answer {
    /// The answer of a dataset to "what do these add up to?".
    #[must_use]
    pub fn of(dataset: &Dataset, asked: &[Id]) -> Self {
        let (mut told, mut unknown) = (Vec::new(), Vec::new());
        for id in asked {
            match Told::find(dataset, id) {
                Some(record) => told.push(record),
                None => unknown.push(id.clone()),
            }
        }
        let heaps = heaps_in_order(told.iter().map(|told| (*told, Fit::In)));
        let mut programmes: Vec<&Programme> = Vec::new();
        for told in &told {
            if !programmes.iter().any(|programme| programme.id == told.programme.id) {
                programmes.push(told.programme);
            }
        }
        // What is not asked about is not added, but its relations hold.
        let around: Vec<Line<'_>> = programmes.into_iter().flat_map(Told::all).map(Told::line).collect();
        let sources: Vec<&Source> = dataset.sources.iter().collect();
        let telling = Telling { dataset, sources: &sources, names_programmes: true };
        let sums: Vec<Sum> = heaps.iter().map(|heap| Sum::of(heap, &around, telling)).collect();
        Self {
            lines: told.iter().filter_map(|told| sums.iter().find_map(|sum| sum.line(told.id()))).cloned().collect(),
            unknown,
            differences: differences(&sums),
            sources: list(&cited(&sums.iter().flat_map(|sum| &sum.lines).collect::<Vec<_>>()), &sources),
            sums,
        }
    }
}

impl Answer {
    /// The records of other kinds than a sum's, each with why it is not in that sum.
    #[must_use]
    pub fn apart(&self, from: &Sum) -> Vec<(&SumLine, Apart)> {
        let others = self.sums.iter().filter(|sum| sum.anchor() != from.anchor());
        others.flat_map(|sum| sum.lines.iter().map(|line| (line, Apart::of(from, sum)))).collect()
    }
}

fn differences(sums: &[Sum]) -> Vec<Difference> {
    let mut differences = Vec::new();
    let classes = distinct(sums.iter().filter_map(|sum| match sum.kind {
        FigureKind::Money(class) => Some(class),
        FigureKind::Count => None,
    }));
    let is_money = |unit: &&Unit| unit.is_currency();
    let units = distinct(sums.iter().filter_map(Sum::unit));
    let (currencies, counted): (Vec<&Unit>, Vec<&Unit>) = units.into_iter().partition(is_money);
    let has_counts = sums.iter().any(|sum| sum.kind == FigureKind::Count);
    let statuses = distinct(sums.iter().map(|sum| sum.status));
    let has = |code: &str| counted.iter().any(|unit| unit.as_str() == code);
    if !classes.is_empty() && has_counts {
        differences.push(Difference::MoneyAndCounts);
    }
    if currencies.len() > 1 {
        differences.push(Difference::Currencies(currencies.into_iter().cloned().collect()));
    }
    if classes.len() > 1 {
        differences.push(Difference::Classes(classes));
    }
    if has("person") && has("person_time") {
        differences.push(Difference::PeopleAndTimes);
    }
    if counted.len() > if has("person") && has("person_time") { 2 } else { 1 } {
        differences.push(Difference::Units);
    }
    if statuses.len() > 1 {
        differences.push(Difference::Statuses);
    }
    differences
}
