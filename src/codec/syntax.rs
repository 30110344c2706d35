//! The grammar of a file: its size, its encoding, its nesting, its JSON, and fields that stand twice.
//!
//! In come bytes from anywhere; out goes a JSON value, or what is wrong with the file. Every pass is linear and the
//! nesting is bounded before anything recurses, so that no file can exhaust the stack. It knows no records.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::finding::{FindingKind, MOST_FINDINGS};
use super::json::MAX_BYTES;
use super::origin::push_step;
use super::wire::Reader;

/// How deep values may lie in each other; the contract needs eight levels.
const MOST_LEVELS: usize = 64;
/// So much of a field's name goes into a pointer, in bytes: the contract's are far shorter.
const LONGEST_KEY: usize = 256;
/// How many values a file may hold: ten thousand programmes need fewer than three million.
const MOST_VALUES: usize = 4_000_000;
const BOM: &str = "\u{feff}";

/// Reads a file's JSON, or reports why not.
pub(super) fn parse(bytes: &[u8], reader: &mut Reader) -> Option<Value> {
    if bytes.len() > MAX_BYTES {
        reader.error(FindingKind::TooLarge(bytes.len() as u64));
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (line, column) = position(bytes, error.valid_up_to());
            reader.error(FindingKind::NotUtf8 { line, column });
            return None;
        }
    };
    let text = text.strip_prefix(BOM).map_or(text, |rest| {
        reader.lapse(FindingKind::Bom);
        rest
    });
    if let Some(excess) = excess(text.as_bytes()) {
        reader.error(excess);
        return None;
    }
    let (mut pointer, mut repeated) = (String::new(), Vec::new());
    let mut json = serde_json::Deserializer::from_str(text);
    let seed = Values { pointer: &mut pointer, repeated: &mut repeated };
    let read = seed.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    match read {
        Ok(value) => {
            for (pointer, key) in repeated {
                reader.error_at(&pointer, FindingKind::RepeatedKey(key));
            }
            Some(value)
        }
        Err(error) => {
            reader.error(FindingKind::Syntax { line: error.line(), column: error.column() });
            None
        }
    }
}

/// The line and the byte of the line, both from 1.
fn position(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = &bytes[..at];
    let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |newline| newline + 1);
    let newlines = before.split(|&b| b == b'\n').count();
    (newlines, at - line_start + 1)
}

/// Whether values lie too deep in each other, or are too many for the memory that each takes. Up to there, or to the
/// first syntax error, this counts as a parser would.
fn excess(bytes: &[u8]) -> Option<FindingKind> {
    let (mut levels, mut values, mut in_string, mut escaped) = (0_usize, 1_usize, false, false);
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'[' | b'{' => (levels, values) = (levels + 1, values + 1),
            b']' | b'}' => levels = levels.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if levels > MOST_LEVELS {
            let (line, column) = position(bytes, at);
            return Some(FindingKind::TooDeep { line, column });
        }
    }
    (values > MOST_VALUES).then_some(FindingKind::TooMany(MOST_VALUES))
}

/// Reads a value and notes each field that stands twice in its object; the last one counts.
struct Values<'a> {
    pointer: &'a mut String,
    repeated: &'a mut Vec<(String, String)>,
}

impl Values<'_> {
    fn inside(&mut self) -> Values<'_> {
        Values { pointer: self.pointer, repeated: self.repeated }
    }
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

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut members: A) -> Result<Value, A::Error> {
        let (mut list, length) = (Vec::new(), self.pointer.len());
        loop {
            push_step(self.pointer, &list.len().to_string());
            let member = members.next_element_seed(self.inside())?;
            self.pointer.truncate(length);
            match member {
                Some(member) => list.push(member),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<Value, A::Error> {
        let (mut object, length) = (Map::new(), self.pointer.len());
        while let Some(key) = members.next_key::<String>()? {
            push_step(self.pointer, key.get(..LONGEST_KEY).unwrap_or(&key));
            let value = members.next_value_seed(self.inside())?;
            if object.contains_key(&key) && self.repeated.len() <= MOST_FINDINGS {
                self.repeated.push((self.pointer.clone(), key.clone()));
            }
            self.pointer.truncate(length);
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}
