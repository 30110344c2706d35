//! Hostile files: whatever stands in them, the gate and the inspection end, and with findings, not a panic.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/found.rs"]
mod found;
#[path = "fixtures/minimal.rs"]
mod minimal;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use found::{findings, is_told};
use jiedui::codec::{Finding, FindingKind as Kind, Strictness, read_merged, write_merged};
use jiedui::load::folder;
use minimal::valid;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// The shipped dataset's merged bytes, with no more than two programmes.
fn shipped() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    let mut dataset = folder::read(&folder, Strictness::Own).unwrap().0.unwrap();
    dataset.programmes.truncate(2);
    write_merged(&dataset).into_bytes()
}

fn told(bytes: &[u8]) -> Vec<Finding> {
    let found = findings(bytes, Strictness::Visitor);
    found.iter().for_each(is_told);
    found
}

/// A change of some bytes.
#[derive(Clone, Debug)]
enum Edit {
    Put(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Repeat(Index, usize),
    Cut(Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let piece = prop_oneof![vec(any::<u8>(), 1..6), "[\\[\\]{}\":,\\\\a-z0-9.e+-]{1,6}".prop_map(String::into_bytes)];
    prop_oneof![
        4 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Edit::Put(at, byte)),
        4 => (any::<Index>(), piece).prop_map(|(at, piece)| Edit::Insert(at, piece)),
        4 => (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Edit::Remove(at, length)),
        4 => (any::<Index>(), 1..400_usize).prop_map(|(at, length)| Edit::Repeat(at, length)),
        1 => any::<Index>().prop_map(Edit::Cut),
    ]
}

fn apply(bytes: &mut Vec<u8>, edit: Edit) {
    let length = bytes.len();
    if length == 0 {
        return;
    }
    match edit {
        Edit::Put(at, byte) => bytes[at.index(length)] = byte,
        Edit::Insert(at, piece) => drop(bytes.splice(at.index(length)..at.index(length), piece)),
        Edit::Remove(at, few) => drop(bytes.drain(at.index(length)..(at.index(length) + few).min(length))),
        Edit::Repeat(at, few) => {
            let (start, end) = (at.index(length), (at.index(length) + few).min(length));
            let piece = bytes[start..end].to_vec();
            bytes.splice(start..start, piece);
        }
        Edit::Cut(at) => bytes.truncate(at.index(length)),
    }
}

/// Any small JSON value, often one that almost fits.
fn value() -> impl Strategy<Value = Value> {
    let word =
        prop_oneof!["\\PC{0,8}", "[a-z]{1,4}", "[0-9]{1,25}(\\.[0-9]{1,6})?", "[0-9]{4}(-[0-9]{2})?(/[0-9.]{2,4})?"];
    let number = prop_oneof![any::<f64>().prop_map(Value::from), any::<i64>().prop_map(Value::from)];
    let leaf = prop_oneof![Just(json!(null)), any::<bool>().prop_map(Value::from), number, word.prop_map(Value::from)];
    leaf.prop_recursive(4, 16, 4, |inner| {
        let object = proptest::collection::btree_map("[a-z~/]{0,4}|id|unit|value|zh", inner.clone(), 0..4);
        prop_oneof![vec(inner, 0..4).prop_map(Value::from), object.prop_map(|fields| json!(fields))]
    })
}

/// Every place in a JSON value, as pointers.
fn places(value: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.into());
    match value {
        Value::Array(members) => members.iter().enumerate().for_each(|(i, v)| places(v, &format!("{here}/{i}"), all)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, v)| places(v, &format!("{here}/{}", name.replace('~', "~0").replace('/', "~1")), all)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_too_odd(edits in vec(edit(), 1..8)) {
        let mut bytes = shipped();
        for edit in edits {
            apply(&mut bytes, edit);
        }
        told(&bytes);
    }

    #[test]
    fn no_values_are_too_odd(changes in vec((any::<Index>(), value()), 1..6)) {
        let mut dataset = valid();
        for (at, value) in changes {
            let mut all = Vec::new();
            places(&dataset, "", &mut all);
            *dataset.pointer_mut(&all[at.index(all.len())]).unwrap() = value;
        }
        told(dataset.to_string().as_bytes());
    }

    /// Moves one value of the dataset to another place: what fits one field rarely fits another.
    #[test]
    fn no_mixture_is_too_odd(moves in vec((any::<Index>(), any::<Index>()), 1..6)) {
        let mut dataset = valid();
        for (from, to) in moves {
            let mut all = Vec::new();
            places(&dataset, "", &mut all);
            let value = dataset.pointer(&all[from.index(all.len())]).unwrap().clone();
            if dataset.to_string().len() < 100_000 {
                *dataset.pointer_mut(&all[to.index(all.len())]).unwrap() = value;
            }
        }
        told(dataset.to_string().as_bytes());
    }

    /// Funds that lie in, repeat and overlap each other at random: rings, chains and knots.
    #[test]
    fn no_relations_are_too_knotted(links in vec((0..12_usize, 0..3_usize, 0..12_usize), 0..40)) {
        let mut dataset = valid();
        let fund = dataset["programmes"][0]["funds"][0].clone();
        let mut funds: Vec<Value> = (0..12).map(|nth| { let mut fund = fund.clone(); fund["id"] = json!(format!("f-{nth}")); fund }).collect();
        for (one, how, other) in links {
            let id = json!(format!("f-{other}"));
            match how {
                0 => funds[one]["part_of"] = id,
                1 => funds[one]["same_as"] = id,
                _ => funds[one]["may_overlap"] = json!([id]),
            }
        }
        dataset["programmes"][0]["funds"] = json!(funds);
        let found = told(dataset.to_string().as_bytes());
        let known = |kind: &Kind| matches!(kind, Kind::Cycle(_) | Kind::OneSided(_) | Kind::PartsTooLarge(_));
        prop_assert!(found.iter().all(|finding| known(&finding.kind)), "{:?}", found);
    }

    #[test]
    fn no_wording_is_too_odd(stated in "\\PC{0,12}|[增长下降同比0-9.%倍万亿余近约至翻番]{1,9}", ratio in "\\PC{0,12}|[增长下降到同比0-9.%倍万亿余近约至翻番个百分点]{1,9}") {
        let mut dataset = valid();
        let outcome = &mut dataset["programmes"][0]["outcomes"][0];
        outcome["quantity"]["stated"] = json!(stated);
        outcome["previous"] = json!({ "value": "0", "unit": "person", "qualifier": "about" });
        outcome["stated_ratio"] = json!(ratio);
        told(dataset.to_string().as_bytes());
    }
}

#[test]
fn nesting_does_not_exhaust_the_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"programmes\":", "}]")] {
        let deep = format!("{}{}", open.repeat(2_000_000), close.repeat(2_000_000));
        assert!(matches!(told(deep.as_bytes())[..], [Finding { kind: Kind::TooDeep { .. }, .. }]));
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("programmes")).unwrap();
    folder
}

/// A file of 100 MiB that takes no room on the disk.
fn huge(path: &Path) {
    File::create(path).unwrap().set_len(100 << 20).unwrap();
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let folder = folder("huge");
    huge(&folder.join("merged.json"));
    let start = Instant::now();
    let (dataset, found) = folder::read(&folder.join("merged.json"), Strictness::Own).unwrap();
    assert!(dataset.is_none() && found.len() == 1 && found[0].kind == Kind::TooLarge(100 << 20), "{found:?}");
    huge(&folder.join("places.json"));
    huge(&folder.join("programmes/huge.json"));
    let (_, found) = folder::read(&folder, Strictness::Own).unwrap();
    assert_eq!(found.iter().filter(|finding| finding.kind == Kind::TooLarge(100 << 20)).count(), 2, "{found:?}");
    assert!(start.elapsed() < Duration::from_secs(2), "it was read: {:?}", start.elapsed());
}

#[test]
fn a_file_that_is_not_there_hides_nothing() {
    let folder = folder("absent");
    fs::write(folder.join("places.json"), "[{]").unwrap();
    fs::write(folder.join("programmes/one.json"), "{}").unwrap();
    let (dataset, found) = folder::read(&folder, Strictness::Own).unwrap();
    let of = |file: &str| {
        found.iter().filter(|finding| finding.file == file).map(|finding| &finding.kind).collect::<Vec<_>>()
    };
    assert!(dataset.is_none());
    for file in ["dataset.json", "sources.json", "organisations.json"] {
        assert_eq!(of(file), [&Kind::NoFile], "{file}");
    }
    assert!(matches!(of("places.json")[..], [Kind::Syntax { line: 1, column: 3 }]));
    assert!(of("programmes/one.json").contains(&&Kind::Missing("pairings")));
    assert!(of("programmes/one.json").contains(&&Kind::LeftOut));
    fs::remove_dir_all(folder.join("programmes")).unwrap();
    let (_, found) = folder::read(&folder, Strictness::Own).unwrap();
    let programmes: Vec<&Finding> = found.iter().filter(|finding| finding.file == "programmes").collect();
    assert!(matches!(programmes[..], [Finding { kind: Kind::NoFile, .. }]), "{programmes:?}");
    assert!(folder::read(&folder.join("nowhere"), Strictness::Own).is_err());
}

/// Dense relations and long lists of what cannot be read: nothing may grow with the square of the size.
#[test]
fn a_knot_is_checked_in_time() {
    let start = Instant::now();
    let mut dataset = valid();
    let fund = dataset["programmes"][0]["funds"][0].clone();
    let others: Vec<String> = (0..400).map(|nth| format!("f-{nth}")).collect();
    let knot = others.iter().map(|id| {
        let mut fund = fund.clone();
        fund["id"] = json!(id);
        fund["part_of"] = json!("f-0");
        fund["may_overlap"] = json!(others.iter().filter(|other| *other != id).collect::<Vec<_>>());
        fund
    });
    let mut funds: Vec<Value> = vec![json!(0); 200_000];
    funds.extend(knot);
    dataset["programmes"][0]["funds"] = json!(funds);
    dataset["programmes"][0]["funds"][200_000].as_object_mut().unwrap().remove("part_of");
    let all = told(dataset.to_string().as_bytes());
    assert!(matches!(all.last().unwrap().kind, Kind::More(_)), "{:?}", all.last());
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn a_large_dataset_is_checked_in_time() {
    let mut dataset = valid();
    let programme = dataset["programmes"][0].clone();
    let copies = (0..300).map(|nth| {
        let text = programme.to_string().replace("\"one", &format!("\"p{nth}"));
        serde_json::from_str(&text).unwrap()
    });
    dataset["programmes"] = copies.collect::<Vec<Value>>().into();
    let bytes = dataset.to_string();
    let start = Instant::now();
    assert!(read_merged(bytes.as_bytes(), "mine.json", Strictness::Own).dataset.is_some());
    assert_eq!(told(bytes.as_bytes()), []);
    // A debug build on a busy machine; what grows with the square of the size would take minutes.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}
