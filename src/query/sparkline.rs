//! A programme's events by year, for its card. Only events: when a source was published says nothing of what was done.

use crate::model::{Date, EventStatus, Programme};

/// The events of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventYear {
    /// The year.
    pub year: i32,
    /// How many are told as done.
    pub done: usize,
    /// How many are planned or hoped for.
    pub planned: usize,
}

/// An event that lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastingEvent {
    /// From which year to which; an end that is not told is open.
    pub years: (Option<i32>, Option<i32>),
    /// Whether it is told as done.
    pub is_done: bool,
}

/// A programme's events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sparkline {
    /// By year, earliest first.
    pub years: Vec<EventYear>,
    /// Those that last.
    pub lasting: Vec<LastingEvent>,
    /// How many have a date.
    pub dated: usize,
    /// How many have none.
    pub undated: usize,
}

impl Sparkline {
    pub(super) fn of(programme: &Programme) -> Self {
        let mut of = Self::default();
        for event in &programme.events {
            let Some(date) = event.date else {
                of.undated += 1;
                continue;
            };
            of.dated += 1;
            let is_done = event.status == EventStatus::Happened;
            let years = match date {
                Date::At(at) => (Some(at.year()), Some(at.year())),
                Date::Span(from, to) => (Some(from.year()), Some(to.year())),
                Date::Since(from) => (Some(from.year()), None),
                Date::Until(to) => (None, Some(to.year())),
            };
            match years {
                (Some(first), Some(last)) if first == last => of.count(first, is_done),
                _ => of.lasting.push(LastingEvent { years, is_done }),
            }
        }
        of
    }

    fn count(&mut self, year: i32, is_done: bool) {
        let at = self.years.iter().position(|of| of.year >= year).unwrap_or(self.years.len());
        if self.years.get(at).is_none_or(|of| of.year != year) {
            self.years.insert(at, EventYear { year, done: 0, planned: 0 });
        }
        if is_done {
            self.years[at].done += 1;
        } else {
            self.years[at].planned += 1;
        }
    }

    /// How many events the fullest year has.
    #[must_use]
    pub fn fullest(&self) -> usize {
        self.years.iter().map(|of| of.done + of.planned).max().unwrap_or_default()
    }
}

/// The first and the last year of any event.
pub(super) fn axis(programmes: &[Programme]) -> Option<(i32, i32)> {
    let dates = programmes.iter().flat_map(|programme| &programme.events).filter_map(|event| event.date);
    let wider = |axis: Option<(i32, i32)>, year: i32| {
        Some(axis.map_or((year, year), |(first, last): (i32, i32)| (first.min(year), last.max(year))))
    };
    dates.flat_map(Date::years).fold(None, wider)
}
