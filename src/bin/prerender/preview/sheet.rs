//! A sheet to draw on: texts and shapes in the look's colours; out comes a PNG. It knows neither the dataset nor what is
//! drawn.

use std::fmt::Write;

use resvg::usvg::{Options, Tree};
use resvg::{render, tiny_skia};

use super::fonts::{Fonts, Style};
use crate::template::escape;

const TOKENS: &str = include_str!("../../../../assets/style/tokens.css");

/// A colour of the look, in the light.
pub fn colour(name: &str) -> &'static str {
    let rest = TOKENS.split_once(&format!("--{name}: ")).map(|(_, rest)| rest);
    rest.and_then(|rest| rest.split(';').next()).unwrap_or("#000")
}

/// A sheet.
pub struct Sheet<'a> {
    /// What its text is set in.
    pub fonts: &'a Fonts,
    size: (u32, u32),
    svg: String,
}

impl<'a> Sheet<'a> {
    /// An empty sheet of paper.
    pub fn new(fonts: &'a Fonts, size: (u32, u32)) -> Self {
        let mut sheet = Self { fonts, size, svg: String::new() };
        sheet.put(&format!("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>", colour("paper")));
        sheet
    }

    /// Puts a shape on it.
    pub fn put(&mut self, shape: &str) {
        self.svg += shape;
    }

    /// Puts a text on it, at its start or, where `anchor` says so, its end.
    pub fn text(&mut self, at: (f32, f32), anchor: &str, style: Style, text: &str) {
        self.runs(at, anchor, &[(style, text)]);
    }

    /// Puts a text on it that is set in several styles.
    pub fn runs(&mut self, (x, y): (f32, f32), anchor: &str, runs: &[(Style, &str)]) {
        let _ = write!(self.svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" xml:space=\"preserve\">");
        for (style, text) in runs {
            let _ = write!(self.svg, "<tspan {}>{}</tspan>", self.fonts.attributes(*style), escape(text));
        }
        self.svg += "</text>";
    }

    /// A line in a colour.
    pub fn line(&mut self, (x1, y1): (f32, f32), (x2, y2): (f32, f32), width: f32, name: &str) {
        let stroke = colour(name);
        let _ = write!(
            self.svg,
            "<path d=\"M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>"
        );
    }

    /// The ring of those who help, or the dot of those who are helped.
    pub fn node(&mut self, (x, y): (f32, f32), radius: f32, is_ring: bool) {
        let accent = colour("accent");
        let (fill, stroke) = if is_ring { (colour("paper"), accent) } else { (accent, "none") };
        let width = radius / 2.0;
        let drawn = if is_ring { radius - width / 2.0 } else { radius };
        let _ = write!(
            self.svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{drawn:.1}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width:.1}\"/>"
        );
    }

    /// The sheet as a PNG.
    ///
    /// # Errors
    ///
    /// Where something on it is no SVG.
    pub fn png(&self) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
        let (width, height) = self.size;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">{}</svg>",
            self.svg
        );
        draw(&svg, &self.fonts.options, self.size)
    }
}

/// Draws an SVG as a PNG of a size.
pub fn draw(svg: &str, options: &Options, size: (u32, u32)) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let tree = Tree::from_str(svg, options)?;
    let mut pixels = tiny_skia::Pixmap::new(size.0, size.1).ok_or("a picture without a size")?;
    let scale = f32::from(u16::try_from(size.0)?) / tree.size().width();
    render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}
