//! The figures of a programme's preview: two columns, each with what is counted, how much, with its hedge, and when.

use jiedui::model::Language;
use jiedui::query::{Amount, Figure, PairingCard};
use jiedui::view::figure_meta;
use jiedui::words::{Piece, Role, Written, figure, phrases};

use super::fonts::{Face, Fonts, Style};
use super::head_line::{LEFT, RIGHT};
use super::sheet::Sheet;

/// Three columns at the foot: two figures, and the years.
pub const COLUMN: f32 = 320.0;
/// Where they begin.
pub const COLUMNS: [f32; 3] = [LEFT, LEFT + COLUMN + 48.0, RIGHT - COLUMN];
/// Where the foot begins.
pub const FOOT: f32 = 420.0;
/// What all of them stand on.
pub const BASELINE: f32 = 544.0;
const SIZES: [f32; 5] = [60.0, 54.0, 48.0, 42.0, 36.0];
/// Two figures; one where the room of the other says that the source gives no amounts.
pub fn figures(card: &PairingCard) -> Vec<&Figure> {
    card.figures.iter().take(if card.has_money { 2 } else { 1 }).collect()
}

/// A figure in words.
pub fn number(of: &Figure, language: Language) -> Written {
    let Some(Amount { quantity, unit, per }) = &of.amount else { return Written::default() };
    figure(quantity, unit.as_ref(), per.as_ref(), language)
}

/// What stands above a column.
pub fn draw_label(sheet: &mut Sheet, x: f32, label: &str, language: Language) {
    let style = Style { face: Face::Sans, size: 25.0, is_bold: false, colour: "ink-2", language };
    let (mut lines, mut size) = sheet.fonts.fit(label, style, &[25.0, 24.0, 23.0], (COLUMN, 1));
    if lines.iter().any(|line| line.ends_with('…')) {
        (lines, size) = sheet.fonts.fit(label, style, &[22.0, 21.0, 20.0], (COLUMN, 2));
    }
    draw_rows(sheet, (x, FOOT + 38.0 - 4.0 * f32::from(u8::from(lines.len() > 1))), style.sized(size), &lines);
}

/// Texts beneath each other.
pub fn draw_rows(sheet: &mut Sheet, (x, y): (f32, f32), style: Style, lines: &[String]) {
    for (row, line) in (0_u8..).zip(lines) {
        sheet.text((x, y + style.size * 1.25 * f32::from(row)), "start", style, line);
    }
}

const NUMBER: Style =
    Style { face: Face::Serif, size: SIZES[0], is_bold: false, colour: "ink", language: Language::Zh };

/// The pieces of a figure as they are set where its digits have this size; how it is to be read stands beneath it.
fn runs(written: &Written, size: f32, language: Language) -> Vec<(Style, &str)> {
    let style = Style { language, ..NUMBER };
    let run = |piece: &Piece| match piece.role {
        Role::Hedge => style.sized(size * 0.6).coloured("accent"),
        Role::Number => style.sized(size),
        Role::Unit | Role::Space | Role::Note => style.sized(size * 0.5),
    };
    let pieces = written.0.iter().filter(|piece| piece.role != Role::Note);
    pieces.map(|piece| (run(piece), piece.text.as_str())).collect()
}

/// The largest size in which a figure fits its column.
fn size_of(written: &Written, fonts: &Fonts, language: Language) -> f32 {
    // A text that is nothing but a space has no width of its own.
    let own = |(style, text): &(Style, &str)| {
        if text.trim().is_empty() { style.size * 0.3 } else { fonts.width(text, *style) }
    };
    let fits = |size: &f32| runs(written, *size, language).iter().map(own).sum::<f32>() <= COLUMN;
    SIZES.into_iter().find(fits).unwrap_or(30.0)
}

/// Draws the columns of figures.
pub fn draw_figures(sheet: &mut Sheet, card: &PairingCard, language: Language) {
    let words = phrases(language);
    let figures = figures(card);
    let written: Vec<Written> = figures.iter().map(|of| number(of, language)).collect();
    // All alike: which is larger is for the digits to say.
    let size = written.iter().map(|of| size_of(of, sheet.fonts, language)).fold(SIZES[0], f32::min);
    for ((of, written), x) in figures.iter().zip(&written).zip(COLUMNS) {
        draw_label(sheet, x, of.label.best(language).0, language);
        sheet.runs((x, BASELINE), "start", &runs(written, size, language));
        let notes = written.0.iter().filter(|piece| piece.role == Role::Note);
        let notes = notes.map(|piece| piece.text.trim_matches(['（', '）', ' ', '(', ')']).to_owned());
        let meta = notes.chain([figure_meta(of, language)]).collect::<Vec<_>>().join(words.dot);
        let style = Style { face: Face::Sans, size: 21.0, is_bold: false, colour: "ink-3", language };
        let (meta, _) = sheet.fonts.fit(&meta, style, &[21.0], (COLUMN, 2));
        draw_rows(sheet, (x, BASELINE + 36.0), style, &meta);
    }
    if !card.has_money {
        let x = COLUMNS[figures.len()];
        draw_label(sheet, x, words.amounts, language);
        let style = Style { language, ..NUMBER }.sized(40.0).coloured("ink-3");
        let (unknown, size) = sheet.fonts.fit(words.no_amounts, style, &[40.0, 34.0, 28.0], (COLUMN, 1));
        sheet.text((x, BASELINE), "start", style.sized(size), &unknown.concat());
    }
}
