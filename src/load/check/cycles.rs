//! Rings: a relation that leads back to itself, in `part_of`, `same_as` and `parent`.
//!
//! Each ring is reported once, at the link that closes it. The search keeps its own stack: a chain may be as long as
//! the dataset.

use std::collections::BTreeMap;

use super::Inspection;
use super::record::{Record, Spot};
use crate::codec::{FindingKind, Step};
use crate::model::Id;

/// A link of a record to another, and the field that holds it.
type Link<'a> = (&'static str, &'a Id);

pub(super) fn check(inspection: &mut Inspection<'_>) {
    let nodes: Vec<(Spot, &Id, Vec<Link<'_>>)> = inspection
        .records
        .iter()
        .map(|&(spot, record)| (spot, record.id(), links(record)))
        .filter(|(_, _, links)| !links.is_empty())
        .collect();
    let mut numbers = BTreeMap::new();
    for (number, (_, id, _)) in nodes.iter().enumerate() {
        numbers.entry(*id).or_insert(number);
    }
    let target = |link: &Link<'_>| numbers.get(link.1).copied();
    let targets: Vec<Vec<Option<usize>>> = nodes.iter().map(|node| node.2.iter().map(target).collect()).collect();
    let mut found = Vec::new();
    for (node, nth) in closing_links(&targets) {
        let (spot, _, links) = &nodes[node];
        found.push((*spot, links[nth].0, links[nth].1.clone()));
    }
    for (spot, field, id) in found {
        inspection.error(spot, &[Step::Field(field)], FindingKind::Cycle(id));
    }
    itself(inspection);
}

fn links(record: Record<'_>) -> Vec<Link<'_>> {
    let (part_of, same_as) = match record {
        Record::Place(place) => return place.parent.iter().map(|id| ("parent", id)).collect(),
        Record::Programme(programme) => (programme.part_of.as_ref(), None),
        other => other.line().map_or((None, None), |line| (line.part_of, line.same_as)),
    };
    let named = [part_of.map(|id| ("part_of", id)), same_as.map(|id| ("same_as", id))];
    named.into_iter().flatten().collect()
}

/// The links that lead back into the path by which they were reached, each as its node and its number there.
fn closing_links(targets: &[Vec<Option<usize>>]) -> Vec<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        OnPath,
        Done,
    }
    let mut marks = vec![Mark::New; targets.len()];
    let mut closing = Vec::new();
    for start in 0..targets.len() {
        let mut path = if marks[start] == Mark::New { vec![(start, 0)] } else { Vec::new() };
        while let Some((node, nth)) = path.pop() {
            marks[node] = Mark::OnPath;
            let Some(target) = targets[node].get(nth) else {
                marks[node] = Mark::Done;
                continue;
            };
            path.push((node, nth + 1));
            match target.map(|target| (target, marks[target])) {
                Some((target, Mark::New)) => path.push((target, 0)),
                Some((_, Mark::OnPath)) => closing.push((node, nth)),
                Some((_, Mark::Done)) | None => {}
            }
        }
    }
    closing
}

/// A record that may overlap itself.
fn itself(inspection: &mut Inspection<'_>) {
    for (spot, record) in inspection.records.clone() {
        let Some(line) = record.line() else { continue };
        for (i, id) in line.may_overlap.iter().enumerate().filter(|(_, id)| *id == line.id) {
            inspection.error(spot, &[Step::Field("may_overlap"), Step::Index(i)], FindingKind::Cycle(id.clone()));
        }
    }
}
