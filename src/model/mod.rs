//! The library: typed, immutable records of paired assistance.
//!
//! In come values that the gate (`codec`) has already read; out go records, their relations and an index by id.
//! It knows no JSON, no network, no words on a screen. Terms follow the IATI Activity Standard 2.03, dates EDTF
//! (ISO 8601-2), place codes GB/T 2260.

mod code;
mod dataset;
mod date;
mod decimal;
mod event;
mod fund;
mod id;
mod organisation;
mod outcome;
mod pairing;
mod place;
mod programme;
mod quantity;
mod source;
mod text;

pub use code::{Code, CodeEntry, CodeError, Codelists};
pub use dataset::{Dataset, Entity, Licence, Party};
pub use date::{Basis, Date, DateError, Moment, new_month, new_year, year_of_day};
pub use decimal::{Decimal, DecimalError};
pub use event::{Event, EventKind, EventStatus};
pub use fund::{Class, Flow, Fund};
pub use id::{Id, IdError, IdHash};
pub use organisation::{Organisation, OrganisationKind};
pub use outcome::{Direction, Outcome};
pub use pairing::{Pairing, Role};
pub use place::{PROVINCES, Place, PlaceLevel};
pub use programme::Programme;
pub use quantity::{Count, Currency, Magnitude, Per, Period, Qualifier, Quantity, Reading, Unit};
pub use source::{Cite, Source};
pub use text::{Language, Text};

/// How sure a fund or an outcome is: told as done, planned, or forecast [IATI transaction and budget status].
pub use fund::Status;
