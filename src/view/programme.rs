//! The page of a programme: the page that gets shared.

use yew::{Html, html};

use super::fund_summary::fund_summary;
use super::outcome_table::outcome_table;
use super::pairing_list::pairing_list;
use super::part::{
    Naming, amount_link, citations, figure_meta, link, note, pair, say, say_name, scripted_section, section, sorted,
    whole,
};
use super::source_list::source_list;
use super::timeline::timeline;
use crate::link::{Here, Page};
use crate::model::{Class, Date, Language};
use crate::query::{Figure, FigureKind, ProgrammePage, Terms};
use crate::words::{phrases, programme_period};

/// The page of a programme.
pub fn programme(page: &ProgrammePage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    // Rows that can be ticked are told as such.
    let boxes = |is_empty| if is_empty { "" } else { words.ask.boxes_hint };
    let figures = page.key_figures.iter().map(|figure| key_figure(figure, language));
    html! {
        <article class="programme">
            { opening(page, here) }
            { contents(page, language) }
            if !page.key_figures.is_empty() {
                { section("figures", words.key_figures, words.key_figures_hint, whole(&html! {
                    <ul class="key-figures">{ for figures }</ul>
                })) }
            }
            { section("timeline", words.timeline, words.timeline_hint, timeline(&page.timeline, &page.id, here)) }
            { scripted_section("funds", words.funds, words.funds_hint, boxes(page.funds.classes.is_empty()), fund_summary(&page.funds, page.sources.len(), here)) }
            { scripted_section("outcomes", words.outcomes, words.outcomes_hint, boxes(page.outcomes.is_empty()), outcome_table(&page.outcomes, here)) }
            { section("pairings", words.pairings, words.pairings_hint, pairing_list(&page.pairings, here)) }
            { section("sources", words.sources, words.sources_hint, source_list(&page.sources, "", language)) }
            { sorted(here) }
        </article>
    }
}

/// The sections of the page; it stays in sight while the page moves.
fn contents(page: &ProgrammePage, language: Language) -> Html {
    let words = phrases(language);
    let sections = [
        ("figures", words.key_figures, !page.key_figures.is_empty()),
        ("timeline", words.timeline, true),
        ("funds", words.funds, true),
        ("outcomes", words.outcomes, true),
        ("pairings", words.pairings, true),
        ("sources", words.sources, true),
    ];
    let entry = |(id, name, _): (&'static str, &'static str, bool)| {
        html! { <li key={id}>{ link("", format!("#{id}"), name) }</li> }
    };
    html! {
        <nav class="contents" aria-label={words.contents}>
            <ul>{ for sections.into_iter().filter(|(.., is_there)| *is_there).map(entry) }</ul>
        </nav>
    }
}

/// The period with what is not known of its end.
fn period_told(of: Option<Date>, language: Language) -> String {
    let end = if matches!(of, Some(Date::Since(_))) { phrases(language).end_unstated } else { "" };
    format!("{}{end}", programme_period(of, language))
}

fn opening(page: &ProgrammePage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let sources = (words.sources_count)(page.sources.len());
    let sources = if page.sources.len() == 1 { format!("{sources}{}", words.one_source) } else { sources };
    let facts = [
        (words.period, period_told(page.period, language)),
        (words.pairings, (words.pairings_count)(page.pairings.len())),
        (words.sources, sources),
    ];
    html! {
        <div class="opening">
            <nav class="breadcrumb" aria-label={words.breadcrumb}>
                { link("", here.to(Page::Home), words.programmes) }
                { " / " }
                { say(&page.kind, language) }
            </nav>
            <h1 class="programme-title">
                if let Some(leading) = page.pairings.first() {
                    { pair(leading, &Naming { terms: &Terms::default(), links: Some(here) }, language, "pair-title", Some(programme_period(page.period, language))) }
                } else {
                    { say_name(&page.name, language) }
                }
            </h1>
            <div class="programme-summary">
                <p class="lead">{ say(&page.summary, language) }</p>
                <dl class="facts">
                    { for facts.into_iter().map(|(name, value)| html! {
                        <div key={name}><dt>{ name }</dt><dd>{ value }</dd></div>
                    }) }
                </dl>
                { note(page.note.as_ref(), language) }
            </div>
        </div>
    }
}

fn key_figure(figure: &Figure, language: Language) -> Html {
    let words = phrases(language);
    let what = match figure.kind {
        FigureKind::Money(Class::Assistance) => (words.class_in_text)(Class::Assistance).into(),
        FigureKind::Money(class) => {
            let comma = if language == Language::Zh { "，" } else { ", " };
            format!("{}{comma}{}", (words.class_in_text)(class), words.apart)
        }
        FigureKind::Count => {
            let unit = figure.amount.as_ref().map(|amount| amount.quantity.unit.as_str());
            if unit == Some("person_time") { words.not_people.into() } else { String::new() }
        }
    };
    let separator = if what.is_empty() { "" } else { words.dot };
    html! {
        <li class="key-figure">
            <p class="key-figure-label">{ say(&figure.label, language) }</p>
            <div>
                <p class="key-figure-number">{ amount_link(figure, format!("#{}", figure.id), language) }</p>
                <p class="meta">
                    { format!("{}{separator}{what} ", figure_meta(figure, language)) }
                    { citations(&figure.citations, language) }
                </p>
            </div>
        </li>
    }
}
