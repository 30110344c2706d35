//! The fonts of this machine: in which of them a text is set, how wide it is, in which size it fits.
//!
//! In come texts and styles; out come widths and lines. It knows neither the dataset nor what is drawn.

use std::fmt::Write;
use std::sync::Arc;

use jiedui::model::Language;
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Node, Options, Tree};

use super::lines::{lines, pieces};
use super::sheet::colour;
use crate::template::escape;

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
    /// What drawings are read with.
    pub options: Options<'static>,
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

    /// How SVG says a style.
    pub fn attributes(&self, style: Style) -> String {
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
