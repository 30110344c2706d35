//! What the gate refuses by itself: files, encodings, shapes and words, each with the exact finding expected.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/expect.rs"]
mod expect;
#[path = "fixtures/found.rs"]
mod found;
#[path = "fixtures/minimal.rs"]
mod minimal;

use expect::{errors, id, lapses};
use found::{findings, is_told};
use jiedui::codec::{
    File, Finding, FindingKind as Kind, MAX_BYTES, MOST_FINDINGS, Part, Severity, Shape, Strictness, Unread, read_parts,
};
use jiedui::model::{DateError, DecimalError, Language};
use minimal::valid;
use serde_json::{Value, json};

const ONE: &str = "/programmes/0";

fn kinds(bytes: &[u8], strictness: Strictness) -> Vec<(Severity, String, Kind)> {
    let found = findings(bytes, strictness);
    found.iter().for_each(is_told);
    found.into_iter().map(|finding| (finding.severity, finding.pointer, finding.kind)).collect()
}

/// Expects this error at the root of a file of these bytes.
fn refused(bytes: &[u8], kind: Kind) {
    assert_eq!(kinds(bytes, Strictness::Visitor), [(Severity::Error, String::new(), kind)]);
}

fn wrong(expected: Shape, found: Shape) -> Kind {
    Kind::Type { expected, found }
}

#[test]
fn a_file_is_json() {
    refused(b"", Kind::Syntax { line: 1, column: 0 });
    refused(b"{\n  \"schema\": }", Kind::Syntax { line: 2, column: 13 });
    refused(b"{} {}", Kind::Syntax { line: 1, column: 4 });
    refused(b"{\"version\": 1e400}", Kind::Syntax { line: 1, column: 17 });
    refused(b"{\"version\": \"\x07\"}", Kind::Syntax { line: 1, column: 14 });
    refused(b"[]", wrong(Shape::Object, Shape::List));
}

#[test]
fn a_file_is_utf8_without_a_mark() {
    refused(b"{\n\"version\": \"\xb6\xab\"}", Kind::NotUtf8 { line: 2, column: 13 });
    refused(b"\xff\xfe{\0}\0", Kind::NotUtf8 { line: 1, column: 1 });
    let marked = format!("\u{feff}{}", valid());
    assert_eq!(kinds(marked.as_bytes(), Strictness::Visitor), [(Severity::Warning, String::new(), Kind::Bom)]);
    assert_eq!(kinds(marked.as_bytes(), Strictness::Own), [(Severity::Error, String::new(), Kind::Bom)]);
}

#[test]
fn a_file_is_neither_too_large_nor_too_deep() {
    refused(&vec![b' '; MAX_BYTES + 1], Kind::TooLarge(MAX_BYTES as u64 + 1));
    let many = |values: usize| format!("{{\"x\":[{}0]}}", "0,".repeat(values));
    refused(many(4_000_000).as_bytes(), Kind::TooMany(4_000_000));
    lapses(|d| d["x"] = json!(",[{".repeat(2_000_000)), &[("/x", Kind::Unknown("x".into()))]);
    let deep = |levels: usize| format!("{{\"x\":\n{}{}}}", "[".repeat(levels), "]".repeat(levels));
    refused(deep(64).as_bytes(), Kind::TooDeep { line: 2, column: 64 });
    refused("[".repeat(1_000_000).as_bytes(), Kind::TooDeep { line: 1, column: 65 });
    refused("{\"a\":".repeat(100).as_bytes(), Kind::TooDeep { line: 1, column: 321 });
    // Brackets inside a string nest nothing.
    lapses(|d| d["x"] = json!("\\\"".to_owned() + &"[".repeat(99)), &[("/x", Kind::Unknown("x".into()))]);
    let within = kinds(deep(63).as_bytes(), Strictness::Visitor);
    assert!(within.iter().all(|found| !matches!(found.2, Kind::TooDeep { .. })), "{within:?}");
}

#[test]
fn a_field_stands_once() {
    let twice = valid().to_string().replacen("\"role\":4", "\"role\":3,\"a/b\":[{\"c\":1,\"c\":2}],\"role\":4", 1);
    let pointer = |field: &str| format!("{ONE}/pairings/0/{field}");
    assert_eq!(
        kinds(twice.as_bytes(), Strictness::Visitor),
        [
            (Severity::Error, pointer("a~1b/0/c"), Kind::RepeatedKey("c".into())),
            (Severity::Error, pointer("role"), Kind::RepeatedKey("role".into())),
            (Severity::Warning, pointer("a~1b"), Kind::Unknown("a/b".into())),
        ]
    );
}

#[test]
fn a_dataset_says_its_contract() {
    errors(|d| d["schema"] = json!("jiedui/2"), &[("/schema", Kind::Schema("jiedui/2".into()))]);
    errors(|d| drop(d.as_object_mut().unwrap().remove("licence")), &[("", Kind::Missing("licence"))]);
    lapses(|d| d["colour"] = json!("red"), &[("/colour", Kind::Unknown("colour".into()))]);
}

#[test]
fn a_value_has_its_shape() {
    let field = |at: &'static str, value: Value| move |d: &mut Value| *d.pointer_mut(at).unwrap() = value.clone();
    let left_out = |at: &'static str| (at, Kind::LeftOut);
    for (value, found) in [(json!(60), Shape::Number), (json!(true), Shape::Truth), (json!(["60"]), Shape::List)] {
        let at = "/programmes/0/funds/1/amount/value";
        errors(field(at, value), &[(at, wrong(Shape::Text, found)), left_out("/programmes/0/funds/1")]);
    }
    for value in [json!("3"), json!(0), json!(-3), json!(3.5), json!(5e20), json!(u64::MAX)] {
        let at = "/programmes/0/events/0/cites/0/paragraph";
        let found = if value.is_string() { Shape::Text } else { Shape::Number };
        errors(field(at, value), &[(at, wrong(Shape::Whole, found)), left_out("/programmes/0/events/0/cites/0")]);
    }
    let at = "/programmes/0/outcomes/0/cites";
    errors(field(at, json!({})), &[(at, wrong(Shape::List, Shape::Object)), left_out("/programmes/0/outcomes/0")]);
    errors(
        field("/programmes/1", json!(null)),
        &[("/programmes/1", wrong(Shape::Object, Shape::Null)), left_out("/programmes/1")],
    );
    errors(field("/programmes/0/funds/1/to", json!([])), &[("/programmes/0/funds/1", Kind::Empty("to"))]);
    errors(field("/programmes/0/funds/1/to", json!(null)), &[("/programmes/0/funds/1", Kind::Missing("to"))]);
    let without = |d: &mut Value| drop(d["programmes"][0]["funds"][1].as_object_mut().unwrap().remove("amount"));
    errors(without, &[("/programmes/0/funds/1", Kind::Missing("amount"))]);
}

#[test]
fn a_list_that_is_lost_hides_nothing_else() {
    let lost = |d: &mut Value| {
        d["places"] = json!({});
        d["programmes"][0]["funds"][0]["part_of"] = json!("nobody");
    };
    errors(
        lost,
        &[
            ("/places", wrong(Shape::List, Shape::Object)),
            ("/programmes/0/funds/0/part_of", Kind::Dangling(id("nobody"))),
        ],
    );
}

#[test]
fn a_word_is_of_its_form() {
    let at = |at: &'static str, value: &'static str| move |d: &mut Value| *d.pointer_mut(at).unwrap() = json!(value);
    let (event, kind) = ("/programmes/0/events/0", "/programmes/0/events/0/kind");
    let left_out = |at: &'static str| (at, Kind::LeftOut);
    for bad in ["Two", "a--b", "", "二", "a_b"] {
        let found = [("/programmes/1/id", Kind::IdForm(bad.into())), left_out("/programmes/1")];
        errors(at("/programmes/1/id", bad), &found);
    }
    for bad in ["Targeted", "a-b", "a__b"] {
        let found = [("/programmes/1/kind", Kind::CodeForm(bad.into())), left_out("/programmes/1")];
        errors(at("/programmes/1/kind", bad), &found);
    }
    let allowed = "visit, meeting, agreement, plan, training, secondment, donation, construction, campaign, exam, \
                   launch, other";
    let not_in_list = Kind::NotInList { found: "party".into(), allowed: allowed.into() };
    errors(at(kind, "party"), &[(kind, not_in_list), left_out(event)]);
    for (bad, error) in
        [("2021-02-29", DateError::NoSuchDay), ("2022/2021", DateError::Backwards), ("May", DateError::Form)]
    {
        errors(
            at("/programmes/0/events/0/date", bad),
            &[("/programmes/0/events/0/date", Kind::Date(error)), left_out(event)],
        );
    }
    let (fund, value) = ("/programmes/0/funds/1", "/programmes/0/funds/1/amount/value");
    let long = "1000000000000000000";
    for (bad, error) in [("1,000", DecimalError::Form), ("0.00001", DecimalError::Places), (long, DecimalError::Size)] {
        errors(at(value, bad), &[(value, Kind::Decimal(error)), left_out(fund)]);
    }
    for bad in ["javascript:alert(1)", "https://", "example.org", "https://example.org/ x", "https://例.org"] {
        errors(at("/sources/0/url", bad), &[("/sources/0/url", Kind::Url), ("/sources/0", Kind::LeftOut)]);
    }
    for bad in ["Chinese language", "z", "zh_Hans", "\" onload"] {
        let no_tag = [("/sources/0/language", Kind::LanguageTag(bad.into())), ("/sources/0", Kind::LeftOut)];
        errors(at("/sources/0/language", bad), &no_tag);
    }
}

#[test]
fn a_flood_of_findings_is_counted() {
    let flood = |members: usize| {
        let mut dataset = valid();
        dataset["programmes"][0]["funds"] = json!(vec![0; members]);
        kinds(dataset.to_string().as_bytes(), Strictness::Visitor)
    };
    assert_eq!(flood(MOST_FINDINGS / 2).len(), MOST_FINDINGS);
    let found = flood(MOST_FINDINGS / 2 + 3);
    assert_eq!(found.last(), Some(&(Severity::Error, String::new(), Kind::More(6))));
    let mut dataset = valid();
    let fields = dataset["programmes"][0]["events"][0].as_object_mut().unwrap();
    fields.extend((0..=MOST_FINDINGS).map(|nth| (format!("x{nth}"), json!(1))));
    for (strictness, severity) in [(Strictness::Visitor, Severity::Warning), (Strictness::Own, Severity::Error)] {
        let found = kinds(dataset.to_string().as_bytes(), strictness);
        assert_eq!(found.last(), Some(&(severity, String::new(), Kind::More(1))));
    }
    dataset["programmes"][1]["id"] = json!(1);
    let found = kinds(dataset.to_string().as_bytes(), Strictness::Visitor);
    assert_eq!(found.last(), Some(&(Severity::Error, String::new(), Kind::More(3))));
    let repeated = format!("{{{}\"a\":0}}", "\"a\":0,".repeat(2 * MOST_FINDINGS));
    assert!(kinds(repeated.as_bytes(), Strictness::Visitor).len() <= MOST_FINDINGS + 1);
}

#[test]
fn a_sentence_repeats_little_of_a_hostile_file() {
    let hostile = format!("\u{1b}]0;x\u{7}\u{202e}{}", "x".repeat(9000));
    let mut dataset = valid();
    dataset["programmes"][1]["kind"] = json!(hostile);
    dataset["programmes"][1][&hostile] = json!(1);
    for finding in findings(dataset.to_string().as_bytes(), Strictness::Visitor) {
        is_told(&finding);
        let message = finding.message();
        assert!(!message.get(Language::En).unwrap().contains(['\u{1b}', '\u{202e}']), "{message:?}");
    }
}

#[test]
fn a_text_is_there_in_both_languages_and_sane() {
    let name = |name: Value| move |d: &mut Value| d["organisations"][0]["name"] = name.clone();
    let at = "/organisations/0/name";
    lapses(name(json!({ "zh": "学院" })), &[(at, Kind::Untranslated(Language::En))]);
    lapses(name(json!({ "en": "College" })), &[(at, Kind::Untranslated(Language::Zh))]);
    errors(name(json!({})), &[(at, Kind::Blank), ("/organisations/0", Kind::LeftOut)]);
    let en = "/organisations/0/name/en";
    for (text, kind) in [
        (" \u{3000}".to_owned(), Kind::Blank),
        ("字".repeat(2001), Kind::TooLong(2000)),
        ("a\nb".to_owned(), Kind::Control),
        ("a\0".to_owned(), Kind::Control),
        ("a\u{202e}b".to_owned(), Kind::Control),
        ("a\u{200b}b".to_owned(), Kind::Control),
    ] {
        errors(name(json!({ "zh": "学院", "en": text })), &[(en, kind)]);
    }
    errors(name(json!({ "zh": "字".repeat(2000), "en": "A college’s – “name”" })), &[]);
}

#[test]
fn a_quantity_has_the_numbers_of_its_hedge() {
    let amount = |fields: Value| {
        move |d: &mut Value| {
            let mut amount = json!({ "unit": "CNY", "qualifier": "exact" });
            amount.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            d["programmes"][0]["funds"][1]["amount"] = amount;
        }
    };
    let at = "/programmes/0/funds/1/amount";
    let left_out = || ("/programmes/0/funds/1", Kind::LeftOut);
    for bad in [json!({}), json!({ "value": "1", "low": "1" }), json!({ "value": "1", "qualifier": "range" })] {
        errors(amount(bad), &[(at, Kind::RangeForm), left_out()]);
    }
    let backwards = json!({ "qualifier": "range", "low": "2", "high": "1" });
    errors(amount(backwards), &[(at, Kind::RangeBackwards)]);
    errors(amount(json!({ "qualifier": "range", "low": "2", "high": "2" })), &[]);
    errors(amount(json!({ "value": "1", "count": 3 })), &[(at, Kind::Missing("reading")), left_out()]);
    errors(amount(json!({ "value": "1", "reading": "each" })), &[(at, Kind::Missing("count")), left_out()]);
    errors(amount(json!({ "value": "1", "count": 3, "reading": "each_or_all" })), &[]);
}

fn split(change: impl FnOnce(&mut Vec<File>)) -> Vec<(String, String, Kind)> {
    let whole = valid();
    let mut head = whole.as_object().unwrap().clone();
    let mut take = |name: &str| head.remove(name).unwrap();
    let lists = [("sources", Part::Sources), ("organisations", Part::Organisations), ("places", Part::Places)];
    let mut files: Vec<(String, Part, Value)> =
        lists.map(|(name, part)| (format!("{name}.json"), part, take(name))).into();
    for programme in take("programmes").as_array().unwrap() {
        files.push((
            format!("programmes/{}.json", programme["id"].as_str().unwrap()),
            Part::Programme,
            programme.clone(),
        ));
    }
    files.insert(0, ("dataset.json".into(), Part::Dataset, Value::Object(head)));
    let file = |(name, part, value): (String, Part, Value)| File { name, part, contents: Ok(value.to_string().into()) };
    let mut files: Vec<File> = files.into_iter().map(file).collect();
    change(&mut files);
    let reading = read_parts(files, Strictness::Own);
    let mut found: Vec<Finding> = reading.findings;
    if let Some(dataset) = reading.dataset {
        found.extend(jiedui::load::check::check(&dataset, &reading.origins, Strictness::Own));
    }
    found.iter().for_each(is_told);
    found.into_iter().map(|finding| (finding.file, finding.pointer, finding.kind)).collect()
}

fn at(file: &str, pointer: &str, kind: Kind) -> (String, String, Kind) {
    (file.into(), pointer.into(), kind)
}

#[test]
fn a_split_dataset_is_told_file_by_file() {
    assert_eq!(split(|_| {}), []);
    let absent = split(|files| files[1].contents = Err(Unread::Absent));
    assert_eq!(absent, [at("sources.json", "", Kind::NoFile)]);
    let large = split(|files| files[4].contents = Err(Unread::TooLarge(100 << 20)));
    assert_eq!(
        large,
        [at("programmes/one.json", "", Kind::TooLarge(100 << 20)), at("programmes/one.json", "", Kind::LeftOut),]
    );
    let renamed = split(|files| files[5].name = "programmes/three.json".into());
    assert_eq!(renamed, [at("programmes/three.json", "", Kind::FileName(id("two")))]);
    let headless = split(|files| files[0].contents = Err(Unread::Absent));
    assert_eq!(headless, [at("dataset.json", "", Kind::NoFile)]);
    assert_eq!(split(|files| drop(files.remove(0))), [at("dataset.json", "", Kind::NoFile)]);
}

#[test]
fn a_finding_of_the_inspection_stands_in_its_own_file() {
    let change = |files: &mut Vec<File>, nth: usize, from: &str, to: &str| {
        let text = String::from_utf8(files[nth].contents.clone().unwrap()).unwrap();
        assert!(text.contains(from));
        files[nth].contents = Ok(text.replacen(from, to, 1).into());
    };
    let found = split(|files| {
        // The first programme cannot be read, so the second is the first of the dataset.
        change(files, 4, "\"kind\":\"targeted\"", "\"kind\":1");
        change(files, 5, "\"maoying\"", "\"nobody\"");
        change(files, 3, "\"520425\"", "\"520525\"");
        change(files, 0, "\"person_time\"", "\"person\"");
    });
    assert_eq!(
        found,
        [
            at("programmes/one.json", "/kind", wrong(Shape::Text, Shape::Number)),
            at("programmes/one.json", "", Kind::LeftOut),
            at("programmes/two.json", "/pairings/0/recipients/0", Kind::Dangling(id("nobody"))),
            at("dataset.json", "/codelists/unit/1/code", Kind::RepeatedCode("person".into())),
            at("places.json", "/2/code", Kind::PlaceOutside(id("anshun"))),
        ]
    );
}

#[test]
fn every_kind_of_finding_is_expected_by_a_test() {
    let source = include_str!("../src/codec/finding.rs");
    let body = source.split("pub enum FindingKind {").nth(1).unwrap().split("\n}").next().unwrap();
    let variant = |line: &str| {
        let line = line.strip_prefix("    ").filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))?;
        line.split(|c: char| !c.is_ascii_alphanumeric()).next().map(str::to_owned)
    };
    let kinds: Vec<String> = body.lines().filter_map(variant).collect();
    assert!(kinds.len() > 40, "{kinds:?}");
    let tests = [include_str!("gate.rs"), include_str!("check.rs"), include_str!("check_values.rs")].concat();
    for kind in kinds {
        assert!(tests.contains(&format!("Kind::{kind}")), "no test expects {kind}");
    }
}
