//! Every word and number that a reader sees, in Chinese and in English.
//!
//! In come values of the model and a language; out come phrases and the pieces of figures. A missing translation does
//! not compile: there is one `Phrases`, filled twice. It knows no markup: pieces carry a role, the view draws them.

mod asking;
mod codes_en;
mod codes_zh;
mod data;
mod dates;
mod en;
mod figures;
#[cfg(not(target_arch = "wasm32"))]
mod host;
mod method;
mod method_en;
mod method_zh;
mod numbers;
mod phrases;
mod provinces;
mod sharing;
mod verdict;
mod viewer;
mod zh;

pub use dates::{date, month, period, programme_period, years_between};
pub use figures::{Piece, Role, Written, figure, percent_change, range, rate};
#[cfg(not(target_arch = "wasm32"))]
pub use host::{HostPhrases, host_phrases};
pub use method::MethodPhrases;
pub use numbers::{axis, exact_between, numeral};
pub use phrases::{Phrases, phrases};
pub use provinces::province;
pub use verdict::{Verdict, verdict};
