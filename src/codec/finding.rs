//! Findings: what is wrong, where, and how to mend it.
//!
//! One kind for each sort of fault, so that a test can expect it and a program can act on it. The sentences for
//! people are in `finding_words.rs` (what is wrong) and `finding_hints.rs` (how to mend it).

use serde_json::Value;

use crate::model::{DateError, DecimalError, Id, Language, Text};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops publishing.
    Error,
    /// Worth mending; does not stop publishing.
    Warning,
}

/// What a JSON value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `{}`
    Object,
    /// `[]`
    List,
    /// `""`
    Text,
    /// A whole number from 1.
    Whole,
    /// Any number.
    Number,
    /// `true` or `false`
    Truth,
    /// `null`
    Null,
}

impl Shape {
    /// The shape of a value.
    #[must_use]
    pub const fn of(value: &Value) -> Self {
        match value {
            Value::Object(_) => Self::Object,
            Value::Array(_) => Self::List,
            Value::String(_) => Self::Text,
            Value::Number(_) => Self::Number,
            Value::Bool(_) => Self::Truth,
            Value::Null => Self::Null,
        }
    }
}

/// What sort of record an id must name where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referent {
    /// A source.
    Source,
    /// An organisation or a place.
    Party,
    /// A place.
    Place,
    /// A programme.
    Programme,
    /// A fund.
    Fund,
    /// An outcome.
    Outcome,
}

/// In what a figure differs from the one that it is part of, or that it tells again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// In its unit or currency.
    Unit,
    /// One is a rate.
    Rate,
    /// In its class of money.
    Class,
    /// In its status.
    Status,
    /// In the figure itself.
    Figure,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindingKind {
    /// So many findings more, which are not listed.
    More(usize),
    /// A file of a split dataset is not there or cannot be opened.
    NoFile,
    /// The file is larger than the gate reads.
    TooLarge(u64),
    /// The file holds more values than the gate reads.
    TooMany(usize),
    /// The file begins with a byte order mark.
    Bom,
    /// The file is not UTF-8.
    NotUtf8 {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, from 1.
        column: usize,
    },
    /// Values lie deeper in each other than any record does.
    TooDeep {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, from 1.
        column: usize,
    },
    /// The file is not JSON.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, from 1.
        column: usize,
    },
    /// A field that stands twice in one object.
    RepeatedKey(String),
    /// A member of a list that cannot be read and is left out; other findings say why.
    LeftOut,
    /// The file is not named after the programme in it.
    FileName(Id),
    /// The file says that it follows another contract.
    Schema(String),
    /// A value of another kind is needed here.
    Type {
        /// What should stand here.
        expected: Shape,
        /// What stands here.
        found: Shape,
    },
    /// A field that must be there is not.
    Missing(&'static str),
    /// A list that must have a member has none.
    Empty(&'static str),
    /// A field that the contract does not have.
    Unknown(String),
    /// Not an id.
    IdForm(String),
    /// Not a code.
    CodeForm(String),
    /// Not in the code list.
    NotInList {
        /// What stands there.
        found: String,
        /// What may stand there.
        allowed: String,
    },
    /// Not a decimal that the model holds.
    Decimal(DecimalError),
    /// Not a date of the EDTF subset.
    Date(DateError),
    /// Not an address of the web.
    Url,
    /// Not a language tag.
    LanguageTag(String),
    /// A text that is there in one language only.
    Untranslated(Language),
    /// A text with nothing in it.
    Blank,
    /// A text longer than it can sensibly be.
    TooLong(usize),
    /// An unseen character in a text: a control, or one that turns the direction of writing.
    Control,
    /// `low` and `high` go with the qualifier `range`, and with no other.
    RangeForm,
    /// A range that runs backwards.
    RangeBackwards,
    /// The same id twice.
    Duplicate(Id),
    /// The same code twice: in one code list, or for two places.
    RepeatedCode(String),
    /// The same member twice in one list.
    Repeated(Id),
    /// An id that nothing has.
    Dangling(Id),
    /// An id of another sort of record than belongs here.
    WrongKind(Id, Referent),
    /// A relation that leads back to itself.
    Cycle(Id),
    /// `may_overlap` told on one side only.
    OneSided(Id),
    /// A part larger than its whole.
    PartTooLarge(Id),
    /// Parts that no one may overlap another, together larger than their whole.
    PartsTooLarge(Id),
    /// A part that differs from its whole in kind.
    PartUnlike(Id, Aspect),
    /// A figure told again as another figure.
    SameUnlike(Id, Aspect),
    /// A cite of a paragraph that the source does not have.
    NoParagraph(Id, u32),
    /// A code that no list names.
    Unnamed(String),
    /// Not six digits of this level, or digits where none belong.
    PlaceCode(String),
    /// A code without the year of its table, or from before there was one.
    CodeYear,
    /// A place code that does not lie in its parent's.
    PlaceOutside(Id),
    /// A parent that is not of a wider level.
    PlaceLevel(Id),
    /// A place below province that lies in nothing.
    NoParent,
    /// A figure below nought.
    Negative,
    /// A figure as stated that does not say its value and hedge.
    Stated(String),
    /// A figure as stated that counts something else than its unit.
    StatedUnit(String),
    /// A figure as stated that cannot be read.
    StatedUnread(String),
    /// A figure compared with one of another unit.
    PreviousUnlike,
    /// A change as stated that does not follow from the two figures.
    Ratio(String),
    /// A count that was made before its period began.
    AsOfEarly,
    /// A deed dated after every source that tells of it was published.
    AfterSources,
}

/// One fault.
///
/// ```
/// use jiedui::codec::{read_merged, FindingKind, Strictness};
/// let reading = read_merged(b"{", "my.json", Strictness::Visitor);
/// assert!(reading.dataset.is_none());
/// assert!(matches!(reading.findings[0].kind, FindingKind::Syntax { line: 1, .. }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// In which file.
    pub file: String,
    /// Where in it: a JSON pointer (RFC 6901).
    pub pointer: String,
    /// What it is.
    pub kind: FindingKind,
}

impl Finding {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Text {
        self.kind.message()
    }

    /// How to mend it.
    #[must_use]
    pub fn hint(&self) -> Text {
        self.kind.hint()
    }
}

/// How many findings are kept; the rest is counted.
pub const MOST_FINDINGS: usize = 10_000;

/// Findings as they come in. No file can fill the memory with them, and none is dropped without a word.
#[derive(Default)]
pub(crate) struct Findings {
    kept: Vec<Finding>,
    more: usize,
    /// How bad the worst is that is not kept.
    worst: Option<Severity>,
}

impl Findings {
    pub(crate) fn push(&mut self, severity: Severity, finding: impl FnOnce(Severity) -> Finding) {
        if self.kept.len() < MOST_FINDINGS {
            self.kept.push(finding(severity));
        } else {
            self.more += 1;
            // Errors come first in the order of severities.
            self.worst = Some(self.worst.map_or(severity, |worst| worst.min(severity)));
        }
    }

    /// Those that were found elsewhere come after these.
    pub(crate) fn absorb(&mut self, others: Self) {
        for finding in others.kept {
            self.push(finding.severity, |_| finding);
        }
        self.more += others.more;
        self.worst = self.worst.into_iter().chain(others.worst).min();
    }

    /// All that are kept, and how many there were beside them.
    pub(crate) fn finish(mut self) -> Vec<Finding> {
        if let (Some(severity), Some(last)) = (self.worst, self.kept.last()) {
            let (file, kind) = (last.file.clone(), FindingKind::More(self.more));
            self.kept.push(Finding { severity, file, pointer: String::new(), kind });
        }
        self.kept
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl FindingKind {
    /// Its name for programs, which does not change: `part_too_large`.
    #[must_use]
    pub fn name(&self) -> String {
        let debug = format!("{self:?}");
        let word = debug.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let mut name = String::new();
        for c in word.chars() {
            if c.is_ascii_uppercase() && !name.is_empty() {
                name.push('_');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    }
}
