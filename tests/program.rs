//! `./dev check` as a program: what it prints, and its exit status.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/minimal.rs"]
mod minimal;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn check(words: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_check")).args(words).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn file(name: &str, change: impl FnOnce(&mut Value)) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut dataset = minimal::valid();
    change(&mut dataset);
    fs::write(&path, dataset.to_string()).unwrap();
    path
}

#[test]
fn a_faultless_file_passes() {
    let path = file("faultless.json", |_| {});
    let (status, told, _) = check(&["--own", path.to_str().unwrap()]);
    assert_eq!(status, Some(0), "{told}");
    assert!(told.contains("0 left out; errors: 0, warnings: 0") && told.contains("错误0个，警告0个"), "{told}");
}

#[test]
fn a_folder_becomes_one_file_unless_it_has_errors() {
    let merged = Path::new(env!("CARGO_TARGET_TMPDIR")).join("merged.json");
    let merged = merged.to_str().unwrap();
    let _ = fs::remove_file(merged);
    let wrong = file("unmerged.json", |d| d["programmes"][0]["funds"][0]["to"] = json!(["nobody"]));
    assert_eq!(check(&["--merge", merged, wrong.to_str().unwrap()]).0, Some(1));
    assert!(!Path::new(merged).exists());
    assert_eq!(check(&["--merge", merged]).0, Some(0));
    let (status, told, _) = check(&["--own", merged]);
    assert_eq!(status, Some(0), "{told}");
    assert_eq!(check(&["--merge"]).0, Some(2));
}

#[test]
fn an_error_is_told_like_a_compilers() {
    let path = file("wrong.json", |d| d["programmes"][0]["funds"][0]["to"] = json!(["nobody"]));
    let path = path.to_str().unwrap();
    let (status, told, _) = check(&[path]);
    assert_eq!(status, Some(1));
    let head = format!("{path}#/programmes/0/funds/0/to/0: error[dangling]\n");
    assert!(told.starts_with(&head), "{told}");
    for words in
        ["no record has the id “nobody”", "help: ", "没有id为“nobody”的记录", "改法：", "errors: 1,", "错误1个"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    let (_, told, _) = check(&["--lang", "zh", path]);
    assert!(!told.contains("help:") && told.contains("改法："), "{told}");
}

#[test]
fn a_lapse_stops_only_what_is_ours() {
    let path = file("lapse.json", |d| d["colour"] = json!("red"));
    let path = path.to_str().unwrap();
    assert_eq!(check(&[path]).0, Some(0));
    assert_eq!(check(&["--visitor", path]).0, Some(0));
    assert_eq!(check(&["--own", path]).0, Some(1));
}

#[test]
fn programs_get_one_array_of_objects() {
    let path = file("json.json", |d| d["programmes"][0]["funds"][0]["amount"]["value"] = json!(5));
    let (status, told, _) = check(&["--json", path.to_str().unwrap()]);
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((status, told.as_array().unwrap().len()), (Some(1), 2));
    assert_eq!(told[0]["kind"], "type");
    assert_eq!(told[0]["severity"], "error");
    assert_eq!(told[0]["pointer"], "/programmes/0/funds/0/amount/value");
    assert!(told[0]["message"]["zh"].is_string() && told[0]["hint"]["en"].is_string());
    assert_eq!(told[1]["kind"], "left_out");
}

#[test]
fn what_cannot_be_checked_is_no_pass() {
    for words in [&["/nowhere/at/all.json"][..], &["--colour"], &["a", "b"], &["--lang", "fr", "a"]] {
        let (status, told, wrong) = check(words);
        assert_eq!((status, told.as_str()), (Some(2), ""), "{words:?}");
        assert!(!wrong.is_empty());
    }
}
