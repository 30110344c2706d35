//! A figure as every page shows it: what it counts, how much, when, and where it stands.

use crate::model::{
    Basis, Cite, Class, Code, CodeEntry, Codelists, Dataset, Date, Direction, Fund, Id, Outcome, Quantity, Source,
    Status, Text, Unit,
};

/// A quantity with the names of its units.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The quantity.
    pub quantity: Quantity,
    /// What the dataset calls its unit; none for a currency.
    pub unit: Option<CodeEntry>,
    /// What the dataset calls the unit of its rate.
    pub per: Option<CodeEntry>,
}

/// Where a figure stands, with the number that its source has on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source's number on the page, from 1.
    pub number: usize,
    /// The source.
    pub source: Id,
    /// The paragraph, from 1.
    pub paragraph: u32,
}

/// What kind of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// Money of a class.
    Money(Class),
    /// A count.
    Count,
}

/// A figure of the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its record.
    pub id: Id,
    /// Money or count.
    pub kind: FigureKind,
    /// What it is a figure of.
    pub label: Text,
    /// How much; none where the source gives no figure.
    pub amount: Option<Amount>,
    /// Over what time.
    pub period: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Up to when it was counted.
    pub as_of: Option<Date>,
    /// How sure it is.
    pub status: Status,
    /// Which way people or things went.
    pub direction: Option<Direction>,
    /// The figure that the source compares it with.
    pub previous: Option<Amount>,
    /// The change as the source states it.
    pub stated_ratio: Option<String>,
    /// The figure that it lies inside, or tells again.
    pub inside: Option<Id>,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}

/// The sources of a page in the order of their numbers.
pub(super) fn number_sources<'a>(dataset: &'a Dataset, cites: impl Iterator<Item = &'a Cite>) -> Vec<&'a Source> {
    let mut sources: Vec<&Source> = Vec::new();
    for source in cites.filter_map(|cite| dataset.source(&cite.source)) {
        if !sources.iter().any(|known| known.id == source.id) {
            sources.push(source);
        }
    }
    sources
}

pub(super) fn citations(cites: &[Cite], sources: &[&Source]) -> Vec<Citation> {
    let citation = |cite: &Cite| {
        let number = sources.iter().position(|source| source.id == cite.source)? + 1;
        Some(Citation { number, source: cite.source.clone(), paragraph: cite.paragraph })
    };
    cites.iter().filter_map(citation).collect()
}

pub(super) fn amount(quantity: &Quantity, codelists: &Codelists) -> Amount {
    let unit = match &quantity.unit {
        Unit::Currency(_) => None,
        Unit::Other(code) => Codelists::find(&codelists.unit, code).cloned(),
    };
    let per = quantity.per.as_ref().and_then(|per| Codelists::find(&codelists.unit, &per.unit)).cloned();
    Amount { quantity: quantity.clone(), unit, per }
}

pub(super) fn of_fund(fund: &Fund, codelists: &Codelists, sources: &[&Source]) -> Figure {
    Figure {
        id: fund.id.clone(),
        kind: FigureKind::Money(fund.flow.class()),
        label: fund.purpose.clone(),
        amount: fund.amount.as_ref().map(|quantity| amount(quantity, codelists)),
        period: fund.period,
        basis: fund.basis,
        as_of: fund.as_of,
        status: fund.status,
        direction: None,
        previous: None,
        stated_ratio: None,
        inside: fund.same_as.clone().or_else(|| fund.part_of.clone()),
        citations: citations(&fund.cites, sources),
        note: fund.note.clone(),
    }
}

/// What the dataset calls a measure.
pub(super) fn measure_name(code: &Code, codelists: &Codelists) -> Text {
    let entry = Codelists::find(&codelists.measure, code);
    entry.map_or_else(|| Text::both(code.as_str(), code.as_str()), |entry| entry.name.clone())
}

pub(super) fn of_outcome(outcome: &Outcome, codelists: &Codelists, sources: &[&Source]) -> Figure {
    Figure {
        id: outcome.id.clone(),
        kind: FigureKind::Count,
        label: measure_name(&outcome.measure, codelists),
        amount: outcome.quantity.as_ref().map(|quantity| amount(quantity, codelists)),
        period: outcome.period,
        basis: outcome.basis,
        as_of: None,
        status: outcome.status,
        direction: outcome.direction,
        previous: outcome.previous.as_ref().map(|quantity| amount(quantity, codelists)),
        stated_ratio: outcome.stated_ratio.clone(),
        inside: outcome.same_as.clone().or_else(|| outcome.part_of.clone()),
        citations: citations(&outcome.cites, sources),
        note: outcome.note.clone(),
    }
}
