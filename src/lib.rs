//! Jiedui 结对: an atlas of paired assistance in China, as one static page.
//!
//! The map of the house. A file becomes pixels in one direction:
//!
//! ```text
//! dataset.json
//!  -> load::fetch   the porch: bytes only
//!  -> codec         the gate: JSON to records, every fault with its place
//!  -> load::check   the inspection: records held against each other
//!  -> model         the library: typed, indexed, immutable
//!  -> query         the desk: a dataset and a link to plain view-models
//!  -> chart         the drafting table: numbers to positioned marks
//!  -> view + words  the gallery: words and shapes on the page
//! a click -> link -> history -> link -> query …    the only way back in
//! ```
//!
//! [`app`] is the only place where rooms meet. The program of the page is `bin/web.rs`; `bin/prerender.rs` writes every
//! page as HTML with the same components; `bin/check.rs` checks a dataset. Which room may import which is held by
//! `tests/architecture.rs`.

pub mod app;
pub mod chart;
pub mod codec;
pub mod link;
pub mod load;
pub mod model;
pub mod query;
pub mod view;
pub mod words;
