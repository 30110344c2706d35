//! An address as a QR code: one path on a square of modules, with the quiet zone that scanners need around it.
//!
//! In comes a text; out comes its drawing, or nothing where the text is longer than a QR code can hold.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules stay empty on each side.
const QUIET: i32 = 4;

/// A QR code: dark modules on a light square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// The side of the square in modules, with the quiet zone.
    pub side: i32,
    /// The dark modules: runs of a row, each a rectangle one module high.
    pub path: String,
}

/// An address that is handed on, and its QR code, if it fits into one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedAddress {
    /// The address.
    pub address: String,
    /// Its QR code.
    pub code: Option<Qr>,
}

impl SharedAddress {
    /// Of an address.
    ///
    /// ```
    /// use jiedui::chart::SharedAddress;
    /// assert_eq!(SharedAddress::of("https://example.org/").code.unwrap().side, 4 + 25 + 4);
    /// assert!(SharedAddress::of(&"a".repeat(3000)).code.is_none());
    /// ```
    #[must_use]
    pub fn of(address: &str) -> Self {
        // The least correction that is asked for: where the square has room, the encoder gives more.
        let code = QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Low).ok();
        Self { address: address.into(), code: code.map(|code| draw(&code)) }
    }
}

fn draw(code: &QrCode) -> Qr {
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
    Qr { side: side + 2 * QUIET, path }
}
