//! A class of money as a table: every line that is asked about, in the order that a link names; the first of them where
//! there are very many. The order is that of all lines, not only of those that are shown.

use super::dataset_page::next;
use super::sorting::lines_in_order;
use super::sum::{Heap, SumLine, Telling, listed};
use super::told::Record;
use super::total::Total;
use crate::link::Sort;
use crate::model::Flow;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct FundRow {
    /// The line, and why it was not added.
    pub line: SumLine,
    /// By what way the money came.
    pub flow: Option<Flow>,
}

/// The lines of a class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FundTable {
    /// The rows that are shown.
    pub rows: Vec<FundRow>,
    /// How many there are.
    pub count: usize,
    /// How many the next step shows, where there are more.
    pub more: Option<u16>,
}

/// In what order rows stand, and how many are shown where not all are.
#[derive(Clone, Copy, Default)]
pub(super) struct Shown {
    pub(super) sort: Option<Sort>,
    pub(super) show: Option<u16>,
}

impl FundTable {
    /// The lines of a heap, with the total that says which of them were added.
    pub(super) fn of(heap: &Heap<'_>, total: Option<&Total>, shown: Shown, telling: Telling<'_>) -> Self {
        let mut lines = heap.all();
        let mut excluded = total.map_or(&[][..], |total| &total.excluded[..]);
        for (told, why) in &mut lines {
            if let [(id, reason), rest @ ..] = excluded
                && id == told.id()
            {
                *why = Some(reason);
                excluded = rest;
            }
        }
        let count = lines.len();
        let first = listed(count);
        let most = if first < count { shown.show.map_or(first, usize::from) } else { count };
        let row = |at: usize| {
            let (told, why) = lines[at];
            let flow = match told.record {
                Record::Fund(fund) => Some(fund.flow),
                Record::Outcome(_) => None,
            };
            let why = why.cloned().or_else(|| told.line().own_exclusion());
            FundRow { line: telling.line(told, None, why), flow }
        };
        let order = lines_in_order(&lines, shown.sort);
        Self {
            rows: order.into_iter().take(most).map(row).collect(),
            count,
            more: u16::try_from(most).ok().and_then(next).filter(|_| count > most),
        }
    }
}
