//! The grammar of JSON, and fields that stand twice.
//!
//! In comes text whose nesting is bounded; out goes a JSON value, or where the grammar breaks. Each pass is linear. It
//! knows neither files nor records.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Error, Map, Value};

use super::finding::{FindingKind, MOST_FINDINGS};
use super::origin::push_step;
use super::wire::Reader;

/// So much of a field's name goes into a pointer, in bytes: the contract's are far shorter.
const LONGEST_KEY: usize = 256;

/// The way to a value.
pub(super) enum Path<'a> {
    /// The whole file.
    Start,
    /// Into a field.
    Field(&'a Self, &'a str),
    /// Into a member of a list.
    Index(&'a Self, usize),
}

impl Path<'_> {
    fn write(&self, pointer: &mut String) {
        match self {
            Self::Start => {}
            Self::Field(before, name) => {
                before.write(pointer);
                push_step(pointer, name.get(..LONGEST_KEY).unwrap_or(name));
            }
            Self::Index(before, index) => {
                before.write(pointer);
                push_step(pointer, &index.to_string());
            }
        }
    }
}

/// The fields that stand twice in their object: pointers and names.
#[derive(Default)]
pub(super) struct Repeated(Vec<(String, String)>);

impl Repeated {
    /// Reports them.
    pub(super) fn tell(self, reader: &mut Reader) {
        for (pointer, key) in self.0 {
            reader.error_at(&pointer, FindingKind::RepeatedKey(key));
        }
    }
}

/// Reads JSON that stands at a path.
pub(super) fn parse(text: &str, path: &Path, repeated: &mut Repeated) -> Result<Value, Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = Values { path, repeated }.deserialize(&mut json)?;
    json.end().map(|()| value)
}

/// Reads a value and notes each field that stands twice in its object; the last one counts.
struct Values<'a> {
    path: &'a Path<'a>,
    repeated: &'a mut Repeated,
}

impl<'de> DeserializeSeed<'de> for Values<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Values<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(truth.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let path = Path::Index(self.path, list.len());
            match members.next_element_seed(Values { path: &path, repeated: self.repeated })? {
                Some(member) => list.push(member),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let path = Path::Field(self.path, &key);
            let value = members.next_value_seed(Values { path: &path, repeated: self.repeated })?;
            if object.contains_key(&key) && self.repeated.0.len() <= MOST_FINDINGS {
                let mut pointer = String::new();
                path.write(&mut pointer);
                self.repeated.0.push((pointer, key.clone()));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}
