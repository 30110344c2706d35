//! The pages as they are prerendered: everything is there before any script runs, and every link within leads somewhere.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/rendered.rs"]
mod rendered;

use std::collections::{BTreeMap, BTreeSet};

use jiedui::app::Shared;
use jiedui::link::{Link, Money, Page};
use jiedui::model::{Class, Dataset, Flow, Id, Language, Text};
use jiedui::query::Side;
use jiedui::view::{parties, places};
use rendered::{attributes, dataset, html, text};

fn pages(dataset: &Dataset) -> Vec<Link> {
    let programmes = dataset.programmes.iter().map(|programme| Page::Programme(programme.id.clone()));
    let pages: Vec<Page> =
        [Page::Home, Page::Timeline, Page::Funds, Page::Sources, Page::Method].into_iter().chain(programmes).collect();
    let both = |page: &Page| Language::ALL.map(|language| Link::new(language, page.clone()));
    pages.iter().flat_map(both).collect()
}

#[test]
fn links_within_a_page_lead_somewhere_and_ids_are_unique() {
    let dataset = dataset();
    for link in pages(&dataset) {
        let html = html(&dataset, &link, "/");
        let mut seen = BTreeMap::new();
        for id in attributes(&html, "id") {
            *seen.entry(id).or_insert(0) += 1;
        }
        let twice: Vec<_> = seen.iter().filter(|(_, count)| **count > 1).collect();
        assert!(twice.is_empty(), "{link}: {twice:?}");
        let dead: BTreeSet<&str> = attributes(&html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'))
            .filter(|target| !seen.contains_key(target))
            .collect();
        assert!(dead.is_empty(), "{link}: {dead:?}");
    }
}

#[test]
fn every_record_has_its_own_link() {
    let dataset = dataset();
    for programme in &dataset.programmes {
        let link = Link::new(Language::En, Page::Programme(programme.id.clone()));
        let html = html(&dataset, &link, "/");
        let ids: BTreeSet<&str> = attributes(&html, "id").into_iter().collect();
        let records = programme.pairings.iter().map(|r| &r.id);
        let records = records.chain(programme.events.iter().map(|r| &r.id));
        let records = records.chain(programme.funds.iter().map(|r| &r.id));
        let records = records.chain(programme.outcomes.iter().map(|r| &r.id));
        let missing: Vec<_> = records.filter(|id| !ids.contains(id.as_str())).collect();
        assert!(missing.is_empty(), "{link}: no anchor for {missing:?}");
    }
}

#[test]
fn a_part_of_a_part_is_not_lost() {
    let mut changed = Dataset::clone(&dataset());
    let programme = changed.programmes.iter_mut().find(|programme| programme.id.as_str() == "seu-nanhua").unwrap();
    let whole = programme.funds.iter().find(|fund| fund.id.as_str() == "seu-fund-direct").unwrap().clone();
    let id = |text| Id::new(text).unwrap();
    let part = jiedui::model::Fund { id: id("part"), part_of: Some(whole.id.clone()), ..whole.clone() };
    let inner = jiedui::model::Fund { id: id("inner"), part_of: Some(part.id.clone()), ..whole };
    programme.funds.extend([part, inner]);
    let changed = Shared::new(changed.reindex());
    let html = html(&changed, &Link::from_path("/en/programme/seu-nanhua/"), "/");
    let ids = attributes(&html, "id");
    assert!(ids.contains(&"part") && ids.contains(&"inner"), "every line is shown, or left out with its reason");
}

#[test]
fn a_programme_says_its_figures_with_their_hedges() {
    let dataset = dataset();
    let page = |language| {
        let link = Link::new(language, Page::Programme(Id::new("seu-nanhua").unwrap()));
        text(&html(&dataset, &link, "/"))
    };
    let zh = page(Language::Zh);
    for said in [
        "1000余万元",
        "近900万元",
        "1700余万元",
        "近3000人次",
        "203名",
        "约1900–2000万元",
        "来源未给金额",
        "1500元/生·年",
        "〔1〕第10段",
        "0.67%",
        "意向，未见结果",
    ] {
        assert!(zh.contains(said), "{said}");
    }
    // Within a figure no line may break.
    assert!(page(Language::En).contains("over CNY\u{a0}10\u{a0}million"));
    let en = page(Language::En).replace('\u{a0}', " ");
    for said in [
        "over CNY 10 million",
        "nearly CNY 9 million",
        "nearly 3,000 person-times",
        "about CNY 19–20 million",
        "no amount given",
        "CNY 1,500 a pupil a year",
    ] {
        assert!(en.contains(said), "{said}");
    }
}

#[test]
fn every_note_summary_and_title_is_on_the_page() {
    let dataset = dataset();
    for programme in &dataset.programmes {
        for language in Language::ALL {
            let link = Link::new(language, Page::Programme(programme.id.clone()));
            let page = text(&html(&dataset, &link, "/"));
            let events = programme
                .events
                .iter()
                .flat_map(|event| [Some(&event.title), event.text.as_ref(), event.note.as_ref()]);
            let funds = programme.funds.iter().flat_map(|fund| [Some(&fund.purpose), fund.note.as_ref()]);
            let outcomes = programme.outcomes.iter().map(|outcome| outcome.note.as_ref());
            let pairings = programme.pairings.iter().map(|pairing| pairing.note.as_ref());
            let own = [Some(&programme.summary), programme.note.as_ref()];
            for told in events.chain(funds).chain(outcomes).chain(pairings).chain(own).flatten() {
                let told = told.get(language).unwrap();
                assert!(page.contains(told), "{link}: {told}");
            }
        }
    }
}

#[test]
fn nothing_is_inline() {
    let dataset = dataset();
    for link in pages(&dataset) {
        let html = html(&dataset, &link, "/");
        assert!(!html.contains(" style=") && !html.contains("<script") && !html.contains(" onclick="), "{link}");
    }
}

#[test]
fn links_carry_the_base_path() {
    let dataset = dataset();
    let link = Link::new(Language::Zh, Page::Home);
    let html = html(&dataset, &link, "/jiedui/");
    let inside = |href: &&str| href.starts_with('/');
    let outside: Vec<&str> =
        attributes(&html, "href").into_iter().filter(inside).filter(|href| !href.starts_with("/jiedui/")).collect();
    assert!(outside.is_empty(), "{outside:?}");
    assert!(attributes(&html, "href").contains(&"/jiedui/en/"));
}

#[test]
fn chinese_has_no_space_beside_latin() {
    let dataset = dataset();
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) || "，。；：、（）".contains(c);
    for link in pages(&dataset).into_iter().filter(|link| link.language == Language::Zh) {
        let page = text(&html(&dataset, &link, "/"));
        let letters: Vec<char> = page.chars().collect();
        for at in letters.windows(3) {
            let beside =
                (is_han(at[0]) && at[2].is_ascii_alphanumeric()) || (at[0].is_ascii_alphanumeric() && is_han(at[2]));
            assert!(!(at[1] == ' ' && beside), "{link}: “{}”", at.iter().collect::<String>());
        }
    }
}

#[test]
fn what_is_missing_says_so_and_leads_on() {
    let dataset = dataset();
    let link = Link::new(Language::En, Page::Programme(Id::new("nowhere").unwrap()));
    let page = html(&dataset, &link, "/");
    assert!(text(&page).contains("The dataset has no programme “nowhere”."));
    assert!(attributes(&page, "href").contains(&"/en/"));
}

#[test]
fn the_table_of_the_money_flow_keeps_hedges_and_ranges() {
    let dataset = dataset();
    let rows = |language, head: &str| {
        let html = html(&dataset, &Link::new(language, Page::Funds), "/");
        let mut tables = html.split("<table>").skip(1).filter_map(|table| table.split("</table>").next());
        let table = text(tables.find(|table| table.contains("-flow-1")).unwrap());
        assert!(table.contains(head), "{table}");
        table
    };
    let zh = rows(Language::Zh, "金额");
    for sum in ["1000余万元", "近900万元", "1120–2620万元"] {
        assert!(zh.contains(sum), "{sum} in {zh}");
    }
    assert!(rows(Language::En, "Amount").contains("over CNY\u{a0}10\u{a0}million"));
}

#[test]
fn a_verdict_names_the_sum_as_it_is_written_beside_it() {
    let dataset = dataset();
    let verdicts = |language| {
        let html = html(&dataset, &Link::new(language, Page::Funds), "/");
        html.split("<p class=\"verdict\">")
            .skip(1)
            .map(|rest| text(rest.split("</p>").next().unwrap()))
            .collect::<Vec<_>>()
    };
    let zh = verdicts(Language::Zh);
    assert!(zh.contains(&"两项相加，得2.34亿余元。一项写“余”，所以是“余”。".to_owned()), "{zh:?}");
    assert!(zh.iter().any(|of| of.ends_with("五项写“余”，两项写“近”，所以是“约”。")), "{zh:?}");
    let en = "The two lines add up to over CNY 234 million. One line says “over”; so the sum says “over”.";
    assert!(verdicts(Language::En).contains(&en.to_owned()), "{:?}", verdicts(Language::En));
}

#[test]
fn a_proof_of_some_asked_rows_tells_why_the_others_are_not_in_it() {
    let dataset = dataset();
    let proof = |language| {
        let mut link = Link::new(language, Page::Funds);
        let asked = ["seu-fund-direct", "seu-fund-introduced", "nansha-fund-purchases"];
        link.query.asked = asked.iter().map(|id| Id::new(id).unwrap()).collect();
        let html = html(&dataset, &link, "/");
        let asking = html.split_once("id=\"asking\"").unwrap().1;
        let proof = asking.split_once("class=\"proof\"").unwrap().1.split_once("</details>").unwrap().0;
        text(&format!("<{proof}"))
    };
    let zh = proof(Language::Zh);
    assert!(zh.contains("另一类：销售") && !zh.contains("没有一行被略去"), "{zh}");
    let en = proof(Language::En);
    assert!(en.contains("another class: trade") && !en.contains("No line was left out"), "{en}");
}

#[test]
fn an_exact_value_has_its_unit_where_the_language_has_it() {
    let dataset = dataset();
    let hints = |language| {
        let link = Link::new(language, Page::Programme(Id::new("seu-nanhua").unwrap()));
        let html = html(&dataset, &link, "/");
        attributes(&html, "title").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let (zh, en) = (hints(Language::Zh), hints(Language::En));
    assert!(zh.iter().any(|hint| hint.starts_with("10,000,000元")), "{zh:?}");
    assert!(zh.iter().all(|hint| !hint.contains("CNY")), "{zh:?}");
    assert!(en.iter().any(|hint| hint.starts_with("CNY 10,000,000")), "{en:?}");
    assert!(zh.iter().any(|hint| hint.starts_with("203名")), "{zh:?}");
    assert!(en.iter().any(|hint| hint.starts_with("203 people")), "{en:?}");
}

#[test]
fn filters_say_whose_they_are_and_one_condition_is_not_called_one_of_several() {
    let dataset = dataset();
    for page in [Page::Timeline, Page::Funds] {
        let zh = html(&dataset, &Link::new(Language::Zh, page.clone()), "/");
        let form = text(zh.split_once("class=\"scope scripted\"").unwrap().1.split_once("</form>").unwrap().0);
        assert!(form.contains("出资或帮扶方全部") && form.contains("受帮扶方全部"), "{form}");
        let en = html(&dataset, &Link::new(Language::En, page), "/");
        let form = text(en.split_once("class=\"scope scripted\"").unwrap().1.split_once("</form>").unwrap().0);
        assert!(form.contains("Giver or helper") && form.contains("Those helped"), "{form}");
    }
    let found = |words: &str, language| {
        let mut link = Link::new(language, Page::Home);
        link.query.text = Some(words.into());
        text(&html(&dataset, &link, "/"))
    };
    let one = found("月球", Language::Zh);
    assert!(one.contains("没有项目符合这个条件。") && !one.contains("去掉一项就有"), "{one}");
    assert!(found("moon", Language::En).contains("No programme fits this."));
    let two = found("月球 紫云", Language::Zh);
    assert!(two.contains("没有项目同时符合这些条件。") && two.contains("去掉一项就有"), "{two}");
}

#[test]
fn the_money_flow_names_each_node_whole_with_its_hedged_sum() {
    let dataset = dataset();
    let labels = |language| {
        let html = html(&dataset, &Link::new(language, Page::Funds), "/");
        let labels = html.split("class=\"flow-label\"").skip(1);
        labels.map(|rest| text(&format!("<{}", rest.split("</div>").next().unwrap()))).collect::<Vec<_>>()
    };
    let zh = labels(Language::Zh);
    for label in ["南方科技大学近120万元", "来源未说是谁约1840–1940万元", "元善镇、鹤湖村约460–580万元"]
    {
        assert!(zh.contains(&label.to_owned()), "{label}: {zh:?}");
    }
    let en = labels(Language::En);
    assert!(en.contains(&"Southeast Universityover CNY\u{a0}10\u{a0}million".to_owned()), "{en:?}");
}

#[test]
fn a_side_says_which_party_stands_beside_another_and_which_lies_in_it() {
    let dataset = dataset();
    let page =
        |language, id: &str| text(&html(&dataset, &Link::new(language, Page::Programme(Id::new(id).unwrap())), "/"));
    assert!(page(Language::En, "sustech-zhaoqing").contains("Zhaoqing and Longmen County"));
    assert!(page(Language::Zh, "sustech-zhaoqing").contains("肇庆市、龙门县"));
    // Each says the whole of where it lies.
    assert!(page(Language::Zh, "sustech-zhaoqing").contains("广东省；广东省\u{2060}·\u{200b}惠州市"));
    assert!(page(Language::En, "sustech-zhaoqing").contains("Guangdong; Huizhou, Guangdong"));
    assert!(page(Language::En, "sustech-hehu").contains("Yuanshan Town and its Hehu Village"));
    assert!(page(Language::Zh, "sustech-hehu").contains("元善镇及所辖鹤湖村"));

    let side = |name: &str, path: &[&str]| Side {
        id: Id::new(name).unwrap(),
        name: Text::both(name, name),
        is_place: !name.starts_with("org"),
        path: path.iter().map(|id| (Id::new(id).unwrap(), Text::both(*id, *id))).collect(),
    };
    let [county, town, village] =
        [side("county", &[]), side("town", &["county"]), side("village", &["county", "town"])];
    let (other, school) = (side("other", &[]), side("org", &["county"]));
    let named = |sides: &[&Side]| {
        let sides: Vec<Side> = sides.iter().map(|side| (*side).clone()).collect();
        Language::ALL.map(|language| format!("{} | {}", parties(&sides, language), places(&sides, language)))
    };
    assert_eq!(
        named(&[&county, &town, &village]),
        ["county及所辖town、village | ", "county and its town and village | "]
    );
    // What stands between, or follows, does not lie in it.
    assert_eq!(named(&[&other, &town, &village])[1], "other, town and its village | county");
    assert_eq!(named(&[&town, &village, &other])[1], "town, village and other | county; town, county");
    // A school in a county is not the county's.
    assert_eq!(named(&[&county, &school])[1], "county and org | county");
    assert_eq!(
        named(&[&village, &town]),
        ["village、town | county·town；county", "village and town | town, county; county"]
    );
}

#[test]
fn funds_of_one_class_are_not_headed_as_five() {
    let dataset = dataset();
    let overview = |language, money| {
        let mut link = Link::new(language, Page::Funds);
        link.query.scope.money = money;
        let html = html(&dataset, &link, "/");
        let section = html.split_once("id=\"classes\"").unwrap().1.split_once("</section>").unwrap().0;
        text(&format!("<{section}"))
    };
    assert!(overview(Language::Zh, None).starts_with("五类，一把尺"));
    let zh = overview(Language::Zh, Some(Money::Class(Class::Assistance)));
    assert!(zh.starts_with("只看援助别的款项") && !zh.contains("没有款项"), "{zh}");
    let en = overview(Language::En, Some(Money::Flow(Flow::Fiscal)));
    assert!(en.starts_with("Fiscal assistance only") && !en.contains("no lines"), "{en}");
}

#[test]
fn a_counted_pairing_is_drawn_in_the_list_and_one_that_is_not_is_not() {
    let dataset = dataset();
    let page = |id: &str| html(&dataset, &Link::from_path(&format!("/en/programme/{id}/")), "/");
    let row = |page: &str, id: &str| {
        let begun = page.split_once(&format!("<li id=\"{id}\"")).map(|(_, rest)| rest.to_owned()).unwrap();
        begun.split_once("</li>").unwrap().0.to_owned()
    };
    let ziyun = page("nansha-ziyun");
    let hospitals = row(&ziyun, "nansha-pair-hospitals");
    let paths = hospitals.split(" d=\"").skip(1);
    let drawn: Vec<usize> = paths.map(|d| d.split('"').next().unwrap().matches('M').count()).collect();
    assert_eq!(drawn, [8, 15]);
    assert!(!row(&ziyun, "nansha-pair-county").contains("tally"), "two parties by name");
    let pupils = row(&page("seu-nanhua"), "seu-pair-pupils");
    assert_eq!(pupils.matches("tally-unknown").count(), 1);
    assert!(text(&pupils).contains("helpers: not counted") && text(&pupils).contains("203 helped"));
    let trusteeship = page("moe-trusteeship");
    let title = trusteeship.split_once("pair-title").unwrap().1.split_once("</h1>").unwrap().0;
    assert!(title.contains("48 helpers") && !title.contains("tally"), "a title says it in words");
}

#[test]
fn a_bar_of_a_year_is_a_link_to_its_lines() {
    let html = html(&dataset(), &Link::new(Language::Zh, Page::Funds), "/");
    let section = |id: &str| {
        let (_, section) = html.split_once(&format!("id=\"{id}-section\"")).unwrap();
        section.split_once("</section>").unwrap().0
    };
    let (_, by_year) = section("funds-assistance-reported-cny").split_once("by-year").unwrap();
    let hrefs = attributes(by_year, "href");
    assert_eq!(hrefs[0], "/zh/funds/?class=assistance&amp;since=2022&amp;until=2022#funds-assistance-reported-cny");
    let names = attributes(by_year, "aria-label");
    assert_eq!(names[..3], ["只看2022年", "只看2023年", "2016年以来：看下面的2行"]);
    // One row is no chart.
    assert!(!section("funds-investment-reported-cny").contains("by-year"));
}
