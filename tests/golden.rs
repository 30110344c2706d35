//! Links that were once handed on open the same view for ever: one file of them for each released version.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use jiedui::link::{Link, Page};

fn read(link: &str) -> (Link, Vec<String>) {
    let (path, query) = link.split_at(link.find('?').unwrap_or(link.len()));
    let (link, ignored) = Link::read(path, query);
    (link, ignored.into_iter().map(|piece| piece.name).collect())
}

#[test]
fn links_of_every_version_stay_good() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> =
        files.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("links-")).collect();
    assert!(!files.is_empty());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        assert!(lines.len() > 20, "{}: links are added, never removed", file.display());
        for line in lines {
            let (rest, told) = line.split_once(" !! ").unwrap_or((line, ""));
            let (shared, now) = rest.split_once(" -> ").unwrap_or((rest, rest));
            let (link, ignored) = read(shared);
            assert_eq!(link.to_string(), now, "{line}");
            assert_eq!(ignored, told.split_whitespace().collect::<Vec<_>>(), "{line}");
            assert!(!matches!(link.page, Page::Missing(_)), "{line}");
            assert_eq!(read(now), (link, vec![]), "{line}: what it is called now is good itself");
        }
    }
}
