//! The contract as a JSON Schema (draft 2020-12), made from the same declarations that read and write the records.
//!
//! In comes nothing but the shapes of `records.rs` and the code lists of the model; out goes one document whose root
//! is the merged form and whose definitions serve the files of the split form. It says what one value can say of
//! itself: how records relate is for `load::check`.

use serde_json::{Map, Value, json};

use super::json::SCHEMA;
use super::wire::{LONGEST, Tag, Url, Wire};
use crate::model::{
    Codelists, Decimal, Licence, Organisation, Per, Place, Programme, Qualifier, Reading, Source, Text, Unit,
};

/// What the schema calls itself; a name, not an address.
pub const SCHEMA_ID: &str = "urn:jiedui:schema:1";

const SEEN: &str = r"^[^\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]*$";

/// The definitions that have been made so far.
#[derive(Default)]
pub(super) struct Defs(Map<String, Value>);

impl Defs {
    /// A reference to a definition, which is made at its first use.
    pub(super) fn define(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            let definition = make(self);
            self.0.insert(name.into(), definition);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// A reference to a record.
    pub(super) fn record(&mut self, name: &str, about: &str, tell: impl FnOnce(&mut Outline<'_>)) -> Value {
        self.define(name, |defs| {
            let mut outline = Outline::new(defs);
            tell(&mut outline);
            let mut record = outline.object();
            record["description"] = about.into();
            record
        })
    }
}

/// An object of the contract that is being described, by the verbs of [`super::fields::Fields`].
pub(super) struct Outline<'a> {
    defs: &'a mut Defs,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl<'a> Outline<'a> {
    fn new(defs: &'a mut Defs) -> Self {
        Self { defs, properties: Map::new(), required: Vec::new() }
    }

    fn object(self) -> Value {
        let (properties, required) = (self.properties, self.required);
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
    }

    fn put(&mut self, name: &str, schema: Value) {
        self.properties.insert(name.into(), schema);
    }

    fn must<T: Wire>(&mut self, name: &str) {
        self.required.push(name.into());
        let schema = T::schema(self.defs);
        self.put(name, schema);
    }

    fn may<T: Wire>(&mut self, name: &str) {
        let schema = T::schema(self.defs);
        self.put(name, or_null(&schema));
    }

    fn members<T: Wire>(&mut self) -> Value {
        json!({ "type": "array", "items": T::schema(self.defs) })
    }

    pub(super) fn required<R, T: Wire>(&mut self, name: &str, _: fn(&R) -> &T) {
        self.must::<T>(name);
    }

    pub(super) fn optional<R, T: Wire>(&mut self, name: &str, _: fn(&R) -> &Option<T>) {
        self.may::<T>(name);
    }

    pub(super) fn nullable<R, T: Wire>(&mut self, name: &str, _: fn(&R) -> &Option<T>) {
        self.required.push(name.into());
        self.may::<T>(name);
    }

    pub(super) fn url<R>(&mut self, name: &str, _: fn(&R) -> &String) {
        self.must::<Url>(name);
    }

    pub(super) fn optional_url<R>(&mut self, name: &str, _: fn(&R) -> &Option<String>) {
        self.may::<Url>(name);
    }

    pub(super) fn tag<R>(&mut self, name: &str, _: fn(&R) -> &String) {
        self.must::<Tag>(name);
    }

    pub(super) fn list<R, T: Wire>(&mut self, name: &str, _: fn(&R) -> &Vec<T>) {
        let list = self.members::<T>();
        self.put(name, or_null(&list));
    }

    pub(super) fn some<R, T: Wire>(&mut self, name: &str, _: fn(&R) -> &Vec<T>) {
        self.required.push(name.into());
        let mut list = self.members::<T>();
        list["minItems"] = 1.into();
        self.put(name, list);
    }

    fn head(&mut self) {
        self.required.push("schema".into());
        self.put("schema", json!({ "const": SCHEMA }));
        self.must::<String>("version");
        self.must::<Text>("title");
        self.must::<Licence>("licence");
        self.must::<Codelists>("codelists");
    }

    fn lists(&mut self) {
        self.may::<Many<Source>>("sources");
        self.may::<Many<Organisation>>("organisations");
        self.may::<Many<Place>>("places");
        self.may::<Many<Programme>>("programmes");
    }
}

/// A whole list of the dataset, which is a file by itself in the split form.
struct Many<T>(Vec<T>);

impl<T: Wire> Wire for Many<T> {
    fn read(value: &Value, reader: &mut super::wire::Reader) -> Option<Self> {
        super::fields::read_list(value, reader).map(Self)
    }

    fn write(&self) -> Value {
        self.0.iter().map(T::write).collect()
    }

    fn schema(defs: &mut Defs) -> Value {
        json!({ "type": "array", "items": T::schema(defs) })
    }
}

fn or_null(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// The whole schema.
///
/// ```
/// let schema = jiedui::codec::schema();
/// assert_eq!(schema["$defs"]["Fund"]["properties"]["flow"]["$ref"], "#/$defs/Flow");
/// ```
#[must_use]
pub fn schema() -> Value {
    let mut defs = Defs::default();
    let file = |defs: &mut Defs, tell: &dyn Fn(&mut Outline<'_>)| {
        let mut outline = Outline::new(defs);
        tell(&mut outline);
        outline.object()
    };
    let merged = file(&mut defs, &|outline| {
        outline.head();
        outline.lists();
    });
    let head = file(&mut defs, &|outline| outline.head());
    let lists = [
        ("SourcesFile", Many::<Source>::schema(&mut defs)),
        ("OrganisationsFile", Many::<Organisation>::schema(&mut defs)),
        ("PlacesFile", Many::<Place>::schema(&mut defs)),
    ];
    defs.0.insert("Dataset".into(), merged);
    defs.0.insert("DatasetFile".into(), head);
    defs.0.extend(lists.map(|(name, schema)| (name.to_owned(), schema)));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Jiedui dataset, contract 1",
        "description": "The merged form. Of the split form, dataset.json follows $defs/DatasetFile, sources.json \
            $defs/SourcesFile, organisations.json $defs/OrganisationsFile, places.json $defs/PlacesFile, and each file \
            of programmes/ $defs/Programme. How records relate is not said here; the program's check holds them \
            against each other.",
        "$ref": "#/$defs/Dataset",
        "$defs": defs.0,
    })
}

pub(super) fn one_of(codes: impl IntoIterator<Item = impl Into<Value>>) -> Value {
    json!({ "enum": codes.into_iter().map(Into::into).collect::<Vec<Value>>() })
}

pub(super) fn whole(most: u64) -> Value {
    json!({ "type": "integer", "minimum": 1, "maximum": most })
}

pub(super) fn line(_: &mut Defs) -> Value {
    json!({
        "description": "Words, with no line breaks and no unseen characters.",
        "type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": r"\S", "allOf": [{ "pattern": SEEN }],
    })
}

fn pattern(about: &str, pattern: &str, longest: usize) -> Value {
    json!({ "description": about, "type": "string", "pattern": pattern, "maxLength": longest })
}

pub(super) fn id(_: &mut Defs) -> Value {
    pattern(
        "An id, unique in the whole dataset. Ids are in links: they never change meaning.",
        "^[a-z0-9]+(-[a-z0-9]+)*$",
        64,
    )
}

pub(super) fn code(_: &mut Defs) -> Value {
    pattern("A member of an open code list, named in codelists.", "^[a-z0-9]+(_[a-z0-9]+)*$", 64)
}

pub(super) fn unit(_: &mut Defs) -> Value {
    pattern("An ISO 4217 currency, or a code of codelists.unit.", "^([A-Z]{3}|[a-z0-9]+(_[a-z0-9]+)*)$", 64)
}

pub(super) fn date(_: &mut Defs) -> Value {
    let moment = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?";
    let about = "EDTF (ISO 8601-2): 2022, 2022-05, 2022-05-03, 2016/.., ../2020, 2013/2021, and ~ for approximate.";
    pattern(about, &format!(r"^({moment}(/({moment}|\.\.))?|\.\./{moment})$"), 23)
}

pub(super) fn decimal(_: &mut Defs) -> Value {
    pattern("A decimal number with at most four places, as a string.", r"^-?[0-9]{1,18}(\.[0-9]{1,4})?$", 24)
}

pub(super) fn url(_: &mut Defs) -> Value {
    pattern("An address of the web.", "^https?://[!#-;=?-\\[\\]_a-z~]+$", LONGEST)
}

pub(super) fn tag(_: &mut Defs) -> Value {
    pattern("A language tag (BCP 47).", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", 35)
}

pub(super) fn text(defs: &mut Defs) -> Value {
    let line = String::schema(defs);
    json!({
        "description": "Words in Chinese and in English; a visitor's file may have one of them.",
        "type": "object",
        "properties": { "zh": or_null(&line), "en": or_null(&line) },
        "anyOf": [
            { "required": ["zh"], "properties": { "zh": { "type": "string" } } },
            { "required": ["en"], "properties": { "en": { "type": "string" } } },
        ],
        "additionalProperties": false,
    })
}

pub(super) fn quantity(defs: &mut Defs) -> Value {
    let mut outline = Outline::new(defs);
    for name in ["value", "low", "high"] {
        outline.may::<Decimal>(name);
    }
    outline.must::<Unit>("unit");
    outline.must::<Qualifier>("qualifier");
    outline.may::<String>("stated");
    outline.may::<Per>("per");
    outline.may::<u32>("count");
    outline.may::<Reading>("reading");
    let mut quantity = outline.object();
    let (number, none) = (json!({ "type": "string" }), json!({ "type": "null" }));
    quantity["description"] =
        "A figure: its hedge is part of it, and stated is the figure as the source writes it.".into();
    quantity["if"] = json!({ "properties": { "qualifier": { "const": Qualifier::Range.code() } } });
    quantity["then"] =
        json!({ "required": ["low", "high"], "properties": { "value": none, "low": number, "high": number } });
    quantity["else"] = json!({ "required": ["value"], "properties": { "value": number, "low": none, "high": none } });
    quantity["allOf"] = json!([both_or_none("count", "reading"), both_or_none("reading", "count")]);
    quantity
}

/// Where the one field is there and not null, so is the other.
fn both_or_none(one: &str, other: &str) -> Value {
    let there = |name: &str| json!({ "required": [name], "properties": { name: { "not": { "type": "null" } } } });
    json!({ "if": there(one), "then": there(other) })
}
