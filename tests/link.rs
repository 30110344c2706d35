//! Every link is a page, and reading one never fails.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::link::{DataPath, Link, MOST_ASKED, Money, Page, Query, Scope, Sort, Why, search_text};
use jiedui::model::{Class, Code, Flow, Id, Language};
use proptest::prelude::*;

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Zh), Just(Language::En)]
}

fn page() -> impl Strategy<Value = Page> {
    let id = "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,4}";
    prop_oneof![
        prop::sample::select(vec![Page::Home, Page::Timeline, Page::Funds, Page::Sources, Page::Method]),
        id.prop_map(|id| Page::Programme(Id::new(&id).unwrap())),
    ]
}

fn id() -> impl Strategy<Value = Id> {
    "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,4}".prop_map(|id| Id::new(&id).unwrap())
}

fn query() -> impl Strategy<Value = Query> {
    let class = prop::sample::select(Class::ALL).prop_map(Money::Class);
    let flow = prop::sample::select(Flow::ALL).prop_map(Money::Flow);
    let party = || prop::option::of(id());
    let years = prop::option::of((1900..2100, 0..100));
    let asked = prop::collection::btree_set(id(), 0..9).prop_map(|ids| ids.into_iter().collect());
    let parties = (party(), party(), party());
    let sort =
        prop::option::of(prop::sample::select(vec!["amount", "-amount", "when", "-when", "programme", "-programme"]));
    let sort = sort.prop_map(|code| Sort::from_code(code?));
    let fields = (party(), prop::option::of(prop_oneof![class, flow]), parties, party(), years, any::<u8>(), asked);
    let text = prop_oneof![Just(None), "\\PC{0,120}|[a-z &=+%?#/,南华]{0,20}".prop_map(|typed| search_text(&typed))];
    let kind = prop::option::of("[a-z]{1,9}(_[a-z]{1,9}){0,3}".prop_map(|code| Code::new(&code).unwrap()));
    let data = prop::option::of("([a-z0-9县_~-][a-z0-9县._~-]{0,9}/){0,3}[a-z0-9县]{1,9}[.]json");
    (data, text, kind, (sort, prop::option::of(1..=600_u16)), fields).prop_map(
        |(data, text, kind, (sort, show), (programme, money, (about, donor, recipient), at, years, ends, asked))| {
            let since = years.filter(|_| ends & 1 == 0).map(|(first, _)| first);
            let until = years.filter(|_| ends & 2 == 0).map(|(first, more)| first + more);
            let data = data.and_then(|path| DataPath::new(&path));
            Query {
                data,
                text,
                kind,
                scope: Scope { programme, money, about, donor, recipient, since, until },
                sort,
                show,
                at,
                asked,
            }
        },
    )
}

proptest! {
    #[test]
    fn a_view_reads_back_as_itself(language in language(), page in page(), query in query()) {
        let link = Link { query, ..Link::new(language, page) };
        let text = link.to_string();
        let read = |text: &str| {
            let (path, after) = text.split_at(text.find('?').unwrap_or(text.len()));
            Link::read(path, after)
        };
        let (own, ignored) = read(&text);
        prop_assert!(ignored.iter().all(|piece| piece.why == Why::Elsewhere));
        prop_assert!(ignored.is_empty() == (own == link), "what a page has no use for is said");
        prop_assert_eq!(read(&own.to_string()), (own, vec![]));
        prop_assert_eq!(Query::read(&link.query.to_string()), (link.query, vec![]));
    }

    #[test]
    fn what_a_messenger_encodes_is_read_all_the_same(query in query()) {
        let encoded = query.to_string().replace("%20", "+").replace(',', "%2C").replace('-', "%2d").replace('县', "%E5%8E%BF");
        prop_assert_eq!(Query::read(&encoded), (query, vec![]));
    }

    #[test]
    fn any_query_is_read_and_what_is_left_reads_the_same(text in "\\PC{0,80}|[a-z=&%,0-9-]{0,80}") {
        let (query, _) = Query::read(&text);
        prop_assert_eq!(Query::read(&query.to_string()), (query, vec![]));
    }

    #[test]
    fn choosing_twice_is_not_choosing(query in query(), id in id()) {
        let is_new = !query.asked.contains(&id);
        let twice = query.clone().toggled(id.clone()).toggled(id);
        prop_assert!(!is_new || twice == query);
    }

    #[test]
    fn a_link_reads_back_as_itself(language in language(), page in page()) {
        let link = Link::new(language, page);
        prop_assert_eq!(Link::from_path(&link.to_string()), link);
    }

    #[test]
    fn any_path_is_a_link(path in "\\PC{0,60}") {
        let _ = Link::from_path(&path);
        let _ = Link::from_path(&format!("/zh/programme/{path}/"));
    }
}

#[test]
fn what_is_not_there_keeps_its_language() {
    assert_eq!(Link::from_path("/en/nowhere/"), Link::new(Language::En, Page::Missing(Id::new("nowhere").ok())));
    assert_eq!(Link::from_path("/en/programme/NOT AN ID/"), Link::new(Language::En, Page::Missing(None)));
    assert_eq!(Link::from_path("/nowhere").language, Language::Zh);
    assert_eq!(Link::from_path("/en/nowhere/").to_string(), "/en/404/nowhere/");
    assert_eq!(Link::from_path("/en/404/nowhere/"), Link::from_path("/en/nowhere/"));
    assert_eq!(Link::from_path("/zh/南华/").page, Page::Missing(None), "a name that is no id is no home page");
}

#[test]
fn a_party_and_an_order_mean_nothing_on_some_pages() {
    let elsewhere = Link::read("/zh/sources/", "?about=guizhou");
    assert_eq!((elsewhere.0.to_string(), elsewhere.1[0].why), ("/zh/sources/".into(), Why::Elsewhere));
    assert_eq!(Link::read("/zh/", "?sort=amount").1[0].why, Why::Elsewhere);
    assert_eq!(
        ["beauty", "--amount", "-", "Amount"].map(|code| Query::read(&format!("sort={code}")).1[0].why),
        [Why::Value; 4]
    );
}

#[test]
fn a_search_is_read_leniently() {
    assert_eq!(Query::read("?q=%E7%B4%AB+%E4%BA%91%07").0.text.as_deref(), Some("紫 云"));
    assert_eq!(Query::read("?q=+%20").0, Query::default());
    assert_eq!(Query::read(&format!("?q={}", "长".repeat(300))).0.text.map(|text| text.chars().count()), Some(100));
}

#[test]
fn a_dataset_lies_beside_the_site_or_is_refused() {
    for path in ["county.json", "2026/南华县-1.0.json", "a/b/c~d_e.json", "..json", "a..b.json"] {
        let (query, ignored) = Query::read(&format!("?data={path}"));
        let lies_beside = path != "..json";
        assert_eq!((query.data.is_some(), ignored.is_empty()), (lies_beside, lies_beside), "{path}");
    }
    let hostile = [
        "https://example.org/a.json",
        "//example.org/a.json",
        "\\\\example.org\\a.json",
        "/a.json",
        "../a.json",
        "a/../../b.json",
        "a/./b.json",
        "a//b.json",
        "%2e%2e/a.json",
        "%252e%252e/a.json",
        "a%2f..%2fb.json",
        "javascript:alert(1).json",
        "data:application/json,{}.json",
        "a.json?x.json",
        "a.json%23.json",
        "a.json%00.json",
        "a b.json",
        "a%0ab.json",
        "a.json/",
        "a.JSON",
        "a",
        "blob:x.json",
        "%e2%80%aea.json",
    ];
    for path in hostile {
        let (query, ignored) = Query::read(&format!("?data={}", path.replace('?', "%3F")));
        assert_eq!(query.data, None, "{path}");
        assert_eq!(ignored.iter().map(|piece| piece.why).collect::<Vec<_>>(), [Why::NotBeside], "{path}");
    }
    assert!(DataPath::new(&format!("{}.json", "a".repeat(196))).is_none());
}

#[test]
fn another_dataset_goes_along_everywhere() {
    let (link, _) = Link::read("/zh/funds/", "?data=a/b.json&class=trade&ask=x");
    let here = jiedui::link::Here::new("/jiedui/", link);
    assert_eq!(here.to(Page::Home), "/jiedui/zh/?data=a/b.json&ask=x");
    assert_eq!(here.plain(Page::Sources), "/jiedui/zh/sources/?data=a/b.json");
    assert_eq!(here.in_language(Language::En), "/jiedui/en/funds/?data=a/b.json&class=trade&ask=x");
    assert_eq!(here.link.narrowing().to_string(), "?class=trade", "the dataset narrows nothing");
    assert_eq!(Link::read("/zh/", "?data=a.json&q=x").0.narrowing().to_string(), "?q=x");
    assert_eq!(here.own_data(), "/jiedui/zh/funds/?class=trade");
    assert_eq!(here.file(here.link.query.data.as_ref().unwrap()), "/jiedui/a/b.json");
}

#[test]
fn what_cannot_be_honoured_is_given_back_with_the_reason() {
    let reasons = |text: &str| -> Vec<(String, Why)> {
        Query::read(text).1.into_iter().map(|piece| (piece.name, piece.why)).collect()
    };
    assert_eq!(reasons("?tone=loud"), [("tone".into(), Why::Name)]);
    assert_eq!(reasons("?class=charity&since=long-ago"), [("class".into(), Why::Value), ("since".into(), Why::Value)]);
    assert_eq!(reasons("?class=trade&flow=fiscal"), [("flow".into(), Why::Again)]);
    assert_eq!(reasons("?since=2021&until=2016"), [("until".into(), Why::Backwards)]);
    assert_eq!(Query::read("?since=2021&until=2016").0.to_string(), "?since=2021");
    assert_eq!(reasons("?since=2021&since=2021"), []);
    assert_eq!(reasons("?ask=a,B"), [("ask".into(), Why::Value)]);
    let many: Vec<String> = (0..=MOST_ASKED).map(|number| format!("r{number}")).collect();
    let (query, ignored) = Query::read(&format!("ask={}", many.join(",")));
    assert_eq!((query.asked.len(), ignored[0].why), (MOST_ASKED, Why::TooMany));
    assert_eq!(query.clone().toggled(Id::new("one-more").unwrap()), query, "a full choice takes no more");
    let elsewhere = Link::read("/zh/sources/", "?q=南华&ask=seu-fund-direct");
    assert_eq!(
        (elsewhere.0.to_string(), elsewhere.1[0].why),
        ("/zh/sources/?ask=seu-fund-direct".into(), Why::Elsewhere)
    );
    // What others add is none of the reader's business, and a list that is left alone asks for nothing.
    assert_eq!(reasons("?from=timeline&isappinstalled=0&utm_source=x&class=&donor"), []);
}
