//! The page of a programme: everything that it shows, computed once.

use super::figure::{Figure, number_sources, of_outcome};
use super::fund_summary::FundSummary;
use super::key_figures::choose;
use super::pairing_card::{PairingCard, PairingLine, kind_name, line};
use super::source_list::{SourceItem, list, records};
use super::sum::Telling;
use super::timeline::Timeline;
use crate::model::{Basis, Dataset, Date, Id, Programme, Source, Text};

/// How many key figures a programme's page shows at most.
const KEY_FIGURES: usize = 6;
/// How many a card shows at most.
const CARD_FIGURES: usize = 3;

/// A programme as its page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammePage {
    /// Its record.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// The name of its kind.
    pub kind: Text,
    /// When.
    pub period: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Two or three sentences.
    pub summary: Text,
    /// What a careful reader should know.
    pub note: Option<Text>,
    /// The figures that stand at the top.
    pub key_figures: Vec<Figure>,
    /// In time.
    pub timeline: Timeline,
    /// The money.
    pub funds: FundSummary,
    /// What else was counted.
    pub outcomes: Vec<Figure>,
    /// Who helps whom; the leading pair first.
    pub pairings: Vec<PairingLine>,
    /// What it rests on.
    pub sources: Vec<SourceItem>,
}

/// The sources that a programme's records cite, in the order of the page: numbered from 1.
fn sources_of<'a>(programme: &'a Programme, dataset: &'a Dataset) -> Vec<&'a Source> {
    let pairings = programme.pairings.iter().flat_map(|pairing| &pairing.cites);
    let events = programme.events.iter().flat_map(|event| &event.cites);
    let funds = programme.funds.iter().flat_map(|fund| &fund.cites);
    let outcomes = programme.outcomes.iter().flat_map(|outcome| &outcome.cites);
    number_sources(dataset, pairings.chain(events).chain(funds).chain(outcomes))
}

/// The outcomes in the order of the file, each part right after its whole.
fn outcomes_of(programme: &Programme, dataset: &Dataset, sources: &[&Source]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    for outcome in &programme.outcomes {
        let figure = of_outcome(outcome, &dataset.codelists, sources);
        let family = |of: &Figure| {
            figure.inside.is_some() && (Some(&of.id) == figure.inside.as_ref() || of.inside == figure.inside)
        };
        match figures.iter().rposition(family) {
            Some(at) => figures.insert(at + 1, figure),
            None => figures.push(figure),
        }
    }
    figures
}

impl ProgrammePage {
    /// The page of the programme with this id, if the dataset has it.
    #[must_use]
    pub fn of(dataset: &Dataset, id: &Id) -> Option<Self> {
        let programme = dataset.programme(id)?;
        let sources = sources_of(programme, dataset);
        let funds = FundSummary::of(programme, Telling { dataset, sources: &sources, names_programmes: false });
        let outcomes = outcomes_of(programme, dataset, &sources);
        let money = funds.classes.iter().flat_map(|class| &class.lines).map(|line| &line.figure);
        Some(Self {
            id: programme.id.clone(),
            name: programme.name.clone(),
            kind: kind_name(programme, dataset),
            period: programme.period,
            basis: programme.basis,
            summary: programme.summary.clone(),
            note: programme.note.clone(),
            key_figures: choose(&funds, &outcomes, KEY_FIGURES),
            timeline: Timeline::of(&programme.events, &outcomes, money, dataset, &sources),
            pairings: programme.pairings.iter().map(|pairing| line(pairing, dataset, &sources)).collect(),
            sources: list(&records(programme, dataset, &sources), &sources),
            funds,
            outcomes,
        })
    }
}

impl PairingCard {
    /// The card of a programme. There is none for a programme without a pairing, which the gate refuses.
    #[must_use]
    pub fn for_programme(dataset: &Dataset, programme: &Programme) -> Option<Self> {
        let sources = sources_of(programme, dataset);
        let funds = FundSummary::of(programme, Telling { dataset, sources: &sources, names_programmes: false });
        let outcomes = outcomes_of(programme, dataset, &sources);
        let pair = line(programme.pairings.first()?, dataset, &sources);
        Some(Self::of(programme, dataset, pair, choose(&funds, &outcomes, CARD_FIGURES)))
    }
}
