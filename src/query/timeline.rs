//! The timeline of a programme: every dated record as a lane, every undated event in a list.
//!
//! Events, counts with a period, money with a period (lines of the same period share a lane) and the publication of
//! the sources. It says how precisely each is known, and up to when the sources know anything.

use std::cmp::Ordering;

use super::figure::{Citation, Figure, citations};
use super::order::by_rank;
use super::source_list::Cited;
use super::time_index::counts;
use super::years::{Years, place, reach};
use crate::link::Scope;
use crate::model::{Basis, Dataset, Date, Event, EventStatus, Id, Source, Status, Text, year_of_day};

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
    Counts(Vec<Figure>),
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
    /// The years of its chart; none where nothing is dated.
    pub years: Option<Years>,
    /// How many records touch each of them.
    pub counts: Vec<usize>,
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
            if let LaneKind::Counts(figures) = &mut lane.kind {
                figures.push(figure.clone());
            }
            lane.take(figure, sources);
        } else {
            let kind = LaneKind::Counts(vec![figure.clone()]);
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
        let years = with_room(&lanes);
        Self {
            undated: undated.collect(),
            known_until: published.max_by_key(|date| date.last_day()),
            counts: years.map_or_else(Vec::new, |years| counts(lanes.iter().map(reach), years)),
            years,
            lanes,
        }
    }

    /// Of its years those that a scope asks for, the lanes that touch them, and how many lie before them and after.
    #[must_use]
    pub fn within(&self, scope: &Scope) -> Option<Within<'_>> {
        let whole = self.years?;
        let shown = whole.chosen(scope);
        let mut within = Within { whole, shown, lanes: Vec::new(), others: Vec::new(), before: 0, after: 0 };
        for lane in &self.lanes {
            let outside = match place(lane, shown) {
                Ordering::Less => &mut within.before,
                Ordering::Greater => &mut within.after,
                Ordering::Equal => {
                    within.lanes.push(lane);
                    continue;
                }
            };
            *outside += 1;
            within.others.push(lane);
        }
        Some(within)
    }
}

/// What is seen of a timeline through some of its years.
#[derive(Debug, PartialEq)]
pub struct Within<'a> {
    /// All years.
    pub whole: Years,
    /// Those that are shown.
    pub shown: Years,
    /// The lanes that touch them.
    pub lanes: Vec<&'a Lane>,
    /// The other lanes.
    pub others: Vec<&'a Lane>,
    /// How many lanes end before.
    pub before: usize,
    /// How many begin after.
    pub after: usize,
}

/// Whole years around everything that is dated, with room for the open arrows after the end of knowledge.
fn with_room(lanes: &[Lane]) -> Option<Years> {
    let Years { first, last } = Years::of(lanes.iter())?;
    let is_open = |lane: &Lane| {
        matches!(lane.date, Date::Since(_)) && lane.known_until.is_none_or(|day| year_of_day(day) >= last)
    };
    let room = if lanes.iter().any(is_open) { 1 + (last + 1 - first) / 12 } else { 0 };
    Some(Years { first, last: last + room })
}
