//! The map: pairings gathered by the provinces of helper and helped, those with most programmes first; and what cannot
//! be placed, with the reason. It knows provinces by their codes and draws nothing.

use super::order::by_rank;
use super::told::{pair_name, programme_name};
use crate::model::{Dataset, Id, Pairing, Programme, Text};

/// Codes of provinces have two digits.
const CODES: usize = 100;
/// How many pairs of provinces are drawn.
const MOST_ARCS: usize = 12;
/// How many are listed, and how many that cannot be placed.
const MOST_ROWS: usize = 20;
/// How many programmes a pair of provinces names.
const MOST_NAMES: usize = 3;

/// A programme by a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The programme.
    pub programme: Id,
    /// Its name, or that of one of its pairings.
    pub name: Text,
}

/// A province that helps, another or the same that is helped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvincePair {
    /// The first two digits of the codes: whence, whither.
    pub codes: (u8, u8),
    /// The provinces' records.
    pub places: (Id, Id),
    /// How many pairings.
    pub pairings: usize,
    /// How many programmes they belong to.
    pub programmes: usize,
    /// The first of these, by their first pairing here.
    pub named: Vec<Named>,
}

/// Whose province is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unplaced {
    /// The helper's.
    Donor,
    /// That of those helped.
    Recipient,
    /// Neither's is told.
    Both,
}

/// Pairings of a programme that cannot be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnplacedPairings {
    /// The programme; where it is one pairing, by that.
    pub named: Named,
    /// How many pairings.
    pub pairings: usize,
    /// Why.
    pub why: Unplaced,
}

/// Pairings by province.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProvinceMap {
    /// Pairs of provinces, those with most programmes first; the first of them, where there are many.
    pub pairs: Vec<ProvincePair>,
    /// How many of these are drawn.
    pub drawn: usize,
    /// How many pairs of provinces are neither drawn nor listed.
    pub unlisted: usize,
    /// What cannot be placed.
    pub unplaced: Vec<UnplacedPairings>,
    /// How much more of that there is.
    pub more_unplaced: usize,
    /// How many programmes have a pairing that can be placed.
    pub programmes: usize,
}

/// A pair of provinces while pairings are gathered.
struct Gathered<'a> {
    codes: (u8, u8),
    places: (&'a Id, &'a Id),
    pairings: usize,
    by_programme: Vec<(&'a Programme, &'a Pairing)>,
}

struct Gatherer<'a> {
    dataset: &'a Dataset,
    /// Where a pair of codes stands among the pairs, from one.
    places: Vec<usize>,
    pairs: Vec<Gathered<'a>>,
    unplaced: Vec<UnplacedPairings>,
    programmes: usize,
}

impl<'a> Gatherer<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        Self { dataset, places: vec![0; CODES * CODES], pairs: Vec::new(), unplaced: Vec::new(), programmes: 0 }
    }

    /// The provinces of parties, each once.
    fn provinces(&self, ids: &'a [Id]) -> Vec<(u8, &'a Id)> {
        let mut found: Vec<(u8, &Id)> = Vec::new();
        for id in ids {
            let province = self.dataset.province(id).and_then(|place| Some((place.province_code()?, &place.id)));
            found.extend(province.filter(|(code, _)| !found.iter().any(|(other, _)| other == code)));
        }
        found
    }

    fn take(&mut self, programme: &'a Programme) {
        let dataset = self.dataset;
        let first_unplaced = self.unplaced.len();
        let mut is_placed = false;
        for pairing in &programme.pairings {
            let (from, to) = (self.provinces(&pairing.donors), self.provinces(&pairing.recipients));
            let why = match (from.is_empty(), to.is_empty()) {
                (false, false) => None,
                (true, false) => Some(Unplaced::Donor),
                (false, true) => Some(Unplaced::Recipient),
                (true, true) => Some(Unplaced::Both),
            };
            is_placed |= why.is_none();
            for (one, other) in from.iter().flat_map(|one| to.iter().map(move |other| (one, other))) {
                self.place((one.0, other.0), (one.1, other.1), programme, pairing);
            }
            let Some(why) = why else { continue };
            if let Some(of) = self.unplaced[first_unplaced..].iter_mut().find(|of| of.why == why) {
                of.pairings += 1;
                of.named.name = programme_name(programme, dataset);
            } else {
                let named = Named { programme: programme.id.clone(), name: pair_name(pairing, dataset) };
                self.unplaced.push(UnplacedPairings { named, pairings: 1, why });
            }
        }
        self.programmes += usize::from(is_placed);
    }

    fn place(&mut self, codes: (u8, u8), places: (&'a Id, &'a Id), programme: &'a Programme, pairing: &'a Pairing) {
        let at = &mut self.places[usize::from(codes.0) * CODES + usize::from(codes.1)];
        if *at == 0 {
            self.pairs.push(Gathered { codes, places, pairings: 0, by_programme: Vec::new() });
            *at = self.pairs.len();
        }
        let pair = &mut self.pairs[*at - 1];
        pair.pairings += 1;
        if pair.by_programme.last().is_none_or(|(last, _)| last.id != programme.id) {
            pair.by_programme.push((programme, pairing));
        }
    }
}

impl Gathered<'_> {
    fn finish(self, dataset: &Dataset) -> ProvincePair {
        let name = |(programme, pairing): &(&Programme, &Pairing)| Named {
            programme: programme.id.clone(),
            name: pair_name(pairing, dataset),
        };
        ProvincePair {
            codes: self.codes,
            places: (self.places.0.clone(), self.places.1.clone()),
            pairings: self.pairings,
            programmes: self.by_programme.len(),
            named: self.by_programme.iter().take(MOST_NAMES).map(name).collect(),
        }
    }
}

impl ProvinceMap {
    /// The map of programmes of a dataset.
    ///
    /// ```
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::ProvinceMap;
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// assert_eq!(ProvinceMap::of(&[], &nothing).drawn, 0);
    /// ```
    #[must_use]
    pub fn of(programmes: &[&Programme], dataset: &Dataset) -> Self {
        let mut gathered = Gatherer::new(dataset);
        for programme in programmes {
            gathered.take(programme);
        }
        let Gatherer { mut pairs, mut unplaced, programmes, .. } = gathered;
        let many = |number: usize| -i128::try_from(number).unwrap_or(i128::MAX);
        by_rank(&mut pairs, |pair| [many(pair.by_programme.len()), many(pair.pairings), 0]);
        let unlisted = pairs.len().saturating_sub(MOST_ROWS);
        let more_unplaced = unplaced.len().saturating_sub(MOST_ROWS);
        unplaced.truncate(MOST_ROWS);
        Self {
            drawn: pairs.len().min(MOST_ARCS),
            pairs: pairs.into_iter().take(MOST_ROWS).map(|pair| pair.finish(dataset)).collect(),
            unlisted,
            unplaced,
            more_unplaced,
            programmes,
        }
    }
}
