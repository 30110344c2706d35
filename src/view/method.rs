//! The page of method: what a record is, the code lists, how totals are made with a worked example, what is not
//! claimed, and where to get the data.

use yew::{Html, html};

use super::frame::SiteInfo;
use super::fund_class::{Around, sum_figure, sum_of, sum_title};
use super::fund_proof::fund_proof;
use super::method_codes::{closed_lists, open_lists};
use super::method_grammar::{hedges, times};
use super::part::{section, title};
use super::source_list::{bracketed, source_title};
use crate::link::{Here, Page};
use crate::model::{Language, Source};
use crate::query::{Example, MethodPage};
use crate::words::phrases;

/// The page of method.
pub fn method(page: &MethodPage, info: &SiteInfo, here: &Here) -> Html {
    let language = here.link.language;
    let of = phrases(language).method_page;
    let grammar = html! { <>{ hedges(language) }{ times(language) }</> };
    let codes = html! { <>{ closed_lists(language) }{ open_lists(&page.codelists, language) }</> };
    let example = match &page.example {
        Some(of) => example(of, here),
        None => html! { <p>{ of.no_example }</p> },
    };
    html! {
        <article class="method-page">
            <div class="opening">
                { title(&of.title, language) }
                <p class="lead">{ of.lead }</p>
            </div>
            { section("records", of.records, of.records_hint, terms(&of.record_is)) }
            { section("totals", of.totals, of.totals_hint, rules(&of.rules, language)) }
            { section("example", of.example, of.example_hint, example) }
            { section("claims", of.claims, of.claims_hint, html! {
                <ul class="claims">{ for of.not_claimed.iter().map(|claim| html! { <li>{ claim }</li> }) }</ul>
            }) }
            { section("grammar", of.grammar, of.grammar_hint, grammar) }
            { section("codes", of.codes, of.codes_hint, codes) }
            { section("data", of.data, of.data_hint, data(info, here)) }
        </article>
    }
}

/// Words and what they mean.
fn terms(terms: &[(&'static str, &'static str)]) -> Html {
    let term = |(name, meaning): &(&'static str, &'static str)| {
        html! { <div key={*name}><dt>{ name }</dt><dd>{ meaning }</dd></div> }
    };
    html! { <dl class="terms">{ for terms.iter().map(term) }</dl> }
}

fn rules(rules: &[(&'static str, &'static str)], language: Language) -> Html {
    let space = if language == Language::En { " " } else { "" };
    let rule = |(rule, more): &(&'static str, &'static str)| {
        html! { <li key={*rule}><strong>{ rule }</strong>{ format!("{space}{more}") }</li> }
    };
    html! { <ol class="rules">{ for rules.iter().map(rule) }</ol> }
}

/// A sum of the dataset, as its programme's page proves it.
fn example(of: &Example, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    // Its rows have their boxes and their anchors on the programme's page.
    let around = Around { others: of.others.clone(), sources: of.sources.len(), here, is_asked: true };
    let intro = (words.method_page.example_is)(of.name.best(language).0, &sum_title(&of.sum, language));
    let there = format!("{}#{}", here.to(Page::Programme(of.programme.clone())), of.sum.anchor());
    html! {
        <>
            <p class="example-is">{ intro }</p>
            <div class="fund-class">
                <div class="fund-class-head">
                    { sum_of(&of.sum, language) }
                    <span class="fund-class-sum">{ sum_figure(&of.sum, language) }</span>
                </div>
                { fund_proof(&of.sum, &of.total, &around) }
            </div>
            <ol class="example-sources">{ for of.sources.iter().enumerate().map(|(i, source)| example_source(i, source, here)) }</ol>
            <p><a href={there}>{ words.method_page.example_link }</a></p>
        </>
    }
}

/// A source of the example, which its rows cite; all that rests on it is on the page of sources.
fn example_source(at: usize, source: &Source, here: &Here) -> Html {
    let language = here.link.language;
    let number = bracketed(at + 1, language);
    let there = format!("{}#{}", here.to(Page::Sources), source.id);
    html! {
        <li key={source.id.to_string()} id={source.id.to_string()} class="note">
            { number }
            { source_title(&source.title, &source.language, Some(&there), language) }
        </li>
    }
}

fn data(info: &SiteInfo, here: &Here) -> Html {
    let words = phrases(here.link.language);
    html! {
        <>
            <p>{ words.method_page.data_is }</p>
            <p class="note">{ words.own_words }</p>
            <p class="data-links">
                <a href={info.data_href.clone()} download="jiedui.json">{ words.download_data }</a>
                <a href={info.licence.url.clone()} rel="license">{ words.licence }</a>
                <code>{ info.licence.id.clone() }</code>
                <span class="meta">{ (words.data_version)(&info.version) }</span>
            </p>
        </>
    }
}
