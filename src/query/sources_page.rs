//! The page of sources: each source with every record that rests on it, figures that are told more than once, and what
//! no source gives.
//!
//! In comes the dataset; out come counts of all of it, and lists that end somewhere and say how many more there are: a
//! source is walked through once, however many records name it. Whether a second telling is a second witness is
//! decided here, by its source.

use std::collections::HashMap;

use super::figure::Figure;
use super::order::by_rank;
use super::relations::{NONE, join};
use super::told::{Told, pair_name, programme_name};
use crate::model::{Cite, Dataset, Event, Id, IdHash, Pairing, Programme, Source, Text};

/// How many records of a source are listed one by one, and how many lines each of the other lists has.
const LISTED: usize = 200;
/// How many records the page lists in all.
const ON_PAGE: usize = 1_000;

/// How much rests on how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceCounts {
    /// Sources.
    pub sources: usize,
    /// Paragraphs that a record cites.
    pub paragraphs: usize,
    /// Funds and outcomes of which a source gives a number.
    pub figures: usize,
    /// Of these, those that one source alone tells.
    pub single: usize,
    /// Funds and outcomes of which no source gives a number.
    pub unknown: usize,
}

/// What rests on a paragraph, of one programme.
#[derive(Clone, Debug, PartialEq)]
pub struct ParagraphRecords {
    /// The paragraph, from 1.
    pub paragraph: u32,
    /// Funds and outcomes.
    pub figures: Vec<Figure>,
    /// Pairings and events: id and what they are.
    pub others: Vec<(Id, Text)>,
}

/// What rests on a source, of one programme.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeUse {
    /// The programme.
    pub programme: Id,
    /// Its leading pair.
    pub name: Text,
    /// By paragraph.
    pub paragraphs: Vec<ParagraphRecords>,
}

/// A source and what rests on it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceUse {
    /// Its number, from 1: where it stands in the dataset.
    pub number: usize,
    /// Its record.
    pub source: Source,
    /// How many records rest on it.
    pub records: usize,
    /// How many of its paragraphs are cited.
    pub paragraphs: usize,
    /// What rests on it, by programme.
    pub programmes: Vec<ProgrammeUse>,
    /// How many records more there are than are listed.
    pub unlisted: usize,
}

/// One telling of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// The programme that it belongs to, and what that is called.
    pub programme: (Id, Text),
    /// The figure with its cites.
    pub figure: Figure,
}

/// A figure that is told more than once: records that tell the same, or one record with several cites.
pub type ToldAgain = Vec<Witness>;

/// What no source gives a number of, of one programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// The programme.
    pub programme: Id,
    /// Its leading pair.
    pub name: Text,
    /// Its lines without a number.
    pub figures: Vec<Figure>,
}

/// The page of sources.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcesPage {
    /// How much rests on how much.
    pub counts: SourceCounts,
    /// Every source, in the order of the dataset.
    pub sources: Vec<SourceUse>,
    /// Figures that several sources tell.
    pub several: Vec<ToldAgain>,
    /// How many more there are.
    pub several_unlisted: usize,
    /// Figures that one source tells in several paragraphs.
    pub repeated: Vec<ToldAgain>,
    /// How many more there are.
    pub repeated_unlisted: usize,
    /// What no source gives, by programme.
    pub silences: Vec<Silence>,
    /// How many lines more there are.
    pub silent_unlisted: usize,
}

impl SourcesPage {
    /// The page of sources of a dataset.
    ///
    /// ```
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::SourcesPage;
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// assert!(SourcesPage::of(&nothing).sources.is_empty());
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let sources: Vec<&Source> = dataset.sources.iter().collect();
        let desk = Desk { dataset, sources: &sources };
        let uses = desk.uses();
        let told: Vec<Told<'_>> = dataset.programmes.iter().flat_map(Told::all).collect();
        let (single, again) = tellings(&told);
        let (several, repeated): (Vec<_>, Vec<_>) = again.into_iter().partition(|group| witnesses(group) > 1);
        let (silent, known): (Vec<Told<'_>>, Vec<Told<'_>>) =
            told.iter().partition(|told| told.line().quantity.is_none());
        Self {
            counts: SourceCounts {
                sources: uses.len(),
                paragraphs: uses.iter().map(|of| of.paragraphs).sum(),
                figures: known.len(),
                single,
                unknown: silent.len(),
            },
            sources: uses,
            several_unlisted: several.len().saturating_sub(LISTED),
            several: desk.told_again(&several),
            repeated_unlisted: repeated.len().saturating_sub(LISTED),
            repeated: desk.told_again(&repeated),
            silences: desk.silences(&silent),
            silent_unlisted: silent.len().saturating_sub(LISTED),
        }
    }
}

/// A record that rests on a source.
#[derive(Clone, Copy)]
enum Record<'a> {
    Figure(Told<'a>),
    Pairing(&'a Pairing),
    Event(&'a Event),
}

/// What a record needs to be told.
#[derive(Clone, Copy)]
struct Desk<'a> {
    dataset: &'a Dataset,
    sources: &'a [&'a Source],
}

impl<'a> Desk<'a> {
    /// Every source with what rests on it.
    fn uses(self) -> Vec<SourceUse> {
        let mut places: HashMap<&Id, usize, IdHash> = HashMap::default();
        let mut uses: Vec<SourceUse> = Vec::new();
        for (at, source) in self.sources.iter().enumerate() {
            places.entry(&source.id).or_insert(at);
            let source = (*source).clone();
            let programmes = Vec::new();
            uses.push(SourceUse { number: at + 1, source, records: 0, paragraphs: 0, programmes, unlisted: 0 });
        }
        let mut cited: Vec<Vec<u32>> = vec![Vec::new(); uses.len()];
        let mut room = ON_PAGE;
        for programme in &self.dataset.programmes {
            for (cites, record) in records(programme) {
                for (at, paragraphs) in by_source(cites, &places) {
                    let of = &mut uses[at];
                    of.records += 1;
                    if of.records - of.unlisted > LISTED || room == 0 {
                        of.unlisted += 1;
                    } else {
                        room -= 1;
                        self.put(of, programme, record, &paragraphs);
                    }
                    cited[at].extend(paragraphs);
                }
            }
        }
        for (of, mut paragraphs) in uses.iter_mut().zip(cited) {
            by_rank(&mut paragraphs, |paragraph| [(*paragraph).into(), 0, 0]);
            paragraphs.dedup();
            of.paragraphs = paragraphs.len();
            for programme in &mut of.programmes {
                by_rank(&mut programme.paragraphs, |used| [used.paragraph.into(), 0, 0]);
            }
        }
        uses
    }

    /// Lists a record under paragraphs of a source.
    fn put(self, of: &mut SourceUse, programme: &Programme, record: Record<'a>, paragraphs: &[u32]) {
        if of.programmes.last().is_none_or(|last| last.programme != programme.id) {
            let name = programme_name(programme, self.dataset);
            of.programmes.push(ProgrammeUse { programme: programme.id.clone(), name, paragraphs: Vec::new() });
        }
        let Some(used) = of.programmes.last_mut().map(|last| &mut last.paragraphs) else { return };
        for &paragraph in paragraphs {
            let at = used.iter().position(|used| used.paragraph == paragraph).unwrap_or_else(|| {
                used.push(ParagraphRecords { paragraph, figures: Vec::new(), others: Vec::new() });
                used.len() - 1
            });
            match record {
                Record::Figure(told) => used[at].figures.push(self.figure(told)),
                Record::Pairing(pairing) => {
                    used[at].others.push((pairing.id.clone(), pair_name(pairing, self.dataset)));
                }
                Record::Event(event) => used[at].others.push((event.id.clone(), event.title.clone())),
            }
        }
    }

    fn figure(self, told: Told<'_>) -> Figure {
        told.figure(&self.dataset.codelists, self.sources)
    }

    fn told_again(self, groups: &[Vec<Told<'a>>]) -> Vec<ToldAgain> {
        let witness = |told: &Told<'a>| Witness {
            programme: (told.programme.id.clone(), programme_name(told.programme, self.dataset)),
            figure: self.figure(*told),
        };
        groups.iter().take(LISTED).map(|group| group.iter().map(witness).collect()).collect()
    }

    fn silences(self, silent: &[Told<'a>]) -> Vec<Silence> {
        let mut silences: Vec<Silence> = Vec::new();
        for told in silent.iter().take(LISTED) {
            let id = &told.programme.id;
            if silences.last().is_none_or(|last| last.programme != *id) {
                let name = programme_name(told.programme, self.dataset);
                silences.push(Silence { programme: id.clone(), name, figures: Vec::new() });
            }
            let figure = self.figure(*told);
            if let Some(last) = silences.last_mut() {
                last.figures.push(figure);
            }
        }
        silences
    }
}

/// Every record of a programme with its cites: the figures, then who helps whom, then what happened.
fn records(programme: &Programme) -> impl Iterator<Item = (&[Cite], Record<'_>)> {
    let figures = Told::all(programme).map(|told| (told.cites(), Record::Figure(told)));
    let pairings = programme.pairings.iter().map(|pair| (pair.cites.as_slice(), Record::Pairing(pair)));
    let events = programme.events.iter().map(|event| (event.cites.as_slice(), Record::Event(event)));
    figures.chain(pairings).chain(events)
}

/// The sources that cites name, each by its place, once, with its paragraphs, each once.
fn by_source(cites: &[Cite], places: &HashMap<&Id, usize, IdHash>) -> Vec<(usize, Vec<u32>)> {
    let mut named: Vec<(usize, Vec<u32>)> = Vec::new();
    for cite in cites {
        let Some(&place) = places.get(&cite.source) else { continue };
        match named.iter_mut().find(|(at, _)| *at == place) {
            Some((_, paragraphs)) if paragraphs.contains(&cite.paragraph) => {}
            Some((_, paragraphs)) => paragraphs.push(cite.paragraph),
            None => named.push((place, vec![cite.paragraph])),
        }
    }
    named
}

/// How many of the figures one source alone tells; and the figures that are told more than once.
fn tellings<'a>(told: &[Told<'a>]) -> (usize, Vec<Vec<Told<'a>>>) {
    let mut places: HashMap<&Id, usize, IdHash> = HashMap::default();
    places.extend(told.iter().filter_map(|told| Some((told.line().same_as?, NONE))));
    for (at, told) in told.iter().enumerate() {
        match places.get_mut(told.id()) {
            Some(place) if *place == NONE => *place = at,
            _ => {}
        }
    }
    let place = |id| places.get(id).copied().filter(|place| *place != NONE);
    let same = told.iter().enumerate().filter_map(|(at, told)| Some((at, place(told.line().same_as?)?)));
    let figure = join(same, told.len());
    let mut tellers = vec![0; told.len()];
    for &figure in &figure {
        tellers[figure] += 1;
    }
    let mut group = vec![NONE; told.len()];
    let mut groups: Vec<Vec<Told<'a>>> = Vec::new();
    let mut single = 0;
    for (told, &figure) in told.iter().zip(&figure) {
        if tellers[figure] == 1 && told.cites().len() < 2 {
            single += usize::from(told.line().quantity.is_some());
        } else if group[figure] == NONE {
            group[figure] = groups.len();
            groups.push(vec![*told]);
        } else {
            groups[group[figure]].push(*told);
        }
    }
    let known = |group: &Vec<Told<'_>>| group.iter().filter(|told| told.line().quantity.is_some()).count();
    single += groups.iter().filter(|group| witnesses(group) < 2).map(known).sum::<usize>();
    (single, groups)
}

/// How many sources tell a figure.
fn witnesses(group: &[Told<'_>]) -> usize {
    let mut sources: Vec<&Id> = Vec::new();
    for cite in group.iter().flat_map(|told| told.cites()) {
        if !sources.contains(&&cite.source) {
            sources.push(&cite.source);
        }
    }
    sources.len()
}
