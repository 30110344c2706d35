//! What a reader searches for, as it stands in a link: read leniently, written so that Chinese stays readable.
//!
//! In comes whatever was typed or pasted; out comes one line of at most [`MOST_LETTERS`] letters, or nothing. What the
//! letters find is for the desk to say.

use std::fmt::Write;

/// How many letters a search may have: a name or a sentence, not a page.
pub const MOST_LETTERS: usize = 100;

/// Marks that steer the direction or the breaking of a line, or cannot be seen at all.
pub(super) const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The text of a search: one line without control characters, trimmed and cut; none where nothing is left.
///
/// ```
/// use jiedui::link::search_text;
/// assert_eq!(search_text(" 紫云\t医院\u{7} ").as_deref(), Some("紫云 医院"));
/// assert_eq!(search_text(" \n"), None);
/// ```
#[must_use]
pub fn search_text(typed: &str) -> Option<String> {
    let one_line = typed.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
    let seen = one_line.filter(|letter| !letter.is_control() && !is_unseen(*letter));
    let text: String = seen.skip_while(|letter| *letter == ' ').take(MOST_LETTERS).collect();
    let text = text.trim_end();
    (!text.is_empty()).then(|| text.into())
}

/// A text as a value of a link: ASCII but letters, digits and `-._~` percent-encoded, everything else as it is.
///
/// ```
/// assert_eq!(jiedui::link::encoded("紫云 a&b"), "紫云%20a%26b");
/// ```
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() && !letter.is_ascii_alphanumeric() && !"-._~".contains(letter) {
            let _ = write!(out, "%{:02X}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}
