//! The timeline of a programme: every dated record as a lane, every undated event in a list.
//!
//! Events, counts with a period, money with a period (lines of the same period share a lane) and the publication of
//! the sources. It says how precisely each is known, and up to when the sources know anything.

use super::figure::{Amount, Citation, Figure, citations};
use super::order::by_rank;
use super::source_list::Cited;
use crate::model::{Basis, Dataset, Date, Event, EventStatus, Id, Source, Status, Text};

/// What a lane stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum LaneKind {
    /// An event.
    Event {
        /// More of it.
        text: Option<Text>,
        /// Who took part beyond the pair.
        participants: Vec<(Id, Text)>,
    },
    /// Counts of one measure.
    Counts(Vec<Amount>),
    /// Lines of money of one period.
    Money(Vec<Text>),
    /// A source was published.
    Published {
        /// The source's number on the page.
        number: usize,
    },
}

/// A dated record.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its first record.
    pub id: Id,
    /// What it is.
    pub label: Text,
    /// What kind of record.
    pub kind: LaneKind,
    /// When.
    pub date: Date,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Whether it is a deed.
    pub status: EventStatus,
    /// Up to which day its sources know anything.
    pub known_until: Option<i32>,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// What it is made of, by name, each with where it stands and the lane's own id.
    pub records: Vec<Cited>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}

/// An event without a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Undated {
    /// Its record.
    pub id: Id,
    /// What happened.
    pub title: Text,
    /// More of it.
    pub text: Option<Text>,
    /// Who took part beyond the pair.
    pub participants: Vec<(Id, Text)>,
    /// Whether it is a deed.
    pub status: EventStatus,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}

/// A programme in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// Dated records, earliest first.
    pub lanes: Vec<Lane>,
    /// Undated events, in the order of the file.
    pub undated: Vec<Undated>,
    /// When the latest source was published.
    pub known_until: Option<Date>,
}

fn known_until(citations: &[Citation], sources: &[&Source]) -> Option<i32> {
    let published = |citation: &Citation| sources.get(citation.number - 1)?.published?.last_day();
    citations.iter().filter_map(published).max()
}

fn participants(event: &Event, dataset: &Dataset) -> Vec<(Id, Text)> {
    event.participants.iter().filter_map(|id| Some((id.clone(), dataset.party(id)?.name().clone()))).collect()
}

fn event_lane(event: &Event, date: Date, dataset: &Dataset, sources: &[&Source]) -> Lane {
    let citations = citations(&event.cites, sources);
    Lane {
        id: event.id.clone(),
        label: event.title.clone(),
        kind: LaneKind::Event { text: event.text.clone(), participants: participants(event, dataset) },
        date,
        basis: event.basis,
        status: event.status,
        known_until: known_until(&citations, sources),
        records: vec![(event.id.clone(), event.title.clone(), citations.clone())],
        citations,
        note: event.note.clone(),
    }
}

const fn as_event(status: Status) -> EventStatus {
    match status {
        Status::Reported => EventStatus::Happened,
        Status::Planned | Status::Forecast => EventStatus::Planned,
    }
}

fn figure_lane(figure: &Figure, date: Date, kind: LaneKind, sources: &[&Source]) -> Lane {
    Lane {
        id: figure.id.clone(),
        label: figure.label.clone(),
        kind,
        date,
        basis: figure.basis,
        status: as_event(figure.status),
        known_until: known_until(&figure.citations, sources),
        citations: figure.citations.clone(),
        records: vec![(figure.id.clone(), figure.label.clone(), figure.citations.clone())],
        note: figure.note.clone(),
    }
}

impl Lane {
    /// Takes in another figure of its time: what it rests on, each place once, and that its year is of the context.
    fn take(&mut self, figure: &Figure, sources: &[&Source]) {
        let add = |to: &mut Vec<Citation>| {
            for citation in &figure.citations {
                if !to.contains(citation) {
                    to.push(citation.clone());
                }
            }
        };
        add(&mut self.citations);
        match self.records.iter_mut().find(|(_, label, _)| *label == figure.label) {
            Some((_, _, citations)) => add(citations),
            None => self.records.push((self.id.clone(), figure.label.clone(), figure.citations.clone())),
        }
        self.known_until = known_until(&self.citations, sources);
        self.basis = self.basis.or(figure.basis);
    }
}

/// Counts with a period: those of one measure and period share a lane.
fn count_lanes(outcomes: &[Figure], sources: &[&Source]) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for figure in outcomes {
        let Some(date) = figure.period else { continue };
        let status = as_event(figure.status);
        let same = |lane: &&mut Lane| lane.label == figure.label && lane.date == date && lane.status == status;
        if let Some(lane) = lanes.iter_mut().find(same) {
            if let LaneKind::Counts(amounts) = &mut lane.kind {
                amounts.extend(figure.amount.clone());
            }
            lane.take(figure, sources);
        } else {
            let kind = LaneKind::Counts(figure.amount.clone().into_iter().collect());
            lanes.push(figure_lane(figure, date, kind, sources));
        }
    }
    lanes
}

/// Money with a period: lines of one period share a lane.
fn money_lanes<'a>(funds: impl Iterator<Item = &'a Figure>, sources: &[&Source]) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for figure in funds {
        let Some(date) = figure.period else { continue };
        let status = as_event(figure.status);
        match lanes.iter_mut().find(|lane| lane.date == date && lane.status == status) {
            Some(lane) => {
                if let LaneKind::Money(labels) = &mut lane.kind {
                    labels.push(figure.label.clone());
                }
                lane.take(figure, sources);
                lane.note = None;
            }
            None => lanes.push(figure_lane(figure, date, LaneKind::Money(vec![figure.label.clone()]), sources)),
        }
    }
    lanes
}

fn publication_lanes(sources: &[&Source]) -> Vec<Lane> {
    let lane = |(i, source): (usize, &&Source)| {
        let date = source.published?;
        Some(Lane {
            id: source.id.clone(),
            label: source.title.clone(),
            kind: LaneKind::Published { number: i + 1 },
            date,
            basis: None,
            status: EventStatus::Happened,
            known_until: date.last_day(),
            citations: Vec::new(),
            records: Vec::new(),
            note: None,
        })
    };
    sources.iter().enumerate().filter_map(lane).collect()
}

impl Timeline {
    pub(super) fn of<'a>(
        events: &[Event],
        outcomes: &[Figure],
        funds: impl Iterator<Item = &'a Figure>,
        dataset: &Dataset,
        sources: &[&Source],
    ) -> Self {
        let dated = events.iter().filter_map(|event| Some(event_lane(event, event.date?, dataset, sources)));
        let mut lanes: Vec<Lane> = dated.collect();
        lanes.extend(count_lanes(outcomes, sources));
        lanes.extend(money_lanes(funds, sources));
        lanes.extend(publication_lanes(sources));
        by_rank(&mut lanes, |lane| {
            let (first, last) = lane.date.order();
            [first.into(), last.into(), 0]
        });
        let undated = events.iter().filter(|event| event.date.is_none()).map(|event| Undated {
            id: event.id.clone(),
            title: event.title.clone(),
            text: event.text.clone(),
            participants: participants(event, dataset),
            status: event.status,
            citations: citations(&event.cites, sources),
            note: event.note.clone(),
        });
        let published = sources.iter().filter_map(|source| source.published);
        Self { lanes, undated: undated.collect(), known_until: published.max_by_key(|date| date.last_day()) }
    }
}
