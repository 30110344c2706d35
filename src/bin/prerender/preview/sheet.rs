//! A sheet to draw on: text in the fonts of this machine, measured before it is set, and shapes in the look's colours;
//! out comes a PNG. It knows neither the dataset nor what is drawn.

use std::fmt::Write;
use std::sync::Arc;

use jiedui::model::Language;
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Node, Options, Tree};
use resvg::{render, tiny_skia};

use super::lines::{lines, pieces};
use crate::template::escape;

const TOKENS: &str = include_str!("../../../../assets/style/tokens.css");

/// A colour of the look, in the light.
pub fn colour(name: &str) -> &'static str {
    let rest = TOKENS.split_once(&format!("--{name}: ")).map(|(_, rest)| rest);
    rest.and_then(|rest| rest.split(';').next()).unwrap_or("#000")
}

/// The names of one voice: a serif for names and numbers, a sans for the rest.
const SERIFS: [&str; 4] = ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC"];
const SANSES: [&str; 6] =
    ["Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei"];
/// For English, as on the page: the Chinese fonts' quotation marks are full-width.
const ENGLISH: [[&str; 3]; 2] =
    [["Source Serif 4", "Noto Serif", "Noto Serif CJK KR"], ["Source Sans 3", "Noto Sans", "Noto Sans CJK KR"]];

/// Which letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// For names and numbers.
    Serif,
    /// For the rest.
    Sans,
}

/// How text is set.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Which letters.
    pub face: Face,
    /// How large, in pixels.
    pub size: f32,
    /// Whether bold.
    pub is_bold: bool,
    /// The name of its colour.
    pub colour: &'static str,
    /// In whose hand.
    pub language: Language,
}

impl Style {
    /// The same, larger or smaller.
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// The same in another colour.
    pub const fn coloured(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }
}

/// The fonts that sheets are set in.
pub struct Fonts {
    options: Options<'static>,
    /// By face, then by language.
    families: [[String; 2]; 2],
}

impl Fonts {
    /// Those of this machine; none where it has none for Chinese.
    pub fn of_this_machine() -> Option<Self> {
        let mut database = Database::new();
        database.load_system_fonts();
        let has = |name: &&&str| database.faces().any(|face| face.families.iter().any(|(own, _)| own == *name));
        let first = |names: &[&str]| names.iter().find(has).map(|name| (*name).to_owned());
        let (serif, sans) = (first(&SERIFS), first(&SANSES));
        let chinese = [serif.clone().or_else(|| sans.clone())?, sans.or(serif)?];
        let english = ENGLISH.map(|names| first(&names));
        let families = [0, 1].map(|face| {
            let english = english[face].clone().unwrap_or_else(|| chinese[face].clone());
            [chinese[face].clone(), format!("{english}', '{}", chinese[face])]
        });
        let options = Options { fontdb: Arc::new(database), ..Options::default() };
        Some(Self { options, families })
    }

    fn attributes(&self, style: Style) -> String {
        let family = &self.families[usize::from(style.face == Face::Sans)][usize::from(style.language == Language::En)];
        let weight = if style.is_bold { 700 } else { 400 };
        let (size, fill) = (style.size, colour(style.colour));
        format!("font-family=\"'{family}'\" font-size=\"{size:.1}\" font-weight=\"{weight}\" fill=\"{fill}\"")
    }

    /// How wide texts are.
    pub fn widths(&self, texts: &[&str], style: Style) -> Vec<f32> {
        let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">");
        for (at, text) in texts.iter().enumerate() {
            let _ = write!(svg, "<text id=\"t{at}\" {}>{}</text>", self.attributes(style), escape(text));
        }
        let mut widths = vec![0.0; texts.len()];
        let tree = Tree::from_str(&(svg + "</svg>"), &self.options);
        for node in tree.iter().flat_map(|tree| tree.root().children()) {
            if let Node::Text(text) = node
                && let Some(width) = text.id().get(1..).and_then(|at| widths.get_mut(at.parse::<usize>().ok()?))
            {
                *width = text.bounding_box().width();
            }
        }
        widths
    }

    /// How wide a text is.
    pub fn width(&self, text: &str, style: Style) -> f32 {
        self.widths(&[text], style)[0]
    }

    /// A text in lines of at most this width, at most so many: in the largest of the sizes in which it fits, else in the
    /// smallest, and then cut.
    pub fn fit(&self, text: &str, style: Style, sizes: &[f32], room: (f32, usize)) -> (Vec<String>, f32) {
        let (width, most) = room;
        let pieces = pieces(text);
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text).chain(["n n", "nn"]).collect();
        let at_100 = self.widths(&texts, style.sized(100.0));
        let space = at_100[pieces.len()] - at_100[pieces.len() + 1];
        let mut fitted = (Vec::new(), style.size);
        for size in sizes {
            let widths: Vec<f32> = at_100.iter().map(|of| of * size / 100.0).collect();
            let (lines, widest) = lines(&pieces, &widths[..pieces.len()], space * size / 100.0, width);
            let fits = lines.len() <= most && widest <= width;
            fitted = (lines, *size);
            if fits {
                return fitted;
            }
        }
        fitted.0.truncate(most);
        if let Some(last) = fitted.0.last_mut() {
            last.push('…');
            while self.width(last, style.sized(fitted.1)) > width && last.chars().count() > 1 {
                let _ = (last.pop(), last.pop());
                last.push('…');
            }
        }
        fitted
    }
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
