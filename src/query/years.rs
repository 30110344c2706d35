//! Years on a chart of time: which are shown, how they move, and which lanes touch them.

use std::cmp::Ordering;

use super::time_index::Days;
use super::timeline::Lane;
use crate::link::Scope;
use crate::model::{EventStatus, new_year, year_of_day};

/// Years, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first.
    pub first: i32,
    /// The last.
    pub last: i32,
}

impl Years {
    /// How many.
    ///
    /// ```
    /// assert_eq!(jiedui::query::Years { first: 2016, last: 2021 }.count(), 6);
    /// ```
    #[must_use]
    pub const fn count(self) -> i32 {
        self.last - self.first + 1
    }

    /// Moved and stretched, but not beyond `whole`, and never to nothing: `by` years later, `wider` years at each end.
    ///
    /// ```
    /// use jiedui::query::Years;
    /// let whole = Years { first: 2010, last: 2029 };
    /// let shown = Years { first: 2014, last: 2021 };
    /// assert_eq!(shown.moved(0, -2, whole), Years { first: 2016, last: 2019 });
    /// assert_eq!(shown.moved(12, 0, whole), Years { first: 2022, last: 2029 });
    /// ```
    #[must_use]
    pub fn moved(self, by: i32, wider: i32, whole: Self) -> Self {
        let count = (self.count() + 2 * wider).clamp(1, whole.count());
        let wanted = self.first + by + (self.count() - count) / 2;
        let first = wanted.clamp(whole.first, whole.last + 1 - count);
        Self { first, last: first + count - 1 }
    }

    /// All years that lanes are dated in, up to the end of what their sources know.
    pub(super) fn of<'a>(lanes: impl Iterator<Item = &'a Lane>) -> Option<Self> {
        let days = lanes.flat_map(|lane| [lane.date.first_day(), lane.date.last_day(), lane.known_until]).flatten();
        let (first, last) = days.fold((i32::MAX, i32::MIN), |(first, last), day| (first.min(day), last.max(day)));
        (first <= last).then(|| Self { first: year_of_day(first), last: year_of_day(last) })
    }

    /// Of these years those that a scope asks for; where it asks for others, the nearest.
    pub(super) fn chosen(self, scope: &Scope) -> Self {
        let first = scope.since.unwrap_or(self.first).clamp(self.first, self.last);
        let last = scope.until.unwrap_or(self.last).clamp(first, self.last);
        Self { first, last }
    }
}

/// The first and the last day that a lane may reach.
pub(super) fn reach(lane: &Lane) -> Days {
    let last = lane.date.last_day().or(lane.known_until).unwrap_or(i32::MAX);
    let is_deed = lane.status == EventStatus::Happened;
    Days { first: lane.date.first_day().unwrap_or(i32::MIN), last, is_deed }
}

/// Whether a lane lies before some years, touches them or lies after them.
pub(super) fn place(lane: &Lane, shown: Years) -> Ordering {
    let Days { first, last, .. } = reach(lane);
    if last < new_year(shown.first) {
        Ordering::Less
    } else if first >= new_year(shown.last + 1) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}
