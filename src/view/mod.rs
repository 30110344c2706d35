//! The gallery: view-models in, markup out.
//!
//! Views are pure functions of what `query` computed; they choose words and draw shapes, and never reach for the
//! dataset. A view is a plain function until it keeps state or is worth skipping: each component costs the page about
//! 3 KB. The same markup is rendered natively and in the browser, so nothing here reads the clock or the screen.

mod about;
mod asking;
mod asking_tray;
mod crowd;
mod figure_card;
mod found_lines;
mod frame;
mod fund_bars;
mod fund_class;
mod fund_proof;
mod fund_summary;
mod fund_table;
mod funds;
mod home;
mod home_form;
mod lane;
mod map;
mod map_list;
mod method;
mod method_codes;
mod method_grammar;
mod method_table;
mod missing;
mod money_flow;
mod notice;
mod outcome_table;
mod pairing_card;
mod pairing_list;
mod part;
mod programme;
mod ruler;
mod scope_form;
mod share;
mod source_list;
mod sources;
mod sparkline;
mod svg;
mod time_chart;
mod timeline;
mod timeline_page;
mod timeline_table;

pub use frame::{Around, SiteInfo, frame};
pub use funds::funds;
pub use home::{home, home_map};
pub use method::method;
pub use missing::missing;
pub use part::{figure_meta, parties, places};
pub use programme::programme;
pub use sources::sources;
pub use timeline_page::timeline_page;
