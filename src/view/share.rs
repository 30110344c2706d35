//! Handing the page on: the system's way, a copied link, a QR code. One quiet line at the foot of every page.
//!
//! The buttons are worked by `gestures.js`; where scripts do not run, or a browser cannot share, they are not shown.

use yew::{Html, html};

use crate::chart::{Qr, SharedAddress};
use crate::model::Language;
use crate::words::phrases;

/// The line that hands the page on. `shared` is the address whose QR code is unfolded.
pub fn share(shared: Option<&SharedAddress>, language: Language) -> Html {
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
                <div class="qr-body">{ shared.map(|shared| unfolded(shared, language)) }</div>
            </details>
            <p class="printed-address"></p>
        </aside>
    }
}

fn unfolded(shared: &SharedAddress, language: Language) -> Html {
    let share = &phrases(language).share;
    let drawn = |Qr { side, path }: &Qr| {
        html! {
            <svg class="qr-code" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={share.code_name}>
                <rect class="qr-light" width={side.to_string()} height={side.to_string()} />
                <path class="qr-dark" d={path.clone()} />
            </svg>
        }
    };
    html! {
        <>
            { shared.code.as_ref().map_or_else(|| html! { <p>{ share.too_long }</p> }, drawn) }
            <p class="qr-address">{ &shared.address }</p>
        </>
    }
}
