//! One small wrong dataset for each kind of finding of the inspection, and the exact findings expected.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/expect.rs"]
mod expect;
#[path = "fixtures/found.rs"]
mod found;
#[path = "fixtures/minimal.rs"]
mod minimal;

use expect::{errors, id, lapses};
use found::findings;
use jiedui::codec::{Aspect, FindingKind as Kind, Referent, Strictness};

use minimal::valid;
use serde_json::{Value, json};

const FUND: &str = "/programmes/0/funds";

fn fund(dataset: &mut Value, nth: usize) -> &mut Value {
    &mut dataset["programmes"][0]["funds"][nth]
}

fn outcome(dataset: &mut Value) -> &mut Value {
    &mut dataset["programmes"][0]["outcomes"][0]
}

#[test]
fn nothing_is_wrong_with_the_valid_one() {
    errors(|_| {}, &[]);
}

#[test]
fn an_id_stands_once_in_the_whole_dataset() {
    errors(|d| d["programmes"][1]["id"] = json!("college"), &[("/programmes/1/id", Kind::Duplicate(id("college")))]);
    errors(|d| fund(d, 2)["id"] = json!("one-part"), &[("/programmes/0/funds/2/id", Kind::Duplicate(id("one-part")))]);
    let pointer = "/programmes/1/pairings/0/id";
    errors(|d| d["programmes"][1]["pairings"][0]["id"] = json!("ziyun"), &[(pointer, Kind::Duplicate(id("ziyun")))]);
}

#[test]
fn a_member_stands_once_in_its_list() {
    let (donors, cites) = ("/programmes/0/pairings/0/donors/1", "/programmes/0/events/0/cites/1");
    lapses(
        |d| d["programmes"][0]["pairings"][0]["donors"] = json!(["college", "college"]),
        &[(donors, Kind::Repeated(id("college")))],
    );
    let cite = json!({ "source": "report", "paragraph": 3 });
    lapses(
        |d| d["programmes"][0]["events"][0]["cites"] = json!([cite, cite]),
        &[(cites, Kind::Repeated(id("report")))],
    );
}

#[test]
fn every_id_that_is_named_is_there() {
    let gone = || Kind::Dangling(id("nobody"));
    let nobody = json!("nobody");
    errors(|d| d["organisations"][0]["place"] = nobody.clone(), &[("/organisations/0/place", gone())]);
    errors(|d| d["places"][3]["parent"] = nobody.clone(), &[("/places/3/parent", gone())]);
    errors(|d| d["programmes"][1]["part_of"] = nobody.clone(), &[("/programmes/1/part_of", gone())]);
    for field in ["donors", "recipients"] {
        let pointer = format!("/programmes/0/pairings/0/{field}/0");
        errors(|d| d["programmes"][0]["pairings"][0][field] = json!(["nobody"]), &[(&pointer, gone())]);
    }
    let pointer = "/programmes/0/events/0/participants/0";
    errors(|d| d["programmes"][0]["events"][0]["participants"] = json!(["nobody"]), &[(pointer, gone())]);
    for field in ["from", "to", "may_overlap"] {
        errors(|d| fund(d, 1)[field] = json!(["nobody"]), &[(&format!("{FUND}/1/{field}/0"), gone())]);
    }
    for field in ["part_of", "same_as"] {
        errors(|d| fund(d, 1)[field] = nobody.clone(), &[(&format!("{FUND}/1/{field}"), gone())]);
        let pointer = format!("/programmes/0/outcomes/0/{field}");
        errors(|d| outcome(d)[field] = nobody.clone(), &[(&pointer, gone())]);
    }
    let pointer = "/programmes/0/outcomes/0/cites/0/source";
    errors(|d| outcome(d)["cites"][0]["source"] = nobody.clone(), &[(pointer, gone())]);
}

#[test]
fn an_id_names_a_record_of_the_right_sort() {
    let wrong = |text, referent| Kind::WrongKind(id(text), referent);
    let place = || wrong("college", Referent::Place);
    errors(|d| d["organisations"][0]["place"] = json!("college"), &[("/organisations/0/place", place())]);
    let programme = wrong("college", Referent::Programme);
    errors(|d| d["programmes"][1]["part_of"] = json!("college"), &[("/programmes/1/part_of", programme)]);
    let party = || wrong("report", Referent::Party);
    errors(|d| fund(d, 0)["to"] = json!(["report"]), &[(&format!("{FUND}/0/to/0"), party())]);
    let pointer = "/programmes/0/events/0/participants/0";
    errors(|d| d["programmes"][0]["events"][0]["participants"] = json!(["report"]), &[(pointer, party())]);
    let (fund_of, outcome_of) = (format!("{FUND}/0/part_of"), "/programmes/0/outcomes/0/same_as");
    errors(|d| fund(d, 0)["part_of"] = json!("one-trained"), &[(&fund_of, wrong("one-trained", Referent::Fund))]);
    errors(|d| outcome(d)["same_as"] = json!("one-whole"), &[(outcome_of, wrong("one-whole", Referent::Outcome))]);
    let cite = "/programmes/0/outcomes/0/cites/0/source";
    errors(|d| outcome(d)["cites"][0]["source"] = json!("ziyun"), &[(cite, wrong("ziyun", Referent::Source))]);
}

#[test]
fn participants_and_parties_may_be_places() {
    errors(|d| d["programmes"][0]["events"][0]["participants"] = json!(["ziyun", "college"]), &[]);
    errors(|d| fund(d, 0)["from"] = json!(["anshun", "college"]), &[]);
}

#[test]
fn a_record_that_cannot_be_read_is_not_missed_again() {
    let text = jiedui::codec::Shape::Text;
    let number = jiedui::codec::Shape::Number;
    errors(
        |d| {
            fund(d, 0)["amount"]["value"] = json!(100);
            fund(d, 2)["part_of"] = json!("one-whole");
            // Told of the records that now stand first and second in the list, and second and third in the file.
            fund(d, 1)["to"] = json!(["nobody"]);
            fund(d, 2)["to"] = json!(["nobody"]);
        },
        &[
            (&format!("{FUND}/0/amount/value"), Kind::Type { expected: text, found: number }),
            (&format!("{FUND}/0"), Kind::LeftOut),
            (&format!("{FUND}/1/to/0"), Kind::Dangling(id("nobody"))),
            (&format!("{FUND}/2/to/0"), Kind::Dangling(id("nobody"))),
        ],
    );
}

#[test]
fn a_relation_does_not_lead_back_to_itself() {
    let ring = |d: &mut Value| {
        d["programmes"][0]["part_of"] = json!("two");
        d["programmes"][1]["part_of"] = json!("one");
    };
    errors(ring, &[("/programmes/1/part_of", Kind::Cycle(id("one")))]);
    errors(|d| d["programmes"][0]["part_of"] = json!("one"), &[("/programmes/0/part_of", Kind::Cycle(id("one")))]);
    errors(
        |d| {
            for (nth, other) in ["one-part", "one-rest", "one-whole"].into_iter().enumerate() {
                let field = if nth == 1 { "same_as" } else { "part_of" };
                fund(d, nth)[field] = json!(other);
                fund(d, nth)["amount"] = json!(null);
            }
        },
        &[(&format!("{FUND}/2/part_of"), Kind::Cycle(id("one-whole")))],
    );
    let pointer = format!("{FUND}/0/may_overlap/0");
    errors(|d| fund(d, 0)["may_overlap"] = json!(["one-whole"]), &[(&pointer, Kind::Cycle(id("one-whole")))]);
    let places = |d: &mut Value| d["places"][0]["parent"] = json!("ziyun");
    let level = ("/places/0/parent", Kind::PlaceLevel(id("ziyun")));
    errors(places, &[level, ("/places/1/parent", Kind::Cycle(id("guizhou")))]);
}

#[test]
fn a_long_chain_is_no_ring_and_no_stack() {
    let mut dataset = valid();
    let mut last = fund(&mut dataset, 0).clone();
    let chain: Vec<Value> = (0..20_000)
        .map(|nth| {
            last["id"] = json!(format!("link-{nth}"));
            last["part_of"] = json!(format!("link-{}", nth + 1));
            last.clone()
        })
        .collect();
    last["id"] = json!("link-20000");
    last.as_object_mut().unwrap().remove("part_of");
    dataset["programmes"][0]["funds"] = json!([chain, vec![last]].concat());
    assert_eq!(findings(dataset.to_string().as_bytes(), Strictness::Own), []);
}

#[test]
fn an_overlap_is_told_on_both_sides() {
    let pointer = format!("{FUND}/1/may_overlap/0");
    errors(|d| fund(d, 1)["may_overlap"] = json!(["one-rest"]), &[(&pointer, Kind::OneSided(id("one-rest")))]);
    errors(
        |d| {
            fund(d, 1)["may_overlap"] = json!(["one-rest"]);
            fund(d, 2)["may_overlap"] = json!(["one-part"]);
        },
        &[],
    );
}

#[test]
fn a_part_is_no_larger_than_its_whole() {
    let part = |value: &'static str, qualifier: &'static str| {
        move |d: &mut Value| {
            fund(d, 1)["part_of"] = json!("one-whole");
            fund(d, 1)["amount"] = json!({ "value": value, "unit": "CNY", "qualifier": qualifier });
        }
    };
    let too_large = [(&*format!("{FUND}/1/part_of"), Kind::PartTooLarge(id("one-whole")))];
    errors(part("100", "exact"), &[]);
    errors(part("100.01", "exact"), &too_large);
    errors(part("101", "over"), &too_large);
    errors(part("105", "nearly"), &[]);
    errors(part("120", "nearly"), &too_large);
    errors(part("900", "at_most"), &[]);
    let open = |d: &mut Value| {
        part("900", "exact")(d);
        fund(d, 0)["amount"]["qualifier"] = json!("over");
    };
    errors(open, &[]);
}

#[test]
fn parts_that_share_nothing_are_together_no_larger() {
    let parts = |d: &mut Value| {
        fund(d, 1)["part_of"] = json!("one-whole");
        fund(d, 2)["part_of"] = json!("one-whole");
        fund(d, 2)["amount"]["value"] = json!("50");
    };
    lapses(parts, &[(&format!("{FUND}/0/amount"), Kind::PartsTooLarge(id("one-whole")))]);
    let sharing = |d: &mut Value| {
        parts(d);
        fund(d, 1)["may_overlap"] = json!(["one-rest"]);
        fund(d, 2)["may_overlap"] = json!(["one-part"]);
    };
    errors(sharing, &[]);
}

#[test]
fn a_part_is_of_the_kind_of_its_whole() {
    for (field, value, aspect) in [
        ("amount", json!({ "value": "60", "unit": "USD", "qualifier": "exact" }), Aspect::Unit),
        (
            "amount",
            json!({ "value": "60", "unit": "CNY", "qualifier": "exact", "per": { "unit": "person" } }),
            Aspect::Rate,
        ),
        ("flow", json!("purchase"), Aspect::Class),
        ("status", json!("planned"), Aspect::Status),
    ] {
        let change = |relation: &'static str| {
            let value = value.clone();
            move |d: &mut Value| {
                fund(d, 1)[relation] = json!("one-whole");
                fund(d, 1)[field] = value.clone();
            }
        };
        let pointer = |relation| format!("{FUND}/1/{relation}");
        errors(change("part_of"), &[(&pointer("part_of"), Kind::PartUnlike(id("one-whole"), aspect))]);
        errors(change("same_as"), &[(&pointer("same_as"), Kind::SameUnlike(id("one-whole"), aspect))]);
    }
    errors(|d| fund(d, 1)["flow"] = json!("fiscal"), &[]);
}

#[test]
fn the_same_figure_is_the_same() {
    let again = |value: &'static str| {
        move |d: &mut Value| {
            fund(d, 1)["same_as"] = json!("one-whole");
            fund(d, 1)["amount"] = json!({ "value": value, "unit": "CNY", "qualifier": "about" });
        }
    };
    errors(again("105"), &[]);
    let apart = Kind::SameUnlike(id("one-whole"), Aspect::Figure);
    errors(again("60"), &[(&format!("{FUND}/1/same_as"), apart)]);
}

#[test]
fn a_cite_is_of_a_paragraph_that_is_there() {
    let pointer = format!("{FUND}/0/cites/0/paragraph");
    errors(|d| fund(d, 0)["cites"][0]["paragraph"] = json!(10), &[]);
    errors(|d| fund(d, 0)["cites"][0]["paragraph"] = json!(11), &[(&pointer, Kind::NoParagraph(id("report"), 11))]);
}

#[test]
fn an_open_code_has_a_name() {
    let unnamed = || Kind::Unnamed("odd".into());
    lapses(|d| d["programmes"][0]["kind"] = json!("odd"), &[("/programmes/0/kind", unnamed())]);
    lapses(|d| outcome(d)["measure"] = json!("odd"), &[("/programmes/0/outcomes/0/measure", unnamed())]);
    lapses(|d| outcome(d)["quantity"]["unit"] = json!("odd"), &[("/programmes/0/outcomes/0/quantity/unit", unnamed())]);
    lapses(|d| fund(d, 0)["sector"] = json!("odd"), &[(&format!("{FUND}/0/sector"), unnamed())]);
    let pointer = "/programmes/0/pairings/0/sector";
    lapses(|d| d["programmes"][0]["pairings"][0]["sector"] = json!("odd"), &[(pointer, unnamed())]);
    let pointer = format!("{FUND}/0/amount/per/unit");
    lapses(|d| fund(d, 0)["amount"]["per"] = json!({ "unit": "odd" }), &[(&pointer, unnamed())]);
    let twice = |d: &mut Value| d["codelists"]["unit"][1]["code"] = json!("person");
    errors(twice, &[("/codelists/unit/1/code", Kind::RepeatedCode("person".into()))]);
}

#[test]
fn a_deed_is_told_after_it_was_done() {
    let date = |date: &'static str| move |d: &mut Value| d["programmes"][0]["events"][0]["date"] = json!(date);
    errors(date("2022-05"), &[]);
    errors(date("2022"), &[]);
    errors(date("2022-05-20"), &[]);
    errors(date("2022-06"), &[("/programmes/0/events/0/date", Kind::AfterSources)]);
    let planned = |d: &mut Value| {
        date("2030")(d);
        d["programmes"][0]["events"][0]["status"] = json!("planned");
    };
    errors(planned, &[]);
    let undated = |d: &mut Value| {
        date("2030")(d);
        d["sources"][0].as_object_mut().unwrap().remove("published");
    };
    errors(undated, &[]);
    errors(|d| fund(d, 0)["as_of"] = json!("2023"), &[(&format!("{FUND}/0/as_of"), Kind::AfterSources)]);
    errors(|d| outcome(d)["period"] = json!("2023/.."), &[("/programmes/0/outcomes/0/period", Kind::AfterSources)]);
}

#[test]
fn what_is_counted_had_begun() {
    errors(|d| fund(d, 0)["as_of"] = json!("2020-12"), &[(&format!("{FUND}/0/as_of"), Kind::AsOfEarly)]);
    let basis = |d: &mut Value| d["programmes"][0]["basis"] = json!("context");
    lapses(basis, &[("/programmes/0/basis", Kind::Missing("period"))]);
}
