//! The words of handing a page on, and of a link that leads nowhere, in both languages.

/// What sharing and a lost link say, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct SharingPhrases {
    pub page: &'static str,
    pub send: &'static str,
    pub code: &'static str,
    pub code_name: &'static str,
    pub too_long: &'static str,

    // What a title says after its page is narrowed.
    pub title_years: fn(Option<i32>, Option<i32>) -> String,

    // A link that leads nowhere.
    pub near: &'static str,
    pub programmes: &'static str,
}

pub(super) const ZH: SharingPhrases = SharingPhrases {
    page: "分享这一页",
    send: "发给别人",
    code: "二维码",
    code_name: "这一页地址的二维码",
    too_long: "地址太长，二维码装不下；请复制链接。",

    title_years: |since, until| match (since, until) {
        (Some(first), Some(last)) if first == last => format!("{first}年"),
        (Some(first), Some(last)) => format!("{first}–{last}年"),
        (Some(first), None) => format!("{first}年起"),
        (None, Some(last)) => format!("至{last}年"),
        (None, None) => String::new(),
    },

    near: "也许是",
    programmes: "数据里的项目",
};

pub(super) const EN: SharingPhrases = SharingPhrases {
    page: "Share this page",
    send: "Send to…",
    code: "QR code",
    code_name: "QR code of this page’s address",
    too_long: "The address is too long for a QR code; copy the link instead.",

    title_years: |since, until| match (since, until) {
        (Some(first), Some(last)) if first == last => format!("{first}"),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (Some(first), None) => format!("since {first}"),
        (None, Some(last)) => format!("until {last}"),
        (None, None) => String::new(),
    },

    near: "Did you mean",
    programmes: "Programmes in the dataset",
};
