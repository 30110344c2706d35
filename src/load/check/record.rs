//! Every record of a dataset in one row, with where it stands and what all of its kind have in common.
//!
//! In comes a dataset; out go its records in the order of the files. A fund and an outcome are both a [`Line`]: the
//! same relations govern both. It judges nothing.

use crate::codec::{Referent, Step};
use crate::model::{Cite, Class, Dataset, Event, Fund, Id, Organisation, Outcome, Pairing, Place, Programme, Quantity};
use crate::model::{Source, Status};

/// Where a record stands in the dataset's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// In the head.
    Codelists,
    /// In a list of the dataset.
    In(&'static str, usize),
    /// In a list of a programme.
    Within(usize, &'static str, usize),
}

impl Spot {
    pub(super) fn path(self) -> Vec<Step> {
        let programme = |index| [Step::Field("programmes"), Step::Index(index)];
        match self {
            Self::Codelists => vec![Step::Field("codelists")],
            Self::In(list, index) => vec![Step::Field(list), Step::Index(index)],
            Self::Within(index, list, nth) => [programme(index), [Step::Field(list), Step::Index(nth)]].concat(),
        }
    }
}

/// A record that has an id.
#[derive(Clone, Copy)]
pub(super) enum Record<'a> {
    Source(&'a Source),
    Organisation(&'a Organisation),
    Place(&'a Place),
    Programme(&'a Programme),
    Pairing(&'a Pairing),
    Event(&'a Event),
    Fund(&'a Fund),
    Outcome(&'a Outcome),
}

impl<'a> Record<'a> {
    pub(super) const fn id(self) -> &'a Id {
        match self {
            Self::Source(record) => &record.id,
            Self::Organisation(record) => &record.id,
            Self::Place(record) => &record.id,
            Self::Programme(record) => &record.id,
            Self::Pairing(record) => &record.id,
            Self::Event(record) => &record.id,
            Self::Fund(record) => &record.id,
            Self::Outcome(record) => &record.id,
        }
    }

    pub(super) const fn is(self, referent: Referent) -> bool {
        match referent {
            Referent::Source => matches!(self, Self::Source(_)),
            Referent::Party => matches!(self, Self::Organisation(_) | Self::Place(_)),
            Referent::Place => matches!(self, Self::Place(_)),
            Referent::Programme => matches!(self, Self::Programme(_)),
            Referent::Fund => matches!(self, Self::Fund(_)),
            Referent::Outcome => matches!(self, Self::Outcome(_)),
        }
    }

    pub(super) fn cites(self) -> &'a [Cite] {
        match self {
            Self::Pairing(record) => &record.cites,
            Self::Event(record) => &record.cites,
            Self::Fund(record) => &record.cites,
            Self::Outcome(record) => &record.cites,
            _ => &[],
        }
    }

    pub(super) fn line(self) -> Option<Line<'a>> {
        match self {
            Self::Fund(fund) => Some(Line::of_fund(fund)),
            Self::Outcome(outcome) => Some(Line::of_outcome(outcome)),
            _ => None,
        }
    }
}

/// What a fund and an outcome have in common.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub id: &'a Id,
    pub referent: Referent,
    /// The name of the field that holds the quantity.
    pub field: &'static str,
    pub quantity: Option<&'a Quantity>,
    /// None for outcomes, which have no class.
    pub class: Option<Class>,
    pub status: Status,
    pub part_of: Option<&'a Id>,
    pub same_as: Option<&'a Id>,
    pub may_overlap: &'a [Id],
}

impl<'a> Line<'a> {
    fn of_fund(fund: &'a Fund) -> Self {
        Self {
            id: &fund.id,
            referent: Referent::Fund,
            field: "amount",
            quantity: fund.amount.as_ref(),
            class: Some(fund.flow.class()),
            status: fund.status,
            part_of: fund.part_of.as_ref(),
            same_as: fund.same_as.as_ref(),
            may_overlap: &fund.may_overlap,
        }
    }

    fn of_outcome(outcome: &'a Outcome) -> Self {
        Self {
            id: &outcome.id,
            referent: Referent::Outcome,
            field: "quantity",
            quantity: outcome.quantity.as_ref(),
            class: None,
            status: outcome.status,
            part_of: outcome.part_of.as_ref(),
            same_as: outcome.same_as.as_ref(),
            may_overlap: &outcome.may_overlap,
        }
    }
}

/// Every record of the dataset that has an id.
pub(super) fn all(dataset: &Dataset) -> Vec<(Spot, Record<'_>)> {
    let mut all = Vec::new();
    let at = |list, (i, record)| (Spot::In(list, i), record);
    all.extend(dataset.sources.iter().map(Record::Source).enumerate().map(|r| at("sources", r)));
    all.extend(dataset.organisations.iter().map(Record::Organisation).enumerate().map(|r| at("organisations", r)));
    all.extend(dataset.places.iter().map(Record::Place).enumerate().map(|r| at("places", r)));
    for (i, programme) in dataset.programmes.iter().enumerate() {
        let at = |list, (nth, record)| (Spot::Within(i, list, nth), record);
        all.push((Spot::In("programmes", i), Record::Programme(programme)));
        all.extend(programme.pairings.iter().map(Record::Pairing).enumerate().map(|r| at("pairings", r)));
        all.extend(programme.events.iter().map(Record::Event).enumerate().map(|r| at("events", r)));
        all.extend(programme.funds.iter().map(Record::Fund).enumerate().map(|r| at("funds", r)));
        all.extend(programme.outcomes.iter().map(Record::Outcome).enumerate().map(|r| at("outcomes", r)));
    }
    all
}
