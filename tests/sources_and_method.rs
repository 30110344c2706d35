//! The page of sources leaves out no record, and the page of method says what the types and the engine say.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/rendered.rs"]
mod rendered;

use std::collections::BTreeSet;

use jiedui::app::Shared;
use jiedui::link::{Link, Page};
use jiedui::model::{
    Cite, Class, Dataset, Direction, EventKind, EventStatus, Flow, Fund, Id, Language, OrganisationKind, Period,
    PlaceLevel, Programme, Qualifier, Reading, Role, Status,
};
use jiedui::query::{FigureKind, Line, MethodPage, SourcesPage, Total, total};
use jiedui::words::{phrases, range};
use rendered::{attributes, dataset, html, text};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Every record of a programme with its cites.
fn records(programme: &Programme) -> Vec<(&Id, &[Cite])> {
    let pairings = programme.pairings.iter().map(|record| (&record.id, &record.cites[..]));
    let events = programme.events.iter().map(|record| (&record.id, &record.cites[..]));
    let funds = programme.funds.iter().map(|record| (&record.id, &record.cites[..]));
    let outcomes = programme.outcomes.iter().map(|record| (&record.id, &record.cites[..]));
    pairings.chain(events).chain(funds).chain(outcomes).collect()
}

/// What a dataset says: source, paragraph, record.
fn cited(dataset: &Dataset) -> BTreeSet<(Id, u32, Id)> {
    let of = |programme| records(programme).into_iter().flat_map(|(id, cites)| cites.iter().map(move |c| (id, c)));
    let all = dataset.programmes.iter().flat_map(of);
    all.map(|(id, cite)| (cite.source.clone(), cite.paragraph, id.clone())).collect()
}

/// What the page lists: source, paragraph, record.
fn listed(page: &SourcesPage) -> Vec<(Id, u32, Id)> {
    let mut listed = Vec::new();
    for of in &page.sources {
        for used in of.programmes.iter().flat_map(|programme| &programme.paragraphs) {
            let ids = used.figures.iter().map(|figure| &figure.id).chain(used.others.iter().map(|(id, _)| id));
            listed.extend(ids.map(|id| (of.source.id.clone(), used.paragraph, id.clone())));
        }
    }
    listed
}

fn without_figure(dataset: &Dataset) -> BTreeSet<&str> {
    let funds = dataset.programmes.iter().flat_map(|p| &p.funds).filter(|fund| fund.amount.is_none());
    let outcomes = dataset.programmes.iter().flat_map(|p| &p.outcomes).filter(|outcome| outcome.quantity.is_none());
    funds.map(|fund| fund.id.as_str()).chain(outcomes.map(|outcome| outcome.id.as_str())).collect()
}

/// The markup of a section, which holds no other.
fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let opening = format!(" id=\"{id}\"");
    let piece = html.split("<section").skip(1).find(|piece| piece.split('>').next().unwrap().contains(&opening));
    piece.unwrap_or_else(|| panic!("no section {id}"))
}

/// The records that links of some markup lead to, in order; each link must lead to the record's own programme.
fn leads_to<'a>(markup: &'a str, dataset: &Dataset) -> Vec<&'a str> {
    let mut ids = Vec::new();
    for href in attributes(markup, "href") {
        let Some((page, record)) = href.split_once('#').filter(|(page, _)| page.contains("/programme/")) else {
            continue;
        };
        let programme = page.trim_end_matches('/').rsplit('/').next().unwrap();
        let programme = dataset.programmes.iter().find(|of| of.id.as_str() == programme).unwrap();
        assert!(records(programme).iter().any(|(id, _)| id.as_str() == record), "{href}");
        ids.push(record);
    }
    ids
}

#[test]
fn every_source_stands_there_with_every_record_that_cites_it() {
    let dataset = dataset();
    let expected = cited(&dataset);
    let page = SourcesPage::of(&dataset);
    let of_page = listed(&page);
    assert_eq!(of_page.iter().cloned().collect::<BTreeSet<_>>(), expected);
    assert_eq!(of_page.len(), expected.len(), "none stands twice");
    assert!(page.sources.iter().map(|of| &of.source.id).eq(dataset.sources.iter().map(|source| &source.id)));
    for language in Language::ALL {
        let html = html(&dataset, &Link::new(language, Page::Sources), "/");
        for source in &dataset.sources {
            let markup = section(&html, source.id.as_str());
            let of_source = || expected.iter().filter(|(of, ..)| *of == source.id);
            let mut told = leads_to(markup, &dataset);
            let mut records: Vec<&str> = of_source().map(|(_, _, record)| record.as_str()).collect();
            told.sort_unstable();
            records.sort_unstable();
            assert_eq!(told, records, "{language:?} {}", source.id);
            let said = text(markup);
            let paragraphs: BTreeSet<u32> = of_source().map(|(_, paragraph, _)| *paragraph).collect();
            for paragraph in paragraphs {
                assert!(said.contains(&(phrases(language).paragraph_only)(paragraph)), "{}: {paragraph}", source.id);
            }
            let original = if source.language == "en" { Language::En } else { Language::Zh };
            for name in [source.title.best(original).0, source.publisher.best(language).0] {
                assert!(said.contains(name), "{name}");
            }
            assert!(source.url.iter().all(|url| attributes(markup, "href").contains(&url.as_str())));
            assert!(source.note.iter().all(|note| said.contains(note.best(language).0)));
        }
    }
}

#[test]
fn the_counts_are_those_of_the_dataset() {
    let dataset = dataset();
    let counts = SourcesPage::of(&dataset).counts;
    let cited = cited(&dataset);
    let paragraphs: BTreeSet<_> = cited.iter().map(|(source, paragraph, _)| (source, paragraph)).collect();
    let figures: usize = dataset.programmes.iter().map(|p| p.funds.len() + p.outcomes.len()).sum();
    let unknown = without_figure(&dataset).len();
    assert_eq!((counts.sources, counts.paragraphs), (dataset.sources.len(), paragraphs.len()));
    assert_eq!((counts.figures, counts.unknown), (figures - unknown, unknown));
    // No figure of the shipped dataset has two sources.
    assert_eq!(counts.single, counts.figures);
}

#[test]
fn what_no_source_gives_is_all_listed() {
    let dataset = dataset();
    let expected = without_figure(&dataset);
    assert!(!expected.is_empty());
    for language in Language::ALL {
        let html = html(&dataset, &Link::new(language, Page::Sources), "/");
        let told = leads_to(section(&html, "silent"), &dataset);
        assert_eq!((told.len(), told.into_iter().collect::<BTreeSet<_>>()), (expected.len(), expected.clone()));
    }
}

fn fund<'a>(dataset: &'a mut Dataset, id: &str) -> &'a mut Fund {
    let mut funds = dataset.programmes.iter_mut().flat_map(|programme| &mut programme.funds);
    funds.find(|fund| fund.id.as_str() == id).unwrap()
}

#[test]
fn a_second_telling_is_a_witness_only_from_another_source() {
    let shipped = dataset();
    let groups = |page: &SourcesPage| -> (Vec<Vec<String>>, Vec<Vec<String>>) {
        let ids = |groups: &[Vec<jiedui::query::Witness>]| {
            groups.iter().map(|group| group.iter().map(|one| one.figure.id.to_string()).collect()).collect()
        };
        (ids(&page.several), ids(&page.repeated))
    };
    let before = SourcesPage::of(&shipped);
    let (several, repeated) = groups(&before);
    assert!(several.is_empty());
    let twice = |cites: &[Cite]| cites.iter().map(|cite| cite.paragraph).collect::<BTreeSet<_>>().len() > 1;
    let figures = shipped.programmes.iter().flat_map(|programme| {
        let funds = programme.funds.iter().map(|fund| (&fund.id, &fund.cites));
        funds.chain(programme.outcomes.iter().map(|outcome| (&outcome.id, &outcome.cites)))
    });
    let expected: Vec<Vec<String>> =
        figures.filter(|(_, cites)| twice(cites)).map(|(id, _)| vec![id.to_string()]).collect();
    assert_eq!(repeated, expected);
    for language in Language::ALL {
        let html = html(&shipped, &Link::new(language, Page::Sources), "/");
        let plainly = (phrases(language).none_corroborated)(before.counts.figures);
        assert!(text(section(&html, "told-again")).contains(&plainly));
    }

    // The same figure in two records with two sources; and one record with two sources.
    let mut changed = Dataset::clone(&shipped);
    fund(&mut changed, "wut-shiquan-fund-bridge").same_as = Some(id("seu-fund-direct"));
    let other = Cite { source: id("sustech-2022"), paragraph: 5, quote: None };
    fund(&mut changed, "seu-fund-trade").cites.push(other);
    // The same figure in two records with one source, in one paragraph: not a second telling at all but by its record.
    fund(&mut changed, "seu-fund-books").same_as = Some(id("seu-fund-donations"));
    let changed = Shared::new(changed.reindex());
    let page = SourcesPage::of(&changed);
    let (several, repeated) = groups(&page);
    let mut several: Vec<BTreeSet<String>> = several.into_iter().map(|ids| ids.into_iter().collect()).collect();
    several.sort();
    let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(several, [set(&["seu-fund-direct", "wut-shiquan-fund-bridge"]), set(&["seu-fund-trade"])]);
    assert_eq!(repeated.len(), expected.len() + 1);
    assert_eq!(page.counts.single, page.counts.figures - 2, "the bridge has no figure of its own");
    let html = html(&changed, &Link::new(Language::En, Page::Sources), "/");
    let markup = section(&html, "told-again");
    assert!(attributes(markup, "href").iter().any(|href| href.ends_with("#wut-shiquan-fund-bridge")));
    assert!(text(section(&html, "seu-nanhua-2021")).contains("also [3]"), "a record says where else it is told");
    assert!(text(section(&html, "sustech-2022")).contains("also [1]"));
}

#[test]
fn long_lists_end_and_say_how_many_more_there_are() {
    let mut many = Dataset::clone(&dataset());
    let pattern = many.programmes.iter().find(|programme| programme.id.as_str() == "seu-nanhua").unwrap().clone();
    for number in 0..1_000 {
        let fund = |at: usize| Fund { id: id(&format!("f{number}-{at}")), ..pattern.funds[at].clone() };
        let funds = (0..pattern.funds.len()).map(fund).collect();
        many.programmes.push(Programme { id: id(&format!("p{number}")), funds, ..pattern.clone() });
    }
    for number in 0..40 {
        let source = jiedui::model::Source { id: id(&format!("s{number}")), ..many.sources[0].clone() };
        let funds = many.programmes.iter_mut().flat_map(|programme| &mut programme.funds);
        for fund in funds.skip(number).step_by(40) {
            fund.cites.push(Cite { source: source.id.clone(), paragraph: 1, quote: None });
        }
        many.sources.push(source);
    }
    let many = Shared::new(many.reindex());
    let page = SourcesPage::of(&many);
    let expected = cited(&many);
    for of in &page.sources {
        let mut told: Vec<(Id, Id)> = Vec::new();
        for programme in &of.programmes {
            let ids = |used: &jiedui::query::ParagraphRecords| {
                let figures = used.figures.iter().map(|figure| figure.id.clone());
                figures.chain(used.others.iter().map(|(id, _)| id.clone())).collect::<Vec<_>>()
            };
            told.extend(programme.paragraphs.iter().flat_map(ids).map(|id| (programme.programme.clone(), id)));
        }
        let told: BTreeSet<_> = told.into_iter().collect();
        assert!(told.len() <= 200);
        assert_eq!(told.len() + of.unlisted, of.records, "{}", of.source.id);
        let paragraphs: BTreeSet<u32> = expected
            .iter()
            .filter(|(source, ..)| *source == of.source.id)
            .map(|(_, paragraph, _)| *paragraph)
            .collect();
        assert_eq!(of.paragraphs, paragraphs.len());
    }
    assert!(listed(&page).len() < 3_000, "the page as a whole ends, too");
    assert_eq!((page.several.len(), page.silences.iter().map(|of| of.figures.len()).sum::<usize>()), (200, 200));
    assert_eq!(page.silent_unlisted, page.counts.unknown - 200);
    assert!(html(&many, &Link::new(Language::Zh, Page::Sources), "/").len() < 3_000_000);
}

#[test]
fn every_code_of_every_list_is_on_the_page_of_method() {
    let dataset = dataset();
    let lists = &dataset.codelists;
    let codes = |all: &mut dyn Iterator<Item = &'static str>| all.map(String::from).collect::<Vec<_>>();
    let closed = [
        codes(&mut Class::ALL.iter().map(|one| one.code())),
        codes(&mut Flow::ALL.iter().map(|one| one.code())),
        codes(&mut Status::ALL.iter().map(|one| one.code())),
        codes(&mut EventStatus::ALL.iter().map(|one| one.code())),
        codes(&mut EventKind::ALL.iter().map(|one| one.code())),
        codes(&mut Qualifier::ALL.iter().map(|one| one.code())),
        codes(&mut Direction::ALL.iter().map(|one| one.code())),
        codes(&mut OrganisationKind::ALL.iter().map(|one| one.code())),
        codes(&mut PlaceLevel::ALL.iter().map(|one| one.code())),
        codes(&mut Reading::ALL.iter().map(|one| one.code())),
        codes(&mut Period::ALL.iter().map(|one| one.code())),
        Role::ALL.iter().map(|role| role.number().to_string()).collect(),
    ];
    let open = [&lists.programme_kind, &lists.measure, &lists.unit, &lists.sector];
    let mut expected: Vec<String> = closed.into_iter().flatten().collect();
    expected.extend(open.into_iter().flatten().map(|entry| entry.code.to_string()));
    for language in Language::ALL {
        let html = html(&dataset, &Link::new(language, Page::Method), "/");
        let mut told: Vec<String> =
            html.split("<code>").skip(1).map(|rest| text(rest.split("</code>").next().unwrap())).collect();
        for code in &expected {
            let at = told.iter().position(|told| told == code);
            // Each takes one away: a code of two lists must stand there twice.
            told.remove(at.unwrap_or_else(|| panic!("{language:?}: {code}")));
        }
        let page = text(&html);
        for entry in open.into_iter().flatten() {
            assert!(page.contains(entry.name.best(language).0), "{}", entry.code);
        }
        for flow in Flow::ALL {
            let class = section_of_class(&html, flow.class());
            assert!(class.contains((phrases(language).flow_name)(*flow)), "{}", flow.code());
        }
    }
}

/// The row of a class, as text.
fn section_of_class(html: &str, class: Class) -> String {
    let mark = format!("class-mark {}\"", class.code());
    let codes = html.split("class-table").nth(1).unwrap();
    text(codes.split("<tr").find(|row| row.contains(&mark)).unwrap())
}

/// What the engine says of a programme's money of a class and a status.
fn sums(programme: &Programme) -> Vec<(Class, Status, Total)> {
    let mut sums = Vec::new();
    for class in Class::ALL {
        for status in Status::ALL {
            let is_its = |fund: &&Fund| (fund.flow.class(), fund.status) == (*class, *status);
            let lines: Vec<Line<'_>> = programme.funds.iter().filter(is_its).map(Line::from).collect();
            sums.extend(total(&lines, &[]).ok().map(|total| (*class, *status, total)));
        }
    }
    sums
}

#[test]
fn the_worked_example_is_the_engines_own_sum() {
    let dataset = dataset();
    let example = MethodPage::of(&dataset).example.unwrap();
    let shows_all = |of: &Total| (1..of.addends.len()).contains(&of.overlapping.len()) && !of.excluded.is_empty();
    let every = dataset.programmes.iter().flat_map(|programme| {
        sums(programme).into_iter().map(move |(class, status, total)| (&programme.id, class, status, total))
    });
    let (programme, class, status, total) =
        every.filter(|(.., total)| shows_all(total)).min_by_key(|(.., total)| total.addends.len()).unwrap();
    assert_eq!(
        (&example.programme, example.sum.kind, example.sum.status),
        (programme, FigureKind::Money(class), status)
    );
    assert_eq!((example.total.low, example.total.high), (total.low, total.high));
    assert_eq!(example.total.qualifier, total.qualifier);
    let ids = |of: &Total| of.addends.iter().map(|addend| addend.id.clone()).collect::<BTreeSet<_>>();
    assert_eq!(ids(&example.total), ids(&total));
    let left_out = |of: &Total| of.excluded.iter().map(|(id, _)| id.clone()).collect::<BTreeSet<_>>();
    assert_eq!(left_out(&example.total), left_out(&total));

    for language in Language::ALL {
        let html = html(&dataset, &Link::new(language, Page::Method), "/");
        let shown = text(section(&html, "example")).replace('\u{a0}', " ");
        let sum = range(total.qualifier, [total.low, total.high], &total.unit, None, language).to_string();
        assert!(shown.contains(&sum), "{sum}");
        for bound in [total.low, total.high] {
            let plain = range(Qualifier::Exact, [bound, bound], &total.unit, None, language).to_string();
            assert!(shown.contains(&plain), "{plain}");
        }
        for fund in dataset.programmes.iter().flat_map(|programme| &programme.funds) {
            let is_in = ids(&total).contains(&fund.id) || left_out(&total).contains(&fund.id);
            assert!(!is_in || shown.contains(fund.purpose.best(language).0), "{}", fund.id);
        }
        let figures = attributes(section(&html, "example"), "data-figure");
        for line in &example.sum.lines {
            let own = format!("/programme/{programme}/#{}", line.figure.id);
            assert!(figures.contains(&line.figure.id.as_str()), "{} has its card", line.figure.id);
            assert!(attributes(section(&html, "example"), "href").iter().any(|href| href.ends_with(&own)), "{own}");
        }
        let there = format!("/programme/{programme}/#{}", example.sum.anchor());
        assert!(attributes(&html, "href").iter().any(|href| href.ends_with(&there)));
    }
}

#[test]
fn without_an_example_the_page_says_so() {
    let mut plain = Dataset::clone(&dataset());
    plain.programmes.iter_mut().flat_map(|programme| &mut programme.funds).for_each(|fund| fund.may_overlap.clear());
    let plain = Shared::new(plain);
    assert_eq!(MethodPage::of(&plain).example, None);
    for language in Language::ALL {
        let page = text(&html(&plain, &Link::new(language, Page::Method), "/"));
        assert!(page.contains(phrases(language).method_page.no_example));
    }
}

#[test]
fn the_data_are_one_click_away() {
    let dataset = dataset();
    for language in Language::ALL {
        let html = html(&dataset, &Link::new(language, Page::Method), "/");
        let hrefs = attributes(section(&html, "data"), "href");
        assert!(hrefs.contains(&"dataset.json") && hrefs.contains(&dataset.licence.url.as_str()), "{hrefs:?}");
    }
}
