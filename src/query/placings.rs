//! Where the pairings of every programme lie: worked out once a dataset, so that a map of any of its programmes need only
//! count. It knows provinces by their codes, and records by their places in their lists.

use std::ops::Range;

use super::map::Unplaced;
use crate::model::{Dataset, Id, Pairing};

/// Codes of provinces have two digits.
pub(super) const CODES: usize = 100;

/// A pairing between two provinces; one with several on a side has an entry for each two.
pub(super) struct Placed {
    /// Whence, whither.
    pub(super) codes: (u8, u8),
    /// The pairing, among those of its programme.
    pub(super) pairing: usize,
}

/// Pairings of a programme that cannot be placed, for one reason.
pub(super) struct Lost {
    /// Why.
    pub(super) why: Unplaced,
    /// The first, among those of its programme.
    pub(super) first: usize,
    /// How many.
    pub(super) pairings: usize,
}

/// Where the pairings of every programme of a dataset lie.
pub struct Placings {
    placed: Vec<Placed>,
    lost: Vec<Lost>,
    /// Which stretch of both lists belongs to each programme.
    programmes: Vec<(Range<usize>, Range<usize>)>,
    /// The province with a code, where anything lies in it.
    provinces: Vec<Option<Id>>,
}

impl Placings {
    /// Places the pairings of a dataset.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let mut all =
            Self { placed: Vec::new(), lost: Vec::new(), programmes: Vec::new(), provinces: vec![None; CODES] };
        for programme in &dataset.programmes {
            let (placed, lost) = (all.placed.len(), all.lost.len());
            for (at, pairing) in programme.pairings.iter().enumerate() {
                all.take(at, pairing, lost, dataset);
            }
            all.programmes.push((placed..all.placed.len(), lost..all.lost.len()));
        }
        all
    }

    /// The codes of the provinces of parties, each once.
    fn codes(&mut self, ids: &[Id], dataset: &Dataset) -> Vec<u8> {
        let mut codes = Vec::new();
        for place in ids.iter().filter_map(|id| dataset.province(id)) {
            let Some(code) = place.province_code().filter(|code| !codes.contains(code)) else { continue };
            codes.push(code);
            self.provinces[usize::from(code)].get_or_insert_with(|| place.id.clone());
        }
        codes
    }

    fn take(&mut self, at: usize, pairing: &Pairing, first_lost: usize, dataset: &Dataset) {
        let (from, to) = (self.codes(&pairing.donors, dataset), self.codes(&pairing.recipients, dataset));
        let why = match (from.is_empty(), to.is_empty()) {
            (false, false) => None,
            (true, false) => Some(Unplaced::Donor),
            (false, true) => Some(Unplaced::Recipient),
            (true, true) => Some(Unplaced::Both),
        };
        for (from, to) in from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to))) {
            self.placed.push(Placed { codes: (from, to), pairing: at });
        }
        let Some(why) = why else { return };
        match self.lost[first_lost..].iter_mut().find(|of| of.why == why) {
            Some(of) => of.pairings += 1,
            None => self.lost.push(Lost { why, first: at, pairings: 1 }),
        }
    }

    /// What lies where of a programme, and what cannot be placed.
    pub(super) fn of_programme(&self, at: usize) -> (&[Placed], &[Lost]) {
        let (placed, lost) = &self.programmes[at];
        (&self.placed[placed.clone()], &self.lost[lost.clone()])
    }

    /// The province with a code.
    pub(super) fn province(&self, code: u8) -> Option<&Id> {
        self.provinces.get(usize::from(code))?.as_ref()
    }
}
