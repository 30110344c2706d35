//! The shape of every record, told once: `required`, `optional`, `nullable` (there, but null where the source gives
//! none), `list` (may be left out) or `some` (at least one). Reading, writing and the schema follow from it.
//!
//! A field that the model has and this list has not does not compile. Only a quantity's shape is told elsewhere.

use serde_json::Value;

use super::fields::{Draft, Fields};
use super::finding::FindingKind;
#[cfg(not(target_arch = "wasm32"))]
use super::schema::{self, Defs};
use super::wire::{Reader, Wire};
use crate::model::{
    Basis, Cite, CodeEntry, Codelists, Direction, Event, EventKind, EventStatus, Flow, Fund, Licence, Organisation,
    OrganisationKind, Outcome, Pairing, Per, Period, Place, PlaceLevel, Programme, Qualifier, Reading, Role, Source,
    Status,
};

macro_rules! record {
    ($name:ident $about:literal { $($how:ident $field:ident,)+ }) => {
        impl Wire for $name {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                let mut fields = Fields::open(value, reader)?;
                $(let $field = fields.$how(stringify!($field));)+
                fields.close();
                // One way out for all fields: a `?` each would cost the page 10 KB of clean-up.
                let ($(Some($field),)+) = ($($field,)+) else { return None };
                Some(Self { $($field,)+ })
            }

            fn write(&self) -> Value {
                let Self { $($field,)+ } = self;
                let mut draft = Draft::default();
                $(draft.$how(stringify!($field), $field);)+
                Value::Object(draft.0)
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(defs: &mut Defs) -> Value {
                defs.record(stringify!($name), $about, |outline| {
                    $(outline.$how(stringify!($field), |record: &Self| &record.$field);)+
                })
            }
        }
    };
}

macro_rules! code {
    ($($name:ident)+) => { $(
        impl Wire for $name {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                let allowed = || Self::ALL.iter().map(|m| m.code()).collect::<Vec<_>>().join(", ");
                let unknown = |code: &str| FindingKind::NotInList { found: code.into(), allowed: allowed() };
                reader.parsed(value, |code| Self::from_code(code).ok_or_else(|| unknown(code)))
            }

            fn write(&self) -> Value {
                Value::from(self.code())
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(defs: &mut Defs) -> Value {
                defs.define(stringify!($name), |_| schema::one_of(Self::ALL.iter().map(|member| member.code())))
            }
        }
    )+ };
}

code! { Direction EventKind EventStatus Flow OrganisationKind Period PlaceLevel Qualifier Reading Status }

record!(Cite "Where a record's facts stand: paragraphs are the lines that are not blank, counted from 1." {
    required source, required paragraph, optional quote,
});
record!(Licence "Under which terms the compilation may be used: an SPDX identifier, words, an address." {
    required id, required name, url url,
});
record!(CodeEntry "A member of an open code list with its name." { required code, required name, optional singular, });
record!(Codelists "The names of open codes; currencies (ISO 4217) need none." {
    list programme_kind, list measure, list unit, list sector,
});
record!(Per "A rate: so much for each unit, and for each period where one is given." { required unit, optional period, });

record!(Source "A published document that the dataset rests on [IATI document-link]." {
    required id, required title, required publisher, optional published, tag language, optional_url url,
    optional paragraphs, optional note,
});

record!(Organisation "An organisation, or a group that the source names as one [IATI participating-org]." {
    required id, required name, required kind, optional place, list aliases, optional note,
});

record!(Place "A place; code is its GB/T 2260 code of six digits, null below county [IATI location]." {
    required id, required name, required level, nullable code, optional code_year, nullable parent, optional note,
});

record!(Pairing "Who helps whom: organisations or places. Eight hospitals with fifteen are one pairing with counts." {
    required id, some donors, some recipients, required role, optional sector, optional donor_count,
    optional recipient_count, optional period, optional basis, some cites, optional note,
});

record!(Event "What happened, is planned, or is hoped for [IATI activity-date and more]." {
    required id, optional date, optional basis, required kind, required title, optional text, required status,
    list participants, optional direction, some cites, optional note,
});

record!(Fund "A line of money; amount is null where the source gives no figure [IATI transaction, budget]." {
    required id, required flow, required status, nullable amount, optional period, optional basis, optional as_of,
    required purpose, optional sector, list from, some to, optional part_of, optional same_as, list may_overlap,
    some cites, optional note,
});

record!(Outcome "A counted result; quantity is null where the source gives no figure [IATI result]." {
    required id, required measure, nullable quantity, optional period, optional basis, required status,
    optional direction, optional previous, optional stated_ratio, optional part_of, optional same_as,
    list may_overlap, some cites, optional note,
});

record!(Programme "A programme of paired assistance with all its records [IATI activity]." {
    required id, required name, required kind, optional period, optional basis, required summary, optional part_of,
    optional note, some pairings, list events, list funds, list outcomes,
});

impl Wire for Basis {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let unknown = |code: &str| FindingKind::NotInList { found: code.into(), allowed: "context".into() };
        reader.parsed(value, |code| if code == "context" { Ok(Self::Context) } else { Err(unknown(code)) })
    }

    fn write(&self) -> Value {
        Value::from("context")
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value {
        defs.define("Basis", |_| schema::one_of(["context"]))
    }
}

impl Wire for Role {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let number = u32::read(value, reader)?;
        let role = Self::ALL.into_iter().find(|role| u32::from(role.number()) == number);
        if role.is_none() {
            reader.error(FindingKind::NotInList { found: number.to_string(), allowed: "1, 2, 3, 4".into() });
        }
        role
    }

    fn write(&self) -> Value {
        Value::from(self.number())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value {
        defs.define("Role", |_| schema::one_of(Self::ALL.map(Self::number)))
    }
}
