//! `./dev check [PATH]`: checks a dataset.
//!
//! For a browser it compiles to nothing: cargo builds every program of a package for the tests that run there.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
