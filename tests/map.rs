//! The map places every province once, gathers pairings truly, and says what it leaves out.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/generated/mod.rs"]
mod generated;
#[allow(dead_code, reason = "other tests read more of a page")]
#[path = "fixtures/rendered.rs"]
mod rendered;

use std::collections::BTreeSet;
use std::path::Path;

use jiedui::chart::{HEIGHT, TILE, WIDTH, arcs, tiles};
use jiedui::codec::Strictness;
use jiedui::link::{Link, Page};
use jiedui::load::folder;
use jiedui::model::{Dataset, Id, Language, PROVINCES, Programme};
use jiedui::query::{Placings, ProvinceMap, ProvincePair, Unplaced};
use jiedui::words::{phrases, province};
use proptest::prelude::*;

fn dataset() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

#[test]
fn every_province_has_a_tile_and_a_name() {
    let all = tiles(&[]);
    let codes: BTreeSet<u8> = all.iter().map(|tile| tile.code).collect();
    let places: BTreeSet<(i32, i32)> = all.iter().map(|tile| tile.at).collect();
    assert!(codes.iter().eq(PROVINCES.iter()) && places.len() == PROVINCES.len());
    for language in Language::ALL {
        let marks: BTreeSet<_> = PROVINCES.iter().map(|code| province(*code, language).0).collect();
        let names: BTreeSet<_> = PROVINCES.iter().map(|code| province(*code, language).1).collect();
        assert!(marks.len() == PROVINCES.len() && names.len() == PROVINCES.len() && !names.contains(""));
    }
}

#[test]
fn the_shipped_pairings_are_where_they_belong() {
    let dataset = dataset();
    let all: Vec<usize> = (0..dataset.programmes.len()).collect();
    let map = ProvinceMap::of(&all, &Placings::of(&dataset), &dataset);
    let codes: Vec<(u8, u8)> = map.pairs.iter().map(|pair| pair.codes).collect();
    assert_eq!(codes[0], (44, 44), "three programmes lie within Guangdong");
    assert!([(44, 52), (32, 53), (42, 61)].iter().all(|pair| codes.contains(pair)), "{codes:?}");
    assert!(map.unplaced.iter().any(|of| of.named.programme.as_str() == "moe-trusteeship" && of.why == Unplaced::Both));
    for of in &map.unplaced {
        let is_placed = |pair: &ProvincePair| pair.named.iter().any(|named| named.programme == of.named.programme);
        assert_eq!(of.is_rest, map.pairs.iter().any(is_placed), "{of:?}");
    }
    assert!(!map.is_whole() && map.undrawn() == 0);
    let pairings: usize = dataset.programmes.iter().map(|programme| programme.pairings.len()).sum();
    let told: usize = map.pairs.iter().map(|pair| pair.pairings).sum::<usize>()
        + map.unplaced.iter().map(|of| of.pairings).sum::<usize>();
    assert!(told >= pairings, "{told} of {pairings}: none is dropped in silence");
}

/// The numbers of path data.
fn numbers(d: &str) -> Vec<f64> {
    d.split(|letter: char| letter != '-' && !letter.is_ascii_digit()).filter_map(|text| text.parse().ok()).collect()
}

/// How near a curve comes to any of some points.
fn nearest(d: &str, points: &[(i32, i32)]) -> f64 {
    let of = numbers(d);
    let at = |t: f64, i: usize| (1.0 - t) * (1.0 - t) * of[i] + 2.0 * t * (1.0 - t) * of[i + 2] + t * t * of[i + 4];
    let apart = |t: f64, point: &(i32, i32)| (at(t, 0) - f64::from(point.0)).hypot(at(t, 1) - f64::from(point.1));
    let all = (0..=100).flat_map(|t| points.iter().map(move |point| apart(f64::from(t) / 100.0, point)));
    all.fold(f64::INFINITY, f64::min)
}

#[test]
fn the_shipped_arcs_hide_no_character_and_pass_no_node_of_others() {
    let dataset = dataset();
    let all: Vec<usize> = (0..dataset.programmes.len()).collect();
    let map = ProvinceMap::of(&all, &Placings::of(&dataset), &dataset);
    let pairs: Vec<(u8, u8)> = map.pairs[..map.drawn].iter().map(|pair| pair.codes).collect();
    let tiles = tiles(&pairs);
    // A Chinese character, or two letters.
    let marks: Vec<_> = tiles.iter().flat_map(|tile| [14, 23].map(|x| (tile.at.0 + x, tile.at.1 + 15))).collect();
    let nodes: Vec<_> = tiles.iter().flat_map(|tile| [tile.ring, tile.dot]).flatten().collect();
    for (pair, arc) in pairs.iter().zip(arcs(&pairs, &tiles)).filter(|(pair, _)| pair.0 != pair.1) {
        let near = nearest(&arc.d, &marks);
        assert!(near > 9.0, "{pair:?} comes as near as {near} to a character");
        let ends: [usize; 2] = [0, 4];
        let is_end = |node: &(i32, i32)| {
            ends.iter().any(|at| numbers(&arc.d)[*at..*at + 2] == [f64::from(node.0), f64::from(node.1)])
        };
        let others: Vec<_> = nodes.iter().copied().filter(|node| !is_end(node)).collect();
        let near = nearest(&arc.d, &others);
        assert!(near > 8.0, "{pair:?} comes as near as {near} to a node of others");
    }
}

proptest! {
    #[test]
    fn whatever_is_paired_can_be_drawn(picks in prop::collection::vec((0..34_usize, 0..34_usize), 0..13)) {
        let pairs: Vec<(u8, u8)> = picks.iter().map(|(from, to)| (PROVINCES[*from], PROVINCES[*to])).collect();
        let of_tiles = tiles(&pairs);
        let of_arcs = arcs(&pairs, &of_tiles);
        prop_assert_eq!(of_arcs.len(), pairs.len());
        let inside = |(x, y): (i32, i32)| (0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y);
        for tile in &of_tiles {
            for (x, y) in [tile.ring, tile.dot].into_iter().flatten() {
                prop_assert!((tile.at.0 + 6..=tile.at.0 + TILE - 6).contains(&x));
                prop_assert!((tile.at.1 + 6..=tile.at.1 + TILE - 6).contains(&y));
            }
            prop_assert!(tile.ring.is_none() || tile.ring != tile.dot);
        }
        for (pair, arc) in pairs.iter().zip(&of_arcs).filter(|(pair, _)| pair.0 != pair.1) {
            let back = pairs.iter().zip(&of_arcs).find(|(other, _)| **other == (pair.1, pair.0));
            prop_assert!(back.is_none_or(|(_, back)| numbers(&back.d)[2..4] != numbers(&arc.d)[2..4]), "there and back");
        }
        prop_assert!(of_arcs.iter().filter(|arc| !inside(arc.label)).count() <= 2, "numbers stay on the paper");
    }
}

#[test]
fn what_lies_in_no_province_has_none() {
    let mut dataset = dataset();
    let county = dataset.places.iter_mut().find(|place| place.id.as_str() == "nanhua-county").unwrap();
    let province = Id::new("yunnan").unwrap();
    let id = county.id.clone();
    county.parent = None;
    let dataset = dataset.reindex();
    assert_eq!(dataset.province(&id), None, "a county of unknown province");
    assert_eq!(dataset.province(&province).map(|place| &place.id), Some(&province), "a province is its own");
}

#[test]
fn the_heading_says_all_only_where_nothing_is_left_undrawn() {
    let [zh, en] = Language::ALL.map(phrases);
    assert_eq!((zh.map_title)(5, 5, true), "5个项目，都在图上");
    assert_eq!((zh.map_title)(5, 5, false), "5个项目，有几组没有画");
    assert_eq!((zh.map_title)(0, 5, false), "没有可画的项目");
    assert_eq!((en.map_title)(5, 5, true), "5 programmes on the map");
    assert_eq!((en.map_title)(5, 5, false), "5 programmes, some pairings not drawn");
    assert_eq!((en.map_title)(4, 5, false), "4 of 5 programmes on the map");
    assert_eq!((zh.viewer.unplaced[0])(2, true), "另有2组没有画：来源没有说帮扶方在哪个省");
    assert_eq!((zh.viewer.unplaced[2])(1, false), "1组没有画：来源没有说双方在哪个省");
    assert_eq!(
        (en.viewer.unplaced[1])(2, true),
        "2 more pairings not drawn: the province of those helped is not stated"
    );
}

#[test]
fn what_is_not_drawn_beside_what_is_counts_as_more() {
    let mut dataset = dataset();
    let programme = dataset.programmes.iter_mut().find(|of| of.id.as_str() == "seu-nanhua").unwrap();
    let mut pairing = programme.pairings[0].clone();
    pairing.id = Id::new("seu-nanhua-pair-unknown").unwrap();
    pairing.donors = vec![Id::new("trusteeship-universities").unwrap()];
    programme.pairings.push(pairing);
    let dataset = dataset.reindex();
    let at = dataset.programmes.iter().position(|of| of.id.as_str() == "seu-nanhua").unwrap();
    let map = ProvinceMap::of(&[at], &Placings::of(&dataset), &dataset);
    assert_eq!((map.programmes, map.found, map.is_whole()), (1, 1, false));
    assert!(map.unplaced.iter().all(|of| of.is_rest && of.pairings == 1 && of.why == Unplaced::Donor));
}

#[test]
fn where_not_every_pair_is_listed_each_tile_counts_its_programmes_and_leads_to_them() {
    let mut dataset = generated::dataset(300);
    // Two pairings of one programme between the same provinces are one programme.
    for programme in dataset.programmes.iter_mut().step_by(3) {
        let mut again = programme.pairings[0].clone();
        again.id = Id::new(&format!("{}-again", again.id)).unwrap();
        programme.pairings.push(again);
    }
    let all: Vec<usize> = (0..dataset.programmes.len()).collect();
    let map = ProvinceMap::of(&all, &Placings::of(&dataset), &dataset);
    assert!(map.unlisted > 0 && map.provinces.len() > 1);
    let codes =
        |ids: &[Id]| -> BTreeSet<u8> { ids.iter().filter_map(|id| dataset.province(id)?.province_code()).collect() };
    for province in &map.provinces {
        let sides = |programme: &Programme| {
            let placed = programme.pairings.iter().map(|of| [codes(&of.donors), codes(&of.recipients)]);
            let placed: Vec<_> = placed.filter(|sides| sides.iter().all(|side| !side.is_empty())).collect();
            [0, 1].map(|side| placed.iter().any(|sides| sides[side].contains(&province.code)))
        };
        let told: Vec<[bool; 2]> = dataset.programmes.iter().map(sides).collect();
        let count = |side: usize| told.iter().filter(|sides| sides[side]).count();
        assert_eq!(province.programmes, [count(0), count(1)], "{}", province.code);
    }
    let paired = map.pairs.iter().flat_map(|pair| [pair.codes.0, pair.codes.1]);
    assert!(paired.into_iter().all(|code| map.provinces.iter().any(|of| of.code == code)));
    let html = rendered::html(&jiedui::app::Shared::new(dataset), &Link::new(Language::En, Page::Home), "/");
    for province in &map.provinces {
        let there = format!("/en/?about={}#programmes", province.place);
        assert!(rendered::attributes(&html, "href").contains(&there.as_str()), "{there}");
    }
}
