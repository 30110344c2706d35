//! Words that are searched for, and where a text has them.
//!
//! Both sides are put into one form first: letters without case and width, a space before every word and before every
//! run of Chinese characters. A Chinese term is then found anywhere in a run, a word in other letters by its
//! beginning, and either by looking for a piece of text. It knows no records.

use std::ops::Range;

/// How far into a word its beginnings are told apart by a [`gram`](Term::grams).
const LONGEST_BEGINNING: usize = 6;

const fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The letter that stands for this one and its likes; none for what parts words. Tables of all scripts would cost the
/// page 12 KB: beyond Latin, letters stand for themselves.
fn folded(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let narrow = if (0xff01..=0xff5e).contains(&code) { code - 0xfee0 } else { code };
    let lower = match narrow {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => narrow + 0x20,
        0x100..=0x137 | 0x14a..=0x177 => narrow | 1,
        0x139..=0x148 | 0x179..=0x17e => narrow + narrow % 2,
        _ => narrow,
    };
    let is_apart = match lower {
        0..=0x7f => !matches!(lower, 0x30..=0x39 | 0x61..=0x7a),
        0x80..=0xbf | 0xd7 | 0xf7 | 0x2000..=0x2bff | 0x2e00..=0x303f => true,
        _ => matches!(lower, 0xd800..=0xf8ff | 0xfe10..=0xfe6f | 0xff5f..=0xff65 | 0xffe0..=0xffff | 0x1f000..=0x1faff),
    };
    if is_apart && !is_han(letter) { None } else { char::from_u32(lower) }
}

/// Adds a text in the common form; and, for each of its bytes, where its letter stands in the text.
pub(super) fn fold(text: &str, out: &mut String, mut places: Option<&mut Vec<usize>>) {
    let mut before = None;
    for (place, letter) in text.char_indices() {
        let new = folded(letter);
        if let Some(new) = new {
            let length = out.len();
            if before.is_none_or(|old| is_han(old) != is_han(new)) {
                out.push(' ');
            }
            out.push(new);
            if let Some(places) = &mut places {
                places.resize(places.len() + out.len() - length, place);
            }
        }
        before = new;
    }
}

/// Tells every gram of a folded text: each Chinese character, each pair of neighbours, each beginning of a word.
pub(super) fn grams(folded: &str, mut tell: impl FnMut(u32)) {
    let mix = |sum: u32, letter: char| (sum ^ u32::from(letter)).wrapping_mul(0x0100_0193).rotate_left(9);
    let (mut sum, mut length) = (0, 0);
    for letter in folded.chars() {
        if letter == ' ' {
            (sum, length) = (0, 0);
        } else if is_han(letter) {
            let alone = mix(0, letter);
            tell(alone);
            if length > 0 {
                tell(mix(sum, letter));
            }
            (sum, length) = (alone, 1);
        } else if length < LONGEST_BEGINNING {
            (sum, length) = (mix(sum, letter), length + 1);
            tell(sum);
        }
    }
}

/// A word, the beginning of one, or a run of Chinese characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As a folded text has it: a word with the space before it.
    pub(super) needle: String,
    /// What every text that has it has.
    pub(super) grams: Vec<u32>,
}

impl Term {
    /// The word itself, in its common form.
    #[must_use]
    pub fn word(&self) -> &str {
        self.needle.trim_start()
    }
}

/// What is searched for: all of it must be found.
///
/// ```
/// use jiedui::query::Terms;
/// let terms = Terms::of("Ｎａｎhua，华县");
/// assert_eq!(terms.marks("南华县 (Nanhua)"), [3..9, 11..17]);
/// assert_eq!(Terms::of("hua").marks("Nanhua"), []);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(pub(super) Vec<Term>);

impl Terms {
    /// The terms of what was typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let mut folded = String::new();
        fold(typed, &mut folded, None);
        let mut terms: Vec<Term> = Vec::new();
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            let needle = if word.starts_with(is_han) { word.to_owned() } else { format!(" {word}") };
            if !terms.iter().any(|term| term.needle == needle) {
                let mut of_term = Vec::new();
                grams(&needle, |gram| of_term.push(gram));
                terms.push(Term { needle, grams: of_term });
            }
        }
        Self(terms)
    }

    /// Whether nothing is searched for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes of a text that have what is searched for, in order and apart.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let (mut folded, mut places) = (String::new(), Vec::new());
        fold(text, &mut folded, Some(&mut places));
        let mut is_marked = vec![false; text.len()];
        for Term { needle, .. } in &self.0 {
            for (at, found) in folded.match_indices(needle.as_str()) {
                let start = places[at + usize::from(found.starts_with(' '))];
                let last = places[at + found.len() - 1];
                let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
                is_marked[start..end].fill(true);
            }
        }
        let mut marks: Vec<Range<usize>> = Vec::new();
        for at in (0..text.len()).filter(|at| is_marked[*at]) {
            match marks.last_mut() {
                Some(mark) if mark.end == at => mark.end += 1,
                _ => marks.push(at..at + 1),
            }
        }
        marks
    }
}
