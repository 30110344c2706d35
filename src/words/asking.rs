//! The words of "may I add these?": the answer, the refusals and their reasons, in both languages.

use super::numbers::{capital, numeral, plural};
use crate::model::{Class, Language};

/// What the question and its answers say, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct AskingPhrases {
    pub asking: &'static str,
    pub asking_hint: &'static str,
    pub boxes_hint: &'static str,
    pub asking_needs_scripts: &'static str,
    pub nothing_asked: &'static str,
    pub ask_about: fn(&str) -> String,
    pub chosen: fn(usize) -> String,
    pub clear: &'static str,
    pub see_answer: &'static str,
    pub see_why: &'static str,
    pub none_known: &'static str,
    pub one_asked: &'static str,
    pub asked_sum: fn(usize, usize, bool) -> String,
    pub asked_nothing: &'static str,
    pub not_together: fn(usize) -> String,
    pub of_them: fn(usize) -> String,
    pub keep_only: fn(&str, usize) -> String,
    pub classes_apart: fn(&[Class]) -> String,
    pub money_and_counts: &'static str,
    pub currencies_apart: fn(&str) -> String,
    pub people_and_times: &'static str,
    pub units_apart: &'static str,
    pub statuses_apart: &'static str,
    pub is_money: &'static str,
    pub is_count: &'static str,
    pub is_share: &'static str,
    pub other_class: fn(&str) -> String,
    pub other_currency: fn(&str) -> String,
    pub other_unit: fn(Option<&str>) -> String,
    pub other_status: fn(&str) -> String,
}

pub(super) const ZH: AskingPhrases = AskingPhrases {
    asking: "这些能加吗？",
    asking_hint: "选几行，看回答",
    boxes_hint: "勾选几行，看能不能相加",
    asking_needs_scripts: "勾选和回答要用脚本；上面的和与证明不用。",
    nothing_asked: "还没有选。在这一页或任何项目的资金、成效里勾选几行，这里就回答：能不能加，加起来是多少，凭什么。",
    ask_about: |label| format!("选入“{label}”，看能不能相加"),
    chosen: |n| format!("已选{n}行"),
    clear: "清空",
    see_answer: "看怎么算的",
    see_why: "看为什么",
    none_known: "数据里没有这些行。",
    one_asked: "只选了一行，还没有什么可加。",
    asked_sum: |added, asked, is_total| match (added, is_total) {
        _ if added == asked && is_total => format!("{}行合计：", zh(asked)),
        _ if added == asked => format!("所列{}行之和：", zh(asked)),
        (1, _) => format!("{}行里只有一行计入：", zh(asked)),
        _ => format!("{}行里{}行计入，和为：", zh(asked), zh(added)),
    },
    asked_nothing: "这些行没有可以相加的数。",
    not_together: |n| format!("{}行不能一起加。", zh(n)),
    of_them: |n| format!("其中{}行可以：", zh(n)),
    keep_only: |name, n| format!("只留“{name}”的{}行", if n == 1 { "一".into() } else { zh(n) }),
    classes_apart: super::codes_zh::classes_apart,
    money_and_counts: "钱和人数、次数、件数不是一回事。",
    currencies_apart: |list| format!("不是一种货币：{list}；来源没有给汇率。"),
    people_and_times: "人次不是人数：一个人来三次，是三人次。",
    units_apart: "单位不同的数不能相加。",
    statuses_apart: "已报告的、计划的、预计的不能相加：打算不等于做到。",
    is_money: "是钱，不是计数",
    is_count: "是计数，不是钱",
    is_share: "是比例，不是钱",
    other_class: |name| format!("另一类：{name}"),
    other_currency: |code| format!("另一种货币：{code}"),
    other_unit: |name| name.map_or_else(|| "单位不同".into(), |name| format!("另一种单位：{name}")),
    other_status: |name| format!("另一种情形：{name}"),
};

pub(super) const EN: AskingPhrases = AskingPhrases {
    asking: "May I add these?",
    asking_hint: "choose rows, read the answer",
    boxes_hint: "tick rows to ask whether they add up",
    asking_needs_scripts: "Choosing rows needs scripts; the sums and proofs above do not.",
    nothing_asked: "No rows are chosen yet. Tick rows on this page, or among the funds and outcomes of any programme, and the answer stands here: whether they may be added, to what, and why.",
    ask_about: |label| format!("Choose “{label}”, to see what it may be added to"),
    chosen: |n| format!("{} chosen", plural(n, "row", "rows")),
    clear: "Clear",
    see_answer: "See how it adds up",
    see_why: "See why",
    none_known: "The dataset has none of these rows.",
    one_asked: "One row is chosen; there is nothing to add yet.",
    asked_sum: |added, asked, is_total| match (added, is_total) {
        _ if added == asked && is_total => format!("Total of the {} rows: ", en(asked)),
        _ if added == asked => format!("Sum of the {} named rows: ", en(asked)),
        (1, _) => format!("Of the {} rows only one counts: ", en(asked)),
        _ => format!("Of the {} rows {} count, in sum: ", en(asked), en(added)),
    },
    asked_nothing: "None of these rows has a figure that can be added.",
    not_together: |n| format!("These {} rows may not be added together.", en(n)),
    of_them: |n| format!("{} of them may: ", capital(&en(n))),
    keep_only: |name, n| format!("Keep only {name} ({})", plural(n, "row", "rows")),
    classes_apart: super::codes_en::classes_apart,
    money_and_counts: "Money and counts of people, times or things are different kinds of figure.",
    currencies_apart: |list| format!("Not one currency: {list}; the sources give no rate."),
    people_and_times: "Person-times are not people: one person who comes three times is three person-times.",
    units_apart: "Figures of different units cannot be added.",
    statuses_apart: "What is reported, planned or forecast is not added together: a plan is not a deed.",
    is_money: "money, not a count",
    is_count: "a count, not money",
    is_share: "a share, not money",
    other_class: |name| format!("another class: {name}"),
    other_currency: |code| format!("another currency: {code}"),
    other_unit: |name| name.map_or_else(|| "another unit".into(), |name| format!("another unit: {name}")),
    other_status: |name| format!("another status: {name}"),
};

fn zh(number: usize) -> String {
    numeral(number, Language::Zh)
}

fn en(number: usize) -> String {
    numeral(number, Language::En)
}
