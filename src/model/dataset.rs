//! The dataset: every record, and an index by id.

use std::collections::HashMap;

use super::{Codelists, Id, IdHash, Organisation, Place, PlaceLevel, Programme, Source, Text};

/// Under which terms the compilation may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Its SPDX identifier.
    pub id: String,
    /// What it covers, in words.
    pub name: Text,
    /// Where its text stands.
    pub url: String,
}

/// Where a record stands in the dataset's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entity {
    /// A source.
    Source(usize),
    /// An organisation.
    Organisation(usize),
    /// A place.
    Place(usize),
    /// A programme.
    Programme(usize),
}

/// One side of a pairing: an organisation or a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Party<'a> {
    /// An organisation.
    Organisation(&'a Organisation),
    /// A place, meaning its government and people.
    Place(&'a Place),
}

impl<'a> Party<'a> {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'a Text {
        match self {
            Self::Organisation(organisation) => &organisation.name,
            Self::Place(place) => &place.name,
        }
    }
}

/// Everything that was compiled.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// The version of the compilation.
    pub version: String,
    /// What it is called.
    pub title: Text,
    /// Under which terms it may be used.
    pub licence: Licence,
    /// The names of open codes.
    pub codelists: Codelists,
    /// What was read.
    pub sources: Vec<Source>,
    /// Who helps and is helped.
    pub organisations: Vec<Organisation>,
    /// Where.
    pub places: Vec<Place>,
    /// The programmes.
    pub programmes: Vec<Programme>,
    index: HashMap<Id, Entity, IdHash>,
    /// The province that each organisation, and each place, lies in or is: by its place in the list of places.
    provinces: [Vec<Option<usize>>; 2],
}

impl Dataset {
    /// A dataset without records: fill its lists, then [`Dataset::reindex`].
    #[must_use]
    pub fn empty(version: impl Into<String>, title: Text, licence: Licence) -> Self {
        Self {
            version: version.into(),
            title,
            licence,
            codelists: Codelists::default(),
            sources: Vec::new(),
            organisations: Vec::new(),
            places: Vec::new(),
            programmes: Vec::new(),
            index: HashMap::default(),
            provinces: [Vec::new(), Vec::new()],
        }
    }

    /// Indexes the lists by id. Where an id stands twice the first keeps it; the check reports the second.
    #[must_use]
    pub fn reindex(mut self) -> Self {
        let mut index = HashMap::default();
        let mut add = |id: &Id, entity| {
            index.entry(id.clone()).or_insert(entity);
        };
        self.sources.iter().enumerate().for_each(|(i, s)| add(&s.id, Entity::Source(i)));
        self.organisations.iter().enumerate().for_each(|(i, o)| add(&o.id, Entity::Organisation(i)));
        self.places.iter().enumerate().for_each(|(i, p)| add(&p.id, Entity::Place(i)));
        self.programmes.iter().enumerate().for_each(|(i, p)| add(&p.id, Entity::Programme(i)));
        self.index = index;
        let organisations = self.organisations.iter().map(|of| self.widest(Party::Organisation(of))).collect();
        let places = self.places.iter().map(|of| self.widest(Party::Place(of))).collect();
        self.provinces = [organisations, places];
        self
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        match self.index.get(id)? {
            Entity::Source(i) => self.sources.get(*i),
            _ => None,
        }
    }

    /// The organisation with this id.
    #[must_use]
    pub fn organisation(&self, id: &Id) -> Option<&Organisation> {
        match self.index.get(id)? {
            Entity::Organisation(i) => self.organisations.get(*i),
            _ => None,
        }
    }

    /// The place with this id.
    #[must_use]
    pub fn place(&self, id: &Id) -> Option<&Place> {
        match self.index.get(id)? {
            Entity::Place(i) => self.places.get(*i),
            _ => None,
        }
    }

    /// The programme with this id.
    #[must_use]
    pub fn programme(&self, id: &Id) -> Option<&Programme> {
        match self.index.get(id)? {
            Entity::Programme(i) => self.programmes.get(*i),
            _ => None,
        }
    }

    /// The organisation or place with this id.
    #[must_use]
    pub fn party(&self, id: &Id) -> Option<Party<'_>> {
        self.organisation(id).map(Party::Organisation).or_else(|| self.place(id).map(Party::Place))
    }

    /// Where a party lies, from the widest place to the nearest. A place is not part of its own path.
    #[must_use]
    pub fn place_path(&self, party: Party<'_>) -> Vec<&Place> {
        let first = match party {
            Party::Organisation(organisation) => organisation.place.as_ref(),
            Party::Place(place) => place.parent.as_ref(),
        };
        let mut path = Vec::new();
        let mut next = first.and_then(|id| self.place(id));
        // A path longer than the five levels is a cycle, which the check reports.
        while let Some(place) = next.filter(|_| path.len() < 5) {
            path.push(place);
            next = place.parent.as_ref().and_then(|id| self.place(id));
        }
        path.reverse();
        path
    }

    /// The province that a party lies in, or is, by its place in the list.
    fn widest(&self, party: Party<'_>) -> Option<usize> {
        let own = match party {
            Party::Place(place) => Some(place),
            Party::Organisation(_) => None,
        };
        let widest = self.place_path(party).first().copied().or(own)?;
        match self.index.get(&widest.id)? {
            Entity::Place(at) if widest.level == PlaceLevel::Province => Some(*at),
            _ => None,
        }
    }

    /// The province that the party with this id lies in, or is; `None` where that is not told.
    #[must_use]
    pub fn province(&self, id: &Id) -> Option<&Place> {
        let [organisations, places] = &self.provinces;
        let at = match self.index.get(id)? {
            Entity::Organisation(at) => organisations.get(*at),
            Entity::Place(at) => places.get(*at),
            _ => None,
        };
        self.places.get((*at?)?)
    }
}
