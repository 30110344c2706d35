//! The preview of the site: what it asks, how much it holds, and the map of tiles with its arcs.

use jiedui::chart::{HEIGHT, TILE, WIDTH, arcs, tiles};
use jiedui::model::Language;
use jiedui::query::HomePage;
use jiedui::words::{phrases, province};

use super::fonts::{Face, Fonts, Style};
use super::head_line::{HEAD_BOTTOM, LEFT, RIGHT, head_line};
use super::sheet::{Sheet, colour};
use crate::head::PREVIEW_SIZE;

const MAP_TOP: f32 = HEAD_BOTTOM + 28.0;
const MAP_HEIGHT: f32 = 630.0 - MAP_TOP - 40.0;
const TEXT_WIDTH: f32 = 604.0;
const TITLE_SIZES: [f32; 4] = [66.0, 62.0, 58.0, 54.0];

/// What the sheet says, in words.
pub fn told(page: &HomePage, language: Language) -> String {
    let words = phrases(language);
    let counts = counts(page, language).map(|(number, name)| match language {
        Language::Zh => format!("{number}{name}"),
        Language::En => format!("{number} {name}"),
    });
    let title = words.home_title.join(if language == Language::Zh { "" } else { " " });
    format!("{title}{}{}", words.dot, counts.join(words.list_separator))
}

fn counts(page: &HomePage, language: Language) -> [(usize, &'static str); 4] {
    let words = phrases(language);
    let counts = page.counts;
    [
        (counts.programmes, words.count_programmes),
        (counts.pairings, words.count_pairings),
        (counts.figures, words.count_figures),
        (counts.sources, words.count_sources),
    ]
}

/// Draws it.
pub fn site_sheet<'a>(page: &HomePage, title: &str, language: Language, fonts: &'a Fonts) -> Sheet<'a> {
    let words = phrases(language);
    let mut sheet = Sheet::new(fonts, PREVIEW_SIZE);
    // The head has the name already.
    let about = title.split_once(['：', ':']).map_or(title, |(_, rest)| rest.trim_start());
    head_line(&mut sheet, about, language);
    let style = Style { face: Face::Serif, size: TITLE_SIZES[0], is_bold: true, colour: "ink", language };
    let most = if language == Language::Zh { 1 } else { 2 };
    let fit = |phrase: &&str, sizes: &[f32]| fonts.fit(phrase, style, sizes, (TEXT_WIDTH, most));
    let size = words.home_title.iter().map(|phrase| fit(phrase, &TITLE_SIZES).1).fold(TITLE_SIZES[0], f32::min);
    let lines = words.home_title.iter().flat_map(|phrase| fit(phrase, &[size]).0);
    for (row, line) in (0_u8..).zip(lines) {
        let y = HEAD_BOTTOM + 36.0 + size + f32::from(row) * size * 1.3;
        sheet.text((LEFT, y), "start", style.sized(size), &line);
    }
    let number = Style { face: Face::Serif, size: 58.0, is_bold: false, colour: "ink", language };
    let name = Style { face: Face::Sans, size: 24.0, is_bold: false, colour: "ink-2", language };
    sheet.line((LEFT, 466.0), (LEFT + TEXT_WIDTH, 466.0), 1.5, "ink");
    for (column, (count, said)) in (0_u8..).zip(counts(page, language)) {
        let x = LEFT + f32::from(column) * TEXT_WIDTH / 4.0;
        sheet.text((x, 540.0), "start", number, &count.to_string());
        let (said, size) = fonts.fit(said, name, &[24.0, 22.0, 20.0], (TEXT_WIDTH / 4.0 - 12.0, 1));
        sheet.text((x, 580.0), "start", name.sized(size), &said.concat());
    }
    draw_map(&mut sheet, page, language);
    sheet
}

fn draw_map(sheet: &mut Sheet, page: &HomePage, language: Language) {
    let scale = MAP_HEIGHT / f32::from(i16::try_from(HEIGHT).unwrap_or(1));
    let left = RIGHT - f32::from(i16::try_from(WIDTH).unwrap_or(1)) * scale;
    let drawn: Vec<(u8, u8)> = page.map.pairs[..page.map.drawn].iter().map(|pair| pair.codes).collect();
    let of_tiles = tiles(&drawn);
    let at = |(x, y): (i32, i32)| {
        let of = |n: i32| f32::from(i16::try_from(n).unwrap_or(0));
        (left + of(x) * scale, MAP_TOP + of(y) * scale)
    };
    for tile in &of_tiles {
        let is_paired = drawn.iter().any(|pair| pair.0 == tile.code || pair.1 == tile.code);
        let ((x, y), side) = (at(tile.at), f32::from(i16::try_from(TILE).unwrap_or(0)) * scale);
        let fill = colour(if is_paired { "tile-2" } else { "tile" });
        sheet.put(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" fill=\"{fill}\"/>"
        ));
        let ink = if is_paired { "ink" } else { "ink-3" };
        let style = Style { face: Face::Sans, size: 18.0, is_bold: is_paired, colour: ink, language };
        sheet.text((x + 7.0, y + 22.0), "start", style, province(tile.code, language).0);
    }
    let accent = colour("accent");
    let (x, y) = at((0, 0));
    for arc in arcs(&drawn, &of_tiles) {
        sheet.put(&format!(
            "<path transform=\"translate({x:.1} {y:.1}) scale({scale:.4})\" d=\"{}\" fill=\"none\" stroke=\"{accent}\" stroke-width=\"2.5\"/>",
            arc.d
        ));
    }
    for tile in &of_tiles {
        for (point, is_ring) in [(tile.ring, true), (tile.dot, false)] {
            if let Some(point) = point {
                sheet.node(at(point), 8.0, is_ring);
            }
        }
    }
}
