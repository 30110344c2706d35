//! What a dataset says is text on every page, whatever letters it is written with: none of it becomes markup.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/rendered.rs"]
mod rendered;

use jiedui::app::Shared;
use jiedui::codec::{Strictness, read_merged, write_merged};
use jiedui::link::{Link, Page};
use jiedui::model::Language;
use rendered::{attributes, dataset, html, text};

/// Letters that mean something in markup.
const SIGNS: &str = "\"<b>&'";

/// The dataset, with these signs in the names of places and wherever else one of these words stands.
fn marked() -> Shared {
    let signs = SIGNS.replace('"', "\\\"");
    let json = ["南华", "南沙", "服装", "Nanhua", "Nansha", "clothing"]
        .into_iter()
        .fold(write_merged(&dataset()), |json, word| json.replace(word, &format!("{word}{signs}")));
    Shared::new(read_merged(json.as_bytes(), "marked.json", Strictness::Visitor).dataset.unwrap())
}

/// What stands between `<` and `>`; a `>` in quotes does not end it.
fn tags(html: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let mut is_quoted = false;
        let is_end = |letter: char| {
            is_quoted ^= letter == '"';
            letter == '>' && !is_quoted
        };
        let (tag, after) = rest[start + 1..].split_at(rest[start + 1..].find(is_end).unwrap());
        tags.push(tag);
        rest = after;
    }
    tags
}

/// Whether every quote of a tag opens a value or ends one.
fn is_sound(tag: &str) -> bool {
    let pieces: Vec<&str> = tag.split('"').collect();
    let outside: Vec<&str> = pieces.iter().copied().step_by(2).collect();
    let (last, before) = outside.split_last().unwrap();
    let begins = |piece: &str| piece.is_empty() || piece.starts_with([' ', '/']);
    pieces.len() % 2 == 1
        && before.iter().all(|piece| piece.ends_with('='))
        && outside[1..].iter().all(|piece| begins(piece))
        && (before.is_empty() || !last.contains('='))
}

#[test]
fn what_a_dataset_says_never_becomes_markup() {
    let dataset = marked();
    let programmes = dataset.programmes.iter().map(|programme| Page::Programme(programme.id.clone()));
    let pages = [Page::Home, Page::Timeline, Page::Funds, Page::Sources, Page::Method].into_iter().chain(programmes);
    for (page, language) in pages.flat_map(|page| Language::ALL.map(|language| (page.clone(), language))) {
        let html = html(&dataset, &Link::new(language, page.clone()), "/");
        for tag in tags(&html).into_iter().filter(|tag| !tag.starts_with("!--")) {
            assert!(is_sound(tag) && tag.split([' ', '/']).next() != Some("b"), "{page:?} {language:?}: <{tag}>");
        }
        if !matches!(page, Page::Method | Page::Programme(_)) {
            assert!(text(&html).contains(SIGNS), "{page:?} {language:?}: the signs are read as they were written");
        }
        if page == Page::Funds {
            assert!(attributes(&html, "aria-label").iter().any(|name| name.contains("&quot;")));
        }
    }
}
