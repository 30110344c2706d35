//! The published JSON Schema: as fresh as the code, and true to the gate by an independent validator's word.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/minimal.rs"]
mod minimal;

use std::fs;
use std::path::Path;

use boon::{Compiler, SchemaIndex, Schemas};
use jiedui::codec::{SCHEMA_ID, Strictness, read_merged, schema};
use minimal::valid;
use serde_json::{Value, json};

const FILE: &str = "assets/schema/jiedui-1.schema.json";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

struct Validator {
    schemas: Schemas,
    compiler: Compiler,
}

impl Validator {
    fn new() -> Self {
        let mut compiler = Compiler::new();
        compiler.add_resource(SCHEMA_ID, schema()).unwrap();
        Self { schemas: Schemas::new(), compiler }
    }

    /// The definition of this name, or the whole schema.
    fn of(&mut self, definition: &str) -> SchemaIndex {
        let pointer = if definition.is_empty() { SCHEMA_ID.into() } else { format!("{SCHEMA_ID}#/$defs/{definition}") };
        self.compiler.compile(&pointer, &mut self.schemas).unwrap()
    }

    fn accepts(&mut self, definition: &str, value: &Value) -> Result<(), String> {
        let index = self.of(definition);
        self.schemas.validate(value, index).map_err(|error| format!("{error:#}"))
    }
}

#[test]
fn the_published_schema_is_fresh() {
    let published = fs::read_to_string(root().join(FILE)).unwrap_or_default();
    assert!(published == format!("{:#}\n", schema()), "{FILE} is stale: cargo run --bin check -- --write-schema");
}

#[test]
fn it_follows_the_draft_that_it_names() {
    let mut schemas = Schemas::new();
    let draft = Compiler::new().compile("https://json-schema.org/draft/2020-12/schema", &mut schemas).unwrap();
    schemas.validate(&schema(), draft).unwrap();
}

#[test]
fn the_shipped_files_are_valid() {
    let mut validator = Validator::new();
    let data = root().join("assets/data");
    let read = |path: &Path| serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap();
    for (file, definition) in [
        ("dataset.json", "DatasetFile"),
        ("sources.json", "SourcesFile"),
        ("organisations.json", "OrganisationsFile"),
        ("places.json", "PlacesFile"),
    ] {
        validator.accepts(definition, &read(&data.join(file))).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    let mut programmes = 0;
    for entry in fs::read_dir(data.join("programmes")).unwrap() {
        let path = entry.unwrap().path();
        validator.accepts("Programme", &read(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        programmes += 1;
    }
    assert!(programmes > 0);
}

#[test]
fn the_merged_form_is_valid_as_it_is_written() {
    let mut validator = Validator::new();
    validator.accepts("", &valid()).unwrap();
    let reading = read_merged(valid().to_string().as_bytes(), "mine.json", Strictness::Own);
    let written = jiedui::codec::write_merged(&reading.dataset.unwrap());
    validator.accepts("", &serde_json::from_str(&written).unwrap()).unwrap();
}

/// Replaces what stands at a pointer, adding the last field where it is not there.
fn set(dataset: &mut Value, pointer: &str, value: Value) {
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    match dataset.pointer_mut(parent).unwrap() {
        Value::Array(members) => members[field.parse::<usize>().unwrap()] = value,
        object => object[field] = value,
    }
}

const AMOUNT: &str = "/programmes/0/funds/1/amount";

/// Values, and whether the gate takes them by themselves.
fn cases() -> Vec<(String, Value, bool)> {
    let amount = |rest: Value| {
        let mut amount = json!({ "unit": "CNY", "qualifier": "exact" });
        amount.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        amount
    };
    let mut cases = vec![
        (AMOUNT, json!(null), true),
        (AMOUNT, amount(json!({ "value": "1" })), true),
        (AMOUNT, amount(json!({ "value": "1", "low": null, "count": null, "per": null })), true),
        (AMOUNT, amount(json!({})), false),
        (AMOUNT, amount(json!({ "value": null })), false),
        (AMOUNT, amount(json!({ "value": "1", "high": "2" })), false),
        (AMOUNT, amount(json!({ "low": "1", "high": "2", "qualifier": "range" })), true),
        (AMOUNT, amount(json!({ "low": "1", "qualifier": "range" })), false),
        (AMOUNT, amount(json!({ "value": "1", "low": "1", "high": "2", "qualifier": "range" })), false),
        (AMOUNT, amount(json!({ "value": "1", "count": 3 })), false),
        (AMOUNT, amount(json!({ "value": "1", "reading": "each" })), false),
        (AMOUNT, amount(json!({ "value": "1", "count": 3, "reading": "each" })), true),
        ("/schema", json!("jiedui/2"), false),
        ("/colour", json!("red"), false),
        ("/sources", json!(null), true),
        ("/sources", json!({}), false),
        ("/programmes/0/pairings", json!([]), false),
        ("/programmes/0/pairings", json!(null), false),
        ("/programmes/0/events", json!(null), true),
        ("/programmes/0/pairings/0/role", json!(5), false),
        ("/programmes/0/pairings/0/donor_count", json!(0), false),
        ("/programmes/0/pairings/0/donor_count", json!(4_294_967_295_u32), true),
        ("/programmes/0/pairings/0/donor_count", json!(4_294_967_296_u64), false),
        ("/places/0/code_year", json!(65_536), false),
        ("/programmes/0/basis", json!("guess"), false),
        ("/organisations/0/name", json!({}), false),
        ("/organisations/0/name", json!({ "zh": null, "en": null }), false),
        ("/organisations/0/name", json!({ "zh": "学院", "en": " " }), false),
        ("/organisations/0/name", json!({ "zh": "学院", "en": "x".repeat(2001) }), false),
        ("/organisations/0/name", json!({ "zh": "字".repeat(2000), "en": "x" }), true),
        ("/organisations/0/name", json!({ "zh": "学院", "en": "a\u{202e}" }), false),
        ("/organisations/0/name", json!({ "zh": "学院", "en": "a\tb" }), false),
        ("/sources/0/url", json!("javascript:alert(1)"), false),
        ("/sources/0/url", json!("https://example.org/a?b=c#d&%e4;(f)"), true),
        ("/sources/0/url", json!("https://example.org/<"), false),
        ("/sources/0/language", json!("zh_Hans"), false),
    ];
    let dates = [("2022", true), ("2022-05-31", true), ("2016/..", true), ("../2020~", true), ("2013/2021-05", true)];
    let no_dates =
        [("", false), ("22", false), ("2022-13", false), ("2022-05-32", false), ("../..", false), ("2022/", false)];
    cases.extend(
        dates.into_iter().chain(no_dates).map(|(date, fits)| ("/programmes/0/events/0/date", json!(date), fits)),
    );
    let numbers = [("0.67", true), ("123456789012345678.1234", true), ("1.", false), (".5", false), ("1.23456", false)];
    let no_numbers = [("1234567890123456789", false), ("1,000", false), ("", false), ("-1", true), ("--1", false)];
    let value = "/programmes/0/funds/0/amount/value";
    cases.extend(numbers.into_iter().chain(no_numbers).map(|(number, fits)| (value, json!(number), fits)));
    for (id, fits) in [("a", true), ("a-1", true), ("a--1", false), ("-a", false), ("A", false), ("", false)] {
        cases.push(("/programmes/1/id", json!(id), fits));
        cases.push(("/programmes/1/kind", json!(id.replace('-', "_")), fits));
    }
    cases.into_iter().map(|(pointer, value, fits)| (pointer.to_owned(), value, fits)).collect()
}

#[test]
fn the_schema_and_the_gate_agree() {
    let mut validator = Validator::new();
    for (pointer, value, fits) in cases() {
        let mut dataset = valid();
        set(&mut dataset, &pointer, value.clone());
        let reading = read_merged(dataset.to_string().as_bytes(), "mine.json", Strictness::Own);
        assert_eq!(reading.findings.is_empty(), fits, "the gate, {pointer}: {value}");
        assert_eq!(validator.accepts("", &dataset).is_ok(), fits, "the schema, {pointer}: {value}");
    }
}
