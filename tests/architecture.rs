//! The rules of the house, read from its source: who may import whom, how long things may be, where the browser may
//! be touched.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Room, and the rooms that it may import.
const ARROWS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("chart", &[]),
    ("words", &["model"]),
    ("codec", &["model"]),
    ("load", &["codec", "model"]),
    ("link", &["model", "words"]),
    ("query", &["model", "link"]),
    ("view", &["model", "query", "chart", "words", "link"]),
    ("app", &["model", "chart", "words", "codec", "load", "link", "query", "view"]),
];

const LONGEST_FILE: usize = 400;
const LONGEST_MEDIAN: usize = 120;
const LONGEST_FUNCTION: usize = 60;
const LONGEST_COMPONENT: usize = 80;

struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join("src"), &mut found);
    found.sort();
    let read = |path: &PathBuf| Source {
        path: path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(path).unwrap(),
    };
    found.iter().map(read).collect()
}

fn room(path: &str) -> &str {
    path.trim_start_matches("src/").split('/').next().unwrap().trim_end_matches(".rs")
}

/// Code without comments, so that a doc may name any room.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn rooms_import_only_along_the_arrows() {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| arrows.contains_key(room(&source.path))) {
        let from = room(&source.path);
        for piece in code(&source.text).split("crate::").skip(1) {
            let names: Vec<&str> = match piece.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap().split(',').collect(),
                None => vec![piece],
            };
            for name in names {
                let to: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if to != from && !arrows[from].contains(&to.as_str()) {
                    faults.push(format!("{}: {from} may not import {to}", source.path));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn the_browser_is_touched_in_few_places() {
    let allowed = |path: &str| path == "src/load/fetch.rs" || path.starts_with("src/app") || path == "src/bin/web.rs";
    let touches =
        |source: &&Source| ["web_sys", "gloo::", "js_sys"].iter().any(|name| code(&source.text).contains(name));
    let faults: Vec<String> =
        sources().iter().filter(touches).filter(|source| !allowed(&source.path)).map(|s| s.path.clone()).collect();
    none(&faults);
}

#[test]
fn files_are_short() {
    let all = sources();
    let lengths = |source: &Source| source.text.lines().count();
    let too_long = |source: &&Source| lengths(source) > LONGEST_FILE;
    none(&all.iter().filter(too_long).map(|s| format!("{}: {} lines", s.path, lengths(s))).collect::<Vec<_>>());
    let mut sorted: Vec<usize> = all.iter().map(lengths).collect();
    sorted.sort_unstable();
    let median = sorted[sorted.len() / 2];
    assert!(median <= LONGEST_MEDIAN, "the median file has {median} lines");
}

#[test]
fn every_module_says_what_it_is() {
    let silent = |source: &&Source| !source.text.starts_with("//! ");
    none(&sources().iter().filter(silent).map(|source| source.path.clone()).collect::<Vec<_>>());
}

#[test]
fn functions_are_short() {
    let mut faults = Vec::new();
    for source in &sources() {
        let lines: Vec<&str> = source.text.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let head = line.trim_start();
            let is_function =
                ["fn ", "pub fn ", "pub(super) fn ", "async fn ", "pub async fn ", "pub const fn ", "const fn "]
                    .iter()
                    .any(|word| head.starts_with(word));
            if !is_function || line.ends_with(';') {
                continue;
            }
            let closing = format!("{}}}", " ".repeat(indent));
            let end = lines[start..].iter().position(|line| **line == closing).unwrap_or(0);
            let is_component = lines[start.saturating_sub(1)].trim().starts_with("#[component");
            let longest = if is_component { LONGEST_COMPONENT } else { LONGEST_FUNCTION };
            if end + 1 > longest {
                faults.push(format!("{}:{}: {} lines", source.path, start + 1, end + 1));
            }
        }
    }
    none(&faults);
}

#[test]
fn nothing_is_styled_in_place() {
    let styled = |source: &&Source| source.path.starts_with("src/view") && code(&source.text).contains("style=");
    none(&sources().iter().filter(styled).map(|source| source.path.clone()).collect::<Vec<_>>());
}
