//! Places: GB/T 2260 codes of the right form, inside their parent's, and parents of a wider level.
//!
//! Codes change with the years, so two places may have one code in two years, but not in one.
//! A county may lie in its province directly: 省直辖县级 places such as 429004, and the districts of 北京 (110101).

use std::collections::BTreeMap;

use super::Inspection;
use super::record::{Record, Spot};
use crate::codec::{FindingKind, Step};
use crate::model::{Place, PlaceLevel};

/// The first edition of GB/T 2260 is of 1980.
const FIRST_TABLE: u16 = 1980;
const LAST_TABLE: u16 = 2099;

pub(super) fn check(inspection: &mut Inspection<'_>) {
    let mut taken = BTreeMap::new();
    for (i, place) in inspection.dataset.places.iter().enumerate() {
        let spot = Spot::In("places", i);
        check_code(inspection, spot, place);
        check_parent(inspection, spot, place);
        if let Some(code) = &place.code
            && fits(code, place.level)
            && taken.insert((code, place.code_year), i).is_some()
        {
            inspection.error(spot, &[Step::Field("code")], FindingKind::RepeatedCode(code.clone()));
        }
    }
}

fn check_code(inspection: &mut Inspection<'_>, spot: Spot, place: &Place) {
    let has_codes = place.level <= PlaceLevel::County;
    match &place.code {
        Some(code) if !fits(code, place.level) => {
            inspection.error(spot, &[Step::Field("code")], FindingKind::PlaceCode(code.clone()));
        }
        None if has_codes => inspection.lapse(spot, &[Step::Field("code")], FindingKind::Missing("code")),
        _ => {}
    }
    let year = place.code_year;
    let usable = year.is_some_and(|year| (FIRST_TABLE..=LAST_TABLE).contains(&year));
    if !usable && (year.is_some() || place.code.is_some()) {
        inspection.error(spot, &[Step::Field("code_year")], FindingKind::CodeYear);
    }
}

/// Whether it is a code of this level: 520000, 520400 or 520425.
fn fits(code: &str, level: PlaceLevel) -> bool {
    let digits = code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) && ("11".."83").contains(&&code[..2]);
    digits
        && match level {
            PlaceLevel::Province => code.ends_with("0000"),
            PlaceLevel::Prefecture => code.ends_with("00") && !code.ends_with("0000"),
            PlaceLevel::County => !code.ends_with("00"),
            PlaceLevel::Town | PlaceLevel::Village => false,
        }
}

fn check_parent(inspection: &mut Inspection<'_>, spot: Spot, place: &Place) {
    let field = [Step::Field("parent")];
    let Some(id) = &place.parent else {
        if place.level != PlaceLevel::Province {
            inspection.lapse(spot, &field, FindingKind::NoParent);
        }
        return;
    };
    let Some(Record::Place(parent)) = inspection.record(id.as_str()) else { return };
    if parent.level >= place.level {
        inspection.error(spot, &field, FindingKind::PlaceLevel(id.clone()));
    } else if let (Some(code), Some(outer)) = (&place.code, &parent.code)
        && fits(code, place.level)
        && fits(outer, parent.level)
        && !code.starts_with(outer.trim_end_matches("00"))
    {
        inspection.error(spot, &[Step::Field("code")], FindingKind::PlaceOutside(id.clone()));
    }
}
