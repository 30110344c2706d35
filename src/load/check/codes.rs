//! Open codes: each has a name in the dataset's code lists, and each list has a code once.
//!
//! Closed lists need no looking after: the gate takes no word outside them. Currencies (ISO 4217) need no name.

use std::collections::BTreeSet;

use super::Inspection;
use super::record::{Record, Spot};
use crate::codec::{FindingKind, Step};
use crate::model::{Code, CodeEntry, Codelists, Quantity, Unit};

pub(super) fn check(inspection: &mut Inspection<'_>) {
    let Codelists { programme_kind, measure, unit, sector } = &inspection.dataset.codelists;
    let kinds = names(inspection, "programme_kind", programme_kind);
    let measures = names(inspection, "measure", measure);
    let units = names(inspection, "unit", unit);
    let sectors = names(inspection, "sector", sector);
    for (spot, record) in inspection.records.clone() {
        let mut named = Namer { inspection, spot };
        match record {
            Record::Programme(programme) => named.code(&kinds, &[Step::Field("kind")], &programme.kind),
            Record::Pairing(pairing) => named.sector(&sectors, pairing.sector.as_ref()),
            Record::Fund(fund) => {
                named.sector(&sectors, fund.sector.as_ref());
                named.units(&units, "amount", fund.amount.as_ref());
            }
            Record::Outcome(outcome) => {
                named.code(&measures, &[Step::Field("measure")], &outcome.measure);
                named.units(&units, "quantity", outcome.quantity.as_ref());
                named.units(&units, "previous", outcome.previous.as_ref());
            }
            _ => {}
        }
    }
}

/// The codes of a list; a code that stands twice is reported.
fn names<'a>(inspection: &mut Inspection<'_>, list: &'static str, entries: &'a [CodeEntry]) -> BTreeSet<&'a Code> {
    let mut names = BTreeSet::new();
    for (i, entry) in entries.iter().enumerate() {
        if !names.insert(&entry.code) {
            let kind = FindingKind::RepeatedCode(entry.code.to_string());
            inspection.error(Spot::Codelists, &[Step::Field(list), Step::Index(i), Step::Field("code")], kind);
        }
    }
    names
}

struct Namer<'a, 'b> {
    inspection: &'a mut Inspection<'b>,
    spot: Spot,
}

impl Namer<'_, '_> {
    fn code(&mut self, names: &BTreeSet<&Code>, field: &[Step], code: &Code) {
        if !names.contains(code) {
            self.inspection.lapse(self.spot, field, FindingKind::Unnamed(code.to_string()));
        }
    }

    fn sector(&mut self, names: &BTreeSet<&Code>, sector: Option<&Code>) {
        if let Some(sector) = sector {
            self.code(names, &[Step::Field("sector")], sector);
        }
    }

    fn units(&mut self, names: &BTreeSet<&Code>, field: &'static str, quantity: Option<&Quantity>) {
        let Some(quantity) = quantity else { return };
        if let Unit::Other(unit) = &quantity.unit {
            self.code(names, &[Step::Field(field), Step::Field("unit")], unit);
        }
        if let Some(per) = &quantity.per {
            self.code(names, &[Step::Field(field), Step::Field("per"), Step::Field("unit")], &per.unit);
        }
    }
}
