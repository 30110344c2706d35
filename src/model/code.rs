//! Codes: closed lists are enums made by `code_list!`; open lists are [`Code`]s named in the dataset's [`Codelists`].
//!
//! In come the words that the contract uses; out go types that cannot hold a word outside their list. A closed list
//! knows its own members, so that the method page and the schema can list them without a second copy.

use std::fmt;
use std::rc::Rc;

use super::Text;

/// Makes a closed code list: the enum, its members in order, and its codes.
macro_rules! code_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every member, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as the contract writes it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The member with this code, if the list has one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.code() == code)
            }
        }
    };
}
pub(super) use code_list;

/// A member of an open code list: lower-case ASCII words joined by `_`, 1–64 characters.
///
/// ```
/// use jiedui::model::Code;
/// assert!(Code::new("targeted_assistance").is_ok());
/// assert!(Code::new("Targeted assistance").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(Rc<str>);

/// Why a text is no [`Code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeError;

impl Code {
    /// Reads a code.
    ///
    /// # Errors
    /// When the text is empty, longer than 64 characters, or not words of `[a-z0-9]` joined by single `_`.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        let word = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let fits = text.len() <= 64 && text.split('_').all(word);
        fits.then(|| Self(text.into())).ok_or(CodeError)
    }

    /// The code itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One member of an open code list with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeEntry {
    /// The code that records use.
    pub code: Code,
    /// What a reader sees; for a unit, the word after a number.
    pub name: Text,
    /// The word after the number one, where a language has another for it ("1 pupil", "203 pupils").
    pub singular: Option<Text>,
}

/// The open code lists, named by the dataset itself so that any file brings its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codelists {
    /// What kind of paired assistance a programme is.
    pub programme_kind: Vec<CodeEntry>,
    /// What an outcome counts.
    pub measure: Vec<CodeEntry>,
    /// What a number is a number of; currencies (ISO 4217) need no entry.
    pub unit: Vec<CodeEntry>,
    /// The field of work [IATI sector].
    pub sector: Vec<CodeEntry>,
}

impl Codelists {
    /// The entry of a code in one of the lists.
    #[must_use]
    pub fn find<'a>(list: &'a [CodeEntry], code: &Code) -> Option<&'a CodeEntry> {
        list.iter().find(|entry| entry.code == *code)
    }
}
