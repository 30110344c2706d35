//! Time across very many programmes: what is not drawn is counted, and what is drawn together is counted, too.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/generated/mod.rs"]
mod generated;

use std::path::Path;

use jiedui::chart::{Percent, Placed, Shape, clusters};
use jiedui::codec::Strictness;
use jiedui::link::{Query, Scope};
use jiedui::load::folder;
use jiedui::model::{Dataset, Id, Pairing, Place, new_year};
use jiedui::query::{Catalogue, HomePage, Placings, ProvinceMap, TimeIndex, TimelinePage};
use proptest::prelude::*;

fn years(since: i32, until: i32) -> Scope {
    Scope { since: Some(since), until: Some(until), ..Scope::default() }
}

/// The dated records of a programme: events, money and counts.
fn dated(dataset: &Dataset, id: &Id) -> usize {
    let programme = dataset.programme(id).unwrap();
    programme.events.iter().filter(|event| event.date.is_some()).count()
        + programme.funds.iter().filter(|fund| fund.period.is_some()).count()
        + programme.outcomes.iter().filter(|outcome| outcome.period.is_some()).count()
}

#[test]
fn every_record_of_a_crowd_is_drawn_or_counted() {
    let dataset = generated::dataset(300);
    let index = TimeIndex::of(&dataset);
    let whole = TimelinePage::with(&dataset, &index, &Scope::default(), None);
    let (all, shown) = whole.years.unwrap();
    assert_eq!(all, shown);
    let crowd = whole.crowd.unwrap();
    assert_eq!((crowd.programmes, crowd.touching, whole.programmes.len()), (300, 300, 0));
    assert_eq!(crowd.records, dataset.programmes.iter().map(|programme| dated(&dataset, &programme.id)).sum::<usize>());
    for year in all.first..=all.last {
        let page = TimelinePage::with(&dataset, &index, &years(year, year), None);
        let crowd = page.crowd.unwrap();
        assert_eq!(crowd.records, whole.counts[usize::try_from(year - all.first).unwrap()], "{year}");
        for row in &crowd.rows {
            assert_eq!(row.days.len() + row.outside, dated(&dataset, &row.id), "{year} {}", row.id);
            let (first, last) = (new_year(year), new_year(year + 1) - 1);
            assert!(row.days.iter().all(|days| days.first <= last && days.last >= first));
            let events = &dataset.programme(&row.id).unwrap().events;
            assert_eq!(row.undated, events.iter().filter(|event| event.date.is_none()).count());
        }
        assert!(crowd.rows.len() <= crowd.touching);
    }
}

#[test]
fn a_crowd_begins_with_the_earliest_and_leaves_out_who_has_nothing_to_show() {
    let dataset = generated::dataset(300);
    let page = TimelinePage::of(&dataset, &Scope::default());
    let begins = |id: &Id| {
        let programme = dataset.programme(id).unwrap();
        let events = programme.events.iter().filter_map(|event| event.date?.first_day());
        events.chain(programme.funds.iter().filter_map(|fund| fund.period?.first_day())).min().unwrap()
    };
    let rows = page.crowd.unwrap().rows;
    assert!(rows.len() > 1 && rows.iter().map(|row| begins(&row.id)).is_sorted());
    let late = TimelinePage::of(&dataset, &years(2012, 2012)).crowd.unwrap();
    assert!(late.touching < late.programmes && late.rows.iter().all(|row| !row.days.is_empty()));
}

#[test]
fn the_first_lanes_are_drawn_and_every_other_within_reach() {
    let dataset = generated::dataset(150);
    let index = TimeIndex::of(&dataset);
    let at = |show| TimelinePage::with(&dataset, &index, &years(2016, 2017), show).crowd.unwrap();
    let mut crowd = at(None);
    assert_eq!(crowd.rows.len(), 12);
    while let Some(show) = crowd.more {
        let before = crowd.rows;
        crowd = at(Some(show));
        assert!(crowd.rows.len() > before.len() && crowd.rows.starts_with(&before));
    }
    assert_eq!(crowd.rows.len(), crowd.touching);
    assert!(crowd.touching < crowd.programmes, "some have nothing in these years");
}

#[test]
fn a_programme_unfolds_and_few_are_no_crowd() {
    let dataset = generated::dataset(300);
    let index = TimeIndex::of(&dataset);
    let one = dataset.programmes[7].id.clone();
    let page = TimelinePage::with(&dataset, &index, &Scope { programme: Some(one.clone()), ..Scope::default() }, None);
    assert!(page.crowd.is_none());
    assert_eq!(page.programmes.iter().map(|programme| &programme.id).collect::<Vec<_>>(), [&one]);
    assert_eq!(
        page.choices.programmes.iter().map(|choice| &choice.id).collect::<Vec<_>>(),
        [&one],
        "it can be unchosen"
    );
    // The index keeps its last answer: another question is not answered with it.
    assert_eq!(TimelinePage::with(&dataset, &index, &Scope::default(), None).crowd.unwrap().programmes, 300);
    for programmes in [20, 21] {
        let page = TimelinePage::of(&generated::dataset(programmes), &Scope::default());
        assert_eq!((page.crowd.is_some(), page.programmes.len()), (programmes > 20, programmes % 21));
    }
}

#[test]
fn a_list_too_long_to_choose_from_names_provinces() {
    let choices = TimelinePage::of(&generated::dataset(900), &Scope::default()).choices;
    assert!(choices.programmes.is_empty());
    assert!(choices.donors.iter().chain(&choices.recipients).all(|choice| choice.id.as_str().starts_with("province-")));
    let party = Id::new("c77").unwrap();
    let scope = Scope { recipient: Some(party.clone()), ..Scope::default() };
    let choices = TimelinePage::of(&generated::dataset(900), &scope).choices;
    assert!(choices.recipients.iter().any(|choice| choice.id == party), "what is chosen is in the list");
}

proptest! {
    #[test]
    fn nothing_is_lost_in_a_cluster(places in prop::collection::vec((-500..10_500, any::<bool>()), 0..60)) {
        let placed: Vec<Placed> = places.iter().map(|(x, is_deed)| Placed { x: Percent(*x), is_deed: *is_deed }).collect();
        let marks = clusters(&placed);
        let of = |style: &str| {
            let paths = marks.iter().filter(|mark| mark.style == style).filter_map(|mark| match &mark.shape { Shape::Stretched { d, .. } => Some(d), _ => None });
            let mut places: Vec<Percent> = paths.flat_map(|d| d.split_terminator(" 0h0")).map(|at| Percent(at[1..].parse().unwrap())).collect();
            places.sort_unstable();
            places
        };
        let (dots, hollow) = (of("cluster"), of("cluster hollow"));
        let said: Vec<_> = marks.iter().filter_map(|mark| match &mark.shape { Shape::Words { x, words } => Some((*x, words.parse::<usize>().unwrap())), _ => None }).collect();
        // A dot without a number is one record.
        let total: usize = dots.iter().map(|x| said.iter().find(|(at, _)| at == x).map_or(1, |(_, count)| *count)).sum();
        prop_assert_eq!(total, placed.len());
        let large = marks.iter().filter(|mark| matches!(&mark.shape, Shape::Stretched { d, width: 16 } if !d.is_empty()));
        prop_assert_eq!(large.count() > 0, !said.is_empty(), "a number has room");
        prop_assert!(dots.windows(2).all(|two| two[1].0 - two[0].0 >= 400), "circles have room");
        for x in &dots {
            let near = |placed: &Placed| (placed.x.0.clamp(0, 9_999) - x.0).abs() <= 250;
            prop_assert!(placed.iter().any(near), "a mark stands where something was");
        }
        let deeds = placed.iter().any(|placed| placed.is_deed);
        prop_assert!(hollow.iter().all(|x| dots.contains(x)));
        prop_assert_eq!(dots.len() > hollow.len(), deeds, "what is planned only is hollow");
    }
}

#[test]
fn of_many_programmes_the_first_are_shown_and_every_other_within_reach() {
    let dataset = generated::dataset(150);
    let catalogue = Catalogue::of(&dataset);
    let mut page = HomePage::of(&dataset, &catalogue, &Query::default());
    assert_eq!((page.found, page.cards.len()), (150, 12));
    while let Some(show) = page.more {
        let before = page.cards.len();
        page = HomePage::of(&dataset, &catalogue, &Query { show: Some(show), ..Query::default() });
        assert!(page.cards.len() > before);
    }
    let shown: Vec<&Id> = page.cards.iter().map(|card| &card.id).collect();
    assert_eq!(shown, dataset.programmes.iter().map(|programme| &programme.id).collect::<Vec<_>>());
    let few = generated::dataset(100);
    let page = HomePage::of(&few, &Catalogue::of(&few), &Query::default());
    assert_eq!((page.cards.len(), page.more), (100, None));
}

#[test]
fn a_letter_is_answered_with_what_stands_on_a_screen() {
    let dataset = generated::dataset(150);
    let catalogue = Catalogue::of(&dataset);
    let before = HomePage::of(&dataset, &catalogue, &Query::default());
    let query = Query::read("?q=大学").0;
    let (typed, rested) =
        (HomePage::while_typing(&dataset, &catalogue, &query, &before.map), HomePage::of(&dataset, &catalogue, &query));
    assert!(rested.cards.len() > 4 && rested.map != before.map, "there is something to leave for later");
    assert_eq!(typed.cards, rested.cards[..4]);
    assert_eq!(typed.map, before.map);
    let later = HomePage { cards: rested.cards.clone(), map: rested.map.clone(), ..typed };
    assert_eq!(later, rested, "nothing else differs");
    // What is small is answered whole.
    let few = generated::dataset(20);
    let catalogue = Catalogue::of(&few);
    let empty = HomePage::of(&few, &catalogue, &Query::read("?q=zzzz").0);
    assert_eq!(HomePage::while_typing(&few, &catalogue, &query, &empty.map), HomePage::of(&few, &catalogue, &query));
}

#[test]
fn the_map_counts_every_pairing_where_it_lies() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    let shipped = folder::read(&folder, Strictness::Own).unwrap().0.unwrap();
    let many = |count: usize, times: usize| (0..times).flat_map(|_| 0..count).filter(|at| at % 7 != 3).collect();
    for (dataset, some, is_long) in [(generated::dataset(900), many(900, 1), true), (shipped, many(7, 1), false)] {
        let some: Vec<usize> = some;
        let map = ProvinceMap::of(&some, &Placings::of(&dataset), &dataset);
        let code = |id: &Id| dataset.province(id).and_then(Place::province_code);
        for pair in &map.pairs {
            let lies = |pairing: &&Pairing| {
                pairing.donors.iter().any(|id| code(id) == Some(pair.codes.0))
                    && pairing.recipients.iter().any(|id| code(id) == Some(pair.codes.1))
            };
            let of = |at: &usize| dataset.programmes[*at].pairings.iter().filter(lies).count();
            assert_eq!(some.iter().map(of).sum::<usize>(), pair.pairings, "{:?}", pair.codes);
            let programmes: Vec<&Id> =
                some.iter().filter(|at| of(at) > 0).map(|at| &dataset.programmes[*at].id).collect();
            assert_eq!(programmes.len(), pair.programmes);
            assert!(pair.named.iter().map(|named| &named.programme).eq(programmes.into_iter().take(3)));
            assert_eq!((code(&pair.places.0), code(&pair.places.1)), (Some(pair.codes.0), Some(pair.codes.1)));
        }
        let is_lost = |pairing: &&Pairing| {
            [&pairing.donors, &pairing.recipients].iter().any(|ids| ids.iter().all(|id| code(id).is_none()))
        };
        let lost: usize = some.iter().map(|at| dataset.programmes[*at].pairings.iter().filter(is_lost).count()).sum();
        assert_eq!(map.unplaced.iter().map(|of| of.pairings).sum::<usize>(), lost);
        assert_eq!((map.found, map.more_unplaced, map.unlisted > 0), (some.len(), 0, is_long));
        // Twenty are told, and how many more.
        let again: Vec<usize> = some.repeat(20);
        let longer = ProvinceMap::of(&again, &Placings::of(&dataset), &dataset);
        assert_eq!(longer.unplaced.len() + longer.more_unplaced, 20 * map.unplaced.len());
    }
}
