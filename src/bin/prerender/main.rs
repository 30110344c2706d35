//! Writes every page as HTML into the folder that Trunk has staged, and the dataset beside it.
//!
//! Trunk runs it as its `post_build` hook. It refuses to write anything where the dataset has an error. For a browser
//! it compiles to nothing: cargo builds every program of a package for the tests that run there.

#[cfg(not(target_arch = "wasm32"))]
mod address;
#[cfg(not(target_arch = "wasm32"))]
mod head;
#[cfg(not(target_arch = "wasm32"))]
mod headers;
#[cfg(not(target_arch = "wasm32"))]
mod json_ld;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod preview;
#[cfg(not(target_arch = "wasm32"))]
mod site;
#[cfg(not(target_arch = "wasm32"))]
mod sitemap;
#[cfg(not(target_arch = "wasm32"))]
mod template;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    site::write()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
