//! Totals that carry their proof: what was added, what was left out and why, and how sure the answer is.
//!
//! In come lines of money or of counts; out comes a [`Total`], or a [`Refusal`] that says why these may not be added.
//! Sums are exact and checked. It knows neither pages nor words.

use std::collections::HashMap;

use super::independent_set::heaviest;
use crate::model::{Class, Date, Decimal, Fund, Id, Outcome, Qualifier, Quantity, Status, Unit};

/// A line that may be added to others.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its record.
    pub id: &'a Id,
    /// Its class, for money.
    pub class: Option<Class>,
    /// How sure it is.
    pub status: Status,
    /// How much, where the source says.
    pub quantity: Option<&'a Quantity>,
    /// Over what time, where the source says.
    pub period: Option<Date>,
    /// The line that it lies inside.
    pub part_of: Option<&'a Id>,
    /// The line that it tells again.
    pub same_as: Option<&'a Id>,
    /// Lines that may share money or people with it.
    pub may_overlap: &'a [Id],
}

impl<'a> From<&'a Fund> for Line<'a> {
    fn from(fund: &'a Fund) -> Self {
        Self {
            id: &fund.id,
            class: Some(fund.flow.class()),
            status: fund.status,
            quantity: fund.amount.as_ref(),
            period: fund.period,
            part_of: fund.part_of.as_ref(),
            same_as: fund.same_as.as_ref(),
            may_overlap: &fund.may_overlap,
        }
    }
}

impl<'a> From<&'a Outcome> for Line<'a> {
    fn from(outcome: &'a Outcome) -> Self {
        Self {
            id: &outcome.id,
            class: None,
            status: outcome.status,
            quantity: outcome.quantity.as_ref(),
            period: outcome.period,
            part_of: outcome.part_of.as_ref(),
            same_as: outcome.same_as.as_ref(),
            may_overlap: &outcome.may_overlap,
        }
    }
}

/// A line that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addend {
    /// Its record.
    pub id: Id,
    /// Its lower reading.
    pub low: Decimal,
    /// Its higher reading.
    pub high: Decimal,
    /// Its hedge.
    pub qualifier: Qualifier,
    /// Whether the lower bound counts it; otherwise its money may already be in a line that is counted.
    pub in_low: bool,
}

/// Why a line was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Exclusion {
    /// It is so much for each, not a sum.
    Rate,
    /// It lies inside a line that is in.
    PartOf(Id),
    /// It tells again a line that is in.
    SameAs(Id),
    /// The source gives no figure.
    Unknown,
}

/// What keeps a sum from being a total.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Caveat {
    /// The addends cover different times.
    PeriodsDiffer,
    /// The source does not say over what time.
    PeriodUnstated(Vec<Id>),
    /// The source can be read in two ways.
    TwoReadings(Vec<Id>),
    /// The source gives no figure for these.
    AmountUnknown(Vec<Id>),
}

/// An answer with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// What cannot be less: money that may be the same is counted once.
    pub low: Decimal,
    /// Everything added.
    pub high: Decimal,
    /// The hedge that follows from the addends'.
    pub qualifier: Qualifier,
    /// What it is a sum of.
    pub unit: Unit,
    /// What was added, in the order given.
    pub addends: Vec<Addend>,
    /// What was left out, and why.
    pub excluded: Vec<(Id, Exclusion)>,
    /// What keeps it from being a total.
    pub caveats: Vec<Caveat>,
}

impl Total {
    /// Whether it may be called a total; with any caveat it is only the sum of the named lines.
    #[must_use]
    pub const fn is_total(&self) -> bool {
        self.caveats.is_empty()
    }
}

/// Why lines may not be added.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// There is no figure among them.
    Nothing,
    /// Money of more than one class.
    Classes(Vec<Class>),
    /// More than one unit or currency.
    Units(Vec<Unit>),
    /// Deeds with plans or forecasts.
    Statuses(Vec<Status>),
    /// Too large to count.
    Overflow,
}

/// Adds lines up, with the proof.
///
/// ```
/// use jiedui::model::{Decimal, Id, Qualifier, Quantity, Status, Unit};
/// use jiedui::query::{Line, total};
/// let yuan = |n| Quantity::new(Decimal::from(n), Unit::new("CNY").unwrap(), Qualifier::Exact);
/// let (a, b, c) = (Id::new("a").unwrap(), Id::new("b").unwrap(), Id::new("c").unwrap());
/// let line = |id, quantity, may_overlap| Line {
///     id, class: None, status: Status::Reported, quantity, period: None, part_of: None, same_as: None, may_overlap,
/// };
/// let (ten, four, three) = (yuan(10), yuan(4), yuan(3));
/// let overlap = [b.clone()];
/// let sum = total(&[line(&a, Some(&ten), &overlap), line(&b, Some(&four), &[]), line(&c, Some(&three), &[])]).unwrap();
/// assert_eq!((sum.low, sum.high), (Decimal::from(13), Decimal::from(17)));
/// ```
///
/// # Errors
/// A [`Refusal`] where the lines have no figure, or differ in class, unit or status, or are too large to count.
pub fn total(lines: &[Line<'_>]) -> Result<Total, Refusal> {
    let positions = lines.iter().enumerate().map(|(at, line)| (line.id, at)).collect();
    let reasons: Vec<Option<Exclusion>> = lines.iter().map(|line| exclusion(line, lines, &positions)).collect();
    let inside: Vec<&Line<'_>> =
        lines.iter().zip(&reasons).filter(|(_, why)| why.is_none()).map(|(line, _)| line).collect();
    let unit = agree(&inside)?;
    let mut addends = Vec::with_capacity(inside.len());
    for line in &inside {
        let quantity = line.quantity.ok_or(Refusal::Nothing)?;
        let (low, high) = quantity.bounds().ok_or(Refusal::Overflow)?;
        addends.push(Addend { id: line.id.clone(), low, high, qualifier: quantity.qualifier, in_low: true });
    }
    choose_low(&inside, &mut addends);
    let sum = |mut values: Box<dyn Iterator<Item = Decimal> + '_>| {
        values.try_fold(Decimal::ZERO, Decimal::checked_add).ok_or(Refusal::Overflow)
    };
    Ok(Total {
        low: sum(Box::new(addends.iter().filter(|a| a.in_low).map(|a| a.low)))?,
        high: sum(Box::new(addends.iter().map(|a| a.high)))?,
        qualifier: hedge(&addends),
        unit,
        caveats: caveats(lines, &reasons, &inside),
        addends,
        excluded: lines.iter().zip(reasons).filter_map(|(line, why)| Some((line.id.clone(), why?))).collect(),
    })
}

/// Where each record stands among the lines.
type Positions<'a> = HashMap<&'a Id, usize>;

fn counts(line: &Line<'_>) -> bool {
    line.quantity.is_some_and(|quantity| quantity.per.is_none())
}

/// Why a line stays out: a rate, an unknown amount, or inside (or the same as) a line that is in.
fn exclusion(line: &Line<'_>, lines: &[Line<'_>], positions: &Positions<'_>) -> Option<Exclusion> {
    match line.quantity {
        None => Some(Exclusion::Unknown),
        Some(quantity) if quantity.per.is_some() => Some(Exclusion::Rate),
        Some(_) => held_by(line, lines, positions),
    }
}

/// The nearest line further up that is itself counted. A ring of relations holds nothing.
fn held_by(line: &Line<'_>, lines: &[Line<'_>], positions: &Positions<'_>) -> Option<Exclusion> {
    let mut at = *line;
    for _ in lines {
        let (up, told_again) = match (at.same_as, at.part_of) {
            (Some(up), _) => (up, true),
            (None, Some(up)) => (up, false),
            (None, None) => return None,
        };
        let next = lines[*positions.get(up)?];
        if next.id == line.id {
            return None;
        }
        if counts(&next) {
            let id = up.clone();
            return Some(if told_again { Exclusion::SameAs(id) } else { Exclusion::PartOf(id) });
        }
        at = next;
    }
    None
}

/// The different ones, in the order in which they come.
fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut different = Vec::new();
    for one in all {
        if !different.contains(&one) {
            different.push(one);
        }
    }
    different
}

/// The unit that all share, or why they may not be added.
fn agree(inside: &[&Line<'_>]) -> Result<Unit, Refusal> {
    let classes = distinct(inside.iter().filter_map(|line| line.class));
    let units = distinct(inside.iter().filter_map(|line| line.quantity).map(|quantity| &quantity.unit));
    let statuses = distinct(inside.iter().map(|line| line.status));
    if classes.len() > 1 {
        return Err(Refusal::Classes(classes));
    }
    if statuses.len() > 1 {
        return Err(Refusal::Statuses(statuses));
    }
    if units.len() > 1 {
        return Err(Refusal::Units(units.into_iter().cloned().collect()));
    }
    units.first().map(|unit| (*unit).clone()).ok_or(Refusal::Nothing)
}

/// Marks the addends that the lower bound counts: the heaviest choice of which no two may be the same money.
fn choose_low(inside: &[&Line<'_>], addends: &mut [Addend]) {
    let positions: Positions<'_> = inside.iter().enumerate().map(|(at, line)| (line.id, at)).collect();
    let weights: Vec<i128> = addends.iter().map(|addend| addend.low.ten_thousandths()).collect();
    let overlaps = |(at, line): (usize, &&Line<'_>)| -> Vec<(usize, usize)> {
        line.may_overlap.iter().filter_map(|other| Some((at, *positions.get(other)?))).collect()
    };
    let conflicts: Vec<(usize, usize)> = inside.iter().enumerate().flat_map(overlaps).collect();
    for (addend, chosen) in addends.iter_mut().zip(heaviest(&weights, &conflicts)) {
        addend.in_low = chosen;
    }
}

fn hedge(addends: &[Addend]) -> Qualifier {
    let has = |list: &[Qualifier]| addends.iter().any(|addend| list.contains(&addend.qualifier));
    let above = has(&[Qualifier::Over, Qualifier::AtLeast]);
    let below = has(&[Qualifier::Nearly, Qualifier::AtMost]);
    match (above, below, has(&[Qualifier::About])) {
        (false, false, false) => Qualifier::Exact,
        (true, false, false) => Qualifier::Over,
        (false, true, false) => Qualifier::Nearly,
        _ => Qualifier::About,
    }
}

fn caveats(lines: &[Line<'_>], reasons: &[Option<Exclusion>], inside: &[&Line<'_>]) -> Vec<Caveat> {
    let named = |keep: &dyn Fn(&Line<'_>) -> bool| -> Vec<Id> {
        inside.iter().filter(|line| keep(line)).map(|line| line.id.clone()).collect()
    };
    let mut caveats = Vec::new();
    if distinct(inside.iter().filter_map(|line| line.period)).len() > 1 {
        caveats.push(Caveat::PeriodsDiffer);
    }
    let unstated = named(&|line| line.period.is_none());
    if !unstated.is_empty() {
        caveats.push(Caveat::PeriodUnstated(unstated));
    }
    let twofold = named(&|line| line.quantity.is_some_and(Quantity::has_two_readings));
    if !twofold.is_empty() {
        caveats.push(Caveat::TwoReadings(twofold));
    }
    let is_unknown = |(_, why): &(&Line<'_>, &Option<Exclusion>)| **why == Some(Exclusion::Unknown);
    let unknown: Vec<Id> = lines.iter().zip(reasons).filter(is_unknown).map(|(line, _)| line.id.clone()).collect();
    if !unknown.is_empty() {
        caveats.push(Caveat::AmountUnknown(unknown));
    }
    caveats
}
