//! Ids: the names of records in files and in links. They never change meaning.

use std::borrow::Borrow;
use std::fmt;
use std::rc::Rc;

/// `[a-z0-9]` groups joined by single `-`, 1–64 characters, unique in the whole dataset.
///
/// ```
/// use jiedui::model::Id;
/// assert_eq!(Id::new("seu-nanhua").unwrap().as_str(), "seu-nanhua");
/// assert!(Id::new("seu--nanhua").is_err());
/// assert!(Id::new("SEU").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Rc<str>);

/// Why a text is no [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct IdError;

impl Id {
    /// Reads an id.
    ///
    /// # Errors
    /// When the text is empty, longer than 64 characters, or not groups of `[a-z0-9]` joined by single `-`.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let group = |g: &str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let fits = text.len() <= 64 && text.split('-').all(group);
        fits.then(|| Self(text.into())).ok_or(IdError)
    }

    /// The id itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}
