//! The gate: bytes in, records and findings out, and back again.
//!
//! Each record's shape is told once, in `records.rs`, and serves reading, writing and the schema. The gate reports
//! every fault with its file, its JSON pointer and how to mend it; it never stops at the first and never guesses.
//! It knows no file system, no network, and nothing of how records relate (that is `load::check`).

mod fields;
pub mod figure;
mod finding;
mod finding_hints;
mod finding_words;
mod json;
mod origin;
mod quantity;
mod records;
mod scanner;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod syntax;
mod wire;

pub(crate) use finding::Findings;
pub use finding::{Aspect, Finding, FindingKind, MOST_FINDINGS, Referent, Severity, Shape};
pub use json::{File, MAX_BYTES, Merged, Part, Reading, Strictness, Unread, read_merged, read_parts, write_merged};
pub use origin::{Origins, Step};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::{SCHEMA_ID, schema};
