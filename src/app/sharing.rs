//! Sharing: the QR code of the address is drawn when the reader unfolds it, and follows the address while it is open.
//!
//! It stands beside the link, not in it, and is drawn straight into the page: no state of the app is worth its bytes.
//! Copying, and the system's own way of sharing, need no program: `gestures.js` sees to them.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use web_sys::Element;

use crate::chart::qr;

/// Draws the code whenever it is unfolded.
pub(super) fn listen() {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), "toggle", options, |_| draw()).forget();
}

/// Draws the code of the address, if it is unfolded; or says that the address is too long for one.
pub(super) fn draw() {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let Some(open) = find(".qr[open]") else { return };
    let address = window().location().href().unwrap_or_default();
    let code = qr(&address);
    let set = |selector: &str, name: &str, value: &str| {
        open.query_selector(selector).ok().flatten().map(|element: Element| element.set_attribute(name, value))
    };
    let (side, path) = code.unwrap_or_default();
    set(".qr-code", "viewBox", &format!("0 0 {side} {side}"));
    set(".qr-dark", "d", &path);
    set(".qr-body", "data-drawn", if side > 0 { "yes" } else { "no" });
    if let Ok(Some(text)) = open.query_selector(".qr-address") {
        text.set_text_content(Some(&address));
    }
}
