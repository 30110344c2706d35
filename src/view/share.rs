//! Handing the page on: the system's way, a copied link, a QR code. One quiet line at the foot of every page.
//!
//! The buttons are worked by `gestures.js`, the code is drawn by `app::sharing`; where scripts do not run, or a browser
//! cannot share, they are not shown. Paper has the address instead.

use yew::{Html, html};

use crate::model::Language;
use crate::words::phrases;

/// The line that hands the page on.
pub fn share(language: Language) -> Html {
    let (words, share) = (phrases(language), &phrases(language).share);
    html! {
        <aside class="share" aria-label={share.page}>
            <span class="share-name">{ share.page }</span>
            <button type="button" class="share-it">{ share.send }</button>
            <button type="button" class="copy" data-copy="">
                <span class="copy-it">{ words.copy_link }</span>
                <span class="copied" aria-live="polite">{ words.link_copied }</span>
            </button>
            <details class="qr">
                <summary>{ share.code }</summary>
                <div class="qr-body">
                    <svg class="qr-code" role="img" aria-label={share.code_name}>
                        <rect class="qr-light" width="100%" height="100%" />
                        <path class="qr-dark" />
                    </svg>
                    <p class="qr-too-long">{ share.too_long }</p>
                    <p class="qr-address"></p>
                </div>
            </details>
            <p class="printed-address"></p>
        </aside>
    }
}
