//! The home page: how much there is, and a card for every programme.

use super::pairing_card::PairingCard;
use crate::model::Dataset;

/// How much the dataset holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Programmes.
    pub programmes: usize,
    /// Pairings.
    pub pairings: usize,
    /// Figures: funds and outcomes of which the source gives a number.
    pub figures: usize,
    /// Sources.
    pub sources: usize,
}

/// The home page.
#[derive(Clone, Debug, PartialEq)]
pub struct HomePage {
    /// How much there is.
    pub counts: Counts,
    /// A card a programme, in the order of the dataset.
    pub cards: Vec<PairingCard>,
}

impl HomePage {
    /// The home page of a dataset.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let programmes = &dataset.programmes;
        let funds = programmes.iter().flat_map(|p| &p.funds).filter(|fund| fund.amount.is_some()).count();
        let outcomes = programmes.iter().flat_map(|p| &p.outcomes).filter(|outcome| outcome.quantity.is_some()).count();
        Self {
            counts: Counts {
                programmes: programmes.len(),
                pairings: programmes.iter().map(|p| p.pairings.len()).sum(),
                figures: funds + outcomes,
                sources: dataset.sources.len(),
            },
            cards: programmes.iter().filter_map(|programme| PairingCard::for_programme(dataset, programme)).collect(),
        }
    }
}
