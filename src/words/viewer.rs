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
    /// Falling, rising.
    pub by_programme: [&'static str; 2],
    /// The helper's province, that of those helped, neither is told; with how many pairings, and whether there are others
    /// that can be drawn.
    pub unplaced: [fn(usize, bool) -> String; 3],
    pub source_order: &'static str,
    pub amount: &'static str,
    pub money_only: fn(&str) -> String,
    pub money_only_hint: &'static str,
    pub press_for: fn(&str) -> String,
    pub taking_part: &'static str,
    pub narrowing_needs_scripts: &'static str,
    /// Of a source.
    pub no_address: &'static str,
    /// Of a programme of which no source says from when to when it goes.
    pub span_unstated: &'static str,
    /// After one party of a side and before the next: between two, before the last, before those that lie in the former.
    pub parties: [(&'static str, &'static str); 3],
    /// Between names that may hold commas themselves.
    pub between_names: &'static str,
    pub to_rows: fn(&str, usize) -> String,
    pub records: fn(usize) -> String,
    pub other_years: &'static str,
    pub other_records: fn(usize, usize) -> String,
    pub crowd_more: fn(usize, usize) -> String,
    pub more_cards: fn(usize) -> String,
    pub crowd_hint: &'static str,
    pub crowd_key: &'static str,
    pub lanes_end: &'static str,
    /// What the bars are, and what can be done with them.
    pub years_hint: &'static str,
    /// Before the years that there are, and before the dates of the sources.
    pub years_elsewhere: &'static str,
    pub only_published: &'static str,
    /// Around the name of a place that a link names and the page does not have.
    pub lost: [&'static str; 2],
    pub by_year: &'static str,
    pub by_year_hint: &'static str,
    pub more_periods: fn(usize) -> String,
    pub as_rows: fn(usize) -> String,
    pub channel: &'static str,
    pub giver: &'static str,
    pub receiver: &'static str,
    pub no_result_of_one: &'static str,
    pub found_nowhere: fn(&str) -> String,
    /// How many programmes help from a province, and how many help there, of those that are placed.
    pub on_the_map: [fn(usize) -> String; 2],
    /// How many help, how many are helped: where the other is counted.
    pub not_counted: [&'static str; 2],
}

pub(super) const ZH: ViewerPhrases = ViewerPhrases {
    concerning: |name| format!("与{name}有关"),
    whatever_else: "去掉这一条",
    by_amount: ["从大到小", "从小到大"],
    by_time: ["从晚到早", "从早到晚"],
    by_programme: ["按项目，从后往前", "按项目"],
    unplaced: [
        |n, more| format!("{}：来源没有说帮扶方在哪个省", undrawn_zh(n, more)),
        |n, more| format!("{}：来源没有说受帮扶方在哪个省", undrawn_zh(n, more)),
        |n, more| format!("{}：来源没有说双方在哪个省", undrawn_zh(n, more)),
    ],
    source_order: "原来的次序",
    amount: "金额",
    money_only: |name| format!("只看{name}"),
    money_only_hint: "别的款项不在所选范围里",
    press_for: |order| format!("（改为{order}）"),
    records: |n| format!("{n}条记录"),
    other_years: "此外",
    other_records: |outside, undated| format!("其他年份{outside}条，未注明日期{undated}条"),
    crowd_more: |shown, n| format!("画出的是最早的{shown}个，另有{n}个。"),
    more_cards: |n| format!("再看{n}个"),
    crowd_hint: "最早的在前",
    crowd_key: "圆里的数字是挨在一起的记录条数，空心的是计划；位置只到大致的时候。点“几条记录”，逐条展开。",
    lanes_end: "朱线：这一条所据最后一份来源的日期，此线以右一无所知；来源没有日期的，没有这条线。",
    years_hint: "每年有几条记录；点一年，或拖选几年",
    years_elsewhere: "所选的年份不在这些日期之内：",
    only_published: "没有一条记录注明日期；来源发布于",
    lost: ["链接要到“", "”，这一页上没有：也许改了名，也许不在现在的筛选里。可以放宽筛选，或到首页搜索。"],
    by_year: "按年",
    by_year_hint: "写明跨几年的款项拆不到各年，按原来的期间单列一行；期间可能重叠，各行不再相加。",
    more_periods: |n| format!("另有{n}个期间没有画出，和里有它们。"),
    as_rows: |n| format!("{n}行，列成表"),
    channel: "渠道",
    giver: "出资或帮扶方",
    receiver: "受帮扶方",
    no_result_of_one: "没有项目符合这个条件。",
    found_nowhere: |word| format!("单搜“{word}”也没有结果。"),
    on_the_map: [|n| format!("图上{n}个项目的帮扶方在这里"), |n| format!("图上{n}个项目的受帮扶方在这里")],
    not_counted: ["帮扶方未计个数", "受帮扶方未计个数"],
    taking_part: "参与方：",
    no_address: "网址未存。",
    span_unstated: "起止未注明",
    narrowing_needs_scripts: "搜索和筛选要用脚本；没有脚本，链接里选了什么，这里都列出全部。",
    parties: [("、", ""), ("、", ""), ("", "及所辖")],
    between_names: "、",
    to_rows: |name, n| format!("{name}：看下面的{n}行"),
};

pub(super) const EN: ViewerPhrases = ViewerPhrases {
    concerning: |name| format!("Concerning {name}"),
    whatever_else: "Remove this condition",
    by_amount: ["largest first", "smallest first"],
    by_time: ["latest first", "earliest first"],
    by_programme: ["by programme, last first", "by programme"],
    unplaced: [
        |n, more| format!("{}: the helper’s province is not stated", undrawn_en(n, more)),
        |n, more| format!("{}: the province of those helped is not stated", undrawn_en(n, more)),
        |n, more| format!("{}: neither province is stated", undrawn_en(n, more)),
    ],
    source_order: "in the original order",
    amount: "Amount",
    money_only: |name| format!("{name} only"),
    money_only_hint: "other money lies outside the scope chosen",
    press_for: |order| format!(" (press for: {order})"),
    records: |n| plural(n, "record", "records"),
    other_years: "Also",
    other_records: |outside, undated| format!("{outside} in other years, {undated} undated"),
    crowd_more: |shown, n| format!("These are the earliest {shown}; there are {n} more."),
    more_cards: |n| format!("See {n} more"),
    crowd_hint: "the earliest first",
    crowd_key: "The number in a circle is how many records lie close together there; hollow ones are plans. Places are approximate. Press the records of a programme to unfold them.",
    lanes_end: "A lane’s vermilion line is the date of the last source it rests on; right of it nothing is known. Where no source has a date, there is no line.",
    years_hint: "Records per year: press a year, or drag over several",
    years_elsewhere: "The years chosen lie outside the dates here: ",
    only_published: "No record is dated. Source published: ",
    lost: [
        "The link leads to “",
        "”, which is not on this page: it may have another name now, or lie outside what is shown. Show more, or search on the home page.",
    ],
    by_year: "By year",
    by_year_hint: "Money told for several years cannot be divided among them, so each such period has a row of its own. Periods may overlap: the rows are not added up.",
    more_periods: |n| format!("{} more not drawn, but in the sum.", plural(n, "period", "periods")),
    as_rows: |n| format!("{} as a table", plural(n, "line", "lines")),
    channel: "Channel",
    giver: "Giver or helper",
    receiver: "Those helped",
    no_result_of_one: "No programme fits this.",
    found_nowhere: |word| format!("“{word}” by itself finds nothing."),
    on_the_map: [
        |n| format!("helps in {}", plural(n, "mapped programme", "mapped programmes")),
        |n| format!("helped in {}", plural(n, "mapped programme", "mapped programmes")),
    ],
    not_counted: ["helpers: not counted", "those helped: not counted"],
    taking_part: "Taking part: ",
    no_address: "No web address on record.",
    span_unstated: "period not stated",
    narrowing_needs_scripts: "Searching and narrowing need scripts; without them everything is listed here, whatever a link asks for.",
    parties: [(",", ""), ("", "and "), ("", "and its ")],
    between_names: "; ",
    to_rows: |name, n| format!("{name}: to {} below", plural(n, "row", "rows")),
};

fn undrawn_zh(pairings: usize, more: bool) -> String {
    format!("{}{pairings}组没有画", if more { "另有" } else { "" })
}

fn undrawn_en(pairings: usize, more: bool) -> String {
    let (one, many) = if more { ("more pairing", "more pairings") } else { ("pairing", "pairings") };
    format!("{} not drawn", plural(pairings, one, many))
}
