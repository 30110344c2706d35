//! Sharing: the QR code of the address is drawn once the reader unfolds it, and follows the address while it is open.
//!
//! Copying, and the system's own way of sharing, need no program: `gestures.js` sees to them.

use yew::prelude::*;

use crate::chart::SharedAddress;
use crate::link::Link;

/// Natively nothing has an address yet.
#[cfg(not(target_arch = "wasm32"))]
#[hook]
pub(super) fn use_shared_address(link: &Link) -> Option<SharedAddress> {
    let _ = link;
    None
}

/// The address whose QR code is unfolded.
#[cfg(target_arch = "wasm32")]
#[hook]
pub(super) fn use_shared_address(link: &Link) -> Option<SharedAddress> {
    let shared = use_state_eq(|| None::<SharedAddress>);
    {
        let share = shared.setter();
        use_effect_with(link.clone(), move |_| {
            share.set(browser::unfolded());
            let listener = browser::listen(move || share.set(browser::unfolded()));
            move || drop(listener)
        });
    }
    (*shared).clone()
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use gloo::events::{EventListener, EventListenerOptions};
    use gloo::utils::{document, window};

    use super::SharedAddress;

    /// Tells when something is folded or unfolded; until the listener is dropped.
    pub(super) fn listen(act: impl Fn() + 'static) -> EventListener {
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document(), "toggle", options, move |_| act())
    }

    /// The address, where its QR code is unfolded.
    pub(super) fn unfolded() -> Option<SharedAddress> {
        document().query_selector(".qr[open]").ok()??;
        Some(SharedAddress::of(&window().location().href().ok()?))
    }
}
