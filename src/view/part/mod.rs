//! Small parts that several views share: figures, cites, texts, links, sections.

mod ask_box;
mod choice;
mod citation;
mod class_mark;
mod element;
mod figure;
mod link;
mod name_link;
mod opening;
mod pair;
mod permalink;
mod section;
mod sort_head;
mod text;
mod whole;

pub use ask_box::ask_box;
pub use choice::{Written, choices, kinds_of_money, select, years};
pub use citation::citations;
pub use class_mark::class_mark;
pub use element::{element, said};
pub use figure::{amount, amount_link, exact_value, figure_meta, written};
pub use link::link;
pub use name_link::name_link;
pub use opening::{counts, opening, title};
pub use pair::{Naming, PLACE_DOT, pair, parties, places};
pub use permalink::permalink;
pub use section::{labelled, scripted_section, section};
pub use sort_head::{sort_head, sorted};
pub use text::{marked, note, say, say_marked, say_name};
pub use whole::{escape, whole};
