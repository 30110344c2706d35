//! The dataset as it is shipped, and the round trip of any dataset: read, write, read is identity.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/records.rs"]
mod records;

use std::path::Path;

use jiedui::codec::{Severity, Strictness, read_merged, write_merged};
use jiedui::load::folder;
use jiedui::model::Dataset;
use proptest::prelude::*;

fn shipped() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    let (dataset, findings) = folder::read(&folder, Strictness::Own).unwrap();
    assert_eq!(findings, [], "./dev check says how to mend it");
    dataset.unwrap()
}

/// Writes a dataset and reads it again.
fn again(dataset: &Dataset) -> Dataset {
    let written = write_merged(dataset);
    let reading = read_merged(written.as_bytes(), "again.json", Strictness::Visitor);
    let error = reading.findings.iter().find(|finding| finding.severity == Severity::Error);
    assert_eq!(error, None, "{written}");
    let read = reading.dataset.unwrap();
    assert_eq!(write_merged(&read), written);
    read
}

#[test]
fn nothing_is_wrong_with_the_shipped_dataset() {
    assert!(!shipped().programmes.is_empty());
}

#[test]
fn the_shipped_dataset_survives_the_round_trip() {
    let dataset = shipped();
    assert_eq!(again(&dataset), dataset);
}

#[test]
fn the_merged_form_is_checked_as_the_split_one() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("merged.json");
    std::fs::write(&file, write_merged(&shipped())).unwrap();
    let (dataset, findings) = folder::read(&file, Strictness::Own).unwrap();
    assert_eq!((dataset.unwrap(), findings), (shipped(), vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_dataset_survives_the_round_trip(dataset in records::dataset()) {
        prop_assert_eq!(again(&dataset), dataset);
    }
}
