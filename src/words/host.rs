//! What keeps the page's program from running, in both languages: words that are written into the pages for `host.js`,
//! where no program runs; so the program itself does not carry them.

use crate::model::Language;

/// What a host or a browser gets wrong, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct HostPhrases {
    pub from_disk: &'static str,
    pub moved: fn(&str) -> String,
    pub old_browser: &'static str,
    pub own_below: &'static str,
}

/// The phrases of a language.
#[must_use]
pub const fn host_phrases(language: Language) -> &'static HostPhrases {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: HostPhrases = HostPhrases {
    from_disk: "这一页是从磁盘上直接打开的，浏览器不让这样打开的页面运行程序。内容都在，可以照常阅读；要用搜索、筛选，请在网站的文件夹里运行python3 -m http.server，再打开http://localhost:8000/；别的静态服务器也行。",
    moved: |base| {
        format!(
            "这个网站是按“{base}”这个路径构建的，却放在了别的路径下，程序没有启动。内容都在，可以照常阅读；请管理员用./dev build --public-url加上现在的路径重新构建。"
        )
    },
    old_browser: "这个浏览器太旧，运行不了页面的程序。内容都在，可以照常阅读；要用搜索、筛选，请换一个较新的浏览器。",
    own_below: "下面是本站自带的数据。",
};

static EN: HostPhrases = HostPhrases {
    from_disk: "This page was opened straight from a disk, and browsers do not let such a page run its program. Everything can still be read; to search and filter, run python3 -m http.server in the site’s folder and open http://localhost:8000/, or use any other static server.",
    moved: |base| {
        format!(
            "This site was built for the path “{base}” but stands at another, so its program did not start. Everything can still be read; whoever keeps the site should build it again with ./dev build --public-url and its present path."
        )
    },
    old_browser: "This browser is too old to run the page’s program. Everything can still be read; to search and filter, use a newer browser.",
    own_below: " Below are the site’s own data.",
};
