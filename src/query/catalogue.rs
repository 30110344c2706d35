//! The catalogue: what the home page needs of a dataset whatever is asked: how much there is, what can be chosen, and
//! the index of the search. It is made once a dataset.

use std::collections::HashMap;
use std::rc::Rc;

use super::funds_page::Choice;
use super::narrowing::dates;
use super::placings::Placings;
use super::search_index::SearchIndex;
use super::sparkline::axis;
use crate::model::{Code, Dataset, Date, Flow, Id, IdHash, Programme, Text};

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

/// What a reader can narrow the home page to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeChoices {
    /// Kinds of programme that occur, in the order of the dataset's list.
    pub kinds: Vec<(Code, Text)>,
    /// Flows that occur.
    pub flows: Vec<Flow>,
    /// Provinces that helpers lie in.
    pub donors: Vec<Choice>,
    /// Provinces that those helped lie in.
    pub recipients: Vec<Choice>,
    /// The years that are told of, from first to last.
    pub years: Vec<i32>,
}

/// What the home page needs of a dataset.
pub struct Catalogue {
    /// How much there is.
    pub counts: Counts,
    /// What can be chosen.
    pub choices: Rc<HomeChoices>,
    /// The first and the last year of any event.
    pub event_years: Option<(i32, i32)>,
    /// Where the pairings lie.
    pub(super) placings: Placings,
    /// The index of the search.
    pub index: SearchIndex,
}

impl Counts {
    fn of(dataset: &Dataset) -> Self {
        let programmes = &dataset.programmes;
        let funds = programmes.iter().flat_map(|p| &p.funds).filter(|fund| fund.amount.is_some()).count();
        let outcomes = programmes.iter().flat_map(|p| &p.outcomes).filter(|outcome| outcome.quantity.is_some()).count();
        Self {
            programmes: programmes.len(),
            pairings: programmes.iter().map(|p| p.pairings.len()).sum(),
            figures: funds + outcomes,
            sources: dataset.sources.len(),
        }
    }
}

/// The provinces that parties lie in or are, in the order of their first mention.
fn provinces<'a>(ids: impl Iterator<Item = &'a Id>, dataset: &'a Dataset) -> Vec<Choice> {
    let mut seen: HashMap<&Id, usize, IdHash> = HashMap::default();
    let mut provinces = Vec::new();
    for id in ids {
        if seen.insert(id, 0).is_none()
            && let Some(province) = dataset.province(id)
            && (province.id == *id || seen.insert(&province.id, 0).is_none())
        {
            provinces.push(Choice { id: province.id.clone(), name: province.name.clone() });
        }
    }
    provinces
}

/// The years from the first to the last that anything is told of.
fn years(programmes: &[Programme]) -> Vec<i32> {
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for year in programmes.iter().flat_map(dates).flat_map(Date::years) {
        (first, last) = (first.min(year), last.max(year));
    }
    (first..=last).collect()
}

impl Catalogue {
    /// The catalogue of a dataset.
    ///
    /// ```
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::Catalogue;
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// assert_eq!(Catalogue::of(&nothing).counts.programmes, 0);
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let programmes = &dataset.programmes;
        let pairings = || programmes.iter().flat_map(|programme| &programme.pairings);
        let occurs = |code: &Code| programmes.iter().any(|programme| programme.kind == *code);
        let kinds = dataset.codelists.programme_kind.iter().filter(|entry| occurs(&entry.code));
        let has_flow = |flow: &Flow| programmes.iter().flat_map(|p| &p.funds).any(|fund| fund.flow == *flow);
        let choices = HomeChoices {
            kinds: kinds.map(|entry| (entry.code.clone(), entry.name.clone())).collect(),
            flows: Flow::ALL.iter().copied().filter(has_flow).collect(),
            donors: provinces(pairings().flat_map(|pairing| &pairing.donors), dataset),
            recipients: provinces(pairings().flat_map(|pairing| &pairing.recipients), dataset),
            years: years(programmes),
        };
        Self {
            counts: Counts::of(dataset),
            choices: choices.into(),
            event_years: axis(programmes),
            placings: Placings::of(dataset),
            index: SearchIndex::over(dataset),
        }
    }
}
