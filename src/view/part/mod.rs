//! Small parts that several views share: figures, cites, texts, links, sections.

mod citation;
mod class_mark;
mod figure;
mod page_link;
mod pair;
mod section;
mod text;

pub use citation::citations;
pub use class_mark::class_mark;
pub use figure::{amount_or_unknown, figure_meta, written};
pub use page_link::PageLink;
pub use pair::Pair;
pub use section::Section;
pub use text::{note, say, say_name};
