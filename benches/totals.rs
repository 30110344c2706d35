//! How long it takes to add up the money of ten thousand programmes by class: natively, and in a browser.
//! `./dev bench` runs both.

mod generated;

use std::hint::black_box;

use jiedui::link::Scope;
use jiedui::query::totals;

const PROGRAMMES: usize = 10_000;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    const RUNS: usize = 100;
    let dataset = generated::dataset(PROGRAMMES);
    let time = |_| {
        let start = std::time::Instant::now();
        let answer = black_box(totals(black_box(&dataset), &Scope::default()));
        let time = start.elapsed();
        drop(answer);
        time
    };
    let mut times: Vec<_> = (0..RUNS).map(time).collect();
    times.sort();
    println!(
        "{PROGRAMMES} programmes of 5 lines by class, natively: median {:.2?}, p95 {:.2?} of {RUNS} runs",
        times[RUNS / 2],
        times[RUNS * 95 / 100]
    );
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::{PROGRAMMES, Scope, black_box, generated, totals};
    use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_bench]
    fn ten_thousand_programmes_by_class(bench: &mut Criterion) {
        let dataset = generated::dataset(PROGRAMMES);
        bench.bench_function("10000 programmes of 5 lines by class, in the browser", |run| {
            run.iter(|| black_box(totals(black_box(&dataset), &Scope::default())));
        });
    }
}
