//! The inspection: from bytes to a checked dataset, with every finding.
//!
//! `folder` reads a dataset from disk (native), `fetch` from the site (browser; the only network code), `check` holds
//! the records against each other. It knows neither pages nor words on a screen.

pub mod check;
#[cfg(target_arch = "wasm32")]
pub mod fetch;
#[cfg(not(target_arch = "wasm32"))]
pub mod folder;
