//! Sums: lines of one class (or of counts), one status and one unit, with what they add up to.
//!
//! In come records; out come [`Sum`]s, one a heap of what may be added at all. It decides which lines are shown and in
//! what order; whether they may be added is `total`'s to say.

use std::collections::HashMap;

use super::figure::{Figure, FigureKind};
use super::line::Line;
use super::order::by_rank;
use super::told::{Record, Told, programme_name};
use super::total::{Addend, Caveat, Exclusion, Refusal, Total, total};
use crate::model::{Class, Dataset, Id, IdHash, Programme, Source, Status, Text, Unit};

/// Up to so many lines of a sum are all listed one by one. The sum is of all.
const LISTED: usize = 200;
/// Of more, the first: enough to see what the sum is made of, and a page that opens at once.
const FIRST: usize = 40;

/// How many of so many lines are listed.
pub(super) const fn listed(lines: usize) -> usize {
    if lines > LISTED { FIRST } else { lines }
}

/// A line of a sum.
#[derive(Clone, Debug, PartialEq)]
pub struct SumLine {
    /// The figure.
    pub figure: Figure,
    /// Its programme and what that is called, where the page is not the programme's own.
    pub programme: Option<(Id, Text)>,
    /// How it was added.
    pub addend: Option<Addend>,
    /// Why it was not.
    pub left_out: Option<Exclusion>,
}

impl SumLine {
    /// Whether it lies inside another line of the sum.
    #[must_use]
    pub const fn is_part(&self) -> bool {
        matches!(self.left_out, Some(Exclusion::PartOf(_)))
    }
}

/// What some lines add up to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// Money of which class, or counts.
    pub kind: FigureKind,
    /// How sure they are.
    pub status: Status,
    /// The lines: those that the lower bound counts, the other addends, then what was left out.
    pub lines: Vec<SumLine>,
    /// How many lines more there are than are listed.
    pub unlisted: usize,
    /// What they add up to, or why they may not be added.
    pub total: Result<Total, Refusal>,
}

impl Sum {
    /// The line of a record.
    #[must_use]
    pub fn line(&self, id: &Id) -> Option<&SumLine> {
        self.lines.iter().find(|line| line.figure.id == *id)
    }

    /// The records that are listed.
    #[must_use]
    pub fn ids(&self) -> Vec<Id> {
        self.lines.iter().map(|line| line.figure.id.clone()).collect()
    }

    /// What its figures are figures of, if any is known.
    #[must_use]
    pub fn unit(&self) -> Option<&Unit> {
        self.lines.iter().find_map(|line| line.figure.amount.as_ref()).map(|amount| &amount.quantity.unit)
    }

    /// Whether one line counts, and every other lies inside it.
    #[must_use]
    pub fn is_one_with_parts(&self) -> bool {
        let [whole, parts @ ..] = self.lines.as_slice() else { return false };
        let lies_inside = |part: &SumLine| part.left_out == Some(Exclusion::PartOf(whole.figure.id.clone()));
        whole.addend.is_some() && !parts.is_empty() && parts.iter().all(lies_inside)
    }

    /// Whether none of its lines has an amount.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.lines.iter().all(|line| line.figure.amount.is_none())
    }

    /// What links call it: unique among the sums of a page.
    #[must_use]
    pub fn anchor(&self) -> String {
        let unit = self.unit().map(|unit| format!("-{}", unit.as_str().to_ascii_lowercase())).unwrap_or_default();
        let kind = match self.kind {
            FigureKind::Money(class) => class.code(),
            FigureKind::Count => "counts",
        };
        format!("funds-{kind}-{}{unit}", self.status.code()).replace('_', "-")
    }
}

/// Records that may be added at all.
pub(super) struct Heap<'a> {
    pub(super) kind: FigureKind,
    pub(super) status: Status,
    pub(super) unit: Option<&'a Unit>,
    /// What is asked about.
    pub(super) told: Vec<Told<'a>>,
    /// The same as lines.
    lines: Vec<Line<'a>>,
    /// What may or may not be asked about, and why that cannot be said.
    pub(super) unclear: Vec<(Told<'a>, Exclusion)>,
}

/// Whether a record is asked about.
pub(super) enum Fit {
    In,
    Out,
    Unclear(Exclusion),
}

/// As [`heaps`], each in the order in which its lines are shown.
pub(super) fn heaps_in_order<'a>(records: impl Iterator<Item = (Told<'a>, Fit)>) -> Vec<Heap<'a>> {
    let mut heaps = heaps(records);
    heaps.iter_mut().for_each(Heap::sort);
    heaps
}

/// Sorts records into heaps: by class, then by status, then by unit. What has no figure goes with the first of its
/// class and status.
pub(super) fn heaps<'a>(records: impl Iterator<Item = (Told<'a>, Fit)>) -> Vec<Heap<'a>> {
    let mut heaps: Vec<Heap<'a>> = Vec::new();
    let mut unknown = Vec::new();
    let mut put = |told: Told<'a>, fit: Fit, is_known: bool| {
        let line = told.line();
        let (kind, status, unit) = (told.kind(), line.status, line.quantity.map(|quantity| &quantity.unit));
        let is_its = |heap: &Heap<'a>| (heap.kind, heap.status) == (kind, status) && (!is_known || heap.unit == unit);
        let at = heaps.iter().position(is_its).unwrap_or_else(|| {
            heaps.push(Heap { kind, status, unit, told: Vec::new(), lines: Vec::new(), unclear: Vec::new() });
            heaps.len() - 1
        });
        match fit {
            Fit::In => {
                heaps[at].told.push(told);
                heaps[at].lines.push(line);
            }
            Fit::Unclear(why) => heaps[at].unclear.push((told, why)),
            Fit::Out => {}
        }
    };
    for (told, fit) in records.filter(|(_, fit)| !matches!(fit, Fit::Out)) {
        if told.line().quantity.is_some() {
            put(told, fit, true);
        } else {
            unknown.push((told, fit));
        }
    }
    for (told, fit) in unknown {
        put(told, fit, false);
    }
    by_rank(&mut heaps, |heap| {
        let kind = match heap.kind {
            FigureKind::Money(class) => class as i128,
            FigureKind::Count => Class::ALL.len() as i128,
        };
        [kind, heap.status as i128, 0]
    });
    heaps
}

impl Told<'_> {
    pub(super) const fn kind(self) -> FigureKind {
        match self.record {
            Record::Fund(fund) => FigureKind::Money(fund.flow.class()),
            Record::Outcome(_) => FigureKind::Count,
        }
    }
}

impl<'a> Heap<'a> {
    /// Whether none of its lines has an amount. Where there are rates alone, nothing is unknown.
    pub(super) fn is_unknown(&self) -> bool {
        let unclear = self.unclear.iter().map(|(told, _)| told.line());
        self.lines.iter().copied().chain(unclear).all(|line| line.quantity.is_none())
    }

    /// Flow by flow, the larger first; where not all are listed, the larger first.
    fn sort(&mut self) {
        let is_long = self.told.len() > LISTED;
        by_rank(&mut self.told, |told| {
            let [unknown, flow, size] = told.rank();
            if is_long { [unknown, size, 0] } else { [unknown, flow, size] }
        });
        self.lines = self.told.iter().map(|told| told.line()).collect();
    }

    /// What it adds up to, among the lines around it.
    pub(super) fn total(&self, around: &[Line<'a>]) -> Result<Total, Refusal> {
        let mut total = total(&self.lines, around)?;
        if !self.unclear.is_empty() {
            let ids = self.unclear.iter().map(|(told, _)| told.id().clone());
            total.caveats.push(Caveat::ScopeUnclear(ids.collect()));
        }
        total.excluded.extend(self.unclear.iter().map(|(told, why)| (told.id().clone(), why.clone())));
        Ok(total)
    }

    /// A heap of the same kind with nothing in it.
    pub(super) const fn emptied(&self) -> Self {
        Self { told: Vec::new(), lines: Vec::new(), unclear: Vec::new(), ..*self }
    }

    /// All records; of those of which it cannot be said whether they are asked about, with the reason.
    pub(super) fn all(&self) -> Vec<(Told<'a>, Option<&Exclusion>)> {
        let mut all: Vec<(Told<'a>, Option<&Exclusion>)> = self.told.iter().map(|told| (*told, None)).collect();
        all.extend(self.unclear.iter().map(|(told, why)| (*told, Some(why))));
        all
    }

    /// Puts a record in; with the reason, where it cannot be said whether it is asked about.
    pub(super) fn put(&mut self, told: Told<'a>, unclear: Option<&Exclusion>) {
        if let Some(why) = unclear {
            self.unclear.push((told, why.clone()));
        } else {
            self.told.push(told);
            self.lines.push(told.line());
        }
    }

    /// The same heap, programme by programme.
    pub(super) fn by_programme(&self) -> Vec<(&'a Programme, Self)> {
        let mut parts: Vec<(&'a Programme, Self)> = Vec::new();
        let mut places: HashMap<&Id, usize, IdHash> = HashMap::default();
        let mut part = |programme: &'a Programme| {
            let at = *places.entry(&programme.id).or_insert(parts.len());
            if at == parts.len() {
                parts.push((programme, self.emptied()));
            }
            at
        };
        let told: Vec<usize> = self.told.iter().map(|told| part(told.programme)).collect();
        let unclear: Vec<usize> = self.unclear.iter().map(|(told, _)| part(told.programme)).collect();
        for (told, at) in self.told.iter().zip(told) {
            parts[at].1.put(*told, None);
        }
        for ((told, why), at) in self.unclear.iter().zip(unclear) {
            parts[at].1.put(*told, Some(why));
        }
        parts
    }
}

/// What a page adds to a line: the names of the dataset, the numbers of its sources, whether it names programmes.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) sources: &'a [&'a Source],
    pub(super) names_programmes: bool,
}

impl Telling<'_> {
    pub(super) fn line(self, told: Told<'_>, addend: Option<Addend>, left_out: Option<Exclusion>) -> SumLine {
        let programme = told.programme;
        let named = || (programme.id.clone(), programme_name(programme, self.dataset));
        SumLine {
            figure: told.figure(&self.dataset.codelists, self.sources),
            programme: self.names_programmes.then(named),
            addend,
            left_out,
        }
    }
}

impl Sum {
    pub(super) fn of<'a>(heap: &Heap<'a>, around: &[Line<'a>], telling: Telling<'_>) -> Self {
        let total = heap.total(around);
        let proof = total.as_ref().ok();
        let mut addends = proof.map(|total| total.addends.iter()).into_iter().flatten().peekable();
        let mut excluded = proof.map(|total| total.excluded.iter()).into_iter().flatten().peekable();
        let mut lines: Vec<SumLine> = Vec::new();
        let (told_first, unclear) = (listed(heap.told.len()), listed(heap.unclear.len()));
        for &told in heap.told.iter().take(told_first) {
            let addend = addends.next_if(|addend| addend.id == *told.id()).cloned();
            let why = excluded.next_if(|(id, _)| id == told.id()).map(|(_, why)| why.clone());
            lines.push(telling.line(told, addend, why.or_else(|| told.line().own_exclusion())));
        }
        // What may already be inside another line comes after it.
        by_rank(&mut lines, |line| [line.addend.as_ref().map_or(2, |addend| i128::from(!addend.in_low)), 0, 0]);
        lines.extend(heap.unclear.iter().take(unclear).map(|(told, why)| telling.line(*told, None, Some(why.clone()))));
        let unlisted = heap.told.len() - told_first + heap.unclear.len() - unclear;
        Self { kind: heap.kind, status: heap.status, lines, unlisted, total }
    }
}
