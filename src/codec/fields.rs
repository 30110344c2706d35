//! The fields of a record on the wire: which must be there, which may, and which the contract does not have.
//!
//! [`Fields`] reads them and [`Draft`] writes them, each by the same verbs, so that a record's shape is told once.

use serde_json::{Map, Value};

use super::finding::{FindingKind, Shape};
use super::origin::Step;
use super::wire::{Reader, Tag, Url, Wire};

/// An object that is being read, field by field.
pub(super) struct Fields<'a> {
    object: &'a Map<String, Value>,
    reader: &'a mut Reader,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Opens an object, or reports that it is none.
    pub(super) fn open(value: &'a Value, reader: &'a mut Reader) -> Option<Self> {
        if let Value::Object(object) = value {
            return Some(Self { object, reader, known: Vec::new() });
        }
        reader.unlike(Shape::Object, value);
        None
    }

    fn take(&mut self, name: &'static str) -> Option<&'a Value> {
        self.known.push(name);
        self.object.get(name)
    }

    /// A field that must be there.
    pub(super) fn required<T: Wire>(&mut self, name: &'static str) -> Option<T> {
        let Some(value) = self.take(name) else {
            self.reader.error(FindingKind::Missing(name));
            return None;
        };
        self.reader.at(Step::Field(name), |reader| T::read(value, reader))
    }

    /// A field that may be left out. The outer `None` means that it is there and cannot be read.
    #[allow(clippy::option_option, reason = "left out and unreadable are two things")]
    pub(super) fn optional<T: Wire>(&mut self, name: &'static str) -> Option<Option<T>> {
        match self.take(name) {
            None | Some(Value::Null) => Some(None),
            Some(value) => self.reader.at(Step::Field(name), |reader| T::read(value, reader)).map(Some),
        }
    }

    /// A field that must be there and may be null: the source gives none.
    #[allow(clippy::option_option, reason = "null and unreadable are two things")]
    pub(super) fn nullable<T: Wire>(&mut self, name: &'static str) -> Option<Option<T>> {
        if !self.object.contains_key(name) {
            self.reader.error(FindingKind::Missing(name));
        }
        self.optional(name)
    }

    /// An address of the web that must be there.
    pub(super) fn url(&mut self, name: &'static str) -> Option<String> {
        self.required::<Url>(name).map(|url| url.0)
    }

    /// An address of the web that may be left out.
    #[allow(clippy::option_option, reason = "left out and unreadable are two things")]
    pub(super) fn optional_url(&mut self, name: &'static str) -> Option<Option<String>> {
        self.optional::<Url>(name).map(|url| url.map(|url| url.0))
    }

    /// A language tag that must be there.
    pub(super) fn tag(&mut self, name: &'static str) -> Option<String> {
        self.required::<Tag>(name).map(|tag| tag.0)
    }

    /// A list that may be left out. Members that cannot be read are reported one by one.
    pub(super) fn list<T: Wire>(&mut self, name: &'static str) -> Option<Vec<T>> {
        match self.take(name) {
            None | Some(Value::Null) => Some(Vec::new()),
            Some(value) => self.reader.at(Step::Field(name), |reader| read_list(value, reader)),
        }
    }

    /// A list that must have a member.
    pub(super) fn some<T: Wire>(&mut self, name: &'static str) -> Option<Vec<T>> {
        match self.object.get(name) {
            Some(Value::Array(members)) if members.is_empty() => self.reader.error(FindingKind::Empty(name)),
            None | Some(Value::Null) => self.reader.error(FindingKind::Missing(name)),
            _ => {}
        }
        self.list(name)
    }

    /// Reports an error at the record itself.
    pub(super) fn error(&mut self, kind: FindingKind) {
        self.reader.error(kind);
    }

    /// Reports an error at a field.
    pub(super) fn error_at(&mut self, name: &'static str, kind: FindingKind) {
        self.reader.at(Step::Field(name), |reader| reader.error(kind));
    }

    /// Takes what was read of a list ahead of the other fields, if a list stands here; else reports that it is lost.
    pub(super) fn absorb(&mut self, name: &'static str, read: Reader) -> bool {
        match self.take(name) {
            None | Some(Value::Null) => {}
            Some(Value::Array(_)) => {
                self.reader.absorb(read);
                return true;
            }
            Some(value) => {
                self.reader.at(Step::Field(name), |reader| reader.unlike(Shape::List, value));
                self.reader.origins.lost.push(name);
            }
        }
        false
    }

    /// Reports the fields that the contract does not have.
    pub(super) fn close(self) {
        for name in self.object.keys().filter(|name| !self.known.contains(&name.as_str())) {
            self.reader.lapse_in(name, FindingKind::Unknown(name.clone()));
        }
    }
}

/// Reads each member of a list; those that cannot be read are reported and left out.
pub(super) fn read_list<T: Wire>(value: &Value, reader: &mut Reader) -> Option<Vec<T>> {
    let Value::Array(members) = value else {
        reader.unlike(Shape::List, value);
        return None;
    };
    let mut list = Vec::with_capacity(members.len());
    for (index, value) in members.iter().enumerate() {
        read_member(index, value, reader, &mut list);
    }
    Some(list)
}

/// Reads a member of a list, or reports why not and leaves it out.
pub(super) fn read_member<T: Wire>(index: usize, value: &Value, reader: &mut Reader, list: &mut Vec<T>) {
    let member = reader.at(Step::Index(index), |reader| {
        let member = T::read(value, reader);
        if member.is_none() {
            reader.leave_out(value);
        }
        member
    });
    match member {
        Some(member) => list.push(member),
        None => reader.gap(index),
    }
}

/// An object that is being written, field by field; what is left out when read is left out when written.
#[derive(Default)]
pub(super) struct Draft(pub(super) Map<String, Value>);

#[allow(clippy::ref_option, reason = "fields are borrowed from their records as they stand there")]
impl Draft {
    pub(super) fn required<T: Wire>(&mut self, name: &str, value: &T) {
        self.0.insert(name.into(), value.write());
    }

    pub(super) fn optional<T: Wire>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.required(name, value);
        }
    }

    pub(super) fn nullable<T: Wire>(&mut self, name: &str, value: &Option<T>) {
        self.0.insert(name.into(), value.as_ref().map_or(Value::Null, T::write));
    }

    pub(super) fn url(&mut self, name: &str, value: &String) {
        self.required(name, value);
    }

    pub(super) fn optional_url(&mut self, name: &str, value: &Option<String>) {
        self.optional(name, value);
    }

    pub(super) fn tag(&mut self, name: &str, value: &String) {
        self.required(name, value);
    }

    pub(super) fn list<T: Wire>(&mut self, name: &str, members: &[T]) {
        if !members.is_empty() {
            self.some(name, members);
        }
    }

    pub(super) fn some<T: Wire>(&mut self, name: &str, members: &[T]) {
        self.0.insert(name.into(), members.iter().map(T::write).collect());
    }
}
