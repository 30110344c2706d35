//! A merged dataset is read piece by piece: wherever it is cut and however its fields are ordered, the same comes out,
//! and a fault stands where a parser of the whole file finds it.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/minimal.rs"]
mod minimal;

use jiedui::codec::{FindingKind as Kind, Merged, Reading, Strictness, read_merged};
use minimal::valid;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value};

fn whole(bytes: &[u8]) -> Reading {
    read_merged(bytes, "mine.json", Strictness::Visitor)
}

fn in_pieces(bytes: &[u8], cuts: &[Index]) -> Reading {
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
    cuts.sort_unstable();
    let mut merged = Merged::new("mine.json", Strictness::Visitor);
    let mut from = 0;
    for to in cuts.into_iter().chain([bytes.len()]) {
        merged.feed(&bytes[from..to]);
        from = to;
    }
    merged.finish()
}

/// What breaks a file, or only seems to.
const PIECES: [&[u8]; 24] = [
    b"\"sources\":[",
    b"\"programmes\" : [{},",
    b"\"s\\u006furces\": [7, {}],",
    b"\"places\": null,",
    b"\"organisations\": {},",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b":",
    b"\"",
    b"\\",
    b"\n",
    b" ",
    b"0",
    b"1e999",
    b"null",
    b"\x0c",
    b"\xff",
    b"\xe4\xbd",
    b"\"id\": \"x\",",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    b"\xef\xbb\xbf",
];

/// The small dataset, in one line or in many, with a few pieces put in and a few bytes taken out.
fn broken() -> impl Strategy<Value = Vec<u8>> {
    let edit = (any::<Index>(), 0..PIECES.len() * 2, 0..30_usize);
    (any::<bool>(), vec(edit, 0..4)).prop_map(|(is_pretty, edits)| {
        let mut bytes =
            if is_pretty { serde_json::to_vec_pretty(&valid()) } else { serde_json::to_vec(&valid()) }.unwrap();
        for (at, piece, few) in edits {
            let at = at.index(bytes.len() + 1);
            match PIECES.get(piece) {
                Some(piece) => drop(bytes.splice(at..at, piece.iter().copied())),
                None => drop(bytes.drain(at..(at + few).min(bytes.len()))),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_may_be_cut_anywhere(bytes in broken(), cuts in vec(any::<Index>(), 0..12)) {
        prop_assert_eq!(in_pieces(&bytes, &cuts), whole(&bytes));
    }

    /// Among members, between them, around the lists: the same line and column as in a file that is parsed at once.
    #[test]
    fn a_fault_stands_where_a_parser_finds_it(bytes in broken()) {
        let found = whole(&bytes).findings;
        let is_earlier = |kind: &Kind| matches!(kind, Kind::NotUtf8 { .. } | Kind::TooDeep { .. });
        prop_assume!(!found.iter().any(|finding| is_earlier(&finding.kind)));
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let expected = serde_json::from_slice::<Value>(text).err().map(|error| (error.line(), error.column()));
        let syntax = |kind: &Kind| if let Kind::Syntax { line, column } = *kind { Some((line, column)) } else { None };
        prop_assert_eq!(found.iter().find_map(|finding| syntax(&finding.kind)), expected);
        let others = found.iter().filter(|finding| finding.kind != Kind::Bom).count();
        prop_assert!(expected.is_none() || others == 1, "{:?}", found);
    }

    #[test]
    fn its_fields_may_stand_in_any_order(order in Just(valid().as_object().unwrap().keys().cloned().collect::<Vec<_>>()).prop_shuffle()) {
        let dataset = valid();
        let shuffled: Map<String, Value> = order.iter().map(|name| (name.clone(), dataset[name].clone())).collect();
        let read = whole(Value::from(shuffled).to_string().as_bytes());
        prop_assert!(read.dataset.is_some());
        prop_assert_eq!(read, whole(dataset.to_string().as_bytes()));
    }
}

/// Of a list that stands twice the second counts, with what is wrong in it and nothing else.
#[test]
fn the_last_of_two_lists_counts() {
    let text = valid().to_string();
    let with = |more: &str| whole(format!("{},{more}}}", text.strip_suffix('}').unwrap()).as_bytes());
    let pointers = |read: &Reading| read.findings.iter().map(|finding| finding.pointer.clone()).collect::<Vec<_>>();
    let read = with("\"places\": []");
    assert!(read.dataset.as_ref().is_some_and(|dataset| dataset.places.is_empty()));
    assert_eq!(pointers(&read), ["/places"]);
    let read = with("\"pl\\u0061ces\": [{\"id\": \"gone\"}]");
    assert!(read.origins.is_left_out("gone") && read.dataset.is_some_and(|dataset| dataset.places.is_empty()));
    let read = with("\"places\": [{\"id\": \"gone\"}], \"places\": null");
    assert_eq!(pointers(&read), ["/places", "/places"]);
    assert!(!read.origins.is_left_out("gone"));
    let read = with("\"places\": [{\"id\": \"gone\"}], \"places\": []");
    assert_eq!(pointers(&read), ["/places", "/places"]);
    assert!(!read.origins.is_left_out("gone"));
    let read = with("\"places\": 5");
    assert!(read.origins.is_lost("places") && read.dataset.is_some_and(|dataset| dataset.places.is_empty()));
}
