//! Time across programmes: every dated record is drawn or counted, whichever years are shown.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use jiedui::codec::Strictness;
use jiedui::link::Scope;
use jiedui::load::folder;
use jiedui::model::{Basis, Cite, Dataset, Date, Id, Language, Outcome};
use jiedui::query::{ProgrammePage, TimelinePage, Years};
use proptest::prelude::*;

fn shipped() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

#[test]
fn a_programme_is_called_by_all_of_its_pair_or_says_that_there_are_more() {
    let mut dataset = shipped();
    let called = |dataset: &Dataset| {
        let page = TimelinePage::of(dataset, &Scope::default());
        let of = page.programmes.into_iter().find(|programme| programme.id.as_str() == "sustech-hehu").unwrap();
        Language::ALL.map(|language| of.name.best(language).0.to_owned())
    };
    let english = "Southern University of Science and Technology → Yuanshan Town & Hehu Village";
    assert_eq!(called(&dataset), ["南方科技大学 → 元善镇、鹤湖村", english]);
    let at = dataset.programmes.iter().position(|programme| programme.id.as_str() == "sustech-hehu").unwrap();
    let side = &mut dataset.programmes[at].pairings[0].recipients;
    side.extend(["nanhua-county", "shiquan-county"].map(|id| Id::new(id).unwrap()));
    assert_eq!(called(&dataset)[0], "南方科技大学 → 元善镇、鹤湖村、南华县…");
}

#[test]
fn what_is_not_drawn_is_counted() {
    let dataset = shipped();
    let whole = TimelinePage::of(&dataset, &Scope::default());
    assert_eq!(whole.programmes.len(), dataset.programmes.len());
    let (all, shown) = whole.years.unwrap();
    assert_eq!(all, shown);
    for since in all.first..=all.last {
        for until in since..=all.last {
            let scope = Scope { since: Some(since), until: Some(until), ..Scope::default() };
            let page = TimelinePage::of(&dataset, &scope);
            for (part, all) in page.programmes.iter().zip(&whole.programmes) {
                assert_eq!(part.id, all.id);
                assert_eq!(part.lanes.len() + part.before + part.after, all.lanes.len(), "{since}-{until} {}", part.id);
                assert_eq!(part.undated, all.undated);
            }
            if since == until {
                let drawn: usize = page.programmes.iter().map(|programme| programme.lanes.len()).sum();
                assert_eq!(page.counts[usize::try_from(since - all.first).unwrap()], drawn, "{since}");
            }
        }
    }
}

#[test]
fn of_a_programme_every_record_touches_the_years_or_lies_before_or_after() {
    let dataset = shipped();
    for programme in &dataset.programmes {
        let timeline = ProgrammePage::of(&dataset, &programme.id).unwrap().timeline;
        let Some(whole) = timeline.years else { continue };
        for since in whole.first - 1..=whole.last + 1 {
            for until in since..=whole.last + 1 {
                let scope = Scope { since: Some(since), until: Some(until), ..Scope::default() };
                let within = timeline.within(&scope).unwrap();
                let told = within.lanes.len() + within.before + within.after;
                assert_eq!(told, timeline.lanes.len(), "{since}-{until} {}", programme.id);
                assert!(whole.first <= within.shown.first && within.shown.last <= whole.last);
                if within.shown.count() == 1 {
                    let at = usize::try_from(within.shown.first - whole.first).unwrap();
                    assert_eq!(timeline.counts[at], within.lanes.len(), "{since} {}", programme.id);
                }
            }
        }
    }
}

#[test]
fn every_dated_event_has_a_lane_and_every_other_is_counted() {
    let dataset = shipped();
    let page = TimelinePage::of(&dataset, &Scope::default());
    for programme in &dataset.programmes {
        let shown = page.programmes.iter().find(|shown| shown.id == programme.id).unwrap();
        for event in &programme.events {
            let has_lane = shown.lanes.iter().any(|lane| lane.id == event.id);
            assert_eq!(has_lane, event.date.is_some(), "{}", event.id);
        }
        assert_eq!(shown.undated, programme.events.iter().filter(|event| event.date.is_none()).count());
    }
}

#[test]
fn the_first_and_the_last_day_of_a_year_lie_in_it() {
    for day in ["2020-01-01", "2020-12-31"] {
        let mut dataset = shipped();
        let event = &mut dataset.programmes.iter_mut().find(|p| p.id.as_str() == "seu-nanhua").unwrap().events[0];
        event.date = Some(day.parse().unwrap());
        let event = event.id.clone();
        let drawn_in = |year| {
            let scope = Scope { since: Some(year), until: Some(year), ..Scope::default() };
            let page = TimelinePage::of(&dataset, &scope);
            page.programmes.iter().flat_map(|programme| &programme.lanes).any(|lane| lane.id == event)
        };
        assert_eq!([2019, 2020, 2021].map(drawn_in), [false, true, false], "{day}");
    }
}

#[test]
fn parties_and_programmes_narrow() {
    let dataset = shipped();
    let id = |text| Some(Id::new(text).unwrap());
    let names = |scope| -> Vec<String> {
        TimelinePage::of(&dataset, &scope).programmes.iter().map(|programme| programme.id.to_string()).collect()
    };
    assert_eq!(names(Scope { recipient: id("guizhou"), ..Scope::default() }), ["nansha-ziyun"]);
    assert_eq!(names(Scope { programme: id("seu-nanhua"), ..Scope::default() }), ["seu-nanhua"]);
    assert_eq!(names(Scope { donor: id("nowhere"), ..Scope::default() }), Vec::<String>::new());
}

#[test]
fn a_lane_of_several_figures_cites_what_each_rests_on_once_and_knows_up_to_the_latest() {
    let mut dataset = shipped();
    let programme = dataset.programmes.iter_mut().find(|of| of.id.as_str() == "seu-nanhua").unwrap();
    let later = || Cite { source: Id::new("nansha-ziyun-2023").unwrap(), paragraph: 9, quote: None };
    programme.funds.iter_mut().find(|of| of.id.as_str() == "seu-fund-trade").unwrap().cites.push(later());
    let batches = |of: &&mut Outcome| of.id.as_str() == "seu-outcome-teaching-batches";
    let batches = programme.outcomes.iter_mut().find(batches).unwrap();
    batches.cites.push(later());
    batches.basis = Some(Basis::Context);
    let scope = Scope { programme: Some(programme.id.clone()), ..Scope::default() };
    let page = TimelinePage::of(&dataset, &scope);
    let lane = |id: &str| page.programmes[0].lanes.iter().find(|lane| lane.id.as_str() == id).unwrap();
    for (first, paragraph) in [("seu-fund-direct", 10), ("seu-outcome-teaching", 9)] {
        let lane = lane(first);
        let cited: Vec<_> = lane.citations.iter().map(|of| (of.source.as_str(), of.paragraph)).collect();
        assert_eq!(cited, [("seu-nanhua-2021", paragraph), ("nansha-ziyun-2023", 9)], "{first}");
        let known = "2023-10-26".parse::<Date>().unwrap();
        assert_eq!(lane.known_until, known.last_day(), "{first}");
    }
    assert_eq!(lane("seu-outcome-teaching").basis, Some(Basis::Context));
    // The list of sources names each figure at its own paragraphs.
    let at = |source: &str, paragraph| -> Vec<&str> {
        let item = page.sources.iter().find(|item| item.id.as_str() == source).unwrap();
        let used = item.paragraphs.iter().find(|used| used.paragraph == paragraph).unwrap();
        used.records.iter().map(|(_, name)| name.get(Language::En).unwrap()).collect()
    };
    let money = ["Put in directly", "Brought in from others", "Local produce bought or helped to sell"];
    assert_eq!(at("seu-nanhua-2021", 10), money);
    assert_eq!(at("nansha-ziyun-2023", 9), ["Graduate students sent to teach", money[2]]);
}

proptest! {
    #[test]
    fn moving_and_zooming_stay_within_all_years(first in 1990i32..2030, count in 1i32..40, at in 0i32..40, shown in 1i32..40, by in -99i32..99, wider in -99i32..99) {
        let whole = Years { first, last: first + count - 1 };
        let start = first + at.min(count - 1);
        let shown = Years { first: start, last: (start + shown - 1).min(whole.last) };
        let moved = shown.moved(by, wider, whole);
        prop_assert!(moved.first >= whole.first && moved.last <= whole.last && moved.count() >= 1);
        if wider == 0 {
            prop_assert_eq!(moved.count(), shown.count());
        }
        if by == 0 && wider > 0 {
            prop_assert!(moved.first <= shown.first && moved.last >= shown.last, "zooming out hides nothing");
        }
    }
}
