//! Dates held against each other: nothing is counted before it begins, and no source tells of a later deed as done.
//!
//! Precision is part of a date, so one is later than another only where all of it is. Plans and forecasts may lie in
//! their source's future.

use super::Inspection;
use super::record::{Record, Spot};
use crate::codec::{FindingKind, Step};
use crate::model::{Basis, Date, EventStatus, Status};

pub(super) fn check(inspection: &mut Inspection<'_>) {
    for (spot, record) in inspection.records.clone() {
        match record {
            Record::Programme(programme) => based(inspection, spot, "period", programme.period, programme.basis),
            Record::Pairing(pairing) => {
                based(inspection, spot, "period", pairing.period, pairing.basis);
                published(inspection, spot, record, "period", pairing.period);
            }
            Record::Event(event) => {
                based(inspection, spot, "date", event.date, event.basis);
                if event.status == EventStatus::Happened {
                    published(inspection, spot, record, "date", event.date);
                }
            }
            Record::Fund(fund) => {
                based(inspection, spot, "period", fund.period, fund.basis);
                let (end, start) = (fund.as_of.and_then(Date::last_day), fund.period.and_then(Date::first_day));
                if end.zip(start).is_some_and(|(end, start)| end < start) {
                    inspection.error(spot, &[Step::Field("as_of")], FindingKind::AsOfEarly);
                }
                if fund.status == Status::Reported {
                    published(inspection, spot, record, "period", fund.period);
                    published(inspection, spot, record, "as_of", fund.as_of);
                }
            }
            Record::Outcome(outcome) => {
                based(inspection, spot, "period", outcome.period, outcome.basis);
                if outcome.status == Status::Reported {
                    published(inspection, spot, record, "period", outcome.period);
                }
            }
            _ => {}
        }
    }
}

/// A basis says how a date is known: there is one.
fn based(inspection: &mut Inspection<'_>, spot: Spot, field: &'static str, date: Option<Date>, basis: Option<Basis>) {
    if basis.is_some() && date.is_none() {
        inspection.lapse(spot, &[Step::Field("basis")], FindingKind::Missing(field));
    }
}

/// What a record tells as done begins before the last of its sources was published, where all of them say when.
fn published(inspection: &mut Inspection<'_>, spot: Spot, record: Record<'_>, field: &'static str, date: Option<Date>) {
    let last = |id: &str| match inspection.record(id)? {
        Record::Source(source) => source.published?.last_day(),
        _ => None,
    };
    let days: Option<Vec<i32>> = record.cites().iter().map(|cite| last(cite.source.as_str())).collect();
    let told = days.and_then(|days| days.into_iter().max());
    if date.and_then(Date::first_day).zip(told).is_some_and(|(first, told)| first > told) {
        inspection.error(spot, &[Step::Field(field)], FindingKind::AfterSources);
    }
}
