//! The page's program: everything is in the library; natively there is nothing to do.

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(jiedui::app::start());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. Try ./dev serve.");
}
