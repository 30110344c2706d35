//! Lines: what may be added to others, of whichever record it comes from.

use super::total::Exclusion;
use crate::model::{Class, Code, Date, Fund, Id, Outcome, Quantity, Status, Unit};

/// What a line is a line of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// Money of a class.
    Money(Class),
    /// A count, of a measure of the dataset's list.
    Count(&'a Code),
}

/// A line that may be added to others.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its record.
    pub id: &'a Id,
    /// Money or count, and of what.
    pub kind: Kind<'a>,
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

impl<'a> Line<'a> {
    /// Why it can never be added, whatever stands beside it: it gives no figure, or so much for each, or a share.
    #[must_use]
    pub fn own_exclusion(&self) -> Option<Exclusion> {
        match self.quantity {
            None => Some(Exclusion::Unknown),
            Some(quantity) if quantity.per.is_some() => Some(Exclusion::Rate),
            Some(quantity) if quantity.is_share() => Some(Exclusion::Share),
            Some(_) => None,
        }
    }

    /// What it must have in common with what it is added to.
    pub(super) fn sort(&self) -> (Option<Class>, Status, Option<&'a Unit>) {
        let class = match self.kind {
            Kind::Money(class) => Some(class),
            Kind::Count(_) => None,
        };
        (class, self.status, self.quantity.map(|quantity| &quantity.unit))
    }

    pub(super) const fn is_related(&self) -> bool {
        self.part_of.is_some() || self.same_as.is_some() || !self.may_overlap.is_empty()
    }
}

impl<'a> From<&'a Fund> for Line<'a> {
    fn from(fund: &'a Fund) -> Self {
        Self {
            id: &fund.id,
            kind: Kind::Money(fund.flow.class()),
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
            kind: Kind::Count(&outcome.measure),
            status: outcome.status,
            quantity: outcome.quantity.as_ref(),
            period: outcome.period,
            part_of: outcome.part_of.as_ref(),
            same_as: outcome.same_as.as_ref(),
            may_overlap: &outcome.may_overlap,
        }
    }
}
