//! The page of sources: each source with what rests on each of its paragraphs, what is told more than once, and what no
//! source gives.

use yew::{Html, html};

use super::part::{
    amount_link, citations, counts, figure_meta, labelled, link, note, opening, permalink, say, say_name, section,
    whole,
};
use super::source_list::{bracketed, linked, publication, source_title};
use crate::link::{Here, Page};
use crate::model::{Id, Text};
use crate::query::{
    Citation, Figure, ParagraphRecords, ProgrammeUse, Silence, SourceUse, SourcesPage, ToldAgain, Witness,
};
use crate::words::phrases;

/// The page of sources.
pub fn sources(page: &SourcesPage, here: &Here) -> Html {
    let words = phrases(here.link.language);
    html! {
        <article class="sources-page">
            { head(page, here) }
            { for page.sources.iter().map(|of| source_section(of, here)) }
            { section("told-again", words.told_again, words.told_again_hint, told_again(page, here)) }
            { section("silent", words.silent, words.silent_hint, silent(page, here)) }
        </article>
    }
}

fn head(page: &SourcesPage, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let of = [
        (page.counts.sources, words.count_sources),
        (page.counts.paragraphs, words.count_paragraphs),
        (page.counts.single, words.count_single),
        (page.counts.unknown, words.count_unknown),
    ];
    opening(&words.sources_title, words.sources_lead, counts(&of), here.link.language)
}

/// A source, and what rests on it.
fn source_section(of: &SourceUse, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let source = &of.source;
    let label = html! {
        <>
            <p class="source-place">{ bracketed(of.number, language) }</p>
            <p class="source-publisher">{ publication(&source.publisher, source.published, &source.language, source.url.as_ref(), language) }</p>
            <p>{ (words.source_rests)(of.records, of.paragraphs) }</p>
        </>
    };
    let body = html! {
        <>
            <h2 class="source-heading" id={format!("{}-heading", source.id)}>
                { source_title((&source.title, &source.language), source.url.as_ref(), Some(permalink(&source.id, language)), language) }
            </h2>
            { note(source.note.as_ref(), language) }
            { for of.programmes.iter().map(|programme| programme_use(programme, of, here)) }
            { more(of.unlisted, words.records_unlisted) }
        </>
    };
    labelled(source.id.as_str(), label, body)
}

/// How many more there are than are listed.
fn more(unlisted: usize, words: fn(usize) -> String) -> Html {
    if unlisted == 0 {
        return Html::default();
    }
    html! { <p class="note">{ words(unlisted) }</p> }
}

fn programme_heading(id: &Id, name: &Text, here: &Here) -> Html {
    html! {
        <h3 class="source-programme">
            { link("", here.to(Page::Programme(id.clone())), say_name(name, here.link.language)) }
        </h3>
    }
}

/// The address of a record: on the page of its programme.
fn record_href(programme: &Id, record: &Id, here: &Here) -> String {
    format!("{}#{record}", here.to(Page::Programme(programme.clone())))
}

/// What rests on a source, of one programme.
fn programme_use(of: &ProgrammeUse, source: &SourceUse, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let href = |id: &Id| record_href(&of.programme, id, here);
    let figure = |figure: &Figure| {
        let elsewhere = figure.citations.iter().filter(|cite| cite.source != source.source.id);
        let elsewhere: Vec<Citation> = elsewhere.cloned().collect();
        let tail = if elsewhere.is_empty() {
            Html::default()
        } else {
            html! { <>{ format!("{}{} ", words.dot, words.also_in) }{ citations(&elsewhere, language) }</> }
        };
        figure_row(figure, &of.programme, tail, here)
    };
    let row = |used: &ParagraphRecords| {
        html! {
            <div>
                <dt>{ (words.paragraph_only)(used.paragraph) }</dt>
                <dd>
                    if !used.figures.is_empty() {
                        <ul>{ for used.figures.iter().map(figure) }</ul>
                    }
                    if !used.others.is_empty() {
                        <p class="source-row source-others">
                            <span class="amount meta">{ words.pairings_and_events }</span>
                            <span>{ linked(&used.others, &href, language) }</span>
                        </p>
                    }
                </dd>
            </div>
        }
    };
    whole(&html! {
        <div>
            { programme_heading(&of.programme, &of.name, here) }
            <dl class="paragraphs source-uses">{ for of.paragraphs.iter().map(row) }</dl>
        </div>
    })
}

/// A figure: how much, of what, when, and what else there is to say.
fn figure_row(figure: &Figure, programme: &Id, tail: Html, here: &Here) -> Html {
    let language = here.link.language;
    html! {
        <li class="source-row">
            <span class="amount">{ amount_link(figure, record_href(programme, &figure.id, here), language) }</span>
            <span class="source-what">
                { say(&figure.label, language) }
                <span class="meta source-meta">{ figure_meta(figure, language) }{ tail }</span>
            </span>
        </li>
    }
}

/// What is told in more than one place; and, where no two sources tell the same, that nothing is corroborated.
fn told_again(page: &SourcesPage, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let list = |groups: &[ToldAgain], unlisted: usize| {
        html! {
            <>
                { whole(&html! { <ul class="told-again">{ for groups.iter().map(|group| told(group, here)) }</ul> }) }
                { more(unlisted, words.figures_unlisted) }
            </>
        }
    };
    html! {
        <>
            if page.several.is_empty() {
                <p>{ (words.none_corroborated)(page.counts.figures) }</p>
            } else {
                <p>{ (words.single_of)(page.counts.single, page.counts.figures) }</p>
                <h3 class="source-programme">{ words.told_by_several }</h3>
                { list(&page.several, page.several_unlisted) }
            }
            if !page.repeated.is_empty() {
                <h3 class="source-programme">{ words.told_repeatedly }</h3>
                <p class="note">{ words.not_a_witness }</p>
                { list(&page.repeated, page.repeated_unlisted) }
            }
        </>
    }
}

/// A figure that is told again: its tellings side by side.
fn told(group: &ToldAgain, here: &Here) -> Html {
    let language = here.link.language;
    let witness = |witness: &Witness| {
        let Witness { programme: (programme, name), figure } = witness;
        html! {
            <div class="witness">
                <p class="witness-amount">{ amount_link(figure, record_href(programme, &figure.id, here), language) }</p>
                <p>{ say(&figure.label, language) }</p>
                <p class="meta">{ say_name(name, language) }{ phrases(language).dot }{ figure_meta(figure, language) }</p>
                <p class="meta">{ citations(&figure.citations, language) }</p>
            </div>
        }
    };
    let class = if group.len() > 1 { "told-again-side-by-side" } else { "" };
    html! { <li {class}>{ for group.iter().map(witness) }</li> }
}

/// What no source gives, by programme.
fn silent(page: &SourcesPage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    if page.silences.is_empty() {
        return html! { <p>{ words.nothing_silent }</p> };
    }
    let silence = |of: &Silence| {
        let row = |figure: &Figure| {
            let tail = html! { <>{ " " }{ citations(&figure.citations, language) }</> };
            figure_row(figure, &of.programme, tail, here)
        };
        whole(&html! {
            <div>
                { programme_heading(&of.programme, &of.name, here) }
                <ul class="silences">{ for of.figures.iter().map(row) }</ul>
            </div>
        })
    };
    html! {
        <>
            { for page.silences.iter().map(silence) }
            { more(page.silent_unlisted, words.figures_unlisted) }
        </>
    }
}
