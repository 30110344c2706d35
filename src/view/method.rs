//! The page of method: what a record is, the code lists, how totals are made with a worked example, what is not
//! claimed, and where to get the data.

use yew::{Html, html};

use super::frame::SiteInfo;
use super::fund_class::{Around, sum_head, sum_title};
use super::fund_proof::fund_proof;
use super::method_codes::{closed_lists, open_lists};
use super::method_grammar::{hedges, times};
use super::part::{link, opening, section, whole};
use super::source_list::{bracketed, source_title};
use crate::link::{Here, Page};
use crate::model::Source;
use crate::query::{Example, MethodPage};
use crate::words::phrases;

/// The page of method.
pub fn method(page: &MethodPage, info: &SiteInfo, here: &Here) -> Html {
    let language = here.link.language;
    let of = phrases(language).method_page;
    let grammar = html! { <>{ hedges(language) }{ times(language) }<p class="note">{ of.context_years }</p></> };
    let codes = html! { <>{ closed_lists(language) }{ open_lists(&page.codelists, language) }</> };
    let example = match &page.example {
        Some(of) => example(of, here),
        None => html! { <p>{ of.no_example }</p> },
    };
    let claims = of.not_claimed.map(|claim| ("", claim));
    let sections = [
        section("records", of.records, of.records_hint, terms("terms", &of.record_is)),
        section("totals", of.totals, of.totals_hint, terms("terms rules", &of.rules)),
        section("example", of.example, of.example_hint, example),
        section("claims", of.claims, of.claims_hint, terms("terms claims", &claims)),
        section("grammar", of.grammar, of.grammar_hint, grammar),
        section("codes", of.codes, of.codes_hint, codes),
        section("data", of.data, of.data_hint, data(info, here)),
    ];
    html! {
        <article class="method-page">
            { opening(&of.title, of.lead, Html::default(), language) }
            { for sections }
        </article>
    }
}

/// What is said in a few words, each with more of it; or without.
fn terms(class: &'static str, terms: &[(&'static str, &'static str)]) -> Html {
    let term = |(name, meaning): &(&'static str, &'static str)| {
        html! {
            <li>
                if !name.is_empty() {
                    <strong>{ name }</strong>
                }
                <span>{ meaning }</span>
            </li>
        }
    };
    whole(&html! { <ol {class}>{ for terms.iter().map(term) }</ol> })
}

/// A sum of the dataset, as its programme's page proves it.
fn example(of: &Example, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    // Its rows have their boxes and their anchors on the programme's page.
    let around = Around {
        others: of.others.clone(),
        apart: Vec::new(),
        sources: of.sources.len(),
        here,
        is_asked: true,
        home: Some(&of.programme),
    };
    let intro = (words.method_page.example_is)(of.name.best(language).0, &sum_title(&of.sum, language));
    let there = format!("{}#{}", here.to(Page::Programme(of.programme.clone())), of.sum.anchor());
    // What its rows cite; all that rests on it is on the page of sources.
    let source = |(i, source): (usize, &Source)| {
        let there = format!("{}#{}", here.to(Page::Sources), source.id);
        html! {
            <p id={source.id.to_string()} class="note">
                { bracketed(i + 1, language) }
                { source_title((&source.title, &source.language), Some(&there), None, language) }
            </p>
        }
    };
    html! {
        <>
            <p class="example-is">{ intro }</p>
            { whole(&html! {
                <div class="fund-class">
                    { sum_head(&of.sum, language) }
                    { fund_proof(&of.sum, &of.total, &around) }
                    { for of.sources.iter().enumerate().map(source) }
                </div>
            }) }
            <p class="example-link">{ link("", there, words.method_page.example_link) }</p>
        </>
    }
}

fn data(info: &SiteInfo, here: &Here) -> Html {
    let words = phrases(here.link.language);
    html! {
        <>
            <p>{ words.method_page.data_is }</p>
            <p class="data-links">
                <a href={info.data_href.clone()} download="jiedui.json">{ words.download_data }</a>
                <a href={info.licence.url.clone()} rel="license">{ words.licence }</a>
                <code>{ info.licence.id.clone() }</code>
            </p>
        </>
    }
}
