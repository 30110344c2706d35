//! Writes datasets of 1,000 and 10,000 programmes into a folder, for `./dev bench` to open with `data=`.

#[cfg(not(target_arch = "wasm32"))]
mod generated;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    // cargo adds `--bench`.
    let Some(folder) = std::env::args().skip(1).find(|word| !word.starts_with('-')) else {
        println!("datasets: name a folder to write them into");
        return Ok(());
    };
    for programmes in [1_000, 10_000] {
        let path = std::path::Path::new(&folder).join(format!("generated-{programmes}.json"));
        std::fs::write(path, jiedui::codec::write_merged(&generated::dataset(programmes)))?;
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
