//! Lines of text for a picture, which SVG does not break by itself.
//!
//! In come a text and how wide its pieces are; out come lines. Chinese breaks between any two characters, except that
//! closing punctuation stays with what it closes, opening punctuation with what it opens, and a number with what it counts; Latin breaks at spaces.

/// A piece that is not broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Its text.
    pub text: &'a str,
    /// Whether a space stands before it, which a new line takes the place of.
    pub is_spaced: bool,
}

const OPENING: &str = "（《〈「『【〔“‘([";
const CLOSING: &str = "，。；：、？！）》〉」』】〕”’…—·–,.;:?!)]%";

/// Chinese characters and their punctuation.
const fn is_ideograph(character: char) -> bool {
    matches!(character as u32, 0x2e80..=0x9fff | 0xf900..=0xfaff | 0xff00..=0xffef | 0x2_0000..=0x3_ffff)
}

fn may_break(before: char, after: char) -> bool {
    let is_joined = OPENING.contains(before) || CLOSING.contains(after) || before.is_ascii_digit();
    !is_joined && (is_ideograph(before) || is_ideograph(after))
}

/// The pieces of a text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for (at, word) in text.split_whitespace().enumerate() {
        let mut start = 0;
        let mut before: Option<char> = None;
        for (end, after) in word.char_indices() {
            if before.is_some_and(|before| may_break(before, after)) {
                pieces.push(Piece { text: &word[start..end], is_spaced: at > 0 && start == 0 });
                start = end;
            }
            before = Some(after);
        }
        pieces.push(Piece { text: &word[start..], is_spaced: at > 0 && start == 0 });
    }
    pieces
}

/// How many lines pieces of these widths take at most so wide, and where each begins.
fn starts(pieces: &[Piece<'_>], widths: &[f32], space: f32, most: f32) -> Vec<usize> {
    let (mut starts, mut width) = (Vec::new(), f32::INFINITY);
    for (at, (piece, own)) in pieces.iter().zip(widths).enumerate() {
        let gap = if piece.is_spaced { space } else { 0.0 };
        if width + gap + own > most {
            starts.push(at);
            width = *own;
        } else {
            width += gap + own;
        }
    }
    starts
}

/// Pieces as lines no wider than `most`, as even as may be; and how wide the widest is, which is more than `most` only
/// where a single piece is.
pub fn lines(pieces: &[Piece<'_>], widths: &[f32], space: f32, most: f32) -> (Vec<String>, f32) {
    let count = starts(pieces, widths, space, most).len();
    // As narrow as the same number of lines allows, so that no line holds a single word.
    let (mut low, mut high) = (0.0, most);
    for _ in 0..16 {
        let middle = f32::midpoint(low, high);
        if starts(pieces, widths, space, middle).len() > count {
            low = middle;
        } else {
            high = middle;
        }
    }
    let starts = starts(pieces, widths, space, high);
    let ends = starts.iter().skip(1).copied().chain([pieces.len()]);
    let mut widest: f32 = 0.0;
    let lines = starts.iter().zip(ends).map(|(start, end)| {
        let mut line = String::new();
        let mut width = 0.0;
        for (at, (piece, own)) in pieces[*start..end].iter().zip(&widths[*start..end]).enumerate() {
            if at > 0 && piece.is_spaced {
                line.push(' ');
                width += space;
            }
            line += piece.text;
            width += own;
        }
        widest = widest.max(width);
        line
    });
    let lines = lines.collect();
    (lines, widest)
}
