//! Pairings: who helps whom, with the places that both lie in; and the card that stands for a programme.

use super::figure::{Citation, Figure, citations};
use super::key_figures::has_money;
use super::search_index::FoundLine;
use super::sparkline::Sparkline;
use crate::link::Scope;
use crate::model::{Basis, Codelists, Dataset, Date, Id, Pairing, Party, Programme, Source, Text};

/// One party of a pairing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its record.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// Whether it is a place itself, not an organisation at one.
    pub is_place: bool,
    /// Where it lies, from the widest place to the nearest.
    pub path: Vec<(Id, Text)>,
}

/// A pairing as a line.
#[derive(Clone, Debug, PartialEq)]
pub struct PairingLine {
    /// Its record.
    pub id: Id,
    /// The helpers.
    pub donors: Vec<Side>,
    /// The helped.
    pub recipients: Vec<Side>,
    /// How many helpers, where the source counts them.
    pub donor_count: Option<u32>,
    /// How many are helped, where the source counts them.
    pub recipient_count: Option<u32>,
    /// The field of work.
    pub sector: Option<Text>,
    /// When.
    pub period: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}

/// A programme as a card.
#[derive(Clone, Debug, PartialEq)]
pub struct PairingCard {
    /// The programme.
    pub id: Id,
    /// The name of its kind.
    pub kind: Text,
    /// When.
    pub period: Option<Date>,
    /// The leading pair.
    pub pair: PairingLine,
    /// At most three headline figures.
    pub figures: Vec<Figure>,
    /// Whether any of them is money; if not, the card says that the source gives no amounts.
    pub has_money: bool,
    /// Its events by year.
    pub events: Sparkline,
    /// Where the programme has what is searched for and the card does not show it, in Chinese and in English.
    pub found: [Vec<FoundLine>; 2],
}

impl Side {
    fn of(id: &Id, dataset: &Dataset) -> Option<Self> {
        let party = dataset.party(id)?;
        let path = dataset.place_path(party).into_iter().map(|place| (place.id.clone(), place.name.clone())).collect();
        let is_place = matches!(party, Party::Place(_));
        Some(Self { id: id.clone(), name: party.name().clone(), is_place, path })
    }

    /// Whether it is a place that lies in another.
    #[must_use]
    pub fn lies_in(&self, other: &Self) -> bool {
        self.is_place && self.path.iter().any(|(id, _)| *id == other.id)
    }

    /// What a scope asks about, where the dataset has it.
    pub(super) fn about(scope: &Scope, dataset: &Dataset) -> Option<Self> {
        Self::of(scope.about.as_ref()?, dataset)
    }
}

fn sides(ids: &[Id], dataset: &Dataset) -> Vec<Side> {
    ids.iter().filter_map(|id| Side::of(id, dataset)).collect()
}

pub(super) fn line(pairing: &Pairing, dataset: &Dataset, sources: &[&Source]) -> PairingLine {
    let sector = pairing.sector.as_ref().and_then(|code| Codelists::find(&dataset.codelists.sector, code));
    PairingLine {
        id: pairing.id.clone(),
        donors: sides(&pairing.donors, dataset),
        recipients: sides(&pairing.recipients, dataset),
        donor_count: pairing.donor_count,
        recipient_count: pairing.recipient_count,
        sector: sector.map(|entry| entry.name.clone()),
        period: pairing.period,
        basis: pairing.basis,
        citations: citations(&pairing.cites, sources),
        note: pairing.note.clone(),
    }
}

pub(super) fn kind_name(programme: &Programme, dataset: &Dataset) -> Text {
    let code = &programme.kind;
    let entry = Codelists::find(&dataset.codelists.programme_kind, code);
    entry.map_or_else(|| Text::both(code.as_str(), code.as_str()), |entry| entry.name.clone())
}

impl PairingCard {
    pub(super) fn of(programme: &Programme, dataset: &Dataset, pair: PairingLine, mut figures: Vec<Figure>) -> Self {
        if !has_money(&figures) {
            // The third row says that there are no amounts.
            figures.truncate(2);
        }
        Self {
            id: programme.id.clone(),
            kind: kind_name(programme, dataset),
            period: programme.period,
            pair,
            has_money: has_money(&figures),
            figures,
            events: Sparkline::of(programme),
            found: [Vec::new(), Vec::new()],
        }
    }
}
