//! The desk: a dataset and a link in, plain view-models out.
//!
//! Every sum, selection and order that a reader sees is decided here, and can be tested without a page. It knows no
//! DOM, no pixels and no words on a screen: texts stay in both languages until the view asks for one.

mod asking;
mod catalogue;
mod dataset_page;
mod figure;
mod figure_card;
mod fund_summary;
mod fund_table;
mod funds_page;
mod independent_set;
mod key_figures;
mod line;
mod map;
mod method_page;
mod missing_page;
mod money_flow;
mod narrowing;
mod order;
mod pairing_card;
mod period_sum;
mod placings;
mod programme_page;
mod relations;
mod scope;
mod search;
mod search_index;
mod sorting;
mod source_list;
mod sources_page;
mod sparkline;
mod sum;
mod time_index;
mod timeline;
mod timeline_page;
mod told;
mod total;
mod years;

pub use asking::{Answer, Apart, Difference};
pub use catalogue::{Catalogue, Counts, HomeChoices};
pub use dataset_page::HomePage;
pub use figure::{Amount, Citation, Figure, FigureKind};
pub use figure_card::{FigureCard, Standing};
pub use fund_summary::FundSummary;
pub use fund_table::{FundRow, FundTable};
pub use funds_page::{Choice, Choices, ClassOverview, FundsPage, ProgrammeSum, totals};
pub use line::{Kind, Line};
pub use map::{Named, Province, ProvinceMap, ProvincePair, Unplaced, UnplacedPairings};
pub use method_page::{Example, MethodPage};
pub use missing_page::{MissingPage, Near};
pub use money_flow::{FlowNode, MoneyFlow, MoneyRibbon};
pub use narrowing::{Loosening, Narrowing};
pub use pairing_card::{PairingCard, PairingLine, Side};
pub use period_sum::PeriodSum;
pub use placings::Placings;
pub use programme_page::ProgrammePage;
pub use search::{Term, Terms};
pub use search_index::{FoundIn, FoundLine, SearchIndex};
pub use sorting::{figures_in_order, lanes_in_order, ribbons_in_order};
pub use source_list::{ParagraphUse, SourceItem};
pub use sources_page::{
    ParagraphRecords, ProgrammeUse, Silence, SourceCounts, SourceUse, SourcesPage, ToldAgain, Witness,
};
pub use sparkline::{EventYear, LastingEvent, Sparkline};
pub use sum::{Sum, SumLine};
pub use time_index::{Days, TimeIndex};
pub use timeline::{Lane, LaneKind, Timeline, Undated, Within};
pub use timeline_page::{Crowd, CrowdRow, ProgrammeTime, TimelinePage};
pub use total::{Addend, Caveat, Exclusion, Refusal, Total, total};
pub use years::Years;
