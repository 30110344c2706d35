//! Time across programmes: each programme's dated records as lanes on one axis, in the years that a link asks for.
//!
//! What lies outside those years is counted, not drawn; what has no date is counted, too.

use std::cmp::Ordering;

use super::dataset_page::{FIRST_OF_MANY, next};
use super::funds_page::Choices;
use super::order::by_rank;
use super::pairing_card::{Side, kind_name};
use super::source_list::{Cited, SourceItem, list};
use super::time_index::{Days, Matched, TimeIndex, counts};
use super::timeline::{Lane, LaneKind, Timeline};
use super::told::{Told, programme_name};
use super::years::{Years, place, reach};
use crate::link::Scope;
use crate::model::{Dataset, Id, Programme, Source, Text, new_year};

/// So many programmes at most are drawn record by record; where there are more, each has one lane.
const MOST_WITH_LANES: usize = 20;

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
    /// By programme, the earliest first; none where there is a crowd.
    pub programmes: Vec<ProgrammeTime>,
    /// Where the programmes are too many to draw every record.
    pub crowd: Option<Crowd>,
    /// Whom or what place the scope asks about.
    pub about: Option<Side>,
    /// What the scope names and the dataset does not have.
    pub unknown: Vec<Id>,
    /// What the lanes rest on.
    pub sources: Vec<SourceItem>,
}

/// Programmes that are too many to draw every record of: a lane each.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    /// Those that touch the years, the earliest first; the first of them where there are more.
    pub rows: Vec<CrowdRow>,
    /// How many the scope lets through.
    pub programmes: usize,
    /// How many of them touch the years.
    pub touching: usize,
    /// How many of their records do.
    pub records: usize,
    /// How many lanes the next step shows, where there are more.
    pub more: Option<u16>,
}

/// A programme of a crowd.
#[derive(Clone, Debug, PartialEq)]
pub struct CrowdRow {
    /// The programme.
    pub id: Id,
    /// Its leading pair.
    pub name: Text,
    /// When the records were that touch the years.
    pub days: Vec<Days>,
    /// How many records lie outside them.
    pub outside: usize,
    /// How many events have no date.
    pub undated: usize,
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
        Self::with(dataset, &TimeIndex::of(dataset), scope, None)
    }

    /// The page of time of a dataset whose index is there, in a scope; of a crowd, so many lanes.
    #[must_use]
    pub fn with(dataset: &Dataset, index: &TimeIndex, scope: &Scope, show: Option<u16>) -> Self {
        let matched = index.matched(scope, dataset);
        let about = Side::about(scope, dataset);
        let unknown = super::funds_page::unknown(scope, dataset);
        let choices = |whole: Option<Years>| Choices {
            years: whole.map_or_else(Vec::new, |whole| (whole.first..=whole.last).collect()),
            ..index.choices.clone().with_chosen(scope, dataset)
        };
        if let Some(whole) = matched.whole.filter(|_| matched.entries.len() > MOST_WITH_LANES) {
            let shown = whole.chosen(scope);
            return Self {
                choices: choices(Some(whole)),
                years: Some((whole, shown)),
                counts: matched.counts.clone(),
                programmes: Vec::new(),
                crowd: Some(Crowd::of(dataset, index, &matched, shown, show.unwrap_or(FIRST_OF_MANY))),
                about,
                unknown,
                sources: Vec::new(),
            };
        }
        let sources: Vec<&Source> = dataset.sources.iter().collect();
        let wanted = matched.entries.iter().map(|at| &dataset.programmes[index.entry(*at).at]);
        let mut drawn: Vec<Drawn<'_>> = wanted.map(|programme| draw(programme, dataset, &sources)).collect();
        let begins = |drawn: &Drawn<'_>| drawn.timeline.lanes.first().map_or(i32::MAX, |lane| lane.date.order().0);
        by_rank(&mut drawn, |drawn| [begins(drawn).into(), 0, 0]);
        let whole = Years::of(drawn.iter().flat_map(|drawn| &drawn.timeline.lanes));
        let years = whole.map(|whole| (whole, whole.chosen(scope)));
        let reaches: Vec<Days> = drawn.iter().flat_map(|drawn| &drawn.timeline.lanes).map(reach).collect();
        let programmes: Vec<ProgrammeTime> =
            drawn.into_iter().map(|drawn| in_years(drawn, years.map(|(_, shown)| shown), dataset)).collect();
        let cited: Vec<Cited> = programmes
            .iter()
            .flat_map(|programme| &programme.lanes)
            .flat_map(|lane| lane.records.iter().cloned())
            .collect();
        Self {
            choices: choices(whole),
            years,
            counts: whole.map_or_else(Vec::new, |whole| counts(reaches.into_iter(), whole)),
            crowd: None,
            about,
            unknown,
            sources: list(&cited, &sources),
            programmes,
        }
    }
}

impl Crowd {
    fn of(dataset: &Dataset, index: &TimeIndex, matched: &Matched, shown: Years, most: u16) -> Self {
        let (first, last) = (new_year(shown.first), new_year(shown.last + 1) - 1);
        let (mut rows, mut touching, mut records) = (Vec::new(), 0, 0);
        for at in &matched.entries {
            let entry = index.entry(*at);
            let all = index.days(entry);
            let within = || all.iter().filter(|days| days.last >= first && days.first <= last);
            let count = within().count();
            if count == 0 {
                continue;
            }
            touching += 1;
            records += count;
            if rows.len() < most.into() {
                let programme = &dataset.programmes[entry.at];
                rows.push(CrowdRow {
                    id: programme.id.clone(),
                    name: programme_name(programme, dataset),
                    outside: all.len() - count,
                    days: within().copied().collect(),
                    undated: entry.undated,
                });
            }
        }
        let more = next(most).filter(|_| touching > rows.len());
        Self { rows, programmes: matched.entries.len(), touching, records, more }
    }
}

/// Everything dated of a programme; that a source was published is told by the line where knowledge ends.
fn draw<'a>(programme: &'a Programme, dataset: &'a Dataset, sources: &[&'a Source]) -> Drawn<'a> {
    let figures = |told: &mut dyn Iterator<Item = Told<'a>>| -> Vec<_> {
        told.map(|told| told.figure(&dataset.codelists, sources)).collect()
    };
    let outcomes = figures(&mut Told::outcomes(programme));
    let funds = figures(&mut Told::funds(programme));
    let mut timeline = Timeline::of(&programme.events, &outcomes, funds.iter(), dataset, sources);
    timeline.lanes.retain(|lane| !matches!(lane.kind, LaneKind::Published { .. }));
    Drawn { programme, timeline }
}

fn in_years(drawn: Drawn<'_>, shown: Option<Years>, dataset: &Dataset) -> ProgrammeTime {
    let Drawn { programme, timeline } = drawn;
    let Timeline { mut lanes, undated, .. } = timeline;
    let (mut before, mut after) = (0, 0);
    if let Some(shown) = shown {
        lanes.retain(|lane| {
            let place = place(lane, shown);
            before += usize::from(place == Ordering::Less);
            after += usize::from(place == Ordering::Greater);
            place == Ordering::Equal
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
