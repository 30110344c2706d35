//! Reading a large dataset holds the dataset, not a tree of its file beside it. Alone in its program: it counts every
//! allocation, so nothing else may run meanwhile.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/generated/mod.rs"]
mod generated;

use jiedui::codec::{Merged, Strictness, write_merged};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

#[test]
fn reading_holds_one_record_beside_the_dataset() {
    let text = write_merged(&generated::dataset(400));
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let mut merged = Merged::new("mine.json", Strictness::Own);
    text.as_bytes().chunks(64 << 10).for_each(|piece| merged.feed(piece));
    let reading = merged.finish();
    let (held, peak) = (ALLOCATOR.current_usage() - before, ALLOCATOR.peak_usage() - before);
    assert!(reading.dataset.is_some() && reading.findings.is_empty());
    // A list that grows is held twice for a moment.
    assert!(peak < held + held / 4, "{peak} bytes at the peak, {held} after");
    assert!(held < text.len() * 3, "{held} bytes for {} of JSON", text.len());
}
