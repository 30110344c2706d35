//! The page of method: the dataset's own code lists, and a sum of its own as a worked example.
//!
//! In comes the dataset; out comes what a reader needs to see how the engine adds. The example is found by rule, so
//! that it is always a sum which the site shows. What the rules say in words is the view's to say.

use super::figure::{FigureKind, number_sources};
use super::sum::{Fit, Heap, Sum, Telling, heaps_in_order};
use super::told::{Told, programme_name};
use super::total::{Refusal, Total};
use crate::model::{Class, Codelists, Dataset, Id, Programme, Source, Text};

/// A sum of a programme's money that shows what totals are made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The programme.
    pub programme: Id,
    /// Its leading pair.
    pub name: Text,
    /// The sum with its lines.
    pub sum: Sum,
    /// Its proof.
    pub total: Total,
    /// The programme's other classes, which are not in it.
    pub others: Vec<Class>,
    /// The sources that its lines cite, in the order of their numbers: from 1.
    pub sources: Vec<Source>,
}

/// The page of method.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodPage {
    /// The open code lists, which the dataset names.
    pub codelists: Codelists,
    /// A worked example, if the dataset has one.
    pub example: Option<Example>,
}

impl MethodPage {
    /// The page of method of a dataset.
    ///
    /// ```
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::MethodPage;
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// assert!(MethodPage::of(&nothing).example.is_none());
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        Self { codelists: dataset.codelists.clone(), example: example(dataset) }
    }
}

/// How good an example is, the least first: how many addends it has. None where the sum does not show all that there is
/// to see: lines that may be the same money, a line that cannot be, and a line that was left out.
fn rank(total: &Result<Total, Refusal>) -> Option<usize> {
    let total = total.as_ref().ok()?;
    let addends = total.addends.len();
    let shows_all = !total.overlapping.is_empty() && total.overlapping.len() < addends && !total.excluded.is_empty();
    shows_all.then_some(addends)
}

fn heaps_of(programme: &Programme) -> Vec<Heap<'_>> {
    heaps_in_order(Told::funds(programme).map(|told| (told, Fit::In)))
}

/// Of all sums that show everything the one with the fewest addends; of several the first.
fn example(dataset: &Dataset) -> Option<Example> {
    let overlaps = |programme: &&Programme| programme.funds.iter().any(|fund| !fund.may_overlap.is_empty());
    let mut best: Option<(usize, &Programme, Heap<'_>)> = None;
    for programme in dataset.programmes.iter().filter(overlaps) {
        for heap in heaps_of(programme) {
            let Some(rank) = rank(&heap.total(&[])) else { continue };
            if best.as_ref().is_none_or(|(least, ..)| rank < *least) {
                best = Some((rank, programme, heap));
            }
        }
    }
    let (_, programme, heap) = best?;
    let cites = heap.told.iter().flat_map(|told| told.cites());
    let sources = number_sources(dataset, cites);
    let kind = heap.kind;
    let sum = Sum::of(&heap, &[], Telling { dataset, sources: &sources, names_programmes: false });
    let is_other = |class: &Class| {
        kind != FigureKind::Money(*class) && programme.funds.iter().any(|fund| fund.flow.class() == *class)
    };
    Some(Example {
        programme: programme.id.clone(),
        name: programme_name(programme, dataset),
        total: sum.total.clone().ok()?,
        sum,
        others: Class::ALL.iter().copied().filter(is_other).collect(),
        sources: sources.into_iter().cloned().collect(),
    })
}
