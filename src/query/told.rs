//! A figure where it is told: a fund or an outcome, and its programme.

use super::figure::{Figure, of_fund, of_outcome};
use super::line::Line;
use crate::model::{Cite, Codelists, Dataset, Fund, Id, Language, Outcome, Pairing, Programme, Quantity, Source, Text};

/// A record that holds a figure.
#[derive(Clone, Copy, Debug)]
pub(super) enum Record<'a> {
    /// Money.
    Fund(&'a Fund),
    /// A count.
    Outcome(&'a Outcome),
}

/// A record and its programme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub(super) programme: &'a Programme,
    pub(super) record: Record<'a>,
}

impl<'a> Told<'a> {
    /// All the money of a programme.
    pub(super) fn funds(programme: &'a Programme) -> impl Iterator<Item = Self> {
        programme.funds.iter().map(move |fund| Self { programme, record: Record::Fund(fund) })
    }

    /// All the counts of a programme.
    pub(super) fn outcomes(programme: &'a Programme) -> impl Iterator<Item = Self> {
        programme.outcomes.iter().map(move |outcome| Self { programme, record: Record::Outcome(outcome) })
    }

    /// All that a programme tells in figures.
    pub(super) fn all(programme: &'a Programme) -> impl Iterator<Item = Self> {
        Self::funds(programme).chain(Self::outcomes(programme))
    }

    /// The figure of a record, if the dataset has it.
    pub(super) fn find(dataset: &'a Dataset, id: &Id) -> Option<Self> {
        dataset.programmes.iter().flat_map(Self::all).find(|told| told.id() == id)
    }

    pub(super) fn line(self) -> Line<'a> {
        match self.record {
            Record::Fund(fund) => fund.into(),
            Record::Outcome(outcome) => outcome.into(),
        }
    }

    pub(super) const fn id(self) -> &'a Id {
        match self.record {
            Record::Fund(fund) => &fund.id,
            Record::Outcome(outcome) => &outcome.id,
        }
    }

    pub(super) fn cites(self) -> &'a [Cite] {
        match self.record {
            Record::Fund(fund) => &fund.cites,
            Record::Outcome(outcome) => &outcome.cites,
        }
    }

    pub(super) fn figure(self, codelists: &Codelists, sources: &[&Source]) -> Figure {
        match self.record {
            Record::Fund(fund) => of_fund(fund, codelists, sources),
            Record::Outcome(outcome) => of_outcome(outcome, codelists, sources),
        }
    }

    /// Where it stands among others of its kind: what is known first, flow by flow, the larger first.
    pub(super) fn rank(self) -> [i128; 3] {
        let quantity = self.line().quantity;
        let flow = match self.record {
            Record::Fund(fund) => fund.flow as i128,
            Record::Outcome(_) => 0,
        };
        [i128::from(quantity.is_none()), flow, -size(quantity)]
    }
}

/// The higher reading in ten-thousandths; nought where there is none.
pub(super) fn size(quantity: Option<&Quantity>) -> i128 {
    quantity.and_then(Quantity::bounds).map_or(0, |(_, high)| high.ten_thousandths())
}

/// So many names of a side stand in a line.
const NAMED: usize = 3;

/// The names of a side in a line; that there are more is said.
fn side_name(ids: &[Id], dataset: &Dataset, language: Language) -> String {
    let names = ids.iter().filter_map(|id| dataset.party(id)).map(|party| party.name().best(language).0);
    let and = if language == Language::Zh { "、" } else { " & " };
    let more = if ids.len() > NAMED { "…" } else { "" };
    names.take(NAMED).collect::<Vec<_>>().join(and) + more
}

/// A pairing by its names.
pub(super) fn pair_name(pairing: &Pairing, dataset: &Dataset) -> Text {
    let side = |ids: &[Id], language| side_name(ids, dataset, language);
    let both = |language| format!("{} → {}", side(&pairing.donors, language), side(&pairing.recipients, language));
    Text::both(both(Language::Zh), both(Language::En))
}

/// Whom a programme helps: the names of its leading pair.
pub(super) fn helped(programme: &Programme, dataset: &Dataset) -> Text {
    let Some(leading) = programme.pairings.first() else { return programme.name.clone() };
    let side = |language| side_name(&leading.recipients, dataset, language);
    Text::both(side(Language::Zh), side(Language::En))
}

/// What a programme is called in a line: its leading pair.
pub(super) fn programme_name(programme: &Programme, dataset: &Dataset) -> Text {
    programme.pairings.first().map_or_else(|| programme.name.clone(), |leading| pair_name(leading, dataset))
}
