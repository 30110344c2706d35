//! Every link is a page, and reading one never fails.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::link::{Link, Page};
use jiedui::model::{Id, Language};
use proptest::prelude::*;

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Zh), Just(Language::En)]
}

fn page() -> impl Strategy<Value = Page> {
    let id = "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,4}";
    prop_oneof![Just(Page::Home), id.prop_map(|id| Page::Programme(Id::new(&id).unwrap()))]
}

proptest! {
    #[test]
    fn a_link_reads_back_as_itself(language in language(), page in page()) {
        let link = Link { language, page };
        prop_assert_eq!(Link::from_path(&link.to_string()), link);
    }

    #[test]
    fn any_path_is_a_link(path in "\\PC{0,60}") {
        let _ = Link::from_path(&path);
        let _ = Link::from_path(&format!("/zh/programme/{path}/"));
    }
}

#[test]
fn links_of_the_first_version_stay_good() {
    let programme = |language, id| Link { language, page: Page::Programme(Id::new(id).unwrap()) };
    let golden = [
        ("/zh/", Link { language: Language::Zh, page: Page::Home }),
        ("/en/", Link { language: Language::En, page: Page::Home }),
        ("/zh/programme/seu-nanhua/", programme(Language::Zh, "seu-nanhua")),
        ("/en/programme/seu-nanhua/", programme(Language::En, "seu-nanhua")),
    ];
    for (path, link) in golden {
        assert_eq!(Link::from_path(path), link, "{path}");
        assert_eq!(link.to_string(), path);
    }
}

#[test]
fn what_is_not_there_keeps_its_language() {
    assert_eq!(Link::from_path("/en/nowhere/"), Link { language: Language::En, page: Page::Missing });
    assert_eq!(Link::from_path("/en/programme/NOT AN ID/"), Link { language: Language::En, page: Page::Missing });
    assert_eq!(Link::from_path("/nowhere").language, Language::Zh);
}
