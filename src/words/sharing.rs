//! The words of handing a page on, and of what may befall a link or a page on its way, in both languages.

/// What sharing, a lost link and a bent host say, in one language.
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

    // A host or a browser that cannot run the page's program.
    pub from_disk: &'static str,
    pub moved: fn(&str) -> String,
    pub old_browser: &'static str,
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

    from_disk: "这一页是从磁盘上直接打开的，浏览器不让这样打开的页面运行程序。内容都在，可以照常阅读；要用搜索、筛选，请在网站的文件夹里运行python3 -m http.server，再打开http://localhost:8000/；别的静态服务器也行。",
    moved: |base| {
        format!(
            "这个网站是按“{base}”这个路径构建的，却放在了别的路径下，程序没有启动。内容都在，可以照常阅读；请管理员用./dev build --public-url加上现在的路径重新构建。"
        )
    },
    old_browser: "这个浏览器太旧，运行不了页面的程序。内容都在，可以照常阅读；要用搜索、筛选，请换一个较新的浏览器。",
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

    near: "Perhaps this was meant",
    programmes: "Programmes in the dataset",

    from_disk: "This page was opened straight from a disk, and browsers do not let such a page run its program. Everything can still be read; to search and filter, run python3 -m http.server in the site’s folder and open http://localhost:8000/, or use any other static server.",
    moved: |base| {
        format!(
            "This site was built for the path “{base}” but lies at another, so its program did not start. Everything can still be read; whoever keeps the site should build it again with ./dev build --public-url and the path where it lies now."
        )
    },
    old_browser: "This browser is too old to run the page’s program. Everything can still be read; to search and filter, use a newer browser.",
};
