//! Ids: the names of records in files and in links. They never change meaning.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::rc::Rc;

/// `[a-z0-9]` groups joined by single `-`, 1–64 characters, unique in the whole dataset.
///
/// ```
/// use jiedui::model::Id;
/// assert_eq!(Id::new("seu-nanhua").unwrap().as_str(), "seu-nanhua");
/// assert!(Id::new("seu--nanhua").is_err());
/// assert!(Id::new("SEU").is_err());
/// ```
#[derive(Clone, Debug)]
pub struct Id {
    text: Rc<str>,
    /// A digest of the text, so that look-ups among ten thousands of records need not read it.
    digest: u64,
}

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
        fits.then(|| Self { digest: digest(text), text: text.into() }).ok_or(IdError)
    }

    /// The id itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// FNV-1a: short, and well spread on short texts.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest && self.text == other.text
    }
}

impl Eq for Id {}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.digest);
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

/// Hands the digest of an id on as its hash.
pub type IdHash = BuildHasherDefault<IdHasher>;

/// The state of an [`IdHash`].
#[derive(Clone, Copy, Debug, Default)]
pub struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, digest: u64) {
        self.0 = self.0.rotate_left(5) ^ digest;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
