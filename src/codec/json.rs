//! JSON files: the merged form that the page fetches, and the split form that curators edit.
//!
//! In come bytes with the name of their file; out come a dataset, where one can be built, every finding, and where
//! each record stands. A list or a record that cannot be read is reported and left out; the rest is read on.

use serde_json::Value;

use super::fields::{Draft, Fields, read_list, read_member};
use super::finding::{Finding, FindingKind, Severity};
use super::origin::{Origins, Step};
use super::scanner::{Scanner, Told};
use super::wire::{Reader, Wire};
use crate::model::{Codelists, Dataset, Licence, Organisation, Place, Programme, Source, Text};

/// The largest file that the gate reads.
pub const MAX_BYTES: usize = 64 << 20;

/// The contract that this gate reads.
pub(super) const SCHEMA: &str = "jiedui/1";

/// Whose file it is: a typo in our own must not pass, a visitor's extra field only deserves a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// The shipped dataset: unknown fields and missing translations are errors.
    Own,
    /// Anyone's: they are warnings.
    Visitor,
}

impl Strictness {
    /// How bad a lapse is: one that our own files must not have and a visitor's may.
    #[must_use]
    pub const fn of_lapse(self) -> Severity {
        match self {
            Self::Own => Severity::Error,
            Self::Visitor => Severity::Warning,
        }
    }
}

/// Which part of a split dataset a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `dataset.json`.
    Dataset,
    /// `sources.json`.
    Sources,
    /// `organisations.json`.
    Organisations,
    /// `places.json`.
    Places,
    /// `programmes/<id>.json`.
    Programme,
}

/// Why there are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The file is not there or cannot be opened.
    Absent,
    /// It is larger than [`MAX_BYTES`].
    TooLarge(u64),
}

/// A file of a split dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name in the dataset's folder.
    pub name: String,
    /// What it holds.
    pub part: Part,
    /// Its bytes, or why there are none.
    pub contents: Result<Vec<u8>, Unread>,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The dataset; none where its head cannot be read.
    pub dataset: Option<Dataset>,
    /// Everything that is wrong with the files by themselves.
    pub findings: Vec<Finding>,
    /// Where the records stand.
    pub origins: Origins,
}

struct Head {
    version: String,
    title: Text,
    licence: Licence,
    codelists: Codelists,
}

fn read_head(fields: &mut Fields<'_>) -> Option<Head> {
    let schema: Option<String> = fields.required("schema");
    if let Some(other) = schema.filter(|schema| schema != SCHEMA) {
        fields.error_at("schema", FindingKind::Schema(other));
    }
    let (version, title) = (fields.required("version"), fields.required("title"));
    let (licence, codelists) = (fields.required("licence"), fields.required("codelists"));
    Some(Head { version: version?, title: title?, licence: licence?, codelists: codelists? })
}

#[derive(Default)]
struct Lists {
    sources: Vec<Source>,
    organisations: Vec<Organisation>,
    places: Vec<Place>,
    programmes: Vec<Programme>,
}

impl Lists {
    /// Forgets a list, by its place in [`LISTS`].
    fn clear(&mut self, list: usize) {
        match list {
            0 => self.sources.clear(),
            1 => self.organisations.clear(),
            2 => self.places.clear(),
            _ => self.programmes.clear(),
        }
    }

    /// Reads the next member of a list.
    fn read_member(&mut self, list: usize, index: usize, value: &Value, reader: &mut Reader) {
        reader.at(Step::Field(LISTS[list]), |reader| match list {
            0 => read_member(index, value, reader, &mut self.sources),
            1 => read_member(index, value, reader, &mut self.organisations),
            2 => read_member(index, value, reader, &mut self.places),
            _ => read_member(index, value, reader, &mut self.programmes),
        });
    }
}

fn assemble(head: Option<Head>, lists: Lists) -> Option<Dataset> {
    let Head { version, title, licence, codelists } = head?;
    let mut dataset = Dataset::empty(version, title, licence);
    let Lists { sources, organisations, places, programmes } = lists;
    dataset.codelists = codelists;
    dataset.sources = sources;
    dataset.organisations = organisations;
    dataset.places = places;
    dataset.programmes = programmes;
    Some(dataset.reindex())
}

/// The long lists of a merged dataset, whose members are read one by one.
const LISTS: [&str; 4] = ["sources", "organisations", "places", "programmes"];

/// A merged dataset that is read piece by piece, so that no more of the file is held than one record and the dataset.
///
/// ```
/// use jiedui::codec::{Merged, Strictness, read_merged};
/// let mut merged = Merged::new("mine.json", Strictness::Visitor);
/// merged.feed(b"{\"sources\": [{\"id\": \"o");
/// merged.feed(b"ne\"}]}");
/// let whole = read_merged(b"{\"sources\": [{\"id\": \"one\"}]}", "mine.json", Strictness::Visitor);
/// assert_eq!(merged.finish(), whole);
/// ```
pub struct Merged {
    scanner: Scanner,
    /// The file's own reader; and each list's, for a later list of the same name counts in the place of the first.
    reader: Reader,
    readers: [Reader; LISTS.len()],
    lists: Lists,
}

impl Merged {
    /// Opens a file.
    #[must_use]
    pub fn new(file: &str, strictness: Strictness) -> Self {
        let reader = || Reader::of(file, Origins::merged(file), strictness);
        Self {
            scanner: Scanner::new(&LISTS),
            reader: reader(),
            readers: std::array::from_fn(|_| reader()),
            lists: Lists::default(),
        }
    }

    /// Reads on: the next bytes of the file, cut anywhere.
    pub fn feed(&mut self, bytes: &[u8]) {
        let Self { scanner, readers, lists, .. } = self;
        scanner.feed(bytes, &mut |told| match told {
            Told::List(list) => {
                readers[list].restart();
                lists.clear(list);
            }
            Told::Member(list, index, value) => lists.read_member(list, index, &value, &mut readers[list]),
        });
    }

    /// What was read, when the whole file has been fed.
    #[must_use]
    pub fn finish(self) -> Reading {
        let Self { scanner, mut reader, readers, mut lists } = self;
        let mut head = None;
        if let Some(value) = scanner.finish(&mut reader)
            && let Some(mut fields) = Fields::open(&value, &mut reader)
        {
            head = read_head(&mut fields);
            for ((list, name), read) in LISTS.into_iter().enumerate().zip(readers) {
                if !fields.absorb(name, read) {
                    lists.clear(list);
                }
            }
            fields.close();
        }
        Reading { dataset: assemble(head, lists), findings: reader.findings.finish(), origins: reader.origins }
    }
}

/// Reads a merged dataset.
#[must_use]
pub fn read_merged(bytes: &[u8], file: &str, strictness: Strictness) -> Reading {
    let mut merged = Merged::new(file, strictness);
    merged.feed(bytes);
    merged.finish()
}

fn parse(bytes: &[u8], reader: &mut Reader) -> Option<Value> {
    let mut scanner = Scanner::new(&[]);
    scanner.feed(bytes, &mut |_| {});
    scanner.finish(reader)
}

/// Reads a split dataset, file by file.
#[must_use]
pub fn read_parts(files: impl IntoIterator<Item = File>, strictness: Strictness) -> Reading {
    let mut reader = Reader::new(Origins::default(), strictness);
    let (mut head, mut headless, mut lists) = (None, true, Lists::default());
    for File { name, part, contents } in files {
        reader.open(&name);
        headless &= part != Part::Dataset;
        let absent = contents == Err(Unread::Absent);
        let value = match contents {
            Ok(bytes) => parse(&bytes, &mut reader),
            Err(unread) => {
                reader.error(match unread {
                    Unread::Absent => FindingKind::NoFile,
                    Unread::TooLarge(bytes) => FindingKind::TooLarge(bytes),
                });
                None
            }
        };
        match part {
            Part::Dataset => head = value.and_then(|value| read_head_file(&value, &mut reader)),
            Part::Sources => lists.sources = read_list_file(value.as_ref(), "sources", &mut reader),
            Part::Organisations => lists.organisations = read_list_file(value.as_ref(), "organisations", &mut reader),
            Part::Places => lists.places = read_list_file(value.as_ref(), "places", &mut reader),
            Part::Programme if absent => {}
            Part::Programme => lists.programmes.extend(read_programme(value.as_ref(), &name, &mut reader)),
        }
    }
    if headless {
        reader.open("dataset.json");
        reader.error(FindingKind::NoFile);
    }
    Reading { dataset: assemble(head, lists), findings: reader.findings.finish(), origins: reader.origins }
}

fn read_head_file(value: &Value, reader: &mut Reader) -> Option<Head> {
    let mut fields = Fields::open(value, reader)?;
    let head = read_head(&mut fields);
    fields.close();
    head
}

fn read_list_file<T: Wire>(value: Option<&Value>, name: &'static str, reader: &mut Reader) -> Vec<T> {
    value.and_then(|value| read_list(value, reader)).unwrap_or_else(|| {
        reader.origins.lost.push(name);
        Vec::new()
    })
}

fn read_programme(value: Option<&Value>, file: &str, reader: &mut Reader) -> Option<Programme> {
    let programme = value.and_then(|value| Programme::read(value, reader));
    match &programme {
        Some(_) => reader.origins.programmes.push(file.into()),
        None => reader.leave_out(value.unwrap_or(&Value::Null)),
    }
    programme
}

/// Writes the merged form, which the page fetches and anyone may publish elsewhere.
#[must_use]
pub fn write_merged(dataset: &Dataset) -> String {
    let mut draft = Draft::default();
    draft.required("schema", &SCHEMA.to_owned());
    draft.required("version", &dataset.version);
    draft.required("title", &dataset.title);
    draft.required("licence", &dataset.licence);
    draft.required("codelists", &dataset.codelists);
    draft.some("sources", &dataset.sources);
    draft.some("organisations", &dataset.organisations);
    draft.some("places", &dataset.places);
    draft.some("programmes", &dataset.programmes);
    Value::Object(draft.0).to_string()
}
