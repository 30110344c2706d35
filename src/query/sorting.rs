//! The order of a table's rows: which row comes first, second …, as their places in the source's order.
//!
//! Unknown comes last, whichever way the order goes; a range goes by its low end, then by its high one; what is equal
//! keeps the order of the source. Where an order means nothing to a table, its rows stay where they are.

use super::figure::{Amount, Figure};
use super::money_flow::MoneyRibbon;
use super::order::{Rank, by_rank};
use super::timeline::Lane;
use super::told::Told;
use crate::link::{Sort, SortBy};
use crate::model::{Date, Quantity, Unit};

/// In which group a row stays whichever way the order goes; then by what it is put in order. None is unknown.
type Key = Option<Rank>;

fn order(count: usize, falls: bool, key: &dyn Fn(usize) -> Key) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    by_rank(&mut places, |at| match key(*at) {
        Some([group, low, high]) if falls => [group, -low, -high],
        Some(key) => key,
        None => [i128::MAX, 0, 0],
    });
    places
}

fn when(date: Option<Date>) -> Key {
    let (first, last) = date?.order();
    Some([0, first.into(), last.into()])
}

/// The order of figures. What is counted in one unit stays together, the units in the order of the source.
///
/// ```
/// use jiedui::link::Sort;
/// assert!(jiedui::query::figures_in_order(&[], Sort::from_code("-amount")).is_empty());
/// ```
#[must_use]
pub fn figures_in_order(figures: &[Figure], sort: Option<Sort>) -> Vec<usize> {
    let Some(Sort { by, falls }) = sort else { return (0..figures.len()).collect() };
    let unit = |amount: &Amount| -> (Unit, bool) { (amount.quantity.unit.clone(), amount.per.is_some()) };
    let mut units: Vec<(Unit, bool)> = Vec::new();
    for amount in figures.iter().filter_map(|figure| figure.amount.as_ref()) {
        if !units.contains(&unit(amount)) {
            units.push(unit(amount));
        }
    }
    let how_much = |figure: &Figure| -> Key {
        let amount = figure.amount.as_ref()?;
        let group = units.iter().position(|known| *known == unit(amount))?;
        let (low, high) = amount.quantity.bounds()?;
        Some([i128::try_from(group).ok()?, low.ten_thousandths(), high.ten_thousandths()])
    };
    order(figures.len(), falls, &|at| match by {
        SortBy::Amount => how_much(&figures[at]),
        SortBy::When => when(figures[at].period),
        SortBy::Programme => None,
    })
}

/// The order of lines of money of one unit; what is so much for each stays together. Programmes stand as in the dataset.
pub(super) fn lines_in_order<T>(lines: &[(Told<'_>, T)], sort: Option<Sort>) -> Vec<usize> {
    let Some(Sort { by, falls }) = sort else { return (0..lines.len()).collect() };
    let how_much = |quantity: &Quantity| -> Key {
        let (low, high) = quantity.bounds()?;
        Some([quantity.per.is_some().into(), low.ten_thousandths(), high.ten_thousandths()])
    };
    order(lines.len(), falls, &|at| {
        let told = lines[at].0;
        match by {
            SortBy::Amount => told.line().quantity.and_then(how_much),
            SortBy::When => when(told.line().period),
            // The programmes of a dataset lie in one list: where each lies is its place there.
            SortBy::Programme => Some([0, i128::try_from(std::ptr::from_ref(told.programme).addr()).ok()?, 0]),
        }
    })
}

/// The order of dated records.
#[must_use]
pub fn lanes_in_order(lanes: &[&Lane], sort: Option<Sort>) -> Vec<usize> {
    match sort {
        Some(Sort { by: SortBy::When, falls }) => order(lanes.len(), falls, &|at| when(Some(lanes[at].date))),
        _ => (0..lanes.len()).collect(),
    }
}

/// The order of ribbons: by what each may be at most, then at least.
#[must_use]
pub fn ribbons_in_order(ribbons: &[MoneyRibbon], sort: Option<Sort>) -> Vec<usize> {
    let size = |at: usize| {
        let sum = &ribbons[at].sum;
        Some([0, sum.high.ten_thousandths(), sum.low.ten_thousandths()])
    };
    match sort {
        Some(Sort { by: SortBy::Amount, falls }) => order(ribbons.len(), falls, &size),
        _ => (0..ribbons.len()).collect(),
    }
}
