//! Who is paired with us? Whatever concerns an organisation or a place is found from it, on every page, and nothing else.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use jiedui::codec::Strictness;
use jiedui::link::{Here, Link, Page, Query, Scope};
use jiedui::load::folder;
use jiedui::model::{Dataset, Id, Programme};
use jiedui::query::{Catalogue, FundsPage, HomePage, LaneKind, Narrowing, ProgrammePage, TimelinePage};

fn shipped() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

fn about(party: &Id) -> Scope {
    Scope { about: Some(party.clone()), ..Scope::default() }
}

fn parties(dataset: &Dataset) -> Vec<Id> {
    let organisations = dataset.organisations.iter().map(|organisation| organisation.id.clone());
    organisations.chain(dataset.places.iter().map(|place| place.id.clone())).collect()
}

/// Every party that a programme names, with the places that it lies in.
fn named(programme: &Programme, dataset: &Dataset) -> Vec<Id> {
    let mut ids: Vec<Id> =
        programme.pairings.iter().flat_map(|of| of.donors.iter().chain(&of.recipients)).cloned().collect();
    ids.extend(programme.funds.iter().flat_map(|fund| fund.from.iter().chain(&fund.to)).cloned());
    ids.extend(programme.events.iter().flat_map(|event| &event.participants).cloned());
    let path = |id: &Id| dataset.party(id).map(|party| dataset.place_path(party)).unwrap_or_default();
    let places: Vec<Id> = ids.iter().flat_map(path).map(|place| place.id.clone()).collect();
    ids.extend(places);
    ids
}

#[test]
fn a_party_leads_to_the_programmes_that_name_it_and_to_no_others() {
    let dataset = shipped();
    let catalogue = Catalogue::of(&dataset);
    for party in parties(&dataset) {
        let is_its = |programme: &&Programme| named(programme, &dataset).contains(&party);
        let wanted: Vec<&Id> = dataset.programmes.iter().filter(is_its).map(|programme| &programme.id).collect();
        let home = HomePage::of(&dataset, &catalogue, &Query { scope: about(&party), ..Query::default() });
        assert_eq!(home.cards.iter().map(|card| &card.id).collect::<Vec<_>>(), wanted, "{party}");
        assert_eq!(home.about.as_ref().map(|side| &side.id), Some(&party));
        assert!(home.unknown.is_empty());
        let time = TimelinePage::of(&dataset, &about(&party));
        let mut shown: Vec<&Id> = time.programmes.iter().map(|programme| &programme.id).collect();
        shown.sort_unstable_by_key(|id| dataset.programmes.iter().position(|programme| programme.id == **id));
        assert_eq!(shown, wanted, "{party}");
    }
}

#[test]
fn money_concerns_a_party_that_gives_it_or_gets_it() {
    let dataset = shipped();
    let inside = |scope: &Scope| -> Vec<Id> {
        let page = FundsPage::of(&dataset, scope);
        let lines = page.classes.iter().flat_map(|class| &class.sum.lines);
        lines
            .filter(|line| line.left_out.as_ref().is_none_or(|why| !why.is_of_scope()))
            .map(|line| line.figure.id.clone())
            .collect()
    };
    let mut most = 0;
    for party in parties(&dataset) {
        let given = inside(&Scope { donor: Some(party.clone()), ..Scope::default() });
        let got = inside(&Scope { recipient: Some(party.clone()), ..Scope::default() });
        let both = inside(&about(&party));
        assert!(given.iter().chain(&got).all(|id| both.contains(id)), "{party}");
        let mut rest = both.iter().filter(|id| !given.contains(id) && !got.contains(id));
        // What a helper brought in concerns it, though nobody says who gave it.
        let brought = ["sustech-hehu-fund-coordinated", "wut-shiquan-fund-bridge"];
        assert!(rest.all(|id| brought.contains(&id.as_str())), "{party}");
        most = most.max(both.len().min(given.len()).min(got.len()));
    }
    assert!(most > 0, "some place gives and gets");
    let university = Id::new("sustech").unwrap();
    assert!(inside(&about(&university)).iter().any(|id| id.as_str() == "sustech-hehu-fund-coordinated"));
}

#[test]
fn what_a_party_gives_whole_concerns_it_whoever_else_gets_it() {
    let mut dataset = shipped();
    let line = Id::new("seu-fund-direct").unwrap();
    let [wide, near] = ["jiangsu", "nanjing"].map(|place| Id::new(place).unwrap());
    let funds = dataset.programmes.iter_mut().flat_map(|programme| &mut programme.funds);
    funds.filter(|fund| fund.id == line).for_each(|fund| fund.to.push(near.clone()));
    let left_out = |scope: &Scope| -> Option<bool> {
        let page = FundsPage::of(&dataset, scope);
        let found = page.classes.iter().find_map(|class| class.sum.line(&line))?;
        Some(found.left_out.as_ref().is_some_and(jiedui::query::Exclusion::is_of_scope))
    };
    assert_eq!(left_out(&Scope { recipient: Some(wide.clone()), ..Scope::default() }), Some(true), "only in part");
    assert_eq!(left_out(&about(&wide)), Some(false));
}

#[test]
fn a_party_that_nothing_names_is_told_and_can_be_loosened() {
    let dataset = shipped();
    let unknown = about(&Id::new("nowhere").unwrap());
    let query = Query { scope: unknown.clone(), ..Query::default() };
    let home = HomePage::of(&dataset, &Catalogue::of(&dataset), &query);
    assert_eq!((home.found, home.about.is_none(), home.unknown.as_slice()), (0, true, &["nowhere".to_owned()][..]));
    let [way] = home.loosened.as_slice() else { panic!("one piece of a question") };
    assert!(matches!(way.without[..], [Narrowing::About(..)]));
    assert_eq!((way.programmes, &way.query), (dataset.programmes.len(), &Query::default()));
    assert_eq!(FundsPage::of(&dataset, &unknown).unknown.len(), 1);
    assert_eq!(TimelinePage::of(&dataset, &unknown).unknown.len(), 1);
}

#[test]
fn what_was_chosen_comes_along() {
    let here = Here::new("/jiedui/", Link::read("/en/funds/", "?since=2016&ask=seu-fund-direct").0);
    let party = Id::new("guizhou").unwrap();
    assert_eq!(here.concerning(Page::Timeline, &party), "/jiedui/en/timeline/?about=guizhou&ask=seu-fund-direct");
}

#[test]
fn whoever_takes_part_in_an_event_is_named_there() {
    let dataset = shipped();
    let mut named = 0;
    for programme in &dataset.programmes {
        let timeline = ProgrammePage::of(&dataset, &programme.id).unwrap().timeline;
        for event in programme.events.iter().filter(|event| !event.participants.is_empty()) {
            let lane = timeline.lanes.iter().find(|lane| lane.id == event.id).map(|lane| match &lane.kind {
                LaneKind::Event { participants, .. } => participants,
                other => panic!("{other:?}"),
            });
            let undated = timeline.undated.iter().find(|undated| undated.id == event.id);
            let told = lane.or(undated.map(|undated| &undated.participants)).unwrap();
            assert!(told.iter().map(|(id, _)| id).eq(&event.participants), "{}", event.id);
            named += 1;
        }
    }
    assert!(named > 10);
}
