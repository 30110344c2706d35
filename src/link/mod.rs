//! Links: one typed value holds what a reader sees, and every link is a page.
//!
//! In come paths; out comes a [`Link`], always: what is not understood becomes the missing page, which says so. It
//! knows nothing of the dataset: whether a programme exists is for the page to say.

mod here;
mod route;

pub use here::Here;
pub use route::{Link, Page};
