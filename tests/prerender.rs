//! What search engines, messengers and hosts are told, as far as it is text: addresses, heads, the list of pages, JSON-LD,
//! lines of previews. The built site is tested in `tests/site/specs/metadata.spec.js`.
#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../src/bin/prerender/address.rs"]
mod address;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../src/bin/prerender/head.rs"]
mod head;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../src/bin/prerender/headers.rs"]
mod headers;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../src/bin/prerender/json_ld.rs"]
mod json_ld;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../src/bin/prerender/preview/lines.rs"]
mod lines;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../src/bin/prerender/sitemap.rs"]
mod sitemap;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../src/bin/prerender/template.rs"]
mod template;

use std::path::Path;

use address::SiteAddress;
use head::{PageHead, Preview, excerpt};
use jiedui::codec::Strictness;
use jiedui::link::{Link, Page};
use jiedui::load::folder;
use jiedui::model::{Dataset, Id, Language};
use json_ld::Addresses;
use lines::{lines, pieces};
use serde_json::Value;

fn dataset() -> Dataset {
    folder::read(Path::new("assets/data"), Strictness::Own).unwrap().0.unwrap()
}

fn address() -> SiteAddress {
    SiteAddress::of("https://example.org/jiedui/", "/jiedui/").unwrap().unwrap()
}

#[test]
fn an_address_is_that_of_the_folder_that_the_site_is_built_for() {
    assert_eq!(SiteAddress::of("", "/"), Ok(None));
    for (url, base) in [("https://example.org", "/"), ("http://example.org:8080/", "/"), ("https://e.org/a/b", "/a/b/")]
    {
        let address = SiteAddress::of(url, base).unwrap().unwrap();
        assert_eq!(address.home(), format!("{}/", url.trim_end_matches('/')));
        assert_eq!(address.of_path(&format!("{base}zh/")), format!("{}zh/", address.home()));
    }
    let why = SiteAddress::of("https://example.org/other/", "/jiedui/").unwrap_err();
    assert!(why.contains("--public-url /other/") && why.contains("/jiedui/"), "{why}");
    for wrong in ["example.org", "ftp://example.org/", "https:///", "https://example.org/?a=b", "https://e.org/\"x"] {
        assert!(SiteAddress::of(wrong, "/").unwrap_err().contains("not the address"), "{wrong}");
    }
}

#[test]
fn a_description_is_cut_where_a_reader_would_pause() {
    assert_eq!(excerpt("短句。", 6), "短句。");
    assert_eq!((excerpt("Ten letter", 10).as_str(), excerpt("Ten letter", 9).as_str()), ("Ten letter", "Ten…"));
    assert_eq!(excerpt("第一句话。第二句话很长，放不下。", 20), "第一句话。");
    assert_eq!(excerpt("这一句话有两段，第二段放不下去了", 20), "这一句话有两段…");
    assert_eq!(excerpt("没有标点的一长串字怎么办", 10), "没有标点的…");
    assert_eq!(excerpt("One sentence. Another one.", 20), "One sentence.");
    assert_eq!(excerpt("A single sentence, longer than its room", 20), "A single sentence…");
    assert_eq!(excerpt("It has CNY 1.2 million in all", 15), "It has CNY 1.2…");
    for language in Language::ALL {
        for programme in &dataset().programmes {
            let text = excerpt(programme.summary.best(language).0, 200);
            assert!(text.chars().count() > 40 && text.ends_with(['。', '.', '…']), "{text}");
        }
    }
}

#[test]
fn a_head_says_no_address_that_it_does_not_know() {
    let preview = Preview { href: "/jiedui/preview/zh.png".into(), alt: "<画>".into() };
    let page = |path| PageHead {
        language: Language::Zh,
        title: "“题” & <名>",
        description: "说明。",
        is_article: true,
        site_name: "结对 Jiedui",
        path,
        alternates: &[],
        preview: Some(&preview),
    };
    let whole = page(Some("/jiedui/zh/")).tags(Some(&address()));
    assert!(whole.starts_with("<title>“题” &amp; &lt;名&gt;</title><meta name=\"description\" content=\"说明。\">"));
    assert!(whole.contains("<link rel=\"canonical\" href=\"https://example.org/jiedui/zh/\">"));
    assert!(whole.contains("content=\"https://example.org/jiedui/preview/zh.png\"") && whole.contains("&lt;画&gt;"));
    assert!(whole.contains("summary_large_image") && whole.contains("content=\"article\""));
    let without = page(Some("/jiedui/zh/")).tags(None);
    for part in ["canonical", "og:url", "og:image", "https://", "large", "noindex"] {
        assert!(!without.contains(part), "{part}: {without}");
    }
    assert!(without.contains("og:title"));
    let missing = page(None).tags(Some(&address()));
    assert!(missing.contains("noindex") && !missing.contains("og:") && !missing.contains("canonical"), "{missing}");
}

#[test]
fn the_sitemap_lists_every_page_with_its_twins() {
    let pages = [Page::Home, Page::Funds, Page::Programme(Id::new("seu-nanhua").unwrap())];
    let xml = sitemap::sitemap(&address(), "/jiedui/", &pages, Some("2026-11-21"));
    // Three for home: the entrance, and each language.
    assert_eq!(xml.matches("<loc>").count(), 7);
    assert_eq!(xml.matches("<xhtml:link ").count(), 21);
    assert_eq!(xml.matches("<lastmod>").count(), 5, "of a programme nobody knows when it changed");
    assert!(xml.contains("<loc>https://example.org/jiedui/</loc>"));
    assert!(xml.contains("hreflang=\"x-default\" href=\"https://example.org/jiedui/zh/funds/\""));
    assert!(sitemap::robots(&address()).contains("\nSitemap: https://example.org/jiedui/sitemap.xml\n"));
}

#[test]
fn a_version_is_a_day_only_where_it_says_one() {
    let mut dataset = dataset();
    for (version, day) in
        [("2026-11-21", true), ("2026", false), ("1.4", false), ("2026-11-21~", false), ("2020/..", false)]
    {
        dataset.version = version.into();
        assert_eq!(sitemap::day_of(&dataset).is_some(), day, "{version}");
    }
}

#[test]
fn headers_repeat_the_policy_and_forbid_framing() {
    let hashed = ["/web-0123456789abcdef.js", "/web-0123456789abcdef_bg.wasm"].map(String::from);
    let file = headers::headers("/", &hashed);
    assert!(file.contains(&format!("/*\n  Content-Security-Policy: {}; frame-ancestors 'none'\n", headers::POLICY)));
    assert!(file.contains("/web-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n"));
    // Two rules that both match would be joined into one header.
    assert_eq!(file.matches("Cache-Control").count(), hashed.len());
    for (name, is) in [("boot.js", false), ("404.html", false), ("style-b6c1da32483de606.css", true)] {
        assert_eq!(template::is_hashed(name), is, "{name}");
    }
    assert!(template::is_hashed("web-e0a7740e7969129c_bg.wasm") && !template::is_hashed("deadbeef.js"));
}

#[test]
fn json_ld_describes_the_dataset_and_each_programme_as_a_part_of_it() {
    let (dataset, site) = (dataset(), address());
    let at = Addresses { site: &site, base: "/jiedui/", data_href: "/jiedui/dataset-1.json" };
    let of = |language, page| json_ld::of_page(&dataset, &Link::new(language, page), &at);
    let programme = |language, id| of(language, Page::Programme(Id::new(id).unwrap())).unwrap();
    let (home, seu) = (of(Language::En, Page::Home).unwrap(), programme(Language::En, "seu-nanhua"));
    assert_eq!(seu["isPartOf"]["@id"], home["@id"]);
    assert_eq!(seu["@id"], programme(Language::Zh, "seu-nanhua")["@id"]);
    assert_eq!(seu["temporalCoverage"], "2016/..");
    assert_eq!(seu["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(seu["distribution"][0]["contentUrl"], "https://example.org/jiedui/dataset-1.json");
    assert_eq!(seu["url"], "https://example.org/jiedui/en/programme/seu-nanhua/");
    assert_eq!(seu["spatialCoverage"][0]["name"], "Nanhua County");
    assert_eq!(seu["spatialCoverage"][0]["containedInPlace"]["containedInPlace"]["name"], "Yunnan");
    assert_eq!(seu["citation"][0]["datePublished"], "2021-03-10");
    let parts = home["hasPart"].as_array().unwrap();
    assert_eq!(parts.len(), dataset.programmes.len());
    assert!(parts.iter().any(|part| part["@id"] == seu["@id"]));
    // What is not told is left out, never guessed.
    assert_eq!(programme(Language::Zh, "wut-shiquan").get("temporalCoverage"), None);
    assert_eq!(of(Language::Zh, Page::Funds), None);
    for language in Language::ALL {
        let length = of(language, Page::Home).unwrap()["description"].as_str().unwrap().chars().count();
        assert!((50..5000).contains(&length), "search engines take no description of {length} characters");
    }
}

#[test]
fn json_ld_cannot_end_its_own_element() {
    let element = json_ld::element(&Value::from("</script><script>alert(1)</script>"));
    assert_eq!(element.matches('<').count(), 2);
    let json = element.trim_start_matches("<script type=\"application/ld+json\">").trim_end_matches("</script>");
    assert_eq!(serde_json::from_str::<Value>(json).unwrap(), "</script><script>alert(1)</script>");
}

/// Lines where a Chinese character is two wide and a Latin one.
fn broken(text: &str, most: u8) -> Vec<String> {
    let pieces = pieces(text);
    let width = |text: &str| text.chars().map(|c| if c.is_ascii() { 1.0 } else { 2.0 }).sum::<f32>();
    let widths: Vec<f32> = pieces.iter().map(|piece| width(piece.text)).collect();
    let (lines, widest) = lines(&pieces, &widths, 1.0, f32::from(most));
    assert_eq!(lines.iter().map(|line| width(line)).fold(0.0, f32::max).to_bits(), widest.to_bits(), "{lines:?}");
    lines
}

#[test]
fn lines_of_chinese_keep_their_punctuation() {
    assert_eq!(broken("谁帮谁，帮了多少，是谁说的。", 16), ["谁帮谁，帮了多", "少，是谁说的。"]);
    assert_eq!(broken("东南大学（南京）", 10), ["东南大学", "（南京）"]);
    assert_eq!(broken("一二三四，", 8), ["一二三", "四，"]);
    assert_eq!(broken("2021年10月26日起", 10), ["2021年10月", "26日起"]);
}

#[test]
fn lines_of_english_break_at_spaces_and_are_even() {
    let lines = broken("Southern University of Science and Technology", 30);
    assert_eq!(lines, ["Southern University of", "Science and Technology"]);
    assert_eq!(broken("Indivisible", 4), ["Indivisible"]);
    assert!(broken("", 4).is_empty());
    let text = "Ziyun Miao and Buyei Autonomous County, Anshun, Guizhou";
    assert_eq!(broken(text, 20).join(" "), text);
}
