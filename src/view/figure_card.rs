//! The card beside a figure that a reader points at: its exact value, what the source wrote, when, where it stands, and
//! its link. `app::pointing` says which figure, and where the card goes.

use yew::{Html, html};

use super::part::{amount, exact_value, figure_meta, link, note, say, say_name};
use super::source_list::source_title;
use crate::link::{Here, Page};
use crate::model::{Language, Qualifier, Text};
use crate::query::{FigureCard, FigureKind, Standing};
use crate::words::{date, phrases};

/// What a hedge says of the truth.
fn hedge_meaning(qualifier: Qualifier, language: Language) -> Option<&'static str> {
    let words = phrases(language);
    match qualifier {
        Qualifier::Exact | Qualifier::Range => None,
        Qualifier::Over | Qualifier::AtLeast => Some(words.bar_over),
        Qualifier::Nearly | Qualifier::AtMost => Some(words.bar_nearly),
        Qualifier::About => Some(words.means_about),
    }
}

fn standing(of: &Standing, language: Language) -> Html {
    let published = of.published.map(|day| date(day, language)).unwrap_or_default();
    html! {
        <li>
            { source_title((&of.title, &of.language), None, None, language) }
            <span class="meta">{ (phrases(language).standing)(&published, of.paragraph) }</span>
        </li>
    }
}

fn facts(card: &FigureCard, language: Language) -> Vec<(&'static str, Html)> {
    let words = phrases(language);
    let figure = &card.figure;
    let mut facts = Vec::new();
    if let Some(known) = &figure.amount {
        facts.push((words.exact_value, html! { { exact_value(known, language) } }));
        if let Some(stated) = &known.quantity.stated {
            let tag = card.standings.first().map(|of| of.language.clone());
            facts.push((words.as_stated, html! { <q lang={tag}>{ stated }</q> }));
        }
        if let Some(meaning) = hedge_meaning(known.quantity.qualifier, language) {
            facts.push((words.hedge, html! { { meaning } }));
        }
    }
    facts.push((words.period, html! { { figure_meta(figure, language) } }));
    if let FigureKind::Money(class) = figure.kind {
        facts.push((words.kind_of_money, html! { { (words.class_name)(class) } }));
    }
    if let Some(whole) = &card.inside {
        facts.push((words.lies_inside, say_name(whole, language)));
    }
    facts
}

/// The card; empty while no figure is pointed at.
pub fn figure_card(card: Option<&FigureCard>, here: &Here) -> Html {
    html! {
        <div class="figure-card" id="figure-card" hidden={card.is_none()}>
            if let Some(card) = card {
                { told(card, here) }
            }
        </div>
    }
}

fn told(card: &FigureCard, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let figure = &card.figure;
    let name: &Text = &card.programme_name;
    let address = format!("{}#{}", here.plain(Page::Programme(card.programme.clone())), figure.id);
    html! {
        <div key={figure.id.to_string()}>
            <button type="button" class="figure-card-close" aria-label={words.close}>{ "×" }</button>
            <p class="figure-card-label">{ say(&figure.label, language) }</p>
            <p class="figure-card-number">{ amount(figure, language) }</p>
            <dl class="figure-card-facts">
                { for facts(card, language).into_iter().map(|(name, told)| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ told }</dd></div>
                }) }
            </dl>
            <ul class="figure-card-sources">{ for card.standings.iter().map(|of| standing(of, language)) }</ul>
            { note(figure.note.as_ref(), language) }
            <p class="figure-card-links">
                { link("", address.clone(), say_name(name, language)) }
                <button type="button" class="copy" data-copy={address} aria-keyshortcuts="C">
                    <span class="copy-it">{ words.copy_link }<kbd>{ " C" }</kbd></span>
                    <span class="copied" aria-live="polite">{ words.link_copied }</span>
                </button>
            </p>
        </div>
    }
}
