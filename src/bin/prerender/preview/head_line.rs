//! The head of every preview: the mark and the site's name, what the picture is of, and the hairline beneath.

use jiedui::model::Language;
use jiedui::words::phrases;

use super::fonts::{Face, Style};
use super::sheet::Sheet;
use crate::head::PREVIEW_SIZE;

/// The margins.
pub const LEFT: f32 = 72.0;
/// The other one.
pub const RIGHT: f32 = 1200.0 - LEFT;
/// Where the hairline lies.
pub const HEAD_BOTTOM: f32 = 104.0;
const _: () = assert!(PREVIEW_SIZE.0 == 1200);

/// Draws it.
pub fn head_line(sheet: &mut Sheet, about: &str, language: Language) {
    let words = phrases(language);
    let baseline = HEAD_BOTTOM - 34.0;
    let middle = baseline - 12.0;
    sheet.line((LEFT + 20.0, middle), (LEFT + 56.0, middle), 4.0, "accent");
    sheet.node((LEFT + 10.0, middle), 10.5, true);
    sheet.node((LEFT + 60.0, middle), 11.5, false);
    let name = Style { face: Face::Serif, size: 36.0, is_bold: true, colour: "ink", language: Language::Zh };
    let latin = Style { face: Face::Sans, size: 24.0, is_bold: false, colour: "ink-2", language };
    let runs = [(name, words.site_name), (latin, "  "), (latin, words.site_latin)];
    sheet.runs((LEFT + 88.0, baseline), "start", &runs);
    let style = Style { face: Face::Sans, size: 26.0, is_bold: false, colour: "ink-2", language };
    let (about, size) = sheet.fonts.fit(about, style, &[26.0, 24.0, 22.0], (RIGHT - LEFT - 320.0, 1));
    sheet.text((RIGHT, baseline), "end", style.sized(size), &about.concat());
    sheet.line((LEFT, HEAD_BOTTOM), (RIGHT, HEAD_BOTTOM), 1.5, "ink");
}
