//! The map: pairings gathered by the provinces of helper and helped, those with most programmes first; and what cannot
//! be placed, with the reason. It knows provinces by their codes and draws nothing.

use super::order::by_rank;
use super::placings::{CODES, Lost, Placed, Placings};
use super::told::{pair_name, programme_name};
use crate::model::{Dataset, Id, Programme, Text};

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

/// What a province does, of the pairings that can be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Province {
    /// The first two digits of its code.
    pub code: u8,
    /// Its record.
    pub place: Id,
    /// How many programmes help from it, and how many help those in it.
    pub programmes: [usize; 2],
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
    /// Whether the programme has other pairings that can be placed.
    pub is_rest: bool,
}

/// Pairings by province.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProvinceMap {
    /// Pairs of provinces, those with most programmes first; the first of them, where there are many.
    pub pairs: Vec<ProvincePair>,
    /// How many of these are drawn.
    pub drawn: usize,
    /// Every province of any pair, where not all pairs are listed.
    pub provinces: Vec<Province>,
    /// How many pairs of provinces are neither drawn nor listed.
    pub unlisted: usize,
    /// What cannot be placed.
    pub unplaced: Vec<UnplacedPairings>,
    /// How much more of that there is.
    pub more_unplaced: usize,
    /// Of how many programmes.
    pub found: usize,
    /// How many of them have a pairing that can be placed.
    pub programmes: usize,
}

/// A pair of provinces while pairings are gathered; programmes and pairings by their places in their lists.
struct Gathered {
    codes: (u8, u8),
    pairings: usize,
    programmes: usize,
    last: usize,
    named: Vec<(usize, usize)>,
}

impl Gathered {
    fn take(&mut self, programme: usize, pairing: usize) {
        self.pairings += 1;
        if self.programmes == 0 || self.last != programme {
            self.programmes += 1;
            self.last = programme;
            if self.named.len() < MOST_NAMES {
                self.named.push((programme, pairing));
            }
        }
    }

    fn finish(self, placings: &Placings, dataset: &Dataset) -> Option<ProvincePair> {
        let name = |(programme, pairing): (usize, usize)| {
            let programme = &dataset.programmes[programme];
            Named { programme: programme.id.clone(), name: pair_name(&programme.pairings[pairing], dataset) }
        };
        let place = |code| placings.province(code).cloned();
        Some(ProvincePair {
            codes: self.codes,
            places: (place(self.codes.0)?, place(self.codes.1)?),
            pairings: self.pairings,
            programmes: self.programmes,
            named: self.named.into_iter().map(name).collect(),
        })
    }
}

impl UnplacedPairings {
    fn of(of: &Lost, is_rest: bool, programme: &Programme, dataset: &Dataset) -> Self {
        let name = if of.pairings == 1 {
            pair_name(&programme.pairings[of.first], dataset)
        } else {
            programme_name(programme, dataset)
        };
        Self { named: Named { programme: programme.id.clone(), name }, pairings: of.pairings, why: of.why, is_rest }
    }
}

impl ProvinceMap {
    /// How many pairs of provinces are not drawn.
    #[must_use]
    pub fn undrawn(&self) -> usize {
        self.pairs.len() + self.unlisted - self.drawn
    }

    /// Whether every pairing is drawn.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.undrawn() == 0 && self.unplaced.is_empty()
    }

    /// The map of some programmes of a dataset, by their places in its list.
    ///
    /// ```
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::{Placings, ProvinceMap};
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// assert_eq!(ProvinceMap::of(&[], &Placings::of(&nothing), &nothing).drawn, 0);
    /// ```
    #[must_use]
    pub fn of(programmes: &[usize], placings: &Placings, dataset: &Dataset) -> Self {
        // Where a pair of codes stands among the pairs, from one.
        let mut at = vec![0; CODES * CODES];
        let mut pairs: Vec<Gathered> = Vec::new();
        // Of each code: for helping and for being helped the last programme, from one, and how many there are.
        let mut deeds = vec![[(0, 0); 2]; CODES];
        let mut map = Self { found: programmes.len(), ..Self::default() };
        for number in programmes {
            let (placed, lost) = placings.of_programme(*number);
            map.programmes += usize::from(!placed.is_empty());
            for Placed { codes, pairing } in placed {
                for (deed, code) in [codes.0, codes.1].into_iter().enumerate() {
                    let (before, programmes) = &mut deeds[usize::from(code)][deed];
                    *programmes += usize::from(*before != number + 1);
                    *before = number + 1;
                }
                let at = &mut at[usize::from(codes.0) * CODES + usize::from(codes.1)];
                if *at == 0 {
                    pairs.push(Gathered { codes: *codes, pairings: 0, programmes: 0, last: 0, named: Vec::new() });
                    *at = pairs.len();
                }
                pairs[*at - 1].take(*number, *pairing);
            }
            for of in lost {
                if map.unplaced.len() < MOST_ROWS {
                    map.unplaced.push(UnplacedPairings::of(
                        of,
                        !placed.is_empty(),
                        &dataset.programmes[*number],
                        dataset,
                    ));
                } else {
                    map.more_unplaced += 1;
                }
            }
        }
        let many = |number: usize| -i128::try_from(number).unwrap_or(i128::MAX);
        by_rank(&mut pairs, |pair| [many(pair.programmes), many(pair.pairings), 0]);
        map.drawn = pairs.len().min(MOST_ARCS);
        map.unlisted = pairs.len().saturating_sub(MOST_ROWS);
        if map.unlisted > 0 {
            let province = |(code, of): (u8, [(usize, usize); 2])| {
                let programmes = of.map(|(_, programmes)| programmes);
                let place = placings.province(code).filter(|_| programmes != [0, 0])?.clone();
                Some(Province { code, place, programmes })
            };
            map.provinces = (0..).zip(deeds).filter_map(province).collect();
        }
        map.pairs = pairs.into_iter().take(MOST_ROWS).filter_map(|pair| pair.finish(placings, dataset)).collect();
        map
    }
}
