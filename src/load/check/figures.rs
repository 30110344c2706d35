//! Figures as stated: what the source writes says the value, the hedge and the unit that the record holds.
//!
//! The reading of figures is `codec::figure`'s; the change against an earlier figure is `ratio`'s.

use super::Inspection;
use super::ratio;
use super::record::{Record, Spot};
use crate::codec::figure::{self, Rest, Written};
use crate::codec::{FindingKind, Step};
use crate::model::{Decimal, Magnitude, Outcome, Quantity, Unit};

const PERSON: &str = "person";
const PERSON_TIME: &str = "person_time";
const PERCENT: &str = "percent";

pub(super) fn check(inspection: &mut Inspection<'_>) {
    for (spot, record) in inspection.records.clone() {
        match record {
            Record::Fund(fund) => quantity(inspection, spot, "amount", fund.amount.as_ref()),
            Record::Outcome(outcome) => {
                quantity(inspection, spot, "quantity", outcome.quantity.as_ref());
                quantity(inspection, spot, "previous", outcome.previous.as_ref());
                compared(inspection, spot, outcome);
            }
            _ => {}
        }
    }
}

fn quantity(inspection: &mut Inspection<'_>, spot: Spot, field: &'static str, quantity: Option<&Quantity>) {
    let Some(quantity) = quantity else { return };
    let (low, high) = values(quantity);
    if low < Decimal::ZERO {
        inspection.error(spot, &[Step::Field(field)], FindingKind::Negative);
    }
    let Some(stated) = &quantity.stated else { return };
    let at = [Step::Field(field), Step::Field("stated")];
    match figure::parse(stated) {
        Err(_) => inspection.lapse(spot, &at, FindingKind::StatedUnread(stated.clone())),
        Ok(written) if (written.low, written.high, written.qualifier) != (low, high, quantity.qualifier) => {
            inspection.error(spot, &at, FindingKind::Stated(stated.clone()));
        }
        Ok(written) if !counts_alike(&written, quantity) => {
            inspection.lapse(spot, &at, FindingKind::StatedUnit(stated.clone()));
        }
        Ok(_) => {}
    }
}

fn values(quantity: &Quantity) -> (Decimal, Decimal) {
    match quantity.magnitude {
        Magnitude::One(value) => (value, value),
        Magnitude::Range(low, high) => (low, high),
    }
}

/// Whether the wording counts what the unit says. Where it names nothing, the unit comes from its sentence.
fn counts_alike(written: &Written, quantity: &Quantity) -> bool {
    let (currency, code) = match &quantity.unit {
        Unit::Currency(currency) => (Some(currency.as_str()), ""),
        Unit::Other(code) => (None, code.as_str()),
    };
    let counts = match written.rest {
        Rest::Money(code) => currency == Some(code),
        Rest::PersonTime => code == PERSON_TIME,
        Rest::Person => currency.is_none() && code != PERSON_TIME && code != PERCENT,
        Rest::Other => currency.is_none() && (code != PERCENT || written.percent),
        Rest::Bare | Rest::Points | Rest::Multiple => true,
    };
    counts && (!written.percent || code == PERCENT) && (!written.rate || quantity.per.is_some())
}

/// A figure beside the one that the source compares it with.
fn compared(inspection: &mut Inspection<'_>, spot: Spot, outcome: &Outcome) {
    let at = [Step::Field("stated_ratio")];
    let Some(stated) = &outcome.stated_ratio else {
        if let (Some(now), Some(before)) = (&outcome.quantity, &outcome.previous) {
            like_units(inspection, spot, now, before);
        }
        return;
    };
    let (Some(now), Some(before)) = (&outcome.quantity, &outcome.previous) else {
        let missing = if outcome.quantity.is_some() { "previous" } else { "quantity" };
        return inspection.error(spot, &at, FindingKind::Missing(missing));
    };
    like_units(inspection, spot, now, before);
    match ratio::follows(stated, now, before) {
        None => inspection.lapse(spot, &at, FindingKind::StatedUnread(stated.clone())),
        Some(false) => inspection.error(spot, &at, FindingKind::Ratio(stated.clone())),
        Some(true) => {}
    }
}

/// A source may compare persons with person-times; the two are shown as what they are.
fn like_units(inspection: &mut Inspection<'_>, spot: Spot, now: &Quantity, before: &Quantity) {
    let people = |quantity: &Quantity| matches!(quantity.unit.as_str(), PERSON | PERSON_TIME);
    if now.unit != before.unit && !(people(now) && people(before)) {
        inspection.lapse(spot, &[Step::Field("previous"), Step::Field("unit")], FindingKind::PreviousUnlike);
    }
}
