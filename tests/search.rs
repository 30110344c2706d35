//! The search finds what is written, however it is typed, and marks it where it stands; and the pieces of a question
//! narrow the home page independently of each other.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::sync::LazyLock;

use jiedui::codec::Strictness;
use jiedui::link::{Query, search_text};
use jiedui::load::folder;
use jiedui::model::{Dataset, Language, Text};
use jiedui::query::{Catalogue, HomePage, Narrowing, SearchIndex, Terms};
use proptest::prelude::*;

fn dataset() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    folder::read(&folder, Strictness::Own).unwrap().0.unwrap()
}

/// Texts of a programme that are searched, gathered here by hand: the place in the list, and the words.
fn texts() -> Vec<(usize, String)> {
    let dataset = dataset();
    let mut found = Vec::new();
    for (at, programme) in dataset.programmes.iter().enumerate() {
        let mut texts: Vec<&Text> = vec![&programme.name, &programme.summary];
        for event in &programme.events {
            texts.push(&event.title);
            texts.extend(&event.text);
        }
        texts.extend(programme.funds.iter().map(|fund| &fund.purpose));
        let names = |list: &'static str, code: &jiedui::model::Code| {
            let lists = &dataset.codelists;
            let list = if list == "kind" { &lists.programme_kind } else { &lists.measure };
            &list.iter().find(|entry| entry.code == *code).unwrap().name
        };
        texts.push(names("kind", &programme.kind));
        texts.extend(programme.outcomes.iter().map(|outcome| names("measure", &outcome.measure)));
        for id in programme.pairings.iter().flat_map(|pairing| pairing.donors.iter().chain(&pairing.recipients)) {
            let party = dataset.party(id).unwrap();
            texts.push(party.name());
            texts.extend(dataset.place_path(party).iter().map(|place| &place.name));
            texts.extend(dataset.organisation(id).iter().flat_map(|organisation| &organisation.aliases));
        }
        let both = texts.iter().flat_map(|text| Language::ALL.map(|language| text.get(language)));
        found.extend(both.flatten().map(|text| (at, text.to_owned())));
    }
    found
}

static TEXTS: LazyLock<Vec<(usize, String)>> = LazyLock::new(texts);

thread_local! {
    static DATASET: Dataset = dataset();
    static INDEX: SearchIndex = DATASET.with(SearchIndex::over);
}

fn found(typed: &str) -> Vec<usize> {
    DATASET.with(|dataset| INDEX.with(|index| index.found(&Terms::of(typed), dataset)))
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// A piece of a searched text, as letters: Chinese characters in a row, or the beginning of a word.
fn piece(text: &str, from: usize, length: usize) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let start = from % letters.len();
    let first = letters[start];
    if is_han(first) {
        return Some(letters[start..].iter().take(length).take_while(|letter| is_han(**letter)).collect());
    }
    let begins = start == 0 || !letters[start - 1].is_alphanumeric() || is_han(letters[start - 1]);
    let word = letters[start..].iter().take(length).take_while(|letter| letter.is_ascii_alphanumeric());
    (first.is_ascii_alphanumeric() && begins).then(|| word.collect())
}

fn a_piece() -> impl Strategy<Value = (usize, String)> {
    let of = |(text, from, length): (usize, usize, usize)| {
        let (at, text) = &TEXTS[text % TEXTS.len()];
        piece(text, from, length).map(|piece| (*at, piece))
    };
    (any::<usize>(), any::<usize>(), 1..12_usize).prop_filter_map("between words", of)
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[ a-zA-Z0-9南华县紫云，。、（Ａｚ７ÉéŽ’-]{0,30}",
        prop::collection::vec(a_piece().prop_map(|(_, piece)| piece), 0..4).prop_map(|pieces| pieces.join(" ")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_piece_finds_its_programme((at, piece) in a_piece()) {
        prop_assert!(found(&piece).contains(&at), "{piece}");
        prop_assert!(found(&piece.to_ascii_uppercase()).contains(&at), "{piece}");
        let wide: String = piece
            .chars()
            .map(|letter| if letter.is_ascii() { char::from_u32(u32::from(letter) + 0xfee0).unwrap() } else { letter })
            .collect();
        prop_assert!(found(&wide).contains(&at), "{wide}");
    }

    #[test]
    fn the_order_of_terms_does_not_matter(pieces in prop::collection::vec(a_piece(), 0..4)) {
        let words: Vec<&str> = pieces.iter().map(|(_, piece)| piece.as_str()).collect();
        let back: Vec<&str> = words.iter().rev().copied().collect();
        prop_assert_eq!(found(&words.join(" ")), found(&back.join("，")));
    }

    #[test]
    fn a_term_more_finds_no_more(one in typed(), (_, other) in a_piece()) {
        let (few, more) = (found(&format!("{one} {other}")), found(&one));
        prop_assert!(few.iter().all(|at| more.contains(at)));
    }

    #[test]
    fn marks_are_what_is_searched_for(typed in typed(), text in any::<usize>(), other in "\\PC{0,60}") {
        let terms = Terms::of(&typed);
        for text in [&TEXTS[text % TEXTS.len()].1, &other, &typed] {
            let mut last = 0;
            for mark in terms.marks(text) {
                prop_assert!(mark.start < mark.end && (last == 0 || mark.start > last), "apart and in order");
                last = mark.end;
                // Cut at characters, else this panics; and of the letters of a term, not of what parts them.
                let marked = &text[mark];
                prop_assert!(!Terms::of(marked).is_empty(), "{marked}");
            }
            prop_assert!(terms.is_empty() || text != &typed || !terms.marks(text).is_empty(), "it has itself");
        }
    }

    #[test]
    fn what_is_found_has_marks((at, piece) in a_piece()) {
        let terms = Terms::of(&piece);
        let marked = TEXTS.iter().filter(|(of, _)| *of == at).any(|(_, text)| {
            terms.marks(text).into_iter().any(|mark| text[mark].to_lowercase().contains(&piece.to_lowercase()))
        });
        prop_assert!(marked, "{piece}");
    }

    #[test]
    fn a_search_text_is_short_clean_and_stays(typed in "\\PC{0,140}|[\\x00-\\x20\u{200b}a南]{0,140}") {
        if let Some(text) = search_text(&typed) {
            prop_assert!(text.chars().count() <= 100 && text.trim() == text && !text.chars().any(char::is_control));
            prop_assert_eq!(search_text(&text), Some(text));
        }
    }
}

fn page(query: &str) -> HomePage {
    let dataset = dataset();
    HomePage::of(&dataset, &Catalogue::of(&dataset), &Query::read(query).0)
}

fn ids(page: &HomePage) -> Vec<&str> {
    page.cards.iter().map(|card| card.id.as_str()).collect()
}

#[test]
fn chinese_is_found_amid_a_sentence_and_english_by_beginnings() {
    assert_eq!(ids(&page("q=华县")), ["seu-nanhua"]);
    assert_eq!(ids(&page("q=ziy hosp")), ["nansha-ziyun"]);
    assert_eq!(ids(&page("q=iyun")), [""; 0], "not from the middle of a word");
    assert_eq!(ids(&page("q=县华")), [""; 0], "not in another order");
    assert_eq!(page("q=%F0%9F%99%82，").found, page("").found, "nothing to search for");
}

#[test]
fn what_a_card_does_not_show_is_told_beneath_it() {
    let page = page("q=医院");
    let card = page.cards.iter().find(|card| card.id.as_str() == "seu-nanhua").unwrap();
    let [zh, en] = &card.found;
    assert!(zh[0].excerpt.contains("医院") && zh[0].record.is_some(), "{zh:?}");
    assert_eq!(&zh[0].excerpt[zh[0].marks[0].clone()], "医院");
    assert_eq!(en[0].language, Language::Zh, "English does not have the word, so the Chinese is shown");
    let page = self::page("q=南华县");
    assert_eq!(page.cards[0].found[0], [], "the card has it");
}

#[test]
fn filters_narrow_by_what_is_told() {
    assert_eq!(ids(&page("donor=jiangsu")), ["seu-nanhua"]);
    assert_eq!(ids(&page("recipient=shaanxi&kind=targeted_assistance")), ["wut-shiquan"]);
    assert!(ids(&page("class=investment")).contains(&"nansha-ziyun"));
    assert!(!ids(&page("until=2010")).contains(&"seu-nanhua"));
    assert_eq!(page("donor=nowhere&kind=no_such").unknown, ["no_such", "nowhere"]);
}

#[test]
fn each_way_out_keeps_its_promise() {
    let dead_ends = [
        "q=医院 zzz",
        "q=南华&recipient=shaanxi",
        "kind=school_trusteeship&donor=hubei&since=2021&until=2022",
        "class=investment&donor=jiangsu",
        "q=紫云 石泉&until=1990&kind=targeted_assistance",
        "q=zzz yyy 医院&donor=jiangsu",
        "q=南华&recipient=shaanxi&class=investment&until=1990",
    ];
    for query in dead_ends {
        let nothing = page(query);
        assert_eq!(nothing.found, 0, "{query}");
        for way in &nothing.loosened {
            assert_eq!(page(&way.query.to_string()).found, way.programmes, "{query} without {:?}", way.without);
        }
    }
    let terms = page("q=医院 zzz").loosened;
    assert!(matches!(&terms[1].without[..], [Narrowing::Term(term)] if term.word() == "zzz"));
    assert!(terms[1].programmes > 0 && terms[0].programmes == 0);
}

#[test]
fn where_one_condition_less_is_not_enough_the_fewest_that_are_can_be_dropped() {
    let shown = |query: &str| {
        let page = page(query);
        let ways =
            page.loosened.iter().filter(|way| way.programmes > 0).map(|way| (way.without.len(), way.query.to_string()));
        (ways.collect::<Vec<_>>(), page.nowhere)
    };
    let (ways, nowhere) = shown("q=zzz yyy 医院&donor=jiangsu");
    assert_eq!(nowhere, ["zzz", "yyy"]);
    assert_eq!(ways, [(2, "?q=医院&donor=jiangsu".to_owned())], "both words, and only they");
    let (ways, nowhere) = shown("q=医院 zzz");
    assert_eq!((ways.len(), ways[0].0, nowhere), (1, 1, vec!["zzz".to_owned()]), "where one helps, no two are named");
    let (ways, nowhere) = shown("q=南华&donor=hubei&class=investment");
    assert!(nowhere.is_empty() && !ways.is_empty() && ways.iter().all(|(pieces, _)| *pieces == 2), "{ways:?}");
    assert_eq!(shown("q=zzz yyy").0, [], "to take everything away is no finding");
    assert!(shown("q=医院").1.is_empty());
}

#[test]
fn pieces_of_a_word_apart_are_not_the_word() {
    let mut dataset = dataset();
    dataset.programmes[0].name = Text::both("甲乙丙乙丁", "Kerria Kestrel");
    let index = SearchIndex::over(&dataset);
    let found = |typed: &str| index.found(&Terms::of(typed), &dataset);
    assert_eq!(found("乙丙乙丁"), [0]);
    assert_eq!((found("甲乙丁"), found("丙乙丙")), (vec![], vec![]), "its pairs of characters are all there");
    assert_eq!((found("kerrial"), found("kestrel")), (vec![], vec![0]));
}

#[test]
fn what_the_letters_before_found_changes_nothing() {
    let dataset = dataset();
    let (kept, mut at) = (SearchIndex::over(&dataset), 0);
    while kept.prepare(at..at + 2, &dataset) {
        at += 2;
    }
    let typed =
        ["南", "南华", "南华县", "南华", "县 南", "s", "su", "sup", "supp", "support", "sup", "医院", "医", "院"];
    // Once more, when most of them are forgotten.
    for typed in typed.iter().chain(&["一", "县"]).chain(&typed) {
        let anew = SearchIndex::over(&dataset).found(&Terms::of(typed), &dataset);
        assert_eq!(kept.found(&Terms::of(typed), &dataset), anew, "{typed}");
    }
    assert!(
        !kept.found(&Terms::of("南华"), &dataset).is_empty() && !kept.found(&Terms::of("sup"), &dataset).is_empty()
    );
}
