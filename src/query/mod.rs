//! The desk: a dataset and a link in, plain view-models out.
//!
//! Every sum, selection and order that a reader sees is decided here, and can be tested without a page. It knows no
//! DOM, no pixels and no words on a screen: texts stay in both languages until the view asks for one.

mod dataset_page;
mod figure;
mod fund_summary;
mod independent_set;
mod key_figures;
mod order;
mod pairing_card;
mod programme_page;
mod source_list;
mod timeline;
mod total;

pub use dataset_page::{Counts, HomePage};
pub use figure::{Amount, Citation, Figure, FigureKind};
pub use fund_summary::{ClassSummary, FundLine, FundSummary};
pub use pairing_card::{PairingCard, PairingLine, Side};
pub use programme_page::ProgrammePage;
pub use source_list::{ParagraphUse, SourceItem};
pub use timeline::{Lane, LaneKind, Timeline, Undated};
pub use total::{Addend, Caveat, Exclusion, Line, Refusal, Total, total};
