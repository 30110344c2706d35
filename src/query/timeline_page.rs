//! Time across programmes: each programme's dated records as lanes on one axis, in the years that a link asks for.
//!
//! What lies outside those years is counted, not drawn; what has no date is counted, too.

use super::funds_page::{Choice, Choices, parties};
use super::order::by_rank;
use super::pairing_card::{Side, kind_name};
use super::scope::{concerns, lies_in};
use super::source_list::{Cited, SourceItem, list};
use super::timeline::{Lane, LaneKind, Timeline};
use super::told::{Told, programme_name};
use crate::link::Scope;
use crate::model::{Dataset, Id, Pairing, Programme, Source, Text, new_year, year_of_day};

/// How many programmes are drawn; those that begin first.
const DRAWN: usize = 100;

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
}

/// A programme in time.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeTime {
    /// The programme.
    pub id: Id,
    /// Its leading pair.
    pub name: Text,
    /// The name of its kind.
    pub kind: Text,
    /// What is dated and touches the years.
    pub lanes: Vec<Lane>,
    /// How many end before them.
    pub before: usize,
    /// How many begin after them.
    pub after: usize,
    /// How many events have no date.
    pub undated: usize,
    /// Up to which day its sources know anything.
    pub known_until: Option<i32>,
}

/// The page of time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelinePage {
    /// What can be chosen.
    pub choices: Choices,
    /// All years that anything is dated in, and what is shown of them. None where nothing is dated.
    pub years: Option<(Years, Years)>,
    /// How many dated records touch each year, from the first to the last of all.
    pub counts: Vec<usize>,
    /// By programme, the earliest first.
    pub programmes: Vec<ProgrammeTime>,
    /// How many programmes more there are.
    pub more: usize,
    /// Whom or what place the scope asks about.
    pub about: Option<Side>,
    /// What the scope names and the dataset does not have.
    pub unknown: Vec<Id>,
    /// What the lanes rest on.
    pub sources: Vec<SourceItem>,
}

/// A programme with its lanes, before the years are chosen.
struct Drawn<'a> {
    programme: &'a Programme,
    timeline: Timeline,
}

impl TimelinePage {
    /// The page of time of a dataset, in a scope.
    #[must_use]
    pub fn of(dataset: &Dataset, scope: &Scope) -> Self {
        let sources: Vec<&Source> = dataset.sources.iter().collect();
        let wanted = dataset.programmes.iter().filter(|programme| is_wanted(programme, scope, dataset));
        let mut drawn: Vec<Drawn<'_>> = wanted.map(|programme| draw(programme, dataset, &sources)).collect();
        let begins = |drawn: &Drawn<'_>| drawn.timeline.lanes.first().map_or(i32::MAX, |lane| lane.date.order().0);
        by_rank(&mut drawn, |drawn| [begins(drawn).into(), 0, 0]);
        let whole = years_of(&drawn);
        let years = whole.map(|whole| (whole, chosen(scope, whole)));
        let more = drawn.len().saturating_sub(DRAWN);
        let counts = whole.map_or_else(Vec::new, |whole| counts(&drawn, whole));
        drawn.truncate(DRAWN);
        let programmes: Vec<ProgrammeTime> =
            drawn.into_iter().map(|drawn| in_years(drawn, years.map(|(_, shown)| shown), dataset)).collect();
        let cited: Vec<Cited> = programmes
            .iter()
            .flat_map(|programme| &programme.lanes)
            .map(|lane| (lane.id.clone(), lane.label.clone(), lane.citations.clone()))
            .collect();
        Self {
            choices: choices(dataset, whole),
            years,
            counts,
            more,
            about: Side::about(scope, dataset),
            unknown: super::funds_page::unknown(scope, dataset),
            sources: list(&cited, &sources),
            programmes,
        }
    }
}

fn is_wanted(programme: &Programme, scope: &Scope, dataset: &Dataset) -> bool {
    let lies_among = |wanted: &Option<Id>, side: fn(&Pairing) -> &[Id]| {
        let mut ids = programme.pairings.iter().flat_map(side);
        wanted.as_ref().is_none_or(|wanted| ids.any(|id| lies_in(id, wanted, dataset)))
    };
    scope.programme.as_ref().is_none_or(|id| *id == programme.id)
        && scope.about.as_ref().is_none_or(|id| concerns(programme, id, dataset))
        && lies_among(&scope.donor, |pair| &pair.donors)
        && lies_among(&scope.recipient, |pair| &pair.recipients)
}

/// Everything dated of a programme; that a source was published is told by the line where knowledge ends.
fn draw<'a>(programme: &'a Programme, dataset: &'a Dataset, sources: &[&'a Source]) -> Drawn<'a> {
    let figures = |told: &mut dyn Iterator<Item = Told<'a>>| -> Vec<_> {
        told.map(|told| told.figure(&dataset.codelists, sources)).collect()
    };
    let outcomes = figures(&mut Told::outcomes(programme));
    let funds = figures(&mut Told::funds(programme));
    let mut timeline = Timeline::of(&programme.events, &outcomes, funds.iter(), sources);
    timeline.lanes.retain(|lane| !matches!(lane.kind, LaneKind::Published { .. }));
    Drawn { programme, timeline }
}

/// The first and the last day that a lane may reach.
fn reach(lane: &Lane) -> (i32, i32) {
    let last = lane.date.last_day().or(lane.known_until).unwrap_or(i32::MAX);
    (lane.date.first_day().unwrap_or(i32::MIN), last)
}

fn years_of(drawn: &[Drawn<'_>]) -> Option<Years> {
    let lanes = || drawn.iter().flat_map(|drawn| &drawn.timeline.lanes);
    let days = lanes().flat_map(|lane| [lane.date.first_day(), lane.date.last_day(), lane.known_until]).flatten();
    let (first, last) = days.fold((i32::MAX, i32::MIN), |(first, last), day| (first.min(day), last.max(day)));
    (first <= last).then(|| Years { first: year_of_day(first), last: year_of_day(last) })
}

fn chosen(scope: &Scope, whole: Years) -> Years {
    let first = scope.since.unwrap_or(whole.first).clamp(whole.first, whole.last);
    let last = scope.until.unwrap_or(whole.last).clamp(first, whole.last);
    Years { first, last }
}

fn counts(drawn: &[Drawn<'_>], whole: Years) -> Vec<usize> {
    let mut counts = vec![0; usize::try_from(whole.count()).unwrap_or_default()];
    for lane in drawn.iter().flat_map(|drawn| &drawn.timeline.lanes) {
        let (first, last) = reach(lane);
        let from = if first == i32::MIN { whole.first } else { year_of_day(first) };
        let to = if last == i32::MAX { whole.last } else { year_of_day(last) };
        for year in from.max(whole.first)..=to.min(whole.last) {
            counts[usize::try_from(year - whole.first).unwrap_or_default()] += 1;
        }
    }
    counts
}

fn in_years(drawn: Drawn<'_>, shown: Option<Years>, dataset: &Dataset) -> ProgrammeTime {
    let Drawn { programme, timeline } = drawn;
    let Timeline { mut lanes, undated, .. } = timeline;
    let (mut before, mut after) = (0, 0);
    if let Some(shown) = shown {
        let (first_day, last_day) = (new_year(shown.first), new_year(shown.last + 1) - 1);
        lanes.retain(|lane| {
            let (first, last) = reach(lane);
            before += usize::from(last < first_day);
            after += usize::from(first > last_day);
            last >= first_day && first <= last_day
        });
    }
    ProgrammeTime {
        id: programme.id.clone(),
        name: programme_name(programme, dataset),
        kind: kind_name(programme, dataset),
        known_until: lanes.iter().filter_map(|lane| lane.known_until).max(),
        lanes,
        before,
        after,
        undated: undated.len(),
    }
}

fn choices(dataset: &Dataset, whole: Option<Years>) -> Choices {
    let programmes = &dataset.programmes;
    let pairings = || programmes.iter().flat_map(|programme| &programme.pairings);
    let choice = |programme: &Programme| Choice { id: programme.id.clone(), name: programme_name(programme, dataset) };
    Choices {
        programmes: programmes.iter().map(choice).collect(),
        flows: Vec::new(),
        donors: parties(pairings().flat_map(|pair| &pair.donors), dataset),
        recipients: parties(pairings().flat_map(|pair| &pair.recipients), dataset),
        years: whole.map_or_else(Vec::new, |whole| (whole.first..=whole.last).collect()),
    }
}
