//! What the benches measure with is a dataset as the contract wants it: it reads back as itself, without a finding.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/generated/mod.rs"]
mod generated;

use jiedui::codec::{Strictness, read_merged, write_merged};
use jiedui::load::check::check;

#[test]
fn generated_datasets_have_no_findings() {
    let dataset = generated::dataset(300);
    let reading = read_merged(write_merged(&dataset).as_bytes(), "generated.json", Strictness::Own);
    assert_eq!(reading.findings, []);
    assert_eq!(check(&dataset, &reading.origins, Strictness::Own), []);
    assert_eq!(reading.dataset, Some(dataset));
}
