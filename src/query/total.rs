//! Totals that carry their proof: what was added, what was left out and why, and how sure the answer is.
//!
//! In come lines of money or of counts; out comes a [`Total`], or a [`Refusal`] that says why these may not be added.
//! Sums are exact and checked. It knows neither pages nor words.

use super::independent_set::heaviest;
use super::line::{Kind, Line};
use super::relations::Relations;
use crate::model::{Class, Decimal, Id, Qualifier, Quantity, Status, Unit};

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
    /// It is so many in a hundred, not a count.
    Share,
    /// It lies inside a line that is in.
    PartOf(Id),
    /// It tells again a line that is in.
    SameAs(Id),
    /// The source gives no figure.
    Unknown,
    /// Years are asked about, and the source does not say when it was.
    PeriodUnstated,
    /// Only a part of its period lies in the years that are asked about, and it cannot be split.
    PeriodPartly,
    /// A giver is asked about, and the source does not say whose it is.
    DonorUnstated,
    /// Only some of its givers are asked about, and it cannot be split.
    DonorPartly,
    /// Only some of those that it goes to are asked about, and it cannot be split.
    RecipientPartly,
}

impl Exclusion {
    /// Whether it is so because of what was asked, not because of the line itself or of its relations.
    #[must_use]
    pub const fn is_of_scope(&self) -> bool {
        matches!(
            self,
            Self::PeriodUnstated | Self::PeriodPartly | Self::DonorUnstated | Self::DonorPartly | Self::RecipientPartly
        )
    }
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
    /// It cannot be said whether these belong to what was asked; they are not in.
    ScopeUnclear(Vec<Id>),
    /// Counts of one unit, but not of one measure.
    MeasuresDiffer,
    /// So many lines may overlap that the lower bound is safe, but not surely the highest that is.
    LowIsSafe,
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
    /// Addends that may share money, or people, with another addend.
    pub overlapping: Vec<Id>,
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

/// Adds lines up, with the proof. The lines `around` them are not added, but their relations hold: parts of wholes that
/// may overlap may overlap, too.
///
/// ```
/// use jiedui::model::{Class, Decimal, Id, Qualifier, Quantity, Status, Unit};
/// use jiedui::query::{Kind, Line, total};
/// let yuan = |n| Quantity::new(Decimal::from(n), Unit::new("CNY").unwrap(), Qualifier::Exact);
/// let (a, b, c) = (Id::new("a").unwrap(), Id::new("b").unwrap(), Id::new("c").unwrap());
/// let line = |id, quantity, may_overlap| Line {
///     id, kind: Kind::Money(Class::Trade), status: Status::Reported, quantity, period: None,
///     part_of: None, same_as: None, may_overlap,
/// };
/// let (ten, four, three) = (yuan(10), yuan(4), yuan(3));
/// let overlap = [b.clone()];
/// let sum = total(&[line(&a, Some(&ten), &overlap), line(&b, Some(&four), &[]), line(&c, Some(&three), &[])], &[]).unwrap();
/// assert_eq!((sum.low, sum.high), (Decimal::from(13), Decimal::from(17)));
/// ```
///
/// # Errors
/// A [`Refusal`] where the lines have no figure, or differ in class, unit or status, or are too large to count.
pub fn total(lines: &[Line<'_>], around: &[Line<'_>]) -> Result<Total, Refusal> {
    let mut reasons: Vec<Option<Exclusion>> = lines.iter().map(Line::own_exclusion).collect();
    let relations = Relations::among(lines, around, |at| reasons[at].is_none());
    for (at, reason) in reasons.iter_mut().enumerate().filter(|(_, reason)| reason.is_none()) {
        *reason = relations.held_by(at, lines);
    }
    let places: Vec<usize> = (0..lines.len()).filter(|&at| reasons[at].is_none()).collect();
    let inside: Vec<&Line<'_>> = places.iter().map(|&at| &lines[at]).collect();
    let mut addends = addends(&inside)?;
    let unit = inside.first().and_then(|line| line.quantity).ok_or(Refusal::Nothing)?.unit.clone();
    let conflicts = relations.conflicts(&places);
    let is_exact = choose_low(&mut addends, &conflicts);
    let add = |sum: Option<Decimal>, value: Decimal| sum?.checked_add(value);
    let nought = Some(Decimal::ZERO);
    let low = addends.iter().filter(|addend| addend.in_low).map(|addend| addend.low).fold(nought, add);
    let high = addends.iter().map(|addend| addend.high).fold(nought, add);
    let mut caveats = caveats(lines, &reasons, &inside, &addends);
    if !is_exact {
        caveats.push(Caveat::LowIsSafe);
    }
    Ok(Total {
        low: low.ok_or(Refusal::Overflow)?,
        high: high.ok_or(Refusal::Overflow)?,
        qualifier: hedge(&addends),
        unit,
        caveats,
        overlapping: overlapping(&addends, &conflicts),
        addends,
        excluded: lines.iter().zip(reasons).filter_map(|(line, why)| Some((line.id.clone(), why?))).collect(),
    })
}

/// The different ones, in the order in which they come.
pub(super) fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut different = Vec::new();
    for one in all {
        if !different.contains(&one) {
            different.push(one);
        }
    }
    different
}

fn differ<T: PartialEq>(mut all: impl Iterator<Item = T>) -> bool {
    all.next().is_some_and(|first| all.any(|other| other != first))
}

/// The lines as addends, where all are of one class, status and unit.
fn addends(inside: &[&Line<'_>]) -> Result<Vec<Addend>, Refusal> {
    let first = inside.first().map(|line| line.sort());
    let addend = |line: &&Line<'_>| {
        if first != Some(line.sort()) {
            return Err(refusal(inside));
        }
        let quantity = line.quantity.ok_or(Refusal::Nothing)?;
        let (low, high) = quantity.bounds().ok_or(Refusal::Overflow)?;
        Ok(Addend { id: line.id.clone(), low, high, qualifier: quantity.qualifier, in_low: true })
    };
    inside.iter().map(addend).collect()
}

/// Why lines that differ may not be added.
fn refusal(inside: &[&Line<'_>]) -> Refusal {
    let classes = distinct(inside.iter().filter_map(|line| line.sort().0));
    let statuses = distinct(inside.iter().map(|line| line.status));
    let units = distinct(inside.iter().filter_map(|line| line.sort().2));
    if classes.len() > 1 {
        Refusal::Classes(classes)
    } else if statuses.len() > 1 {
        Refusal::Statuses(statuses)
    } else {
        Refusal::Units(units.into_iter().cloned().collect())
    }
}

/// Marks the addends that the lower bound counts: the heaviest choice of which no two may be the same money. Says
/// whether it is surely the heaviest.
fn choose_low(addends: &mut [Addend], conflicts: &[(usize, usize)]) -> bool {
    if conflicts.is_empty() {
        return true;
    }
    let weights: Vec<i128> = addends.iter().map(|addend| addend.low.ten_thousandths()).collect();
    // What weighs the same is told apart by its id, so that the order of the lines does not matter.
    let (chosen, is_exact) = heaviest(&weights, conflicts, |at| addends[at].id.as_str());
    for (addend, chosen) in addends.iter_mut().zip(chosen) {
        addend.in_low = chosen;
    }
    is_exact
}

/// The addends that may share money with another, in their order.
fn overlapping(addends: &[Addend], conflicts: &[(usize, usize)]) -> Vec<Id> {
    let mut shares = vec![false; addends.len()];
    for &(a, b) in conflicts {
        shares[a] = true;
        shares[b] = true;
    }
    addends.iter().zip(shares).filter(|(_, shares)| *shares).map(|(addend, _)| addend.id.clone()).collect()
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

fn caveats(lines: &[Line<'_>], reasons: &[Option<Exclusion>], inside: &[&Line<'_>], addends: &[Addend]) -> Vec<Caveat> {
    let named = |keep: &dyn Fn(&Line<'_>, &Addend) -> bool| -> Vec<Id> {
        let named = inside.iter().zip(addends).filter(|(line, addend)| keep(line, addend));
        named.map(|(_, addend)| addend.id.clone()).collect()
    };
    let mut caveats = Vec::new();
    if differ(inside.iter().filter_map(|line| line.period)) {
        caveats.push(Caveat::PeriodsDiffer);
    }
    let unstated = named(&|line, _| line.period.is_none());
    if !unstated.is_empty() {
        caveats.push(Caveat::PeriodUnstated(unstated));
    }
    let twofold =
        named(&|line, addend| addend.low != addend.high && line.quantity.is_some_and(Quantity::has_two_readings));
    if !twofold.is_empty() {
        caveats.push(Caveat::TwoReadings(twofold));
    }
    let is_unknown = |(_, why): &(&Line<'_>, &Option<Exclusion>)| **why == Some(Exclusion::Unknown);
    let measures = inside.iter().filter_map(|line| match line.kind {
        Kind::Count(measure) => Some(measure),
        Kind::Money(_) => None,
    });
    if differ(measures) {
        caveats.push(Caveat::MeasuresDiffer);
    }
    let unknown: Vec<Id> = lines.iter().zip(reasons).filter(is_unknown).map(|(line, _)| line.id.clone()).collect();
    if !unknown.is_empty() {
        caveats.push(Caveat::AmountUnknown(unknown));
    }
    caveats
}
