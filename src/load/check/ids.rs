//! Ids: each one once in the whole dataset, members once in their list, and files named after their programmes.
//!
//! Of two records with one id the first keeps it, here as in the dataset's own index, and the second is reported.

use std::collections::BTreeSet;

use super::Inspection;
use super::record::{Record, Spot};
use crate::codec::{FindingKind, Step};
use crate::model::Id;

pub(super) fn check(inspection: &mut Inspection<'_>) {
    let mut taken = BTreeSet::new();
    for (spot, record) in inspection.records.clone() {
        if !taken.insert(record.id().as_str()) {
            inspection.error(spot, &[Step::Field("id")], FindingKind::Duplicate(record.id().clone()));
        }
        match record {
            Record::Pairing(pairing) => {
                once(inspection, spot, "donors", &pairing.donors);
                once(inspection, spot, "recipients", &pairing.recipients);
            }
            Record::Event(event) => once(inspection, spot, "participants", &event.participants),
            Record::Fund(fund) => {
                once(inspection, spot, "from", &fund.from);
                once(inspection, spot, "to", &fund.to);
                once(inspection, spot, "may_overlap", &fund.may_overlap);
            }
            Record::Outcome(outcome) => once(inspection, spot, "may_overlap", &outcome.may_overlap),
            _ => {}
        }
        cited_once(inspection, spot, record);
    }
    for (i, programme) in inspection.dataset.programmes.iter().enumerate() {
        let file = inspection.origins.programme_file(i);
        if file.is_some_and(|file| file != format!("programmes/{}.json", programme.id)) {
            inspection.lapse(Spot::In("programmes", i), &[], FindingKind::FileName(programme.id.clone()));
        }
    }
}

fn once(inspection: &mut Inspection<'_>, spot: Spot, field: &'static str, members: &[Id]) {
    let mut seen = BTreeSet::new();
    for (i, id) in members.iter().enumerate() {
        if !seen.insert(id) {
            inspection.lapse(spot, &[Step::Field(field), Step::Index(i)], FindingKind::Repeated(id.clone()));
        }
    }
}

fn cited_once(inspection: &mut Inspection<'_>, spot: Spot, record: Record<'_>) {
    let mut seen = BTreeSet::new();
    for (i, cite) in record.cites().iter().enumerate() {
        if !seen.insert((&cite.source, cite.paragraph)) {
            inspection.lapse(spot, &[Step::Field("cites"), Step::Index(i)], FindingKind::Repeated(cite.source.clone()));
        }
    }
}
