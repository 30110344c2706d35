//! A quantity on the wire: the one record whose fields depend on each other.
//!
//! `range` has `low` and `high`, every other hedge has `value`; `count` and `reading` come together.

use serde_json::Value;

use super::fields::{Draft, Fields};
use super::finding::FindingKind;
#[cfg(not(target_arch = "wasm32"))]
use super::schema::{self, Defs};
use super::wire::{Reader, Wire};
use crate::model::{Count, Decimal, Magnitude, Qualifier, Quantity};

fn magnitude(
    fields: &mut Fields<'_>,
    values: (Option<Decimal>, Option<Decimal>, Option<Decimal>),
    qualifier: Qualifier,
) -> Option<Magnitude> {
    match (values, qualifier == Qualifier::Range) {
        ((Some(value), None, None), false) => Some(Magnitude::One(value)),
        ((None, Some(low), Some(high)), true) => {
            if low > high {
                fields.error(FindingKind::RangeBackwards);
            }
            Some(Magnitude::Range(low, high))
        }
        _ => {
            fields.error(FindingKind::RangeForm);
            None
        }
    }
}

impl Wire for Quantity {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::open(value, reader)?;
        let (one, low, high) = (fields.optional("value"), fields.optional("low"), fields.optional("high"));
        let (unit, qualifier) = (fields.required("unit"), fields.required("qualifier"));
        let (stated, per) = (fields.optional("stated"), fields.optional("per"));
        let (count, reading) = (fields.optional("count"), fields.optional("reading"));
        let magnitude = match (one, low, high, qualifier) {
            (Some(one), Some(low), Some(high), Some(qualifier)) => magnitude(&mut fields, (one, low, high), qualifier),
            _ => None,
        };
        let count = match (count, reading) {
            (Some(Some(count)), Some(Some(reading))) => Some(Some(Count { count, reading })),
            (Some(None), Some(None)) => Some(None),
            (Some(Some(_)), Some(None)) => {
                fields.error(FindingKind::Missing("reading"));
                None
            }
            (Some(None), Some(Some(_))) => {
                fields.error(FindingKind::Missing("count"));
                None
            }
            _ => None,
        };
        fields.close();
        let (magnitude, qualifier) = (magnitude?, qualifier?);
        Some(Self { magnitude, unit: unit?, qualifier, stated: stated?, per: per?, count: count? })
    }

    fn write(&self) -> Value {
        let Self { magnitude, unit, qualifier, stated, per, count } = self;
        let mut draft = Draft::default();
        match magnitude {
            Magnitude::One(value) => draft.required("value", value),
            Magnitude::Range(low, high) => {
                draft.required("low", low);
                draft.required("high", high);
            }
        }
        draft.required("unit", unit);
        draft.required("qualifier", qualifier);
        if let Some(Count { count, reading }) = count {
            draft.required("count", count);
            draft.required("reading", reading);
        }
        draft.optional("per", per);
        draft.optional("stated", stated);
        Value::Object(draft.0)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value {
        defs.define("Quantity", schema::quantity)
    }
}
