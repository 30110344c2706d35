//! The page of a programme: the page that gets shared.

use yew::prelude::*;

use super::fund_summary::FundSummaryView;
use super::outcome_table::OutcomeTable;
use super::pairing_list::PairingList;
use super::part::{PageLink, Pair, Section, amount_or_unknown, citations, figure_meta, note, say, say_name};
use super::source_list::SourceList;
use super::timeline::TimelineView;
use crate::link::{Link, Page};
use crate::model::{Class, Date, Language};
use crate::query::{Figure, FigureKind, ProgrammePage};
use crate::words::{period, phrases};

/// What the page of a programme needs.
#[derive(Properties, PartialEq)]
pub struct ProgrammeProps {
    /// What it shows.
    pub page: ProgrammePage,
    /// What the reader sees.
    pub link: Link,
}

/// The page of a programme.
#[component]
pub fn Programme(props: &ProgrammeProps) -> Html {
    let ProgrammeProps { page, link } = props;
    let language = link.language;
    let words = phrases(language);
    html! {
        <article class="programme">
            <Opening page={page.clone()} link={link.clone()} />
            if !page.key_figures.is_empty() {
                <Section id="figures" title={words.key_figures} hint={words.key_figures_hint}>
                    <ul class="key-figures">{ for page.key_figures.iter().map(|figure| key_figure(figure, language)) }</ul>
                </Section>
            }
            <Section id="timeline" title={words.timeline} hint={words.timeline_hint}>
                <TimelineView timeline={page.timeline.clone()} {language} />
            </Section>
            <Section id="funds" title={words.funds} hint={words.funds_hint}>
                <FundSummaryView funds={page.funds.clone()} sources={page.sources.len()} {language} />
            </Section>
            <Section id="outcomes" title={words.outcomes} hint={words.outcomes_hint}>
                <OutcomeTable outcomes={page.outcomes.clone()} {language} />
            </Section>
            <Section id="pairings" title={words.pairings} hint={words.pairings_hint}>
                <PairingList pairings={page.pairings.clone()} {language} />
            </Section>
            <Section id="sources" title={words.sources} hint={words.sources_hint}>
                <SourceList sources={page.sources.clone()} {language} />
            </Section>
        </article>
    }
}

/// The period with what is not known of its end.
fn period_told(of: Option<Date>, language: Language) -> String {
    let end = if matches!(of, Some(Date::Since(_))) { phrases(language).end_unstated } else { "" };
    format!("{}{end}", period(of, language))
}

#[component]
fn Opening(props: &ProgrammeProps) -> Html {
    let ProgrammeProps { page, link } = props;
    let language = link.language;
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
                <PageLink to={link.to(Page::Home)}>{ words.programmes }</PageLink>
                { " / " }
                { say(&page.kind, language) }
            </nav>
            <h1 class="programme-title">
                if let Some(pair) = page.pairings.first() {
                    <Pair pair={pair.clone()} {language} caption={period(page.period, language)} class="pair-title" />
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
    let separator = if what.is_empty() {
        ""
    } else if language == Language::Zh {
        "・"
    } else {
        " · "
    };
    html! {
        <li key={figure.id.to_string()} class="key-figure">
            <p class="key-figure-label">{ say(&figure.label, language) }</p>
            <p class="key-figure-number">{ amount_or_unknown(figure, language) }</p>
            <p class="meta">
                { format!("{}{separator}{what} ", figure_meta(figure, language)) }
                { citations(&figure.citations, language) }
            </p>
        </li>
    }
}
