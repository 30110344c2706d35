//! The form that narrows the home page, and what it leaves: how many programmes, and, where none is left, what to
//! loosen. What is typed and chosen is the link's: `app::navigate` follows it.

use yew::{Html, html};

use super::part::{Written, choices, kinds_of_money, link, select, years};
use crate::link::{Here, MOST_LETTERS, Money, Page, Query};
use crate::model::{Code, Id, Language, Text};
use crate::query::{HomePage, Loosening, Narrowing};
use crate::words::{phrases, years_between};

fn kinds(of: &[(Code, Text)], chosen: Option<&Code>, language: Language) -> Vec<Written> {
    let write =
        |(code, name): &(Code, Text)| (code.to_string(), name.best(language).0.to_owned(), Some(code) == chosen);
    let unknown = chosen.filter(|code| !of.iter().any(|(known, _)| known == *code));
    of.iter().map(write).chain(unknown.map(|code| (code.to_string(), code.to_string(), true))).collect()
}

/// The box to search in. It is the browser's while a reader types: `app::start` puts the link's words into it.
fn search_box(query: &Query, language: Language) -> Html {
    let words = phrases(language);
    html! {
        <label class="search-box">
            <span>{ words.search }</span>
            <input type="search" name="q" data-chosen={query.text.clone().unwrap_or_default()} placeholder={words.search_example}
                maxlength={MOST_LETTERS.to_string()} autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" />
        </label>
    }
}

/// The form.
pub fn home_form(page: &HomePage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let query = &here.link.query;
    let scope = &query.scope;
    let of = &page.choices;
    let every = words.every;
    let asked: Vec<&str> = query.asked.iter().map(Id::as_str).collect();
    html! {
        <form class="home-form scripted" role="search" method="get" action={here.to(Page::Home)} aria-label={words.search_and_filter}>
            if !asked.is_empty() {
                <input type="hidden" name="ask" value={asked.join(",")} />
            }
            if let Some(party) = &scope.about {
                <input type="hidden" name="about" value={party.to_string()} />
            }
            { search_box(query, language) }
            <div class="scope">
                { select("kind", words.kind_of_programme, every, kinds(&of.kinds, query.kind.as_ref(), language)) }
                { select("donor", words.helper_in, every, choices(&of.donors, scope.donor.as_ref(), language)) }
                { select("recipient", words.helped_in, every, choices(&of.recipients, scope.recipient.as_ref(), language)) }
                { select("since", words.since, every, years(&of.years, scope.since)) }
                { select("until", words.until, every, years(&of.years, scope.until)) }
                { select("money", words.with_money, every, kinds_of_money(&of.flows, scope.money, language)) }
            </div>
        </form>
    }
}

/// A piece of the question in words.
fn piece(narrowing: &Narrowing, language: Language) -> String {
    let words = phrases(language);
    let name = |text: &Text| text.best(language).0.to_owned();
    match narrowing {
        Narrowing::Kind(_, text) => (words.quoted)(&name(text)),
        Narrowing::Money(Money::Class(class)) => (words.quoted)((words.class_name)(*class)),
        Narrowing::Money(Money::Flow(flow)) => (words.quoted)((words.flow_name)(*flow)),
        Narrowing::About(_, text) => (words.quoted)(&(words.viewer.concerning)(&name(text))),
        Narrowing::Donor(_, text) => (words.chosen_as)(words.helper_in, &name(text)),
        Narrowing::Recipient(_, text) => (words.chosen_as)(words.helped_in, &name(text)),
        Narrowing::Years(since, until) => (words.quoted)(&years_between(*since, *until, language)),
        Narrowing::Term(term) => (words.quoted)(term.word()),
    }
}

/// What to loosen where nothing is left.
fn loosen(page: &HomePage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let way = |Loosening { without, query, programmes }: &Loosening| {
        let Query { data, asked, .. } = here.link.query.kept();
        let query = Query { data, asked, ..query.clone() };
        let pieces: Vec<String> = without.iter().map(|of| piece(of, language)).collect();
        let text = (words.without)(&(words.and_list)(&pieces), *programmes);
        html! { <li key={text.clone()}>{ link("", here.with(query), text) }</li> }
    };
    let ways: Html = page.loosened.iter().filter(|way| way.programmes > 0).map(way).collect();
    let has_way = page.loosened.iter().any(|way| way.programmes > 0 && way.without.len() == 1);
    // Where there is one condition, to take it away is no finding.
    let is_one = page.loosened.len() == 1;
    html! {
        <>
            <p class="no-result">{ if is_one { words.viewer.no_result_of_one } else { words.no_result } }</p>
            if !is_one {
                <p>{ if has_way { words.loosen_one } else { words.loosen_several } }</p>
            }
            <ul class="ways">{ ways }</ul>
        </>
    }
}

/// How many programmes there are, of how many.
pub fn home_result(page: &HomePage, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let query = &here.link.query;
    let everything = here.with(query.kept());
    let unknown = page.unknown.iter().map(|name| (words.not_in_dataset)(name));
    let nowhere = page.nowhere.iter().map(|word| (words.viewer.found_nowhere)(word));
    let is_narrowed = !page.loosened.is_empty();
    html! {
        <div class="scope-result home-result" role="status">
            <p>
                { (words.programmes_found)(page.found, page.counts.programmes, page.shown) }
                if is_narrowed {
                    { link("", everything, words.show_everything) }
                }
            </p>
            { for unknown.chain(nowhere).map(|told| html! { <p>{ told }</p> }) }
            if is_narrowed && page.found == 0 {
                { loosen(page, here) }
            }
        </div>
    }
}
