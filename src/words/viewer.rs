//! The words of finding one's way on a page: what concerns an organisation or a place, from a bar to its rows, and the
//! order of a table; in both languages.

use super::numbers::plural;

/// What a page says of looking at it, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct ViewerPhrases {
    pub concerning: fn(&str) -> String,
    pub whatever_else: &'static str,
    /// Falling, rising.
    pub by_amount: [&'static str; 2],
    /// Falling, rising.
    pub by_time: [&'static str; 2],
    pub source_order: &'static str,
    pub press_for: fn(&str) -> String,
    pub to_rows: fn(&str, usize) -> String,
}

pub(super) const ZH: ViewerPhrases = ViewerPhrases {
    concerning: |name| format!("与{name}有关"),
    whatever_else: "去掉这一条",
    by_amount: ["从大到小", "从小到大"],
    by_time: ["从晚到早", "从早到晚"],
    source_order: "原来的次序",
    press_for: |order| format!("（改为{order}）"),
    to_rows: |name, n| format!("{name}：看下面的{n}行"),
};

pub(super) const EN: ViewerPhrases = ViewerPhrases {
    concerning: |name| format!("Concerning {name}"),
    whatever_else: "Remove this condition",
    by_amount: ["largest first", "smallest first"],
    by_time: ["latest first", "earliest first"],
    source_order: "in the order of the source",
    press_for: |order| format!(" (press for: {order})"),
    to_rows: |name, n| format!("{name}: to {} below", plural(n, "row", "rows")),
};
