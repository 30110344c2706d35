//! What the site asks of its host: the policy that every page carries, and the same and more as headers.

use std::fmt::Write;

/// Nothing from elsewhere, nothing inline. `'wasm-unsafe-eval'` lets the page compile its own WebAssembly.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                          style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Headers in the form that Cloudflare Pages and Netlify read; `hashed` are the paths of files whose names change with
/// their content. What a rule does not name keeps the host's own caching, which is short for pages.
pub fn headers(base: &str, hashed: &[String]) -> String {
    let mut file = format!(
        "# Cloudflare Pages and Netlify read this file where the site lies at the host's root; elsewhere, take it as a sample.\n\
         # GitHub Pages ignores it. frame-ancestors, which forbids framing, holds as a header only, never in the page.\n\
         {base}*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n"
    );
    for path in hashed {
        let _ = write!(file, "{path}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    file
}
