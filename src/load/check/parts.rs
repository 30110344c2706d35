//! Figures that lie in each other: parts and wholes, figures told twice, and money that may be the same.
//!
//! A part is larger than its whole only where no reading of the two hedges lets it fit, so that "over 1 million" may
//! well hold 1.2 million. Where a figure is not known, nothing is said of it.

use std::collections::{BTreeMap, BTreeSet};

use super::Inspection;
use super::record::{Line, Spot};
use crate::codec::{Aspect, FindingKind, Step};
use crate::model::{Id, Qualifier, Quantity};

/// How far a figure called "about" may lie off, and one called "nearly" below: a tenth.
const SLACK: i128 = 10;

pub(super) fn check(inspection: &mut Inspection<'_>) {
    let mut parts: BTreeMap<&Id, Vec<Line<'_>>> = BTreeMap::new();
    let lines = || inspection.records.iter().filter_map(|(_, record)| record.line());
    let pairs: BTreeSet<(&Id, &Id)> =
        lines().flat_map(|line| line.may_overlap.iter().map(move |other| (line.id, other))).collect();
    for (spot, record) in inspection.records.clone() {
        let Some(line) = record.line() else { continue };
        if let Some((id, whole)) = find(inspection, line, line.part_of) {
            part(inspection, spot, line, whole);
            parts.entry(id).or_default().push(line);
        }
        if let Some((_, first)) = find(inspection, line, line.same_as) {
            same(inspection, spot, line, first);
        }
        overlaps(inspection, spot, line, &pairs);
    }
    for (whole, parts) in parts {
        together(inspection, whole, &parts);
    }
}

/// The line of the same sort that is named, if it is there and is another.
fn find<'a>(inspection: &Inspection<'a>, line: Line<'a>, id: Option<&'a Id>) -> Option<(&'a Id, Line<'a>)> {
    let id = id.filter(|id| *id != line.id)?;
    let other = inspection.record(id.as_str()).filter(|record| record.is(line.referent))?;
    Some((id, other.line()?))
}

fn part(inspection: &mut Inspection<'_>, spot: Spot, line: Line<'_>, whole: Line<'_>) {
    let field = [Step::Field("part_of")];
    if let Some(aspect) = differs(line, whole) {
        inspection.error(spot, &field, FindingKind::PartUnlike(whole.id.clone(), aspect));
    } else if let (Some(inner), Some(outer)) = (reach(line), reach(whole))
        && outer.1.is_some_and(|most| inner.0 > most)
    {
        inspection.error(spot, &field, FindingKind::PartTooLarge(whole.id.clone()));
    }
}

fn same(inspection: &mut Inspection<'_>, spot: Spot, line: Line<'_>, first: Line<'_>) {
    let below = |a: (i128, Option<i128>), b: (i128, Option<i128>)| a.1.is_some_and(|most| most < b.0);
    let apart = || reach(line).zip(reach(first)).is_some_and(|(a, b)| below(a, b) || below(b, a));
    if let Some(aspect) = differs(line, first).or_else(|| apart().then_some(Aspect::Figure)) {
        inspection.error(spot, &[Step::Field("same_as")], FindingKind::SameUnlike(first.id.clone(), aspect));
    }
}

fn overlaps(inspection: &mut Inspection<'_>, spot: Spot, line: Line<'_>, pairs: &BTreeSet<(&Id, &Id)>) {
    for (i, id) in line.may_overlap.iter().enumerate() {
        if find(inspection, line, Some(id)).is_some() && !pairs.contains(&(id, line.id)) {
            inspection.error(spot, &[Step::Field("may_overlap"), Step::Index(i)], FindingKind::OneSided(id.clone()));
        }
    }
}

/// Parts that may share nothing with each other are held against their whole together.
fn together(inspection: &mut Inspection<'_>, whole: &Id, parts: &[Line<'_>]) {
    let Some(&(spot, record)) = inspection.index.get(whole.as_str()) else { return };
    let Some(line) = record.line() else { return };
    let ids: BTreeSet<&Id> = parts.iter().map(|part| part.id).collect();
    let alone = |part: &&Line<'_>| {
        let shares = part.may_overlap.iter().any(|id| ids.contains(id));
        part.same_as.is_none() && differs(**part, line).is_none() && !shares
    };
    let alone: Vec<&Line<'_>> = parts.iter().filter(alone).collect();
    let least: i128 = alone.iter().filter_map(|part| reach(**part)).map(|(least, _)| least).sum();
    let most = reach(line).and_then(|(_, most)| most);
    if alone.len() > 1 && most.is_some_and(|most| least > most) {
        inspection.lapse(spot, &[Step::Field(line.field)], FindingKind::PartsTooLarge(whole.clone()));
    }
}

/// In what two lines differ that should be alike.
fn differs(line: Line<'_>, other: Line<'_>) -> Option<Aspect> {
    let units = line.quantity.zip(other.quantity);
    if units.is_some_and(|(one, two)| one.unit != two.unit) {
        Some(Aspect::Unit)
    } else if units.is_some_and(|(one, two)| one.per != two.per) {
        Some(Aspect::Rate)
    } else if line.class != other.class {
        Some(Aspect::Class)
    } else if line.status != other.status {
        Some(Aspect::Status)
    } else {
        None
    }
}

/// The least and the most that a figure can mean; no most where its hedge is open above.
fn reach(line: Line<'_>) -> Option<(i128, Option<i128>)> {
    let quantity: &Quantity = line.quantity?;
    let (low, high) = quantity.bounds()?;
    let (low, high) = (low.ten_thousandths(), high.ten_thousandths());
    Some(match quantity.qualifier {
        Qualifier::Exact | Qualifier::Range => (low, Some(high)),
        Qualifier::About => (low - low / SLACK, Some(high + high / SLACK)),
        Qualifier::Nearly => (low - low / SLACK, Some(high)),
        Qualifier::AtMost => (0, Some(high)),
        Qualifier::Over | Qualifier::AtLeast => (low, None),
    })
}
