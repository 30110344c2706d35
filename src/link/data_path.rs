//! Where another dataset lies beside the site: a path below the site's own folder, and nothing else.
//!
//! In comes what a link says after `data=`; out comes a path that cannot lead out of the site, or nothing. It fetches
//! nothing.

use std::fmt;

use super::search_text::is_unseen;

/// How long a path may be, in bytes.
const LONGEST: usize = 200;

/// The path of a JSON file below the site's base, such as `county/2026.json`.
///
/// ```
/// use jiedui::link::DataPath;
/// assert_eq!(DataPath::new("county/2026.json").unwrap().as_str(), "county/2026.json");
/// assert!(DataPath::new("南华县.json").is_some());
/// for elsewhere in ["https://example.org/a.json", "//example.org/a.json", "/a.json", "../a.json", "a.html", "a.json?b"] {
///     assert!(DataPath::new(elsewhere).is_none());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataPath(String);

impl DataPath {
    /// Reads a path: names of letters, digits and `-._~` joined by single slashes, none of which begins with a dot.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let may_stand = |letter: char| {
            letter.is_ascii_alphanumeric()
                || "-._~".contains(letter)
                || !(letter.is_ascii() || letter.is_control() || letter.is_whitespace() || is_unseen(letter))
        };
        let is_name = |name: &str| !name.is_empty() && !name.starts_with('.') && name.chars().all(may_stand);
        let fits = text.len() <= LONGEST && text.strip_suffix(".json").is_some() && text.split('/').all(is_name);
        fits.then(|| Self(text.into()))
    }

    /// The path itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DataPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
