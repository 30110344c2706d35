//! The card of a programme: kind and period, the pair, three figures; the whole card is one link.

use yew::{Html, html};

use super::part::{amount, pair, say, say_name};
use crate::link::{Here, Page};
use crate::query::{Figure, PairingCard};
use crate::words::{period, phrases};

/// A card.
pub fn pairing_card(card: &PairingCard, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let row = |figure: &Figure| {
        html! {
            <div key={figure.id.to_string()} class="pairing-card-row">
                <dt>{ say_name(&figure.label, language) }</dt>
                <dd>{ amount(figure, language) }</dd>
            </div>
        }
    };
    html! {
        <article class="pairing-card">
            <p class="pairing-card-head">
                <span>{ say(&card.kind, language) }</span>
                <span>{ period(card.period, language) }</span>
            </p>
            <h3>
                <a href={here.to(Page::Programme(card.id.clone()))} class="pairing-card-link">
                    { pair(&card.pair, language, "pair-stacked", None) }
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
        </article>
    }
}
