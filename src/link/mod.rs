//! Links: one typed value holds what a reader sees, and every link is a page.
//!
//! In come addresses; out comes a [`Link`], always: what is not understood becomes the missing page, or is given back
//! as [`Ignored`]. It knows nothing of the dataset: whether a programme exists is for the page to say.

mod data_path;
mod here;
mod legacy;
mod query;
mod route;
mod scope;
mod search_text;
mod sort;

pub use data_path::DataPath;
pub use here::Here;
pub use query::{Ignored, MOST_ASKED, MOST_SHOWN, Query, Why};
pub use route::{Link, Page};
pub use scope::{Money, Scope};
pub use search_text::{MOST_LETTERS, encoded, search_text};
pub use sort::{Sort, SortBy};
