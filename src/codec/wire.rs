//! Basic types on the wire: how ids, dates, decimals and codes are read from JSON values and written to them.
//!
//! In comes a JSON value and the reader that knows where it stands; out goes a value of the model, or a finding.

use serde_json::Value;

use super::finding::{Finding, FindingKind, Findings, Severity, Shape};
use super::json::Strictness;
use super::origin::{Origins, Step, pointer, push_step};
#[cfg(not(target_arch = "wasm32"))]
use super::schema::{self, Defs};
use crate::model::{Code, Date, Decimal, Id, Language, Text, Unit};

/// Something that stands in a JSON file.
pub(super) trait Wire: Sized {
    /// Reads it, or reports why not.
    fn read(value: &Value, reader: &mut Reader) -> Option<Self>;
    /// Writes it as the contract does.
    fn write(&self) -> Value;
    /// Its JSON Schema.
    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value;
}

/// Where the gate stands in a file, and what it has found so far.
pub(super) struct Reader {
    file: String,
    steps: Vec<Step>,
    strictness: Strictness,
    pub(super) findings: Findings,
    pub(super) origins: Origins,
}

impl Reader {
    pub(super) fn new(origins: Origins, strictness: Strictness) -> Self {
        Self { file: String::new(), steps: Vec::new(), strictness, findings: Findings::default(), origins }
    }

    /// A reader of one file.
    pub(super) fn of(file: &str, origins: Origins, strictness: Strictness) -> Self {
        Self { file: file.into(), ..Self::new(origins, strictness) }
    }

    /// Forgets what it read.
    pub(super) fn restart(&mut self) {
        self.findings = Findings::default();
        self.origins.forget();
    }

    /// Takes over what another reader of the same file found.
    pub(super) fn absorb(&mut self, other: Self) {
        self.findings.absorb(other.findings);
        self.origins.absorb(other.origins);
    }

    /// Goes on with another file.
    pub(super) fn open(&mut self, file: &str) {
        self.file = file.into();
        self.steps.clear();
    }

    /// Reads a member one step further in.
    pub(super) fn at<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.steps.push(step);
        let value = read(self);
        self.steps.pop();
        value
    }

    /// Reports an error here.
    pub(super) fn error(&mut self, kind: FindingKind) {
        self.report(Severity::Error, "", kind);
    }

    /// Reports an error further in, at a pointer that begins here.
    pub(super) fn error_at(&mut self, pointer: &str, kind: FindingKind) {
        self.report(Severity::Error, pointer, kind);
    }

    /// Reports what is an error in our own files and a warning in a visitor's.
    pub(super) fn lapse(&mut self, kind: FindingKind) {
        self.report(self.strictness.of_lapse(), "", kind);
    }

    /// Reports a lapse in a field, whatever its name.
    pub(super) fn lapse_in(&mut self, name: &str, kind: FindingKind) {
        let mut pointer = String::new();
        push_step(&mut pointer, name);
        self.report(self.strictness.of_lapse(), &pointer, kind);
    }

    /// Reports that another shape is needed here.
    pub(super) fn unlike(&mut self, expected: Shape, value: &Value) {
        self.error(FindingKind::Type { expected, found: Shape::of(value) });
    }

    /// Reports that what stands here is left out of the dataset, and keeps its ids for those who name them.
    pub(super) fn leave_out(&mut self, value: &Value) {
        self.keep_ids(value);
        self.error(FindingKind::LeftOut);
    }

    fn keep_ids(&mut self, value: &Value) {
        match value {
            Value::Array(members) => members.iter().for_each(|member| self.keep_ids(member)),
            Value::Object(fields) => {
                if let Some(id) = fields.get("id").and_then(Value::as_str) {
                    self.origins.left_out.insert(id.into());
                }
                fields.values().for_each(|field| self.keep_ids(field));
            }
            _ => {}
        }
    }

    /// Keeps the place of a member that is left out of the list that is being read.
    pub(super) fn gap(&mut self, index: usize) {
        let list = (self.file.clone(), pointer(&self.steps));
        self.origins.gaps.entry(list).or_default().push(index);
    }

    fn report(&mut self, severity: Severity, further: &str, kind: FindingKind) {
        let (file, steps) = (&self.file, &self.steps);
        self.findings.push(severity, |severity| Finding {
            severity,
            file: file.clone(),
            pointer: pointer(steps) + further,
            kind,
        });
    }

    /// Reads a string through a parser.
    pub(super) fn parsed<T>(&mut self, value: &Value, parse: impl FnOnce(&str) -> Result<T, FindingKind>) -> Option<T> {
        let Some(text) = value.as_str() else {
            self.unlike(Shape::Text, value);
            return None;
        };
        match parse(text) {
            Ok(read) => Some(read),
            Err(kind) => {
                self.error(kind);
                None
            }
        }
    }
}

/// The longest text that a record may hold, in characters.
pub(super) const LONGEST: usize = 2_000;

/// Controls, and characters that are not seen but turn or join what stands beside them.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

impl Wire for String {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let text = reader.parsed(value, |text| Ok(text.to_owned()))?;
        if text.trim().is_empty() {
            reader.error(FindingKind::Blank);
        }
        if text.chars().count() > LONGEST {
            reader.error(FindingKind::TooLong(LONGEST));
        }
        if text.chars().any(is_unseen) {
            reader.error(FindingKind::Control);
        }
        Some(text)
    }

    fn write(&self) -> Value {
        Value::from(self.as_str())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value {
        defs.define("Line", schema::line)
    }
}

/// Types that are read from a string and printed as one.
macro_rules! parsed {
    ($($name:ident $schema:ident $parse:expr;)+) => { $(
        impl Wire for $name {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                reader.parsed(value, $parse)
            }

            fn write(&self) -> Value {
                Value::from(self.to_string())
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(defs: &mut Defs) -> Value {
                defs.define(stringify!($name), schema::$schema)
            }
        }
    )+ };
}

parsed! {
    Id id |text| Self::new(text).map_err(|_| FindingKind::IdForm(text.into()));
    Code code |text| Self::new(text).map_err(|_| FindingKind::CodeForm(text.into()));
    Unit unit |text| Self::new(text).map_err(|_| FindingKind::CodeForm(text.into()));
    Date date |text| text.parse().map_err(FindingKind::Date);
    Decimal decimal |text| text.parse().map_err(FindingKind::Decimal);
}

/// Whole numbers from 1.
macro_rules! whole {
    ($($name:ident)+) => { $(
        impl Wire for $name {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                let number = value.as_u64().and_then(|n| Self::try_from(n).ok()).filter(|&n| n > 0);
                if number.is_none() {
                    reader.unlike(Shape::Whole, value);
                }
                number
            }

            fn write(&self) -> Value {
                Value::from(*self)
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(_: &mut Defs) -> Value {
                schema::whole(Self::MAX.into())
            }
        }
    )+ };
}

whole! { u16 u32 }

impl Wire for Text {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let mut fields = super::fields::Fields::open(value, reader)?;
        let zh: Option<Option<String>> = fields.optional("zh");
        let en: Option<Option<String>> = fields.optional("en");
        fields.close();
        match (zh?, en?) {
            (Some(zh), Some(en)) => Some(Self::both(zh, en)),
            (Some(zh), None) => {
                reader.lapse(FindingKind::Untranslated(Language::En));
                Some(Self::one(Language::Zh, zh))
            }
            (None, Some(en)) => {
                reader.lapse(FindingKind::Untranslated(Language::Zh));
                Some(Self::one(Language::En, en))
            }
            (None, None) => {
                reader.error(FindingKind::Blank);
                None
            }
        }
    }

    fn write(&self) -> Value {
        let said = |language| self.get(language).map(|text| (Language::code(language).into(), Value::from(text)));
        Value::Object(Language::ALL.into_iter().filter_map(said).collect())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value {
        defs.define("Text", schema::text)
    }
}

/// An address of the web: it becomes a link, so it may not be a script or a file.
pub(super) struct Url(pub(super) String);

impl Wire for Url {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
            rest.is_some_and(|rest| !rest.is_empty() && text.len() <= LONGEST && !rest.contains(is_no_url))
        };
        reader.parsed(value, |text| if fits(text) { Ok(Self(text.into())) } else { Err(FindingKind::Url) })
    }

    fn write(&self) -> Value {
        self.0.write()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value {
        defs.define("Url", schema::url)
    }
}

fn is_no_url(c: char) -> bool {
    !c.is_ascii_graphic() || "\"<>\\^`{|}".contains(c)
}

/// A language tag (BCP 47) in its plain form: it becomes a `lang` attribute.
pub(super) struct Tag(pub(super) String);

impl Wire for Tag {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let subtag = |s: &str| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric());
        let primary = |s: &str| (2..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphabetic());
        let fits =
            |text: &str| text.len() <= 35 && text.split('-').next().is_some_and(primary) && text.split('-').all(subtag);
        let parse =
            |text: &str| if fits(text) { Ok(Self(text.into())) } else { Err(FindingKind::LanguageTag(text.into())) };
        reader.parsed(value, parse)
    }

    fn write(&self) -> Value {
        self.0.write()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(defs: &mut Defs) -> Value {
        defs.define("LanguageTag", schema::tag)
    }
}
