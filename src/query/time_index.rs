//! When everything of a dataset was, as days: made once, so that moving through the years of ten thousand programmes
//! reads numbers only.
//!
//! In comes a dataset; out come, for a scope, the programmes that it lets through, the earliest first, and how many
//! records touch each year. What is drawn of them is for the page to say.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use super::funds_page::Choices;
use super::order::by_rank;
use super::scope::{concerns, is_paired};
use super::years::Years;
use crate::link::Scope;
use crate::model::{Cite, Dataset, Date, EventStatus, Id, Pairing, Programme, Status, year_of_day};

/// A dated record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day that it may reach.
    pub first: i32,
    /// The last; where it is open, the last that its sources can know of.
    pub last: i32,
    /// Whether it is a deed, not a plan.
    pub is_deed: bool,
}

/// A programme's place in the dataset, its dated records, and how many of its events have no date.
pub(super) struct Entry {
    pub(super) at: usize,
    days: Range<usize>,
    pub(super) undated: usize,
}

/// The programmes that a scope lets through, whatever its years.
pub(super) struct Matched {
    /// Their places in the index, the earliest first.
    pub(super) entries: Vec<usize>,
    /// All years that anything of them is dated in.
    pub(super) whole: Option<Years>,
    /// How many records touch each year, from the first to the last of all.
    pub(super) counts: Vec<usize>,
}

/// The index.
pub struct TimeIndex {
    days: Vec<Days>,
    entries: Vec<Entry>,
    pub(super) choices: Choices,
    /// The last answer: moving through the years asks for the same again and again.
    last: RefCell<Option<(Scope, Rc<Matched>)>>,
}

impl TimeIndex {
    /// The index of a dataset.
    ///
    /// ```
    /// use jiedui::link::Scope;
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::{TimeIndex, TimelinePage};
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// assert_eq!(TimelinePage::with(&nothing, &TimeIndex::of(&nothing), &Scope::default(), None).years, None);
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let mut days = Vec::new();
        let mut entries = Vec::new();
        for (at, programme) in dataset.programmes.iter().enumerate() {
            let from = days.len();
            tell(programme, dataset, &mut |each| days.push(each));
            let undated = programme.events.iter().filter(|event| event.date.is_none()).count();
            entries.push(Entry { at, days: from..days.len(), undated });
        }
        by_rank(&mut entries, |entry| {
            let first = days[entry.days.clone()].iter().map(|each| each.first).min();
            [first.unwrap_or(i32::MAX).into(), 0, 0]
        });
        Self { choices: Choices::of_time(dataset), days, entries, last: RefCell::new(None) }
    }

    pub(super) fn entry(&self, at: usize) -> &Entry {
        &self.entries[at]
    }

    /// When the records of an entry were.
    pub(super) fn days(&self, entry: &Entry) -> &[Days] {
        &self.days[entry.days.clone()]
    }

    /// The programmes that a scope lets through, whatever its years.
    pub(super) fn matched(&self, scope: &Scope, dataset: &Dataset) -> Rc<Matched> {
        let scope = Scope { since: None, until: None, ..scope.clone() };
        if let Some((_, matched)) = self.last.borrow().as_ref().filter(|(last, _)| *last == scope) {
            return Rc::clone(matched);
        }
        let is_wanted = |at: &usize| is_wanted(&dataset.programmes[self.entries[*at].at], &scope, dataset);
        let entries: Vec<usize> = (0..self.entries.len()).filter(is_wanted).collect();
        let days = || entries.iter().flat_map(|at| self.days(&self.entries[*at]));
        let ends = days().flat_map(|days| [days.first, days.last]).filter(|day| !matches!(*day, i32::MIN | i32::MAX));
        let (first, last) = ends.fold((i32::MAX, i32::MIN), |(first, last), day| (first.min(day), last.max(day)));
        let whole = (first <= last).then(|| Years { first: year_of_day(first), last: year_of_day(last) });
        let counts = whole.map_or_else(Vec::new, |whole| counts(days().copied(), whole));
        let matched = Rc::new(Matched { entries, whole, counts });
        *self.last.borrow_mut() = Some((scope, Rc::clone(&matched)));
        matched
    }
}

/// How many records touch each year.
pub(super) fn counts(days: impl Iterator<Item = Days>, whole: Years) -> Vec<usize> {
    let mut counts = vec![0; usize::try_from(whole.count()).unwrap_or_default()];
    for Days { first, last, .. } in days {
        let from = if first == i32::MIN { whole.first } else { year_of_day(first) };
        let to = if last == i32::MAX { whole.last } else { year_of_day(last) };
        for year in from.max(whole.first)..=to.min(whole.last) {
            counts[usize::try_from(year - whole.first).unwrap_or_default()] += 1;
        }
    }
    counts
}

fn is_wanted(programme: &Programme, scope: &Scope, dataset: &Dataset) -> bool {
    let lies_among = |wanted: &Option<Id>, side: fn(&Pairing) -> &[Id]| {
        wanted.as_ref().is_none_or(|wanted| is_paired(programme, side, wanted, dataset))
    };
    scope.programme.as_ref().is_none_or(|id| *id == programme.id)
        && scope.about.as_ref().is_none_or(|id| concerns(programme, id, dataset))
        && lies_among(&scope.donor, |pair| &pair.donors)
        && lies_among(&scope.recipient, |pair| &pair.recipients)
}

/// Tells when each dated record of a programme was.
fn tell(programme: &Programme, dataset: &Dataset, tell: &mut dyn FnMut(Days)) {
    let mut record = |date: Option<Date>, cites: &[Cite], is_deed: bool| {
        let Some(date) = date else { return };
        let published = |cite: &Cite| dataset.source(&cite.source)?.published?.last_day();
        let known_until = || cites.iter().filter_map(published).max();
        let last = date.last_day().or_else(known_until).unwrap_or(i32::MAX);
        tell(Days { first: date.first_day().unwrap_or(i32::MIN), last, is_deed });
    };
    for event in &programme.events {
        record(event.date, &event.cites, event.status == EventStatus::Happened);
    }
    for fund in &programme.funds {
        record(fund.period, &fund.cites, fund.status == Status::Reported);
    }
    for outcome in &programme.outcomes {
        record(outcome.period, &outcome.cites, outcome.status == Status::Reported);
    }
}
