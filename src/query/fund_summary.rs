//! The money of a programme by class, and what its sources are silent about.

use super::sum::{Fit, Sum, Telling, heaps_in_order};
use super::told::Told;
use crate::model::{Class, Programme};

/// The money of a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct FundSummary {
    /// By class, then by status, then by currency.
    pub classes: Vec<Sum>,
    /// Classes of which no line is known.
    pub absent: Vec<Class>,
}

impl FundSummary {
    /// Sorts a programme's funds into classes and adds each up.
    pub(super) fn of(programme: &Programme, telling: Telling<'_>) -> Self {
        let heaps = heaps_in_order(Told::funds(programme).map(|told| (told, Fit::In)));
        let is_absent = |class: &Class| !programme.funds.iter().any(|fund| fund.flow.class() == *class);
        Self {
            classes: heaps.iter().map(|heap| Sum::of(heap, &[], telling)).collect(),
            absent: Class::ALL.iter().copied().filter(is_absent).collect(),
        }
    }
}
