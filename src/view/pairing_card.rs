//! The card of a programme: kind and period, the pair, three figures; the whole card is one link. What is searched for
//! is marked where it stands; beneath, what the card does not show.

use yew::{Html, html};

use super::found_lines::found_lines;
use super::part::{Naming, amount, pair, say_marked, say_name};
use super::sparkline::{SparkAxis, sparkline};
use crate::link::{Here, Page};
use crate::model::Language;
use crate::query::{Figure, PairingCard, Terms};
use crate::words::{phrases, programme_period};

/// A card.
pub fn pairing_card(card: &PairingCard, terms: &Terms, axis: SparkAxis, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let row = |figure: &Figure| {
        html! {
            <div class="pairing-card-row">
                <dt>{ say_name(&figure.label, language) }</dt>
                <dd>{ amount(figure, language) }</dd>
            </div>
        }
    };
    let found = &card.found[usize::from(language == Language::En)];
    html! {
        <article class="pairing-card">
            <p class="pairing-card-head">
                { say_marked(&card.kind, terms, language) }
                <span>{ programme_period(card.period, language) }</span>
            </p>
            <h3>
                <a href={here.to(Page::Programme(card.id.clone()))} class="pairing-card-link">
                    { pair(&card.pair, &Naming { terms, links: None }, language, "pair-stacked", None) }
                </a>
            </h3>
            <dl class="pairing-card-figures">
                { for card.figures.iter().map(row) }
                if !card.has_money {
                    <div class="pairing-card-row">
                        <dt>{ words.amounts }</dt>
                        <dd class="unknown">{ words.no_amounts }</dd>
                    </div>
                }
            </dl>
            { sparkline(&card.events, axis, language) }
            if !found.is_empty() {
                { found_lines(found, &card.id, here) }
            }
        </article>
    }
}
