//! The words about the dataset itself: which one is shown, and what is the matter with one that cannot be, in both
//! languages.

/// What is said of the dataset, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct DataPhrases {
    pub version: fn(&str, &str) -> String,
    pub beside: fn(&str) -> String,
    pub beside_hint: &'static str,
    pub lapses: fn(usize) -> String,
    pub own_instead: &'static str,
    pub not_beside: fn(&str) -> String,
    pub failed: fn(&str) -> String,
    pub beside_failed: fn(&str, &str) -> String,
}

pub(super) const ZH: DataPhrases = DataPhrases {
    version: |title, version| format!("数据《{title}》，版本{version}"),
    beside: |path| format!("这里显示的是另一份数据：{path}"),
    beside_hint: "不是本站自带的数据；其中的说法由它的编者负责。",
    lapses: |n| format!("文件有{n}处不合规范，不影响阅读；用./dev check检查，会逐处列出，并说明怎么改。"),
    own_instead: "改看本站数据",
    not_beside: |value| {
        format!("“data”只能是本站文件夹里的一个JSON文件，如data=county.json；“{value}”不是，所以显示的是本站数据。")
    },
    failed: |why| format!("数据没有读到（{why}）：内容都在，可以照常阅读；要用搜索、筛选，请刷新再试。"),
    beside_failed: |path, why| {
        format!("数据文件{path}没有读到（{why}）。请核对地址或改好文件，再刷新。下面是本站自带的数据，只能阅读。")
    },
};

pub(super) const EN: DataPhrases = DataPhrases {
    version: |title, version| format!("Dataset “{title}”, version {version}"),
    beside: |path| format!("This is another dataset: {path}"),
    beside_hint: "It is not the site’s own; its editors answer for what it says.",
    lapses: |n| {
        let faults = if n == 1 { "one fault".to_owned() } else { format!("{n} faults") };
        format!(
            " The file has {faults} that kept nothing from being read; ./dev check lists each, with how to mend it."
        )
    },
    own_instead: "See the site’s own data",
    not_beside: |value| {
        format!(
            "“data” can only name a JSON file in this site’s folder, such as data=county.json; “{value}” does not, so the site’s own data are shown."
        )
    },
    failed: |why| {
        format!(
            "The data could not be read ({why}). Everything can still be read; to search and filter, reload the page."
        )
    },
    beside_failed: |path, why| {
        format!(
            "The dataset {path} could not be read ({why}). Check its address or mend the file, then reload. Below are the site’s own data, for reading only."
        )
    },
};
