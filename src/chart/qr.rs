//! A text as a QR code: one path on a square of modules, with the quiet zone that scanners need around it.
//!
//! In comes a text; out comes its drawing, or nothing where the text is longer than a QR code can hold.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules stay empty on each side.
const QUIET: i32 = 4;

/// The side of the square in modules, with the quiet zone; and the dark modules, as runs of a row, each a rectangle one
/// module high.
///
/// ```
/// use jiedui::chart::qr;
/// let (side, path) = qr("https://example.org/").unwrap();
/// assert_eq!(side, 4 + 25 + 4);
/// assert!(path.starts_with("M4 4h7v1H4z"));
/// assert!(qr(&"a".repeat(3000)).is_none());
/// ```
#[must_use]
pub fn qr(text: &str) -> Option<(i32, String)> {
    // The least correction that is asked for: where the square has room, the encoder gives more.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let first = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > first {
                let _ = write!(path, "M{} {}h{}v1H{}z", first + QUIET, y + QUIET, x - first, first + QUIET);
            }
            x += 1;
        }
    }
    Some((side + 2 * QUIET, path))
}
