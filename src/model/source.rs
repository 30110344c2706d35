//! Sources [IATI document-link] and the cites that point into them.

use super::{Date, Id, Text};

/// A published document that the dataset rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Its title, in its own language and in translation.
    pub title: Text,
    /// Who published the page that was read.
    pub publisher: Text,
    /// When, where the page says so.
    pub published: Option<Date>,
    /// The language that it is written in, a BCP 47 tag.
    pub language: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// How many paragraphs the page has, where that is known: cites are held against it.
    pub paragraphs: Option<u32>,
    /// What a careful reader should know, such as that the page republishes another's text.
    pub note: Option<Text>,
}

/// Where a record's facts stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// Which source.
    pub source: Id,
    /// Which paragraph: lines that are not blank, counted from 1.
    pub paragraph: u32,
    /// The words themselves, where the source permits it; the shipped dataset has none.
    pub quote: Option<String>,
}
