//! Ten thousand links that nobody in good faith would write: each is read, reads back as itself, and has its page.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/rendered.rs"]
#[allow(dead_code, reason = "other tests read more of a page")]
mod rendered;

use std::collections::BTreeSet;

use jiedui::link::{Link, Page};
use jiedui::model::Id;
use jiedui::query::{
    Answer, Catalogue, FundsPage, HomePage, MethodPage, MissingPage, ProgrammePage, SourcesPage, TimelinePage,
};
use rendered::{dataset, html};

/// How many links.
const LINKS: usize = 10_000;

/// What has broken other readers of addresses, and what ours would be broken by.
const PIECES: &[&str] = &[
    "%",
    "%%",
    "%2",
    "%zz",
    "%00",
    "\0",
    "%25",
    "%2525",
    "%26",
    "%3D",
    "%3d%26",
    "%2B",
    "%F0%9F",
    "%C0%AF",
    "%ED%A0%80",
    "%E7%B4%AB",
    "+",
    "&",
    "&&",
    "=",
    "==",
    "?",
    "??",
    "#",
    ",",
    ",,",
    ";",
    "/",
    "//",
    "../",
    "%2e%2e%2f",
    "\\",
    ":",
    "@",
    "'",
    "\"",
    "`",
    "<",
    ">",
    "<script>alert(1)</script>",
    "%3Cimg%20src=x%20onerror=alert(1)%3E",
    "javascript:alert(1)",
    "data:text/html,x",
    "{{7*7}}",
    "${x}",
    "q=",
    "kind=",
    "programme=",
    "class=",
    "flow=",
    "donor=",
    "recipient=",
    "since=",
    "until=",
    "at=",
    "ask=",
    "utm_",
    "from=",
    "Q=",
    "class[]=",
    "__proto__=",
    "constructor=",
    "q=q=",
    "&q",
    "&ask",
    "trade",
    "in_kind",
    "fiscal",
    "donor_direct",
    "seu-nanhua",
    "seu-fund-direct",
    "nansha-fund-park",
    "guangdong",
    "ziyun-county",
    "east_west_collaboration",
    "SEU-NANHUA",
    "seu--nanhua",
    "-",
    "_",
    "2016",
    "2021",
    "1899",
    "2200",
    "-1",
    "1e3",
    "0x7e0",
    "٢٠١٦",
    "２０１６",
    "99999999999999999999",
    "+2016",
    "2016.0",
    "NaN",
    "南华",
    "紫云 医院",
    "结对",
    "e\u{301}",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffd}",
    "\u{1f642}",
    "\u{1f468}\u{200d}\u{1f469}",
    "İ",
    "ß",
    "\t",
    "\n",
    "\r",
    "%0d%0aSet-Cookie:%20x",
    " ",
    "\u{a0}",
    "\u{3000}",
];

const IDS: &[&str] = &["seu-nanhua", "guangdong", "ziyun-county", "seu-fund-direct", "nansha-event-pairing", "nobody"];
const YEARS: &[&str] = &["1990", "2013", "2016", "2019", "2020", "2021", "2023", "2199"];
const NAMES: &[(&str, &[&str])] = &[
    ("q", &["紫云", "医院", "hospital", "50%25", "%E5%8D%97", "a+b"]),
    ("kind", &["east_west_collaboration", "targeted", "nothing"]),
    ("programme", IDS),
    ("class", &["assistance", "trade", "in_kind", "investment", "recipient"]),
    ("flow", &["fiscal", "donor_direct", "purchase"]),
    ("donor", IDS),
    ("recipient", IDS),
    ("since", YEARS),
    ("until", YEARS),
    ("at", IDS),
    ("ask", &["seu-fund-direct", "seu-fund-direct,seu-fund-introduced,nobody", "seu-fund-trade,,seu-fund-direct"]),
];

const PATHS: &[&str] = &[
    "/zh/",
    "/en/",
    "/zh/funds/",
    "/en/funds/",
    "/zh/timeline/",
    "/en/sources/",
    "/zh/method/",
    "/zh/programme/seu-nanhua/",
    "/en/programme/nowhere/",
    "/zh/programme/",
    "/nowhere/",
];

/// A generator that gives the same walk on every machine.
struct Walk(u64);

impl Walk {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most as u64).unwrap()
    }

    /// Any piece, or a name with a value of its kind, so that some of what is said means something.
    fn piece(&mut self) -> String {
        let (name, values) = NAMES[self.below(NAMES.len())];
        let value = values[self.below(values.len())];
        match self.below(5) {
            0 | 1 => PIECES[self.below(PIECES.len())].into(),
            2 => format!("&{name}={}", PIECES[self.below(PIECES.len())]),
            _ => format!("&{name}={value}&"),
        }
    }

    fn text(&mut self, most: usize) -> String {
        let text: String = (0..self.below(most)).map(|_| self.piece()).collect();
        // One in fifty is very long.
        if self.below(50) == 0 { text.repeat(400) } else { text }
    }

    fn path(&mut self) -> String {
        match self.below(3) {
            0 => format!("/{}/{}", self.text(3), self.text(3)),
            1 => format!("{}{}", PATHS[self.below(PATHS.len())], self.text(3)),
            _ => PATHS[self.below(PATHS.len())].into(),
        }
    }
}

fn read(text: &str) -> (Link, usize) {
    let (path, query) = text.split_at(text.find('?').unwrap_or(text.len()));
    let (link, ignored) = Link::read(path, query);
    (link, ignored.len())
}

fn walked() -> BTreeSet<String> {
    let mut walk = Walk(20_261_122);
    let mut distinct = BTreeSet::new();
    for _ in 0..LINKS {
        let (path, query) = (walk.path(), walk.text(12));
        let (link, _) = Link::read(&path, &query);
        let written = link.to_string();
        assert_eq!(read(&written), (link, 0), "{path:?} {query:?}");
        assert!(written.len() < 9_000, "what is written is no longer than hosts take: {}", written.len());
        distinct.insert(written);
    }
    distinct
}

#[test]
fn ten_thousand_hostile_links_read_back_as_themselves_and_have_their_pages() {
    let links = walked();
    assert!(links.len() > 1_000, "the walk goes somewhere: {}", links.len());
    let shared = dataset();
    let dataset = &*shared;
    let catalogue = Catalogue::of(dataset);
    let mut narrowed = BTreeSet::new();
    for link in links.iter().map(|text| read(text).0) {
        let narrowing = Link { query: link.narrowing(), ..link.clone() };
        if !narrowed.insert(narrowing.to_string()) {
            continue;
        }
        let _ = Answer::of(dataset, &link.query.asked);
        match &link.page {
            Page::Home => drop(HomePage::of(dataset, &catalogue, &narrowing.query)),
            Page::Programme(id) => {
                assert_eq!(ProgrammePage::of(dataset, id).is_some(), dataset.programme(id).is_some());
            }
            Page::Funds => drop(FundsPage::of(dataset, &link.query.scope)),
            Page::Timeline => drop(TimelinePage::of(dataset, &link.query.scope)),
            Page::Sources => drop(SourcesPage::of(dataset)),
            Page::Method => drop(MethodPage::of(dataset)),
            Page::Missing(asked) => drop(MissingPage::of(dataset, asked.as_ref())),
        }
    }
    // Whole pages are slower: every so often one, and never a script in it.
    for text in narrowed.iter().step_by(narrowed.len() / 60) {
        let page = html(&shared, &read(text).0, "/");
        assert!(page.contains("<h1") && !page.contains("<script") && !page.contains("<img"), "{text}");
    }
}

#[test]
fn what_was_nearly_right_is_offered() {
    let dataset = dataset();
    let near = |asked: &str| {
        let page = MissingPage::of(&dataset, Some(&Id::new(asked).unwrap()));
        let of = |near: &jiedui::query::Near| {
            let place = near.place.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
            Link::new(jiedui::model::Language::Zh, near.page.clone()).to_string() + &place
        };
        page.near.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(near("seu-nanhau")[0], "/zh/programme/seu-nanhua/");
    assert_eq!(near("seu-nan")[0], "/zh/programme/seu-nanhua/");
    assert_eq!(near("seu-fund-direct")[0], "/zh/programme/seu-nanhua/#seu-fund-direct");
    assert_eq!(near("seu-nanhua-2021")[0], "/zh/sources/#seu-nanhua-2021");
    assert_eq!(near("fund")[0], "/zh/funds/");
    assert_eq!(near("time-line")[0], "/zh/timeline/");
    assert_eq!(near("zz"), Vec::<String>::new());
    let page = MissingPage::of(&dataset, None);
    assert_eq!(page.programmes.len() + page.unlisted, dataset.programmes.len());
}
